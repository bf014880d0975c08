import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIT_FILE } from '../answers/read-audit.js';
import type { InitOptions } from './commands/init.js';
import type { Context } from './context.js';
import { EXIT } from './exit-codes.js';
import type { ExitCode } from './exit-codes.js';
import { givenAnswers } from './init-answers.js';
import { isInteractive } from './is-interactive.js';
import { UsageError } from './stop.js';
import { writeAudit, writeExample } from './write-audit.js';

/** Starts an audit in a folder, from flags or by asking; with `--ci` also, or for an audit that is there only, what a CI system has to do. */
export async function initAudit(context: Context, folder: string, options: InitOptions): Promise<ExitCode> {
  const { ci, force = false } = options;
  const isThere = existsSync(join(folder, AUDIT_FILE));
  const writeCi = ci && (await import('./ci/write-ci.js')).planCi(context, folder, ci, force);
  const code = writeCi && isThere && !force ? EXIT.fine : await start(context, folder, options);
  if (code === EXIT.fine) writeCi?.();
  return code;
}

async function start(context: Context, folder: string, options: InitOptions): Promise<ExitCode> {
  const { example, force = false } = options;
  if (example === true) return writeExample(context, folder, force);
  const given = givenAnswers(context, options);
  if (given.organisation === undefined && !isInteractive(context, options)) {
    throw new UsageError(context.t('init.no_terminal'));
  }
  // Asked only when the name was not given: whoever passes flags wants no questions.
  const answers =
    given.organisation === undefined
      ? await (await import('./ask-init.js')).askInit(context, given)
      : { ...given, organisation: given.organisation };
  if (answers === undefined) return EXIT.interrupted;
  return writeAudit(context, folder, answers, force);
}
