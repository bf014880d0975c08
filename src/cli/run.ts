import { CommanderError } from 'commander';
import { SaveFailed } from '../files/save-failed.js';
import { makeContext } from './context.js';
import type { Context, World } from './context.js';
import { EXIT } from './exit-codes.js';
import type { ExitCode } from './exit-codes.js';
import { makeProgram } from './program.js';
import { Stop, UsageError } from './stop.js';
import { explainUsageError } from './usage-errors.js';

/**
 * Runs the command line.
 *
 * @param argv the arguments after the program's name
 * @returns the exit code; only bin sets it
 */
export async function run(argv: readonly string[], world: World = thisProcess()): Promise<ExitCode> {
  const context = await makeContext(world, argv);
  let exitCode: ExitCode = EXIT.fine;
  const program = makeProgram(context, (code) => (exitCode = code));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    return handle(error, context, argv);
  }
}

function thisProcess(): World {
  // `touchpoint-audit … | head`, or a terminal that was closed: the reader has gone, which is no failure of ours.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (!['EPIPE', 'EIO', 'ERR_STREAM_DESTROYED'].includes(error.code ?? '')) throw error;
    });
  }
  const { stdin, stdout, stderr, env } = process;
  return { stdin, stdout, stderr, env, cwd: process.cwd(), now: () => new Date() };
}

function handle(error: unknown, context: Context, argv: readonly string[]): ExitCode {
  const { err, t } = context;
  if (error instanceof Stop) return error.exitCode;
  if (error instanceof UsageError) {
    err.line(error.message, 'bad');
    return EXIT.couldNotRun;
  }
  if (error instanceof SaveFailed) {
    err.line(t('save.failed', { file: error.file, ...error.args }), 'bad');
    return EXIT.couldNotRun;
  }
  if (error instanceof CommanderError) {
    // Help and version were asked for and have been shown.
    if (error.exitCode === 0) return EXIT.fine;
    err.line(explainUsageError(t, error), 'bad');
    return EXIT.couldNotRun;
  }
  const { name, message, stack } = error as Error;
  err.line(t('bug.sorry', { error: `${name}: ${message}` }), 'bad');
  if (argv.includes('--debug')) err.line(stack ?? '');
  else err.line(t('bug.debug'));
  return EXIT.bug;
}
