import { printProblems } from '../../terminal/print-problems.js';
import type { Style } from '../../terminal/printer.js';
import type { Context } from '../context.js';
import { jsonOf } from '../json.js';
import { showPath } from '../load-audit.js';
import type { FormatOptions, Formatted } from './format-files.js';

/** The names of files that changed, or would; or how. The rest goes to the other stream. */
export async function printFormatted(
  context: Context,
  formatted: Formatted,
  { check, diff, quiet }: FormatOptions,
): Promise<void> {
  const { out, err, t } = context;
  const { changes, unchanged, passedOver, problems, failed } = formatted;
  if (diff === true) for (const change of changes) printDiff(context, await diffOf(change));
  else for (const { file } of changes) out.line(file);
  for (const file of quiet === true ? [] : passedOver) err.line(t('fmt.passed_over', { file }), 'quiet');
  if (problems.length > 0) printProblems(err, t, problems, showPath(context, context.cwd));
  for (const failure of failed) err.line(failure, 'bad');
  if (quiet === true) return;
  const counts = { changed: changes.length, unchanged: unchanged.length };
  if (check === true || diff === true)
    err.line(t('fmt.would_change', counts), changes.length > 0 ? 'warn' : 'good');
  else if (changes.length + problems.length + failed.length === 0 && unchanged.length > 0)
    out.line(t('fmt.in_order', counts), 'good');
}

/** For machines; `schema fmt` describes it. */
export async function printFormattedJson(
  { out }: Context,
  { changes, unchanged, passedOver, problems, failed }: Formatted,
  { diff }: FormatOptions,
): Promise<void> {
  const changed: unknown[] = [];
  for (const change of changes) {
    changed.push({ file: change.file, ...(diff === true && { diff: await diffOf(change) }) });
  }
  out.sink.write(jsonOf({ changed, unchanged, passedOver, problems, failed }));
}

/** A unified diff, as git and patch take it. */
async function diffOf({ file, before, after }: Formatted['changes'][number]): Promise<string> {
  const { FILE_HEADERS_ONLY, createTwoFilesPatch } = await import('diff');
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

function printDiff({ out }: Context, diff: string): void {
  for (const line of diff.replace(/\n$/, '').split('\n')) out.line(line, styleOf(line));
}

function styleOf(line: string): Style {
  if (/^(?:---|\+\+\+) /.test(line)) return 'strong';
  if (line.startsWith('@@')) return 'quiet';
  if (line.startsWith('+')) return 'good';
  return line.startsWith('-') ? 'bad' : 'plain';
}
