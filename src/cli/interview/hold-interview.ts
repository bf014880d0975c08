import { AuditStore, FileBroken } from '../../files/audit-store.js';
import { SaveFailed } from '../../files/save-failed.js';
import { readEvidence } from '../../files/evidence.js';
import { begin } from '../../interview/machine.js';
import { Ended } from '../../terminal/asker.js';
import type { Asker } from '../../terminal/asker.js';
import { paragraph } from '../../terminal/paragraph.js';
import { printProblems } from '../../terminal/print-problems.js';
import { symbolsFor } from '../../terminal/symbols.js';
import type { InterviewOptions } from '../commands/interview.js';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import type { Context } from '../context.js';
import { showPath } from '../load-audit.js';
import { auditValidators } from '../load-catalogue.js';
import type { LoadedAudit } from '../load-audit.js';
import { converse } from './conversation.js';
import { offerReport, printClosing } from './ending.js';
import { InterviewLog } from './interview-log.js';
import { scopeOf } from './scope-of.js';
import { Talk } from './talk.js';

const EXIT_OF = { interrupted: EXIT.interrupted, terminated: EXIT.terminated, hangup: EXIT.hangup } as const;

/** Holds the interview at the terminal; every answer is on disk before the next question. */
export async function holdInterview(loaded: LoadedAudit, options: InterviewOptions): Promise<ExitCode> {
  const { folder, context, audit, asOf } = loaded;
  const { out, language, now } = context;
  const started = now();
  const about = { date: asOf, role: options.with, language };
  const log = new InterviewLog(folder, about, audit.interviews, started);
  const asker = await makeAsker(context, options.plain === true);
  try {
    const talk = new Talk(
      {
        asker,
        out,
        store: new AuditStore(folder, loaded.catalogue, auditValidators(), loaded),
        language,
        today: asOf,
        role: options.with,
        evidenceOf: (path) => readEvidence(folder, path),
        onAnswer: (touchpoint) => log.add(touchpoint, now()),
      },
      begin(audit, scopeOf(loaded, options)),
    );
    const finished = await converse(talk);
    log.write(now());
    printClosing(talk, Math.round((now().getTime() - started.getTime()) / 60_000));
    if (finished) await offerReport(talk, loaded);
    else sayAllIsSaved(context, options);
    return EXIT.fine;
  } catch (error) {
    if (error instanceof Ended) {
      log.write(now());
      sayAllIsSaved(context, options);
      return EXIT_OF[error.ending];
    }
    if (!(error instanceof FileBroken || error instanceof SaveFailed)) throw error;
    sayWhatFailed(loaded, error);
    return EXIT.couldNotRun;
  } finally {
    asker.close();
  }
}

function sayAllIsSaved({ out, t }: Context, options: InterviewOptions): void {
  paragraph(out, t('interview.saved', { command: resumeCommand(options) }), 'good');
}

/** The last answer could not be saved; all earlier ones are on disk. */
function sayWhatFailed({ folder, context }: LoadedAudit, error: FileBroken | SaveFailed): void {
  const { err, t } = context;
  const show = showPath(context, folder);
  if (error instanceof FileBroken) printProblems(err, t, error.problems, show);
  else paragraph(err, t('save.failed', { file: show(error.file), ...error.args }), 'bad');
  paragraph(err, t('interview.not_saved'), 'bad');
}

/** Drawn prompts, or plain lines where the terminal cannot draw or nothing should be drawn. */
async function makeAsker({ out, env, stdin, t }: Context, plain: boolean): Promise<Asker> {
  const symbols = symbolsFor(env, process.platform);
  if (!plain && env['TERM'] !== 'dumb') {
    const { PromptAsker } = await import('../../terminal/prompt-asker.js');
    return new PromptAsker(out, symbols, stdin, process.stdout);
  }
  const { PlainAsker } = await import('../../terminal/plain-asker.js');
  const texts = {
    choose: t('interview.plain.choose'),
    chooseTyped: t('interview.plain.choose_typed'),
    chooseMany: t('interview.plain.choose_many'),
    write: t('interview.plain.write'),
    notPossible: t('interview.plain.not_possible'),
  };
  return new PlainAsker(out, symbols, texts, stdin);
}

function resumeCommand({ dir, quick }: InterviewOptions): string {
  return [
    'touchpoint-audit interview',
    ...(dir === undefined ? [] : [`--dir ${dir}`]),
    ...(quick === true ? ['--quick'] : []),
  ].join(' ');
}
