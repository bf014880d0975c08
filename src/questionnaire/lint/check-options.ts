import type { Question } from '../../model/questionnaire.js';
import { LANGUAGES } from '../../model/vocabulary.js';
import { boundsOf } from '../bounds.js';
import { numbers } from '../domains.js';
import { unknownOption } from './check-conditions.js';
import type { Fault } from './fault.js';
import type { Place } from './places.js';

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
