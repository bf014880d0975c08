import { countedQuestions } from '../assess/summarise.js';
import type { Interview } from '../model/audit.js';
import type { TouchpointAssessment } from '../model/finding.js';
import type { InterviewReport, ReportFinding, TouchpointReport } from '../model/report.js';
import { byCodeUnit } from '../model/order.js';
import { answerInWords } from './answer-in-words.js';
import { coverageOf, countSeverities } from './coverage.js';
import { namedKind, namedTouchpoint } from './dossier.js';
import type { Dossier } from './dossier.js';
import { safeguardsOf } from './safeguards.js';

/**
 * One touchpoint: how privacy is safeguarded, what is not in order, what was not asked yet.
 *
 * @param findings those of this touchpoint, worst first
 */
export function reportTouchpoint(
  assessed: TouchpointAssessment,
  findings: readonly ReportFinding[],
  dossier: Dossier,
): TouchpointReport {
  const { voice } = dossier;
  const { touchpoint, questions, unused } = assessed;
  const interviews = byDate(dossier.assessment.audit.interviews)
    .filter(({ touchpoints }) => touchpoints.includes(touchpoint.id))
    .map(({ date, with: role }) => ({ date, ...(role !== undefined && { role }) }));
  return {
    id: touchpoint.id,
    name: touchpoint.name,
    questionnaire: { ...namedKind(touchpoint.questionnaire, voice), version: touchpoint.version },
    unused,
    interviews,
    findings: countSeverities(findings),
    coverage: coverageOf(questions),
    safeguards: safeguardsOf(assessed, interviews, dossier),
    gaps: findings.filter(({ kind }) => kind === 'gap'),
    contradictions: findings.filter(({ kind }) => CONTRADICTIONS.has(kind)),
    open: countedQuestions(questions)
      .filter(({ visibility, answer }) => visibility === 'visible' && answer?.value === undefined)
      .map(({ question: { id, theme, ask, core } }) => ({ id, theme, question: voice.text(ask), core })),
    notApplicable: questions
      .filter(({ visibility, answer }) => visibility === 'visible' && answer?.value === 'not_applicable')
      .map(({ question, answer }) => answerInWords(question, answer, voice)),
  };
}

const CONTRADICTIONS: ReadonlySet<ReportFinding['kind']> = new Set([
  'contradiction',
  'unused_but_in_use',
  'in_use_but_declared_unused',
]);

/** Those of one day in the order of their files. */
const byDate = (interviews: readonly Interview[]): Interview[] =>
  interviews.toSorted((a, b) => byCodeUnit(a.date, b.date));

export function reportInterviews({ assessment, touchpoint }: Dossier): InterviewReport[] {
  return byDate(assessment.audit.interviews).map(({ date, with: role, touchpoints, language, minutes }) => ({
    date,
    ...(role !== undefined && { role }),
    touchpoints: touchpoints.map((id) => {
      const assessed = touchpoint(id);
      return assessed ? namedTouchpoint(assessed) : { id, name: id };
    }),
    language,
    ...(minutes !== undefined && { minutes }),
  }));
}
