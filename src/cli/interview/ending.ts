import type { Closing } from '../../interview/closing.js';
import { truncate } from '../../terminal/fit.js';
import { commandLine } from '../command-line.js';
import { openFile } from '../open-file.js';
import { showPath } from '../load-audit.js';
import type { LoadedAudit } from '../load-audit.js';
import type { Talk } from './talk.js';

/** More would push the offer of the report off the screen; the report has them all. */
const MOST_LINES = 5;

/** How far we are, what came to light, what nobody knew and whom to ask, and how long it took. */
export function printClosing(talk: Talk, closing: Closing, minutes: number): void {
  const { out, asker } = talk.around;
  const { gap, to } = asker.symbols;
  const { questions, answered, opened, unknown } = closing;
  out.line();
  talk.say(talk.t('interview.closing', { answered, questions, minutes }), 'strong');
  talk.say(talk.t('interview.opened', { count: opened.length }), 'strong');
  printList(
    talk,
    opened.map(({ severity, touchpoint, question }) => {
      const title = talk.text(question.control?.title ?? question.ask);
      return `${gap} ${talk.t(`severity.${severity}`)} ${to} ${touchpoint.name}: ${title}`;
    }),
  );
  if (unknown.length === 0) return;
  talk.say(talk.t('interview.unknown', { count: unknown.length }), 'strong');
  printList(
    talk,
    unknown.map(({ touchpoint, question, ask }) => {
      const about = `${touchpoint.name}: ${talk.text(question.ask)}`;
      return ask === undefined ? about : `${ask} ${to} ${about}`;
    }),
  );
}

/** A line each, as many as there is room for. */
function printList({ around, t }: Talk, items: readonly string[]): void {
  const { out, asker } = around;
  for (const item of items.slice(0, MOST_LINES)) {
    out.line(`  ${truncate(item, out.columns - 3, asker.symbols.ellipsis)}`);
  }
  const more = items.length - MOST_LINES;
  if (more > 0) out.line(`  ${t('interview.more', { count: more })}`, 'quiet');
}

/**
 * Before leaving the building: the offer to write the report, and to open it.
 *
 * @returns whether something is to be changed first
 */
export async function offerReport(talk: Talk, loaded: LoadedAudit): Promise<boolean> {
  const { t } = talk;
  const picked = await talk.pick({
    message: t('interview.offer'),
    choices: (['open', 'write', 'nothing', 'change'] as const).map((value) => ({
      value,
      label: t(`interview.offer.${value}`),
    })),
  });
  switch (picked?.value ?? 'nothing') {
    case 'change':
      return true;
    case 'open':
    case 'write':
      await writeReports(talk, loaded, picked?.value === 'open');
      return false;
    default: {
      const command = commandLine(
        'report',
        { dir: showPath(loaded.context, loaded.folder)('.') },
        loaded.context.env,
      );
      talk.say(t('interview.next', { command }));
      return false;
    }
  }
}

async function writeReports(talk: Talk, loaded: LoadedAudit, open: boolean): Promise<void> {
  const { t } = talk;
  const { explainFailure, renderReports } = await import('../reports/render-reports.js');
  const { folder, context, asOf, sources } = loaded;
  const now = { folder, context, asOf, sources, audit: talk.state.audit };
  const { written, failed } = await renderReports(now, {
    formats: ['html', 'md', 'json'],
    languages: [talk.language],
  });
  const show = showPath(context, folder);
  for (const path of written) talk.say(show(path), 'good');
  for (const failure of failed) talk.say(explainFailure(failure, t, show), 'bad');
  const page = written.find((path) => path.endsWith('.html'));
  if (open && page !== undefined && !(await openFile(page))) {
    talk.say(t('interview.cannot_open', { path: show(page) }), 'quiet');
  }
}

/** What is left for another time, such as what a quick scan leaves out. */
export function sayWhatIsLeft(talk: Talk, { questions, answered }: Closing, loaded: LoadedAudit): void {
  if (questions === answered) return;
  const command = commandLine(
    'interview',
    { dir: showPath(loaded.context, loaded.folder)('.') },
    loaded.context.env,
  );
  talk.say(talk.t('interview.left', { count: questions - answered, command }));
}
