import { closingOf } from '../../interview/progress.js';
import { wrap } from '../../terminal/fit.js';
import { openFile } from '../open-file.js';
import { showPath } from '../load-audit.js';
import type { LoadedAudit } from '../load-audit.js';
import type { Talk } from './talk.js';

/** What is known now, what nobody knew and whom to ask, and how long it took. */
export function printClosing(talk: Talk, minutes: number): void {
  const { out, asker } = talk.around;
  const { answered, open, unknown } = closingOf(talk.state);
  out.line();
  out.line(talk.t('interview.closing', { answered, open, unknown: unknown.length, minutes }), 'strong');
  for (const { touchpoint, question, ask } of unknown) {
    const who = ask === undefined ? '' : ` ${asker.symbols.to} ${ask}`;
    const item = `${touchpoint}: ${talk.text(question.ask)}${who}`;
    for (const line of wrap(item, out.columns - 5, '  ')) out.line(line);
  }
}

/** Before leaving the building: the offer to write the report, and to open it. */
export async function offerReport(talk: Talk, loaded: LoadedAudit): Promise<void> {
  const { t } = talk;
  const picked = await talk.pick({
    message: t('interview.offer'),
    choices: (['open', 'write', 'nothing'] as const).map((value) => ({
      value,
      label: t(`interview.offer.${value}`),
    })),
    footer: [t('interview.keys.line')],
  });
  if (picked === undefined || picked.value === 'nothing') {
    talk.say(t('interview.next'));
    return;
  }
  const { renderReports } = await import('../render-reports.js');
  const { folder, context, asOf } = loaded;
  const now = { folder, context, asOf, audit: talk.state.audit };
  const { written, failed } = await renderReports(now, {
    formats: ['html', 'md', 'json'],
    languages: [talk.language],
  });
  const show = showPath(context, folder);
  for (const path of written) talk.say(show(path), 'good');
  for (const { file, args } of failed) talk.say(t('save.failed', { file: show(file), ...args }), 'bad');
  const page = written.find((path) => path.endsWith('.html'));
  if (picked.value === 'open' && page !== undefined && !(await openFile(page))) {
    talk.say(t('interview.cannot_open', { path: show(page) }), 'quiet');
  }
}
