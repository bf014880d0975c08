import type { ReportAnswer } from '../../../model/report.js';
import { text } from './blocks.js';
import type { Inline } from './blocks.js';
import type { Pen } from './pen.js';

/** What was said with an answer: a line for each. */
export function answerFacts({ voice, say }: Pen, answer: ReportAnswer): Inline[][] {
  const { t, date } = voice;
  const { reason, note, by, date: day, ask, evidence } = answer;
  const when = day === undefined ? '' : date(day);
  const said =
    by === undefined
      ? when && t('report.said_on', { date: when })
      : [t('report.said_by', { by }), when].filter(Boolean).join(', ');
  return [
    reason !== undefined && t('report.reason', { reason }),
    note !== undefined && t('report.note', { note }),
    said,
    ask !== undefined && t('report.still_ask', { role: ask }),
    ...evidence.map(({ file, sha256 }) =>
      [
        t('report.evidence_filed'),
        file ?? t('report.left_out'),
        ...(sha256 === undefined ? [] : [`(${t('report.evidence_hash', { hash: say.short(sha256) })})`]),
      ].join(' '),
    ),
  ].flatMap((sentence) => (sentence === false || sentence === '' ? [] : [[text(sentence)]]));
}
