import type { Question } from '../../model/questionnaire.js';
import { LANGUAGES } from '../../model/vocabulary.js';
import type { QuestionType } from '../../model/vocabulary.js';
import { boundsOf, numbers } from '../domains.js';
import { holdsAnyway } from '../possible-truths.js';
import { unknownOption } from './check-conditions.js';
import type { Fault } from './fault.js';
import type { Place } from './places.js';
import type { Expected, Rule } from './rules.js';

/** What a question offers as answers: options that do not exist, cannot be given, or cannot be told apart. */
export function checkOptions({ question, written, path }: Place): Fault[] {
  const { id, type, options } = question;
  const known = new Set(options.map((option) => option.id));
  const unknown = (values: readonly string[], at: (index: number) => Fault['path']): Fault[] =>
    values.flatMap((value, index) => (known.has(value) ? [] : [unknownOption(question, value, at(index))]));

  const takesOptions = type !== 'text' && type !== 'date';
  return [
    ...(takesOptions || options.length === 0
      ? []
      : [
          {
            code: 'lint_options_not_taken',
            path: [...path, 'options'],
            atKey: true,
            args: { question: id },
          } as const,
        ]),
    ...(type === 'multi' || question.exclusive.length === 0
      ? []
      : [{ code: 'lint_exclusive_not_multi', path: [...path, 'exclusive'], atKey: true, args: {} } as const]),
    ...unknown(question.exclusive, (index) => [...path, 'exclusive', index]),
    ...unknown(question.unused, (index) => [
      ...path,
      'unused',
      ...(Array.isArray(written.unused) ? [index] : []),
    ]),
    ...unknown(question.control?.ok ?? [], (index) => [...path, 'control', 'ok', index]),
    ...Object.entries(question.registerValues).flatMap(([field, phrases]) => {
      const named = Object.keys(phrases);
      return unknown(named, (index) => [...path, 'register_values', field, named[index] ?? '']).map(
        (fault) => ({
          ...fault,
          atKey: true,
        }),
      );
    }),
    ...checkLabels(question, path),
    ...checkNumber(question, path),
  ];
}

function checkLabels({ options }: Question, path: Fault['path']): Fault[] {
  return options.flatMap(({ id, label }, index): Fault[] => {
    const at = [...path, 'options', id];
    const same = options
      .slice(0, index)
      .find((other) =>
        LANGUAGES.some((language) => readsAs(other.label[language]) === readsAs(label[language])),
      );
    const small = LANGUAGES.filter((language) => /^\p{Ll}/u.test(label[language]));
    return [
      ...(same
        ? [{ code: 'lint_same_label', path: at, atKey: true, args: { option: id, other: same.id } } as const]
        : []),
      ...small.map(
        (language) => ({ code: 'lint_option_capital', path: [...at, language], args: {} }) as const,
      ),
    ];
  });
}

const readsAs = (label: string): string => label.trim().toLowerCase();

function checkNumber(question: Question, path: Fault['path']): Fault[] {
  if (question.type !== 'number') {
    return (['unit', 'min', 'max', 'step'] as const)
      .filter((key) => question[key] !== undefined)
      .map((key) => ({ code: 'lint_only_numbers', path: [...path, key], atKey: true, args: { key } }));
  }
  if (numbers(question, []).length > 0) return [];
  const key = (['max', 'min', 'step'] as const).find((each) => question[each] !== undefined) ?? 'type';
  return [
    { code: 'lint_no_number_fits', path: [...path, key], atKey: true, args: { ...boundsOf(question) } },
  ];
}

/**
 * Whether a control says of every answer what it thinks of it, and only one thing.
 *
 * @param gaps the conditions of its gaps
 */
export function checkControl({ question, path }: Place, gaps: readonly Rule[]): Fault[] {
  const { id: own, control, options, unused } = question;
  if (control === undefined) return [];
  const named = gaps.flatMap(({ expected }) => expected.filter((each) => each.question === own));
  const untreated = options.filter(
    ({ id }) =>
      !control.ok.includes(id) &&
      !unused.includes(id) &&
      !named.some((each) => treats(each, id, question.type)),
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

/**
 * A gap is about the options it names; under `not` about all others. Where several can be ticked, `not` is about the
 * options it names too: leaving them out is the gap.
 */
function treats({ negated, values }: Expected, option: string, type: QuestionType): boolean {
  const named = values.some(({ value }) => value === option);
  return type === 'multi' ? named || negated : named !== negated;
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
