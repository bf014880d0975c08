import type { FORMATS } from '../../report/formats/formats.js';
import type { Context } from '../context.js';
import { UsageError } from '../stop.js';

/** The forms that the outcome of the gate can take besides words and its own JSON. */
const REPORTED = [
  'github',
  'summary',
  'sarif',
  'junit',
  'codequality',
] as const satisfies readonly (keyof typeof FORMATS)[];
const CHECK_FORMATS = ['text', 'json', ...REPORTED] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** A form of the outcome, and where it goes: a file as given, else stdout. */
export interface Wanted {
  readonly format: CheckFormat;
  readonly file?: string;
}

/**
 * What `--format` asks for: names with commas between, each with `=file` or without; the option may be repeated.
 *
 * @throws UsageError when there is no such format, or two go to stdout that cannot be told apart there
 */
export function wantedFormats({ t }: Context, given: readonly string[]): readonly Wanted[] {
  const wanted = given
    .flatMap((list) => list.split(BETWEEN))
    .map((one): Wanted => {
      const [name = '', ...file] = one.split('=');
      const format = CHECK_FORMATS.find((known) => known === name.trim());
      if (format === undefined) {
        throw new UsageError(
          t('usage.unknown_format', { name: name.trim(), allowed: CHECK_FORMATS.join(', ') }),
        );
      }
      return { format, ...(file.length > 0 && { file: file.join('=') }) };
    });
  const empty = wanted.find(({ file }) => file?.trim() === '');
  if (empty !== undefined) throw new UsageError(t('check.no_file', { format: empty.format }));
  const printed = wanted.filter(({ file }) => file === undefined).map(({ format }) => format);
  // Annotations are lines that can stand behind others; everything else has to stand alone.
  const together = printed.length === 2 && printed.includes('text') && printed.includes('github');
  if (printed.length <= 1 || together) return wanted;
  throw new UsageError(t('check.one_stdout', { formats: printed.join(', ') }));
}

/** A comma that another format follows; a file may have one in its name. */
const BETWEEN = new RegExp(`,(?=(?:${CHECK_FORMATS.join('|')})(?:=|,|$))`);
