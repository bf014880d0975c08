import { IGNORE } from '../../register/import/column-field.js';
import type { ColumnField } from '../../register/import/column-field.js';
import type { Translate } from '../../text/translate.js';

/** What a column holds, in words. */
export function fieldName(t: Translate, field: ColumnField | typeof IGNORE): string {
  return field === 'name' || field === 'touchpoint' || field === IGNORE
    ? t(`import.field.${field}`)
    : t(`register_field.${field}`);
}

/** A cell or heading on one line, not longer than one glance. */
export function shortly(text: string, length = 40): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const chars = Array.from(line);
  return chars.length > length ? `${chars.slice(0, length - 1).join('')}…` : line;
}
