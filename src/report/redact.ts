import type { Action } from '../model/audit.js';
import type {
  Report,
  ReportAction,
  ReportAnswer,
  ReportFinding,
  ReportRegisterEntry,
  ReportWaiver,
  RoleToAsk,
  TouchpointReport,
} from '../model/report.js';
import { byCodeUnit } from '../model/order.js';

/**
 * A report without what people wrote beside the answers (notes, reasons), without roles (who owns, said, approved, was spoken with or is
 * to be asked), without tickets, and of evidence only how many pieces there are. An agency's report still names whom it is for.
 */
export function redact(report: Report): Report {
  const { made, summary, touchpoints, inventory, interviews } = report;
  return {
    ...report,
    made: { ...made, redacted: true },
    summary: { ...summary, first: summary.first.map(redactAction) },
    touchpoints: touchpoints.map(redactTouchpoint),
    blindSpots: report.blindSpots.map(redactFinding),
    notInterviewed: report.notInterviewed.map(redactFinding),
    followUp: report.followUp.map(redactFinding),
    reconciliation: report.reconciliation.map(redactFinding),
    actions: report.actions.map(redactAction),
    toAsk: redactRoles(report.toAsk),
    inventory: inventory.map(({ saidBy: _saidBy, ask: _ask, note: _note, ...entry }) => entry),
    interviews: interviews.map(({ role: _role, ...interview }) => interview),
    register: report.register.map(redactEntry),
  };
}

function redactTouchpoint(touchpoint: TouchpointReport): TouchpointReport {
  const { interviews, safeguards, gaps, contradictions, notApplicable } = touchpoint;
  return {
    ...touchpoint,
    interviews: interviews.map(({ date }) => ({ date })),
    safeguards: {
      ...safeguards,
      controls: safeguards.controls.map((control) => ({ ...control, answer: redactAnswer(control.answer) })),
    },
    gaps: gaps.map(redactFinding),
    contradictions: contradictions.map(redactFinding),
    notApplicable: notApplicable.map(redactAnswer),
  };
}

function redactFinding({ ask: _ask, action, waiver, ...finding }: ReportFinding): ReportFinding {
  return {
    ...finding,
    answers: finding.answers.map(redactAnswer),
    ...(action && { action: redactAgreement(action) }),
    ...(waiver && { waiver: redactWaiver(waiver) }),
  };
}

const redactAgreement = ({ owner: _owner, ticket: _ticket, ...agreement }: Action): Action => agreement;

const redactAction = ({ owner: _owner, ticket: _ticket, ...action }: ReportAction): ReportAction => action;

const redactWaiver = ({ reason: _reason, approvedBy: _by, ...waiver }: ReportWaiver): ReportWaiver => waiver;

function redactAnswer(answer: ReportAnswer): ReportAnswer {
  const { reason: _reason, note: _note, ask: _ask, by: _by, evidence, ...rest } = answer;
  return { ...rest, evidence: evidence.map(() => ({})) };
}

const redactEntry = (entry: ReportRegisterEntry): ReportRegisterEntry => ({
  ...entry,
  fields: entry.fields.map((field) => ({
    ...field,
    values: field.values.map(({ note: _note, ...value }) => value),
  })),
});

/** In one list, in an order that does not tell who was grouped with whom. */
function redactRoles(toAsk: readonly RoleToAsk[]): RoleToAsk[] {
  const questions = toAsk
    .flatMap((asked) => asked.questions)
    .map(({ note: _note, ...question }) => question)
    .toSorted((a, b) => byCodeUnit(a.id, b.id));
  return questions.length === 0 ? [] : [{ questions }];
}
