import type { FieldContents } from '../model/register.js';
import type { Line } from './table.js';
import { valueInFull } from './value-in-full.js';
import type { Words } from './words.js';

/** A field as lines: its values, and in brackets what is missing and which questions would fill it, or why there is nothing. */
export function fieldLines({ state, values, toAsk, notApplicable }: FieldContents, { t }: Words): Line[] {
  const shown = values.map((value): Line => ({ text: valueInFull(value) }));
  const asked = toAsk.map(({ ask, why }): Line => ({
    text: t(why === 'unknown' ? 'register.cell_unknown' : 'register.cell_to_ask', { question: ask }),
    mark: 'missing',
  }));
  switch (state) {
    case 'missing':
      return [{ text: t('register.cell_missing'), mark: 'missing' }, ...asked];
    case 'filled':
    case 'incomplete':
      return [...shown, ...asked];
    case 'none':
      return shown.length > 0 ? shown : [{ text: t('register.cell_none'), mark: 'beside' }];
    case 'not_applicable':
      return notApplicable.map(({ reason }) => ({
        text:
          reason === undefined
            ? t('register.cell_not_applicable')
            : t('register.cell_not_applicable_because', { reason }),
        mark: 'beside',
      }));
    case 'not_asked':
      return [{ text: t('register.cell_not_asked'), mark: 'beside' }];
  }
}
