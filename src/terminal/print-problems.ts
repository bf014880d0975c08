import type { Problem } from '../model/problem.js';
import { isMessageKey } from '../text/translate.js';
import type { MessageKey, Translate } from '../text/translate.js';
import type { Printer } from './printer.js';
import { safeLine } from './safe-text.js';

/** Longer lines are shown in part around the place that matters. */
const SHOWN = 100;

/**
 * Every problem with its place, an excerpt with a caret, what was expected and what to do.
 *
 * @param prefix put before file names, so that they can be opened from where the command was given
 */
export function printProblems(
  printer: Printer,
  t: Translate,
  problems: readonly Problem[],
  prefix: (file: string) => string = (file) => file,
): void {
  for (const problem of problems) {
    printProblem(printer, t, problem, prefix);
    printer.line();
  }
  const errors = problems.filter(({ level }) => level === 'error').length;
  printer.line(
    t('problems.count', { errors, warnings: problems.length - errors }),
    errors > 0 ? 'bad' : 'warn',
  );
}

function printProblem(
  printer: Printer,
  t: Translate,
  problem: Problem,
  prefix: (file: string) => string,
): void {
  const { file, position, code, args, level, excerpt, suggestion } = problem;
  const place = [
    ...(file === undefined ? [] : [prefix(file)]),
    ...(position ? [position.line, position.column] : []),
  ];
  if (place.length > 0) printer.line(place.join(':'), 'strong');
  const label = level === 'error' ? t('problems.error') : t('problems.warning');
  printer.raw(
    '  ',
    printer.style(`${label}: `, level === 'error' ? 'bad' : 'warn'),
    message(printer, t, 'problem', code, args),
  );
  if (position && excerpt) printExcerpt(printer, position, excerpt);
  const lines: [MessageKey, string][] = [
    ['problems.expected', sentence(t, 'expected', code, args)],
    ['problems.did_you_mean', suggestion === undefined ? '' : `“${suggestion}”`],
    ['problems.todo', sentence(t, 'todo', code, args)],
  ];
  for (const [key, text] of lines) {
    if (text !== '')
      printer.raw('  ', printer.style(`${t(key)}: `, 'quiet'), printer.style(safeLine(text), 'plain'));
  }
}

function message(printer: Printer, t: Translate, kind: string, code: string, args: Problem['args']): string {
  return printer.style(safeLine(sentence(t, kind, code, args)), 'plain');
}

/** The sentence of a problem's code; empty where there is none. */
export function sentence(t: Translate, kind: string, code: string, args: Problem['args']): string {
  const key = `${kind}.${code}`;
  return isMessageKey(key) ? t(key, args) : kind === 'problem' ? code : '';
}

function printExcerpt(
  printer: Printer,
  position: NonNullable<Problem['position']>,
  excerpt: NonNullable<Problem['excerpt']>,
): void {
  const width = String(position.line + 1).length;
  const from = Math.max(0, position.column - 1 - SHOWN / 2);
  for (const { line, text } of excerpt) {
    const here = line === position.line;
    const shown = safeLine(text.slice(from, from + SHOWN));
    printer.raw(
      printer.style(`  ${here ? '>' : ' '} ${String(line).padStart(width)} | `, 'quiet'),
      printer.style(shown, here ? 'plain' : 'quiet'),
    );
    if (here) {
      const before = safeLine(text.slice(from, position.column - 1)).length;
      printer.raw(
        printer.style(`    ${' '.repeat(width)} | ${' '.repeat(before)}`, 'quiet'),
        printer.style('^', 'bad'),
      );
    }
  }
}
