import type { Answer, Flags, Touchpoint } from '../model/audit.js';
import type { FiredRule, Gap, QuestionState, TouchpointAssessment } from '../model/finding.js';
import type { Control, Question } from '../model/questionnaire.js';
import { worse } from '../model/vocabulary.js';
import { evaluate, readsAny, visibleQuestions } from '../questionnaire/conditions.js';
import type { Visible } from '../questionnaire/conditions.js';

/** The severity of not knowing where the author of the questionnaire is silent. */
const UNKNOWN_SEVERITY = 'medium';

/** Every question of a touchpoint as it stands, with the outcome of its control. */
export function assessTouchpoint(touchpoint: Touchpoint, flags: Flags): TouchpointAssessment {
  const visible = visibleQuestions(touchpoint.questionnaire, touchpoint.answers, flags);
  const questions = touchpoint.questionnaire.questions.map((question): QuestionState => {
    const answer = touchpoint.answers.get(question.id);
    return {
      question,
      visibility: visible.visibility.get(question.id) ?? 'hidden',
      ...(answer && { answer }),
      ...(question.control && judge(question, question.control, visible)),
    };
  });
  const unused = touchpoint.questionnaire.questions.some((question) =>
    saysUnused(question, visible.answers.get(question.id)),
  );
  return { touchpoint, questions, unused };
}

function judge(
  question: Question,
  control: Control,
  visible: Visible,
): Pick<QuestionState, 'outcome' | 'gap'> {
  if (visible.visibility.get(question.id) === 'hidden') return { outcome: 'not_applicable' };
  const answer = visible.answers.get(question.id);
  if (answer === undefined) return { outcome: 'unanswered' };
  if (saysUnused(question, answer)) return { outcome: 'not_applicable' };

  const fired = control.gaps.filter((rule) => evaluate(rule.when, visible) === true);
  const gap = toGap(fired, answer.value === 'unknown');
  if (gap !== undefined) return { outcome: 'gap', gap };
  if (answer.value === 'not_applicable') return { outcome: 'not_applicable' };
  // Whether it is a gap still depends on questions that are open: concluding "in order" would be too early.
  const waits = control.gaps.some(
    (rule) => evaluate(rule.when, visible) === 'undecided' && readsAny(rule.when, visible.open),
  );
  return { outcome: waits ? 'unanswered' : 'met' };
}

/** All rules that fired, in file order, and the worst severity. Not knowing is never a pass. */
function toGap(fired: readonly FiredRule[], fromUnknown: boolean): Gap | undefined {
  const rules = fired.map(({ severity, why }) => ({ severity, why }));
  const [first, ...rest] = rules.map(({ severity }) => severity);
  if (first !== undefined) return { severity: rest.reduce(worse, first), rules, fromUnknown };
  return fromUnknown ? { severity: UNKNOWN_SEVERITY, rules, fromUnknown } : undefined;
}

/** Whether the answer says that the touchpoint is not in use after all. */
export function saysUnused(question: Question, answer: Answer | undefined): boolean {
  return [answer?.value ?? []].flat().some((value) => question.unused.includes(String(value)));
}

/** Whether anything has been answered at all, answers left behind at hidden questions aside. */
export function isInterviewed({ questions }: TouchpointAssessment): boolean {
  return questions.some(({ visibility, answer }) => visibility !== 'hidden' && answer?.value !== undefined);
}
