import { progressOf } from '../../interview/progress.js';
import { reviewOf } from '../../interview/review.js';
import type { ReviewLine } from '../../interview/review.js';
import { keyOf, questionOf } from '../../interview/steps.js';
import type { QuestionStep } from '../../interview/steps.js';
import { sectionTitle } from '../../terminal/question-screen.js';
import { valueInWords } from '../../text/value-in-words.js';
import {
  addTouchpoint,
  copyTouchpoint,
  goElsewhere,
  removeTouchpoint,
  renameTouchpoint,
} from './manage-touchpoints.js';
import type { Talk, Turn } from './talk.js';

const COMMANDS = [
  { key: 'g', name: 'go' },
  { key: 'a', name: 'add' },
  { key: 'c', name: 'copy' },
  { key: 'r', name: 'rename' },
  { key: 'd', name: 'remove' },
] as const;

/** Every answer of a touchpoint with its outcome, by section; opens any of them, and manages the touchpoints themselves. */
export async function review(talk: Talk, step: QuestionStep): Promise<Turn> {
  const { t, state, around, language } = talk;
  const { touchpoint, questionnaire } = questionOf(state.audit, step);
  const { symbols } = around.asker;
  const lines = reviewOf(state.audit, step.touchpoint, state.scope);
  const picked = await talk.pick({
    place: { names: [touchpoint.name], numbers: t('interview.progress', { ...progressOf(state, step) }) },
    message: t('interview.overview'),
    choices: lines.map((line) => ({
      value: line.step.question,
      label: lineInWords(talk, line),
      group: sectionTitle(questionnaire, line.state.question, language),
    })),
    selected: step.question,
    commands: COMMANDS,
    keys: [
      t('interview.keys.overview', { arrows: symbols.arrows }),
      t('interview.keys.sections', { arrows: symbols.sideways }),
      t('interview.keys.escape'),
      ...COMMANDS.map(({ key, name }) => `${key} ${t(`interview.touchpoint.${name}`)}`),
    ],
  });
  switch (picked?.key ?? '') {
    case 'go':
      return goElsewhere(talk, step);
    case 'add':
      return addTouchpoint(talk, touchpoint);
    case 'copy':
      return copyTouchpoint(talk, touchpoint);
    case 'rename':
      return renameTouchpoint(talk, touchpoint);
    case 'remove':
      return removeTouchpoint(talk, touchpoint);
    default: {
      const chosen = lines.find((line) => line.step.question === picked?.value)?.step;
      return chosen === undefined || keyOf(chosen) === keyOf(step) ? 'again' : { kind: 'jump', to: chosen };
    }
  }
}

/** The question; below it how it was answered, and what came of that. */
function lineInWords(talk: Talk, { state }: ReviewLine): string {
  const { language, t, around } = talk;
  const { symbols } = around.asker;
  const { question, answer, outcome, gap } = state;
  const ask = talk.text(question.ask);
  if (answer?.value === undefined) return ask;
  const words = valueInWords(question, answer.value, language, t).join(', ');
  const came =
    gap !== undefined
      ? `${symbols.gap} ${t(`severity.${gap.severity}`)}`
      : outcome === 'met'
        ? `${symbols.done} ${t('outcome.met')}`
        : '';
  return `${ask}\n${symbols.to} ${[words, came].filter(Boolean).join(` ${symbols.dot} `)}`;
}
