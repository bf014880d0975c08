import { LANGUAGES } from '../model/vocabulary.js';
import type { Language } from '../model/vocabulary.js';
import { NOWHERE, Printer, wantsColour } from '../terminal/printer.js';
import type { Sink } from '../terminal/printer.js';
import { showsUnicode, toAscii } from '../terminal/unicode.js';
import { withoutCommands } from '../terminal/workflow-commands.js';
import { translator } from '../text/translate.js';
import type { Translate } from '../text/translate.js';

/** The world outside: where the clock, the streams and the environment enter, once. */
export interface World {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => Date;
}

/** What every command is handed: the world, printers, and the language of the user. */
export interface Context extends World {
  /** Results. */
  readonly out: Printer;
  /** Errors, and what is a result of a command that checks. */
  readonly err: Printer;
  /** What could be done next, beside a result; nothing with `--quiet`. */
  readonly hint: Printer;
  /** What is good to know, beside a result; nothing with `--quiet`. */
  readonly notice: Printer;
  /** `--lang`, when given. */
  readonly chosenLanguage: Language | undefined;
  /** The language before an audit is known: chosen, else that of the locale. */
  readonly language: Language;
  readonly t: Translate;
}

/**
 * @param argv the arguments, since help and usage errors need the language before they are parsed
 */
export async function makeContext(world: World, argv: readonly string[]): Promise<Context> {
  const chosenLanguage = languageFlag(argv);
  const language = chosenLanguage ?? localeLanguage(world.env);
  const out = await printerFor(world, world.stdout);
  const err = await printerFor(world, world.stderr);
  const silent = quietFlag(argv) ? new Printer(NOWHERE) : undefined;
  return {
    ...world,
    out,
    err,
    hint: silent ?? out,
    notice: silent ?? err,
    chosenLanguage,
    language,
    t: translator(language),
  };
}

async function printerFor({ env }: World, sink: Sink): Promise<Printer> {
  const paint = wantsColour(env, sink) ? (await import('../terminal/colours.js')).paint : undefined;
  // What is not a terminal gets the text as it is.
  const ascii = sink.isTTY === true && !showsUnicode(env, process.platform);
  const fold = env['GITHUB_ACTIONS'] === 'true' ? withoutCommands : ascii ? toAscii : undefined;
  return new Printer(sink, paint, fold);
}

/** The same context in the language of an audit: chosen, else the audit's first. */
export function inLanguageOf(context: Context, languages: readonly [Language, ...Language[]]): Context {
  const language = context.chosenLanguage ?? languages[0];
  return { ...context, language, t: translator(language) };
}

function languageFlag(argv: readonly string[]): Language | undefined {
  const index = argv.indexOf('--lang');
  const value =
    index === -1 ? argv.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) : argv[index + 1];
  return LANGUAGES.find((language) => language === value);
}

function quietFlag(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return (end === -1 ? argv : argv.slice(0, end)).some((word) => word === '-q' || word === '--quiet');
}

function localeLanguage({ LC_ALL, LC_MESSAGES, LANG }: World['env']): Language {
  const locale = [LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '') ?? '';
  return locale.toLowerCase().startsWith('nl') ? 'nl' : 'en';
}
