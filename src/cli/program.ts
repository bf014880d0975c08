import { Command, Option } from 'commander';
import { LANGUAGES } from '../model/vocabulary.js';
import { action } from './commands/action.js';
import { baseline } from './commands/baseline.js';
import { check } from './commands/check.js';
import { completion } from './commands/completion.js';
import { diff } from './commands/diff.js';
import { explain } from './commands/explain.js';
import { fmt } from './commands/fmt.js';
import { init } from './commands/init.js';
import { interview } from './commands/interview.js';
import { questionnaire } from './commands/questionnaire.js';
import { register } from './commands/register.js';
import { report } from './commands/report.js';
import { schema } from './commands/schema.js';
import { status } from './commands/status.js';
import { validate } from './commands/validate.js';
import { waiver } from './commands/waiver.js';
import type { Context } from './context.js';
import type { ExitCode } from './exit-codes.js';
import { localiseHelp } from './localise-help.js';

/** Runs a command's action and keeps its exit code. */
export type Act = (action: (...args: never[]) => Promise<ExitCode>) => (...args: unknown[]) => Promise<void>;

/** Adds a command to the program. */
export type DefineCommand = (program: Command, context: Context, act: Act) => void;

/** In the order of a first audit, which is also the order of the help. */
const COMMANDS: readonly DefineCommand[] = [
  init,
  interview,
  status,
  validate,
  report,
  register,
  action,
  waiver,
  baseline,
  check,
  diff,
  fmt,
  explain,
  questionnaire,
  schema,
  completion,
];

/**
 * The commands, their options and their help. A command loads what it needs when it runs.
 *
 * @param exit is told the exit code of the command that ran
 */
export function makeProgram(context: Context, exit: (code: ExitCode) => void): Command {
  const { t, out } = context;
  const program = new Command('touchpoint-audit')
    .description(t('help.program'))
    .version(__VERSION__, '-V, --version', t('help.version'))
    .helpOption('-h, --help', t('help.help'))
    .helpCommand(false)
    .addOption(new Option('--lang <language>', t('option.lang')).choices([...LANGUAGES]))
    .option('--dir <folder>', t('option.dir'))
    .option('--as-of <date>', t('option.as_of'))
    .option('-q, --quiet', t('option.quiet'))
    .option('--no-input', t('option.no_input'))
    .addOption(new Option('--debug', t('option.debug')).hideHelp())
    .exitOverride()
    .configureOutput({ writeOut: (text) => void out.sink.write(text), writeErr: () => undefined })
    .addHelpText('after', `\n${t('help.after')}`);
  localiseHelp(program, t);
  const act: Act =
    (action) =>
    async (...args) => {
      exit(await action(...(args as never[])));
    };
  for (const define of COMMANDS) define(program, context, act);
  return program;
}
