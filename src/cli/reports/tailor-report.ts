import type { Audience, Report } from '../../model/report.js';
import { forAudience, suppliersIn } from '../../report/for-audience.js';
import type { Reader } from '../../report/for-audience.js';
import { redact } from '../../report/redact.js';
import { nearest } from '../../yaml/suggest.js';
import type { Context } from '../context.js';
import { UsageError } from '../stop.js';

export interface TailorOptions {
  readonly audience?: Audience;
  readonly supplier?: string;
  readonly redact?: boolean;
}

/**
 * The report for whom the options name, made of the full one. Throws UsageError when the options do not go together; what it returns
 * does so when the audit knows no such supplier.
 */
export function tailorReport(
  { t }: Context,
  { audience = 'full', supplier, redact: redacted = false }: TailorOptions,
): (full: Report) => Report {
  if (audience === 'agency' && supplier === undefined) throw new UsageError(t('usage.supplier_missing'));
  if (audience !== 'agency' && supplier !== undefined) throw new UsageError(t('usage.supplier_alone'));
  return (full) => {
    const reader: Reader =
      audience === 'agency' ? { audience, supplier: knownSupplier(t, full, supplier ?? '') } : { audience };
    const report = forAudience(full, reader);
    return redacted ? redact(report) : report;
  };
}

/** As the audit writes it. */
function knownSupplier(t: Context['t'], report: Report, given: string): string {
  const known = suppliersIn(report);
  const plain = (name: string): string => name.trim().toLowerCase();
  const found = known.find((name) => name === given) ?? known.find((name) => plain(name) === plain(given));
  if (found !== undefined) return found;
  const suggestion = nearest(given, known);
  throw new UsageError(
    [
      t('usage.unknown_supplier', { name: given, count: known.length, known: known.join('; ') }),
      ...(suggestion === undefined ? [] : [t('usage.did_you_mean', { suggestion: `“${suggestion}”` })]),
    ].join(' '),
  );
}
