import type { Audit, IsoDate } from '../model/audit.js';
import type { Finding, TouchpointAssessment } from '../model/finding.js';
import { waiverState } from './waiver-state.js';
import { evaluate, visibleQuestions } from '../questionnaire/conditions.js';

/** One finding per control with a gap: `<touchpoint>/<question>`. */
export function gapFindings(
  { touchpoint, questions }: TouchpointAssessment,
  { settings }: Audit,
  asOf: IsoDate,
): Finding[] {
  return questions.flatMap(({ question, answer, gap }) => {
    if (gap === undefined) return [];
    const { waiver, action } = answer ?? {};
    return {
      id: `${touchpoint.id}/${question.id}`,
      kind: 'gap',
      severity: gap.severity,
      questionnaire: touchpoint.questionnaire.id,
      touchpoint: touchpoint.id,
      question: question.id,
      rules: gap.rules,
      fromUnknown: gap.fromUnknown,
      ...(waiver && waiverState(waiver, gap.severity, settings, asOf) === 'valid' && { waiver }),
      ...(action && { action }),
      args: {},
    } satisfies Finding;
  });
}

/** Answers that cannot both be true: `<touchpoint>/contradiction.<id>`. */
export function contradictionFindings(
  { touchpoint, unused }: TouchpointAssessment,
  { flags, inventory }: Audit,
): Finding[] {
  const { questionnaire } = touchpoint;
  const visible = visibleQuestions(questionnaire, touchpoint.answers, flags);
  const base = {
    questionnaire: questionnaire.id,
    touchpoint: touchpoint.id,
    fromUnknown: false,
    args: {},
  };
  const between = questionnaire.contradictions
    .filter(({ when }) => evaluate(when, visible) === true)
    .map(({ id, severity, why }): Finding => ({
      ...base,
      id: `${touchpoint.id}/contradiction.${id}`,
      kind: 'contradiction',
      severity,
      rules: [{ severity, why }],
    }));

  const use = inventory.get(questionnaire.id)?.use;
  const kind =
    unused && use === 'in_use'
      ? 'unused_but_in_use'
      : !unused && use === 'not_in_use' && visible.answers.size > 0
        ? 'in_use_but_declared_unused'
        : undefined;
  if (kind === undefined) return between;
  return [
    ...between,
    { ...base, id: `${touchpoint.id}/contradiction.inventory`, kind, severity: 'medium', rules: [] },
  ];
}
