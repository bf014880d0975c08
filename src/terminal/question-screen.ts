import type { Answer, Audit } from '../model/audit.js';
import type { Question, Questionnaire } from '../model/questionnaire.js';
import type { Language } from '../model/vocabulary.js';
import { progressOf } from '../interview/progress.js';
import type { InterviewState } from '../interview/machine.js';
import { questionOf } from '../interview/steps.js';
import type { QuestionStep } from '../interview/steps.js';
import type { MessageKey, Translate } from '../text/translate.js';
import type { Choice, ChooseConfig, KeyCommand } from './choose.js';
import type { Place } from './screen.js';
import type { Symbols } from './symbols.js';

/** The keys beside every question, in the order in which they are shown. */
const COMMANDS = [
  { key: '?', name: 'help' },
  { key: 'b', name: 'back' },
  { key: 'f', name: 'forward' },
  { key: 'l', name: 'later' },
  { key: 'n', name: 'note' },
  { key: 'w', name: 'who' },
  { key: 'e', name: 'evidence' },
  { key: 'x', name: 'not_applicable' },
  { key: 'r', name: 'respondent' },
  { key: 'o', name: 'overview' },
  { key: 't', name: 'language' },
  { key: 'q', name: 'stop' },
] as const satisfies readonly KeyCommand[];
type Command = (typeof COMMANDS)[number];
export const questionCommands: readonly KeyCommand[] = COMMANDS;

/** Those that make sense where nothing but the use of a kind is asked. */
export const inventoryCommands: readonly Command[] = COMMANDS.filter(({ name }) =>
  ['back', 'forward', 'later', 'overview', 'language', 'stop'].includes(name),
);

/** The keys as menu lines, where letters are needed for typing. */
export function commandChoices(t: Translate): Choice[] {
  return COMMANDS.map(({ name }) => ({ value: name, label: t(`interview.command.${name}`) }));
}

/** How a list is answered, and the keys beside it. */
export function questionKeys(t: Translate, { arrows }: Symbols, multi: boolean): string[] {
  return [
    t(multi ? 'interview.keys.multi' : 'interview.keys.single', { arrows }),
    ...keysInWords(COMMANDS, t),
  ];
}

/** The same in the inventory round. */
export function inventoryKeys(t: Translate, { arrows }: Symbols): string[] {
  return [t('interview.keys.single', { arrows }), ...keysInWords(inventoryCommands, t)];
}

/** The keys of a line of text, where letters are needed for typing. */
export const textKeys = (t: Translate): string[] => [
  t('interview.keys.enter'),
  t('interview.keys.tab'),
  t('interview.keys.escape'),
  `? ${t('interview.key.help')}`,
];

/** The keys of a line of text, or of a list, that one can only leave. */
export const leavingKeys = (t: Translate): string[] => [
  t('interview.keys.enter'),
  t('interview.keys.escape'),
];

function keysInWords(commands: readonly Command[], t: Translate): string[] {
  return commands.map(({ key, name }) => `${key} ${t(`interview.key.${name}`)}`);
}

/** Touchpoint, section, which of how many, gaps so far, and who answers when that is somebody else. */
export function questionPlace(
  state: InterviewState,
  step: QuestionStep,
  language: Language,
  t: Translate,
  respondent: string | undefined,
): Place {
  const { touchpoint, questionnaire, question } = questionOf(state.audit, step);
  const section = sectionTitle(questionnaire, question, language);
  const { position, total, gaps } = progressOf(state, step);
  return {
    names: [...(respondent === undefined ? [] : [respondent]), touchpoint.name, section],
    numbers: t('interview.progress', { position, total, gaps }),
  };
}

/** The heading under which a question stands. */
export const sectionTitle = (
  { sections }: Questionnaire,
  { section }: Question,
  language: Language,
): string => sections.find(({ id }) => id === section)?.title[language] ?? '';

/** The list of a single, multiple, number or date question. */
export function questionChoices(
  question: Question,
  answer: Answer | undefined,
  language: Language,
  t: Translate,
): Pick<ChooseConfig, 'choices' | 'multi' | 'selected' | 'exclusive' | 'typed'> {
  const selected = [answer?.value ?? []].flat().map(String);
  const choices = [
    ...question.options.map(({ id, label }) => ({ value: id, label: label[language] })),
    { value: 'unknown', label: t('value.unknown') },
  ];
  const base = {
    choices,
    selected,
    multi: question.type === 'multi',
    exclusive: [...question.exclusive, 'unknown'],
  };
  if (question.type !== 'number' && question.type !== 'date') return base;
  const isTyped = answer?.value !== undefined && !choices.some(({ value }) => value === answer.value);
  return {
    ...base,
    typed: {
      unit: question.type === 'date' ? t('interview.date_form') : (question.unit?.[language] ?? ''),
      value: isTyped && answer.value !== 'not_applicable' ? String(answer.value) : '',
      accepts: question.type === 'date' ? /^[\d-]$/ : /^[\d.,-]$/,
    },
  };
}

/** What is already known beside the value, for the quiet line under a question. */
export function answerHint(answer: Answer | undefined, t: Translate): string {
  const { note, ask, reason, evidence } = answer ?? {};
  const parts: [MessageKey, string | undefined][] = [
    ['interview.has_reason', reason],
    ['interview.has_note', note],
    ['interview.has_ask', ask],
    ['interview.has_evidence', evidence?.map(({ file }) => file).join(', ')],
  ];
  return parts.flatMap(([key, text]) => (text === undefined ? [] : t(key, { text }))).join('\n');
}

/** What a question means, why it is asked, the law and the evidence to ask for. */
export function questionHelp({ law }: Audit, question: Question, language: Language): [MessageKey, string][] {
  const { help, control } = question;
  return [
    ...(help ? [['label.help', help[language]] as [MessageKey, string]] : []),
    ...(control
      ? ([
          ['label.why', control.gaps[0]?.why[language] ?? ''],
          ['label.law', control.law.flatMap((id) => law.get(id)?.cite[language] ?? []).join('; ')],
          ['label.measure', control.measure[language]],
          ['label.evidence', control.evidence[language]],
        ] as [MessageKey, string][])
      : []),
  ];
}
