import type { Place } from '../../../model/place.js';

export type Level = 'error' | 'warning' | 'notice';

/**
 * A line that a GitHub runner takes for a command, whatever the texts hold: escaped as the runner's own toolkit does, so that no text can end
 * the command and begin another.
 */
export function workflowCommand(
  level: Level,
  about: Partial<Place> & { readonly title?: string },
  message: string,
): string {
  const { file, line, column, endLine, endColumn, title } = about;
  // Columns count within one line only.
  const columns = line === endLine ? { col: column, endColumn } : {};
  const properties = Object.entries({ file, line, endLine, ...columns, title })
    .flatMap(([name, value]) => (value === undefined ? [] : `${name}=${escapedProperty(String(value))}`))
    .join(',');
  return `::${level}${properties === '' ? '' : ` ${properties}`}::${escaped(message)}\n`;
}

const escaped = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapedProperty = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
