import type { Answer, Audit } from '../model/audit.js';
import type { Question } from '../model/questionnaire.js';
import type { Language } from '../model/vocabulary.js';
import { progressOf } from '../interview/progress.js';
import type { InterviewState } from '../interview/machine.js';
import { questionOf } from '../interview/steps.js';
import type { QuestionStep } from '../interview/steps.js';
import type { MessageKey, Translate } from '../text/translate.js';
import stringWidth from 'string-width';
import { truncate } from './fit.js';
import type { Look } from './look.js';
import type { Choice, ChooseConfig, KeyCommand } from './choose.js';

/** The keys beside every question, in the order of the footer. */
const COMMANDS = [
  ['?', 'help'],
  ['b', 'back'],
  ['l', 'later'],
  ['n', 'note'],
  ['w', 'who'],
  ['e', 'evidence'],
  ['x', 'not_applicable'],
  ['r', 'respondent'],
  ['o', 'overview'],
  ['t', 'language'],
  ['q', 'stop'],
] as const;
export const questionCommands: readonly KeyCommand[] = [
  ...COMMANDS.map(([key, name]) => ({ key, name })),
  { key: 'f', name: 'forward' },
];

/** The keys as menu lines, where letters are needed for typing. */
export function commandChoices(t: Translate): Choice[] {
  return COMMANDS.map(([, name]) => ({ value: name, label: t(`interview.command.${name}`) }));
}

/** The keys of a question, on as few lines as the terminal is wide enough for. */
export function footer(t: Translate, look: Look, multi: boolean): string[] {
  const move = t(multi ? 'interview.keys.multi' : 'interview.keys.single', { arrows: look.symbols.arrows });
  return flow([move, ...COMMANDS.map(([key, name]) => `${key} ${t(`interview.key.${name}`)}`)], look);
}

/** The keys of the inventory round. */
export function inventoryFooter(t: Translate, look: Look): string[] {
  const move = t('interview.keys.single', { arrows: look.symbols.arrows });
  const keys = COMMANDS.filter(([, name]) => INVENTORY_COMMANDS.has(name));
  return flow([move, ...keys.map(([key, name]) => `${key} ${t(`interview.key.${name}`)}`)], look);
}

const INVENTORY_COMMANDS: ReadonlySet<string> = new Set(['back', 'later', 'language', 'stop']);

/** Parts beside each other, broken between them. */
export function flow(parts: readonly string[], { symbols, columns }: Look): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const longer = lines.length === 0 ? part : `${lines.at(-1)} ${symbols.dot} ${part}`;
    if (lines.length > 0 && stringWidth(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** Where we are. The names give way, the numbers do not. */
export function place(names: readonly string[], numbers: string, { symbols, columns }: Look): string {
  const end = ` ${symbols.dot} ${numbers}`;
  return truncate(names.join(` ${symbols.dot} `), columns - stringWidth(end), symbols.ellipsis) + end;
}

/** Touchpoint, section, which of how many, gaps so far, and who answers when that is somebody else. */
export function questionHeader(
  state: InterviewState,
  step: QuestionStep,
  language: Language,
  t: Translate,
  look: Look,
  respondent: string | undefined,
): string {
  const { touchpoint, questionnaire, question } = questionOf(state.audit, step);
  const section = questionnaire.sections.find(({ id }) => id === question.section)?.title[language] ?? '';
  const { position, total, gaps } = progressOf(state, step);
  const numbers = t('interview.progress', { position, total, gaps });
  return place([...(respondent === undefined ? [] : [respondent]), touchpoint.name, section], numbers, look);
}

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
