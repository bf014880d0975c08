import type { Argument, Command, Option } from 'commander';
import type { Candidate } from './candidate.js';

/** What commander cannot know: the values of an option or an argument. */
export interface Values {
  /** @param option by its long name, `--touchpoint` */
  ofOption(command: string, option: string, typed: string): Promise<readonly Candidate[]>;
  /** @param command as typed, `questionnaire show` */
  ofArgument(command: string, index: number, typed: string): Promise<readonly Candidate[]>;
}

/**
 * What could stand in place of the last word. Commands, options and closed choices come from the program itself, so that a new command
 * completes without a line here.
 *
 * @param words after the program's name, up to the cursor; the last one is being typed and may be empty
 * @returns in the order of the help, those that begin as the last word does
 */
export async function completeWords(
  program: Command,
  words: readonly string[],
  values: Values,
): Promise<Candidate[]> {
  const typed = words.at(-1) ?? '';
  const { command, path, pending, given } = walk(program, words.slice(0, -1));
  const name = path.join(' ');
  const fitting = (candidates: readonly Candidate[], before = ''): Candidate[] =>
    candidates
      .map(({ value, ...text }) => ({ value: before + value, ...text }))
      .filter(({ value }, index, all) => {
        const first = all.findIndex((other) => other.value === value);
        return value.startsWith(typed) && first === index;
      });

  if (pending !== undefined) return fitting(await valuesOf(pending, name, typed, values));
  const [flag, inline] = split(typed);
  if (inline !== undefined) {
    const option = optionsOf(command).find(({ long }) => long === flag);
    return option === undefined ? [] : fitting(await valuesOf(option, name, inline, values), `${flag}=`);
  }
  if (typed.startsWith('-')) return fitting(optionsOf(command).map(described));
  const commands = given === 0 ? visible(command) : [];
  const argument = argumentAt(command, given);
  const choices = argument?.argChoices?.map((value) => ({ value }));
  return fitting([
    ...commands.map((each) => ({ value: each.name(), text: each.description() })),
    ...(argument === undefined ? [] : (choices ?? (await values.ofArgument(name, given, typed)))),
  ]);
}

interface Walked {
  readonly command: Command;
  readonly path: readonly string[];
  /** An option whose value comes next. */
  readonly pending: Option | undefined;
  /** How many arguments stand there already. */
  readonly given: number;
}

function walk(program: Command, words: readonly string[]): Walked {
  let [command, pending, given]: [Command, Option | undefined, number] = [program, undefined, 0];
  const path: string[] = [];
  for (const word of words) {
    if (pending !== undefined) {
      pending = undefined;
    } else if (word.startsWith('-')) {
      const option = optionsOf(command).find(({ long, short }) => word === long || word === short);
      pending = option !== undefined && (option.required || option.optional) ? option : undefined;
    } else {
      const next: Command | undefined =
        given === 0 ? visible(command).find((each) => each.name() === word) : undefined;
      if (next === undefined) given++;
      else {
        command = next;
        path.push(word);
      }
    }
  }
  return { command, path, pending, given };
}

/** Those of the command and of all around it, but not the hidden ones. */
function optionsOf(command: Command): Option[] {
  const help = command.createHelp();
  return [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)];
}

const visible = (command: Command): Command[] => command.createHelp().visibleCommands(command);

function argumentAt({ registeredArguments }: Command, index: number): Argument | undefined {
  const last = registeredArguments.at(-1);
  return registeredArguments[index] ?? (last?.variadic === true ? last : undefined);
}

const described = ({ long, short, description }: Option): Candidate => ({
  value: long ?? short ?? '',
  text: description,
});

async function valuesOf(
  { argChoices, long }: Option,
  command: string,
  typed: string,
  values: Values,
): Promise<readonly Candidate[]> {
  if (argChoices !== undefined) return argChoices.map((value) => ({ value }));
  return values.ofOption(command, long ?? '', typed);
}

/** `--option=value`. */
function split(word: string): [string, string?] {
  const at = word.indexOf('=');
  return word.startsWith('--') && at !== -1 ? [word.slice(0, at), word.slice(at + 1)] : [word];
}
