import { byCodeUnit } from '../model/order.js';
import type {
  Part,
  Report,
  ReportAction,
  ReportAnswer,
  ReportFinding,
  TouchpointReport,
} from '../model/report.js';
import { countSeverities, NO_COVERAGE } from './coverage.js';
import { findingsOf } from './findings-of.js';
import { usedReferences } from './references.js';
import { firstThings } from './report-actions.js';
import { FIRST } from './summary.js';
import { voiceOf } from './voice.js';

/** For whom, and for an agency under which name. */
export type Reader =
  { readonly audience: 'full' | 'management' } | { readonly audience: 'agency'; readonly supplier: string };

/** The full report → what one reader needs of it. */
export function forAudience(report: Report, reader: Reader): Report {
  switch (reader.audience) {
    case 'full':
      return report;
    case 'management':
      return forManagement(report);
    case 'agency':
      return forAgency(report, reader.supplier);
  }
}

/** The names that the audit gives something to do or to answer: owners of actions, and roles to ask. */
export function suppliersIn(report: Report): string[] {
  const owners = [...report.actions, ...findingsOf(report).flatMap(({ action }) => action ?? [])];
  const names = [...owners.map(({ owner }) => owner), ...report.toAsk.map(({ role }) => role)];
  return [...new Set(names.flatMap((name) => name ?? []))].toSorted(byCodeUnit);
}

const OF_MANAGEMENT: readonly Part[] = ['coverage', 'heat_map', 'actions', 'safeguards'];

/** Where things stand and what is agreed, without answers, notes or the findings themselves. */
function forManagement(report: Report): Report {
  const { made, summary, heatMap, touchpoints } = report;
  return {
    ...report,
    made: { ...made, audience: 'management' },
    parts: OF_MANAGEMENT,
    summary: { ...summary, first: summary.first.map(inBrief) },
    heatMap: {
      ...heatMap,
      rows: heatMap.rows.map(({ touchpoint, cells }) => ({
        touchpoint,
        cells: cells.map((cell) => ({ ...cell, findings: [] })),
      })),
    },
    touchpoints: touchpoints.map((touchpoint) => ({
      ...touchpoint,
      ...NO_FINDINGS,
      safeguards: { ...touchpoint.safeguards, controls: [] },
    })),
    followUp: [],
    reconciliation: [],
    actions: report.actions.map(inBrief),
    toAsk: [],
    inventory: [],
    interviews: [],
    register: [],
    references: [],
  };
}

const NO_FINDINGS = { gaps: [], contradictions: [], open: [], notApplicable: [] } as const;

/** What, who and when; the finding stands elsewhere, and so does the ticket. */
const inBrief = ({ finding: _finding, ticket: _ticket, ...action }: ReportAction): ReportAction => action;

/** What one supplier has to do and to answer, and nothing that is between others. */
function forAgency(report: Report, supplier: string): Report {
  const mine = (findings: readonly ReportFinding[]): ReportFinding[] =>
    findings.filter(({ action }) => action?.owner === supplier).map(forOutsiders);
  const toAsk = report.toAsk
    .filter(({ role }) => role === supplier)
    .map((asked) => ({
      ...asked,
      questions: asked.questions.map(({ note: _note, ...question }) => question),
    }));
  const blindSpots = mine(report.blindSpots);
  const notInterviewed = mine(report.notInterviewed);
  const touchpoints = report.touchpoints
    .map((touchpoint) => onlyFindings(touchpoint, mine(touchpoint.gaps), mine(touchpoint.contradictions)))
    .filter(({ gaps, contradictions }) => gaps.length + contradictions.length > 0);
  const reconciliation = mine(report.reconciliation);
  const shown = { ...report, blindSpots, notInterviewed, touchpoints, reconciliation, followUp: [] };
  const findings = findingsOf(shown);
  const actions = report.actions.filter(({ owner }) => owner === supplier);
  const references = usedReferences(findings, []);
  const parts: readonly Part[] = [
    ...(actions.length > 0 ? (['actions'] as const) : []),
    ...(findings.length > 0 ? (['findings'] as const) : []),
    ...(toAsk.length > 0 ? (['to_ask'] as const) : []),
    ...(references.length > 0 ? (['references'] as const) : []),
  ];
  const { t } = voiceOf(report.made.language);
  const questions = toAsk.reduce((sum, asked) => sum + asked.questions.length, 0);
  return {
    ...shown,
    made: { ...report.made, audience: 'agency', supplier },
    parts,
    summary: {
      lead: [t('summary.agency', { actions: actions.length, questions })],
      attention: [],
      findings: countSeverities(findings),
      coverage: NO_COVERAGE,
      overdueActions: actions.filter(({ overdue }) => overdue).length,
      expiredWaivers: 0,
      unassigned: 0,
      first: firstThings(findings, FIRST),
    },
    heatMap: { themes: [], rows: [] },
    actions,
    toAsk,
    inventory: [],
    interviews: [],
    register: [],
    references,
  };
}

/** A touchpoint with these findings, and nothing else that is known of it. */
function onlyFindings(
  touchpoint: TouchpointReport,
  gaps: readonly ReportFinding[],
  contradictions: readonly ReportFinding[],
): TouchpointReport {
  return {
    ...touchpoint,
    ...NO_FINDINGS,
    interviews: [],
    findings: countSeverities([...gaps, ...contradictions]),
    coverage: NO_COVERAGE,
    safeguards: { statement: [], controls: [] },
    gaps,
    contradictions,
  };
}

/** Whether the risk was accepted, and what was said around an answer, is between the organisation's own people. */
function forOutsiders({ waiver: _waiver, ask: _ask, ...finding }: ReportFinding): ReportFinding {
  const { state, action, answers } = finding;
  return {
    ...finding,
    state: state === 'waived' ? (action?.status ?? 'open') : state,
    answers: answers.map(({ id, question, value, words }): ReportAnswer => ({
      id,
      question,
      ...(value !== undefined && { value }),
      words,
      evidence: [],
    })),
  };
}
