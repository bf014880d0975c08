import { AuditStore, FileBroken } from '../../files/audit-store.js';
import { SaveFailed } from '../../files/save-failed.js';
import { readEvidence } from '../../files/evidence.js';
import { closingOf } from '../../interview/closing.js';
import { begin } from '../../interview/machine.js';
import { Ended } from '../../terminal/asker.js';
import type { Asker } from '../../terminal/asker.js';
import { leavingKeys } from '../../terminal/question-screen.js';
import { paragraph } from '../../terminal/paragraph.js';
import { printProblems } from '../../terminal/print-problems.js';
import { symbolsFor } from '../../terminal/symbols.js';
import type { Translate } from '../../text/translate.js';
import { commandLine } from '../command-line.js';
import type { InterviewOptions } from '../commands/interview.js';
import { EXIT } from '../exit-codes.js';
import type { ExitCode } from '../exit-codes.js';
import type { Context } from '../context.js';
import { showPath } from '../load-audit.js';
import { auditValidators } from '../load-catalogue.js';
import type { LoadedAudit } from '../load-audit.js';
import { converse } from './conversation.js';
import { offerReport, printClosing, sayWhatIsLeft } from './ending.js';
import { InterviewLog } from './interview-log.js';
import { goElsewhere } from './manage-touchpoints.js';
import { scopeOf } from './scope-of.js';
import { Talk } from './talk.js';

const EXIT_OF = { interrupted: EXIT.interrupted, terminated: EXIT.terminated, hangup: EXIT.hangup } as const;

/** Holds the interview at the terminal; every answer is on disk before the next question. */
export async function holdInterview(loaded: LoadedAudit, options: InterviewOptions): Promise<ExitCode> {
  const { folder, context, audit, asOf } = loaded;
  const { out, language, now } = context;
  const started = now();
  const asker = await makeAsker(context, options.plain === true);
  let talk: Talk | undefined;
  let log: InterviewLog | undefined;
  try {
    const role = options.with ?? (await askRole(asker, loaded));
    log = new InterviewLog(folder, { date: asOf, role, language }, audit.interviews, started);
    talk = new Talk(
      {
        asker,
        out,
        store: new AuditStore(folder, loaded.catalogue, auditValidators(), loaded),
        language,
        today: asOf,
        role,
        evidenceOf: (path) => readEvidence(folder, path),
        onAnswer: (touchpoint) => log?.add(touchpoint, now()),
      },
      begin(audit, scopeOf(loaded, options)),
    );
    for (;;) {
      const finished = await converse(talk);
      log.write(now());
      const closing = closingOf(audit, talk.state.audit);
      printClosing(talk, closing, Math.round((now().getTime() - started.getTime()) / 60_000));
      if (!finished) {
        sayAllIsSaved(loaded, options, talk.t);
        return EXIT.fine;
      }
      if (!(await offerReport(talk, loaded))) {
        sayWhatIsLeft(talk, closing, loaded);
        return EXIT.fine;
      }
      const turn = await goElsewhere(talk);
      if (typeof turn === 'object') talk.apply(turn);
    }
  } catch (error) {
    const t = talk?.t ?? context.t;
    if (error instanceof Ended) {
      log?.write(now());
      sayAllIsSaved(loaded, options, t);
      return EXIT_OF[error.ending];
    }
    if (!(error instanceof FileBroken || error instanceof SaveFailed)) throw error;
    sayWhatFailed(loaded, error, t);
    return EXIT.couldNotRun;
  } finally {
    asker.close();
  }
}

/** Who sits across the table; whoever goes on on the same day confirms it with Enter. Nothing typed is an answer too. */
async function askRole(
  asker: Asker,
  { audit, asOf, context: { t } }: LoadedAudit,
): Promise<string | undefined> {
  const earlier = audit.interviews.findLast((one) => one.date === asOf && one.with !== undefined);
  const reply = await asker.write({
    message: t('interview.ask_with'),
    value: earlier?.with ?? '',
    keys: leavingKeys(t),
    validate: () => undefined,
  });
  const role = 'text' in reply ? reply.text.trim() : '';
  return role === '' ? undefined : role;
}

function sayAllIsSaved({ context, folder }: LoadedAudit, options: InterviewOptions, t: Translate): void {
  const { quick, touchpoint, theme, unknown, stale, register, plain, lang, with: role } = options;
  const command = commandLine(
    'interview',
    {
      dir: showPath(context, folder)('.'),
      ...{ quick, touchpoint, theme, unknown, stale, register, plain, lang, with: role },
    },
    context.env,
  );
  paragraph(context.out, t('interview.saved', { command }), 'good');
}

/** The last answer could not be saved; all earlier ones are on disk. */
function sayWhatFailed({ folder, context }: LoadedAudit, error: FileBroken | SaveFailed, t: Translate): void {
  const { err } = context;
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
