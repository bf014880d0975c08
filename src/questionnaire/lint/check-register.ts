import { REGISTER_SECTION } from '../../model/questionnaire.js';
import type { Question } from '../../model/questionnaire.js';
import { REGISTER_FIELDS } from '../../model/vocabulary.js';
import type { RegisterField } from '../../model/vocabulary.js';
import type { Fault } from './fault.js';
import type { Place, Subject } from './places.js';

/** More questions that only feed the register are not answered with care. */
const MOST_QUESTIONS = 8;

/**
 * Whether the record of processing gets all its fields. The last section, `register`, is left out of an interview where
 * no register is wanted, so nothing of it can count as a control or belong to the quick scan.
 */
export function checkRegister({ questionnaire: { sections }, places }: Subject): Fault[] {
  const index = sections.findIndex(({ id }) => id === REGISTER_SECTION);
  const inSection = places.filter(({ question }) => question.section === REGISTER_SECTION);
  const fed = new Set(places.flatMap(({ question }) => fieldsOf(question)));
  const unfed = REGISTER_FIELDS.filter((field) => !fed.has(field));
  const at = ['sections', Math.max(0, index), 'id'];
  return [
    ...(index < 0
      ? [{ code: 'lint_register_missing', path: ['sections'], atKey: true, args: {} } as const]
      : []),
    ...(index >= 0 && index < sections.length - 1
      ? [{ code: 'lint_register_not_last', path: at, args: {} } as const]
      : []),
    ...(inSection.length > MOST_QUESTIONS
      ? [
          {
            code: 'lint_register_long',
            path: at,
            args: { count: inSection.length, most: MOST_QUESTIONS },
          } as const,
        ]
      : []),
    ...(unfed.length > 0
      ? [
          {
            code: 'lint_register_unfed',
            path: ['sections'],
            atKey: true,
            args: { count: unfed.length, fields: unfed.join(', ') },
          } as const,
        ]
      : []),
    ...inSection.flatMap(checkQuestion),
    ...places.flatMap(checkTwice),
  ];
}

const fieldsOf = ({ register, registerValues }: Question): RegisterField[] => [
  ...(register ? [register] : []),
  ...(Object.keys(registerValues) as RegisterField[]),
];

function checkQuestion({ question, path }: Place): Fault[] {
  return [
    ...(question.control
      ? [{ code: 'lint_register_control', path: [...path, 'control'], atKey: true, args: {} } as const]
      : []),
    ...(question.core
      ? [{ code: 'lint_register_core', path: [...path, 'core'], atKey: true, args: {} } as const]
      : []),
    ...(fieldsOf(question).length === 0
      ? [{ code: 'lint_register_idle', path: [...path, 'id'], args: { question: question.id } } as const]
      : []),
  ];
}

function checkTwice({ question: { register, registerValues }, path }: Place): Fault[] {
  if (register === undefined || registerValues[register] === undefined) return [];
  return [
    {
      code: 'lint_register_twice',
      path: [...path, 'register_values', register],
      atKey: true,
      args: { field: register },
    },
  ];
}
