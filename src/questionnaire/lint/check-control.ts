import type { Condition, Question } from '../../model/questionnaire.js';
import { holdsAnyway, mayHold } from '../possible-truths.js';
import type { Fault } from './fault.js';
import type { Place } from './places.js';
import type { Rule } from './rules.js';

/**
 * Whether a control says of every answer what it thinks of it, and only one thing.
 *
 * @param gaps its gaps, in their order
 */
export function checkControl({ question, path }: Place, gaps: readonly Rule[]): Fault[] {
  const { id: own, control, options, unused } = question;
  if (control === undefined) return [];
  const untreated = options.filter(
    ({ id }) =>
      !control.ok.includes(id) &&
      !unused.includes(id) &&
      !control.gaps.some(({ when }, gap) => treats(question, id, when, gaps[gap])),
  );
  const both = control.ok.flatMap((option, index): Fault[] => {
    const gap = control.gaps.findIndex(({ when }) =>
      answersWith(question, option).every((value) => holdsAnyway(when, own, value)),
    );
    const at = [...path, 'control', 'ok', index];
    return gap < 0 ? [] : [{ code: 'lint_ok_and_gap', path: at, args: { option, gap: gap + 1 } }];
  });
  return [
    ...untreated.map(({ id }): Fault => ({
      code: 'lint_option_untreated',
      path: [...path, 'options', id],
      atKey: true,
      args: { option: id },
    })),
    ...both,
    ...(control.gaps.some(({ when }) => holdsAnyway(when, own, 'unknown'))
      ? []
      : [
          { code: 'lint_no_unknown_gap', path: [...path, 'control', 'gaps'], atKey: true, args: {} } as const,
        ]),
  ];
}

/** A gap is about an option with which it can hold; where several can be ticked, also about those it names. */
function treats({ id, type }: Question, option: string, when: Condition, gap: Rule | undefined): boolean {
  const own = gap?.expected.filter(({ question }) => question === id) ?? [];
  if (own.length === 0) return false;
  if (type !== 'multi') return mayHold(when, id, option);
  return (
    mayHold(when, id, [option]) || own.some(({ values }) => values.some(({ value }) => value === option))
  );
}

/** The least and the most that can be ticked with an option: a gap that holds with both comes from that option. */
function answersWith(
  { type, options, exclusive }: Question,
  option: string,
): readonly (string | readonly string[])[] {
  if (type !== 'multi') return [option];
  if (exclusive.includes(option)) return [[option]];
  return [[option], options.map(({ id }) => id).filter((id) => !exclusive.includes(id))];
}
