import { reviewOf } from '../../interview/review.js';
import type { ReviewLine } from '../../interview/review.js';
import { touchpointOf } from '../../interview/steps.js';
import type { QuestionStep } from '../../interview/steps.js';
import { flow } from '../../terminal/question-screen.js';
import { valueInWords } from '../../text/value-in-words.js';
import {
  addTouchpoint,
  copyTouchpoint,
  removeTouchpoint,
  renameTouchpoint,
  touchpointToOpen,
} from './manage-touchpoints.js';
import type { Talk, Turn } from './talk.js';

const KEYS = [
  ['g', 'go'],
  ['a', 'add'],
  ['c', 'copy'],
  ['r', 'rename'],
  ['d', 'remove'],
] as const;

/** Every answer of a touchpoint with its outcome; opens any of them, and manages the touchpoints themselves. */
export async function review(talk: Talk, step: QuestionStep): Promise<Turn> {
  const { t, state, around } = talk;
  const touchpoint = touchpointOf(state.audit, step.touchpoint);
  if (touchpoint === undefined) return 'again';
  const lines = reviewOf(state.audit, step.touchpoint, state.scope);
  const picked = await talk.pick({
    header: touchpoint.name,
    message: t('interview.overview'),
    choices: lines.map((line) => ({ value: line.step.question, label: lineInWords(talk, line) })),
    selected: step.question,
    keys: KEYS.map(([key, name]) => ({ key, name })),
    footer: [
      t('interview.keys.overview', { arrows: around.asker.symbols.arrows }),
      ...flow(
        KEYS.map(([key, name]) => `${key} ${t(`interview.touchpoint.${name}`)}`),
        around.asker.look,
      ),
    ],
  });
  switch (picked?.key ?? '') {
    case 'go':
      return touchpointToOpen(talk, step);
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
      return chosen === undefined || chosen.question === step.question
        ? 'again'
        : { kind: 'jump', to: chosen };
    }
  }
}

/** The question, how it was answered, and what came of it. */
function lineInWords(talk: Talk, { state }: ReviewLine): string {
  const { symbols } = talk.around.asker;
  const { question, answer, outcome, gap } = state;
  const words = valueInWords(question, answer?.value, talk.language, talk.t).join(', ');
  const result =
    gap !== undefined
      ? `${symbols.gap} ${talk.t(`severity.${gap.severity}`)}`
      : outcome === 'met'
        ? symbols.done
        : '';
  return [talk.text(question.ask), words, result].filter(Boolean).join(' ');
}
