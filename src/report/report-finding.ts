import { waiverState } from '../assess/waiver-state.js';
import type { Finding, QuestionState, TouchpointAssessment } from '../model/finding.js';
import { followedUp } from '../model/finding.js';
import type { Control, Questionnaire } from '../model/questionnaire.js';
import { REGISTER_LAW } from '../model/law.js';
import type { FindingState, ReportAnswer, ReportFinding, ReportWaiver } from '../model/report.js';
import { LEGAL_BASES, REGISTER_FIELDS, SEVERITIES } from '../model/vocabulary.js';
import { questionsRead } from '../questionnaire/conditions.js';
import { answerInWords } from './answer-in-words.js';
import { namedKind, namedTouchpoint } from './dossier.js';
import type { Dossier } from './dossier.js';
import { isAboutRegister } from './about-register.js';
import type { Voice } from './voice.js';

/** A finding with its sentences. */
export function reportFinding(finding: Finding, dossier: Dossier): ReportFinding {
  const { voice } = dossier;
  const subject = subjectOf(finding, dossier);
  const { assessed, state, kind } = subject;
  const control = state?.question.control;
  const args = sentenceArgs(finding, subject, dossier);
  const waiver = finding.kind === 'gap' ? reportWaiver(finding, state, dossier) : undefined;
  const about = followedUp(finding.id);
  return {
    id: finding.id,
    kind: finding.kind,
    severity: finding.severity,
    state: stateOf(finding, dossier),
    ...(assessed && { touchpoint: namedTouchpoint(assessed) }),
    ...(kind && { questionnaire: namedKind(kind, voice) }),
    ...(state && { theme: state.question.theme }),
    title: voice.t(`finding.${finding.kind}.title`, args),
    fromUnknown: finding.fromUnknown,
    answers: answersOf(finding, subject, voice),
    why:
      finding.rules.length > 0
        ? finding.rules.map(({ why }) => voice.text(why))
        : [voice.t(`finding.${finding.kind}.why`, args)],
    law: lawOf(finding, control, dossier),
    measure: voice.t(`finding.${finding.kind}.measure`, args),
    ...(finding.kind === 'gap' && control && { evidence: voice.text(control.evidence) }),
    ...(finding.args['ask'] !== undefined && { ask: finding.args['ask'] }),
    ...(finding.action && { action: finding.action }),
    ...(waiver && { waiver }),
    ...(about !== finding.id && dossier.findings.has(about) && { about }),
  };
}

/** A gap rests on the law of its control, what is wrong with the register on the duty to keep one. */
function lawOf({ kind }: Finding, control: Control | undefined, dossier: Dossier): ReportFinding['law'] {
  if (kind === 'gap') return dossier.law(control?.law ?? []);
  return isAboutRegister(kind) ? dossier.law([REGISTER_LAW]) : [];
}

/** What a finding is about, as far as it is about something. */
interface Subject {
  readonly assessed: TouchpointAssessment | undefined;
  readonly state: QuestionState | undefined;
  readonly kind: Questionnaire | undefined;
}

function subjectOf({ touchpoint, question, questionnaire }: Finding, dossier: Dossier): Subject {
  const assessed = touchpoint === undefined ? undefined : dossier.touchpoint(touchpoint);
  return {
    assessed,
    state:
      touchpoint === undefined || question === undefined ? undefined : dossier.question(touchpoint, question),
    kind:
      assessed?.touchpoint.questionnaire ??
      (questionnaire === undefined ? undefined : dossier.assessment.audit.questionnaires.get(questionnaire)),
  };
}

/**
 * Everything that the sentences of a finding may mention; each sentence takes what it needs. No roles: those stand in fields, so that
 * they can be left out.
 */
function sentenceArgs(finding: Finding, subject: Subject, dossier: Dossier): Record<string, string> {
  const { voice } = dossier;
  const { args } = finding;
  const kindName = subject.kind ? voice.text(subject.kind.title) : '';
  const dates = ['until', 'latest', 'due', 'reviewed'].map(
    (name) => [name, voice.date(args[name] ?? '')] as const,
  );
  const severities = ['accepts', 'severity'].map((name) => {
    const severity = SEVERITIES.find((candidate) => candidate === args[name]);
    return [name, severity ? voice.t(`severity.${severity}`) : ''] as const;
  });
  return {
    id: followedUp(finding.id),
    name: subject.assessed?.touchpoint.name ?? (isAboutRegister(finding.kind) ? kindName : ''),
    kind: kindName,
    hides: subject.kind ? voice.text(subject.kind.inventory.hides) : '',
    asked: args['ask'] === undefined ? 'no' : 'yes',
    ...Object.fromEntries([...dates, ...severities]),
    ...registerArgs(finding, dossier),
    ...titleAndMeasure(finding, subject, dossier),
  };
}

/** The letters of GDPR Art. 6(1) as words. */
const basesInWords = (letters: string, { t, and }: Voice): string =>
  and(
    LEGAL_BASES.filter((basis) => letters.split(', ').includes(basis)).map((basis) =>
      t(`legal_basis.${basis}`),
    ),
  );

/** What the register has, in its own words, and the field in ours. */
function registerArgs({ args }: Finding, { voice, touchpoint }: Dossier): Record<string, string> {
  const field = REGISTER_FIELDS.find((candidate) => candidate === args['field']);
  const names = (args['touchpoints'] ?? '').split(',').flatMap((id) => touchpoint(id)?.touchpoint.name ?? []);
  return {
    entry: args['entry'] ?? '',
    register: args['register'] ?? '',
    silent: args['register'] === '' ? 'yes' : 'no',
    lacking: field === 'legal_basis' ? basesInWords(args['lacking'] ?? '', voice) : (args['lacking'] ?? ''),
    lacks: args['lacking'] === '' ? 'no' : 'yes',
    said: args['said'] ?? '',
    field: field === undefined ? '' : voice.t(`register_field.${field}`),
    touchpoints: voice.and(names.map((name) => `“${name}”`)),
  };
}

/** Those of the control; of a contradiction, what the questions are about; of a follow-up, those of what it is about. */
function titleAndMeasure(
  finding: Finding,
  subject: Subject,
  dossier: Dossier,
): { title: string; measure: string } {
  const { voice } = dossier;
  if (subject.state !== undefined) {
    const { control, ask } = subject.state.question;
    return { title: voice.text(control?.title ?? ask), measure: control ? voice.text(control.measure) : '' };
  }
  const about = dossier.findings.get(followedUp(finding.id));
  if (about !== undefined && about !== finding) {
    const { title, measure } = reportFinding(about, dossier);
    return { title, measure };
  }
  const titles = statesRead(finding, subject).map(({ question }) =>
    voice.text(question.control?.title ?? question.ask),
  );
  return { title: titles.map((title) => `“${title}”`).join(', '), measure: '' };
}

function answersOf(finding: Finding, subject: Subject, voice: Voice): ReportAnswer[] {
  const states = finding.kind === 'gap' && subject.state ? [subject.state] : statesRead(finding, subject);
  return states.map(({ question, answer }) => answerInWords(question, answer, voice));
}

/** The questions whose answers contradict each other, or the register, in the order they are asked. */
function statesRead(finding: Finding, { assessed }: Subject): QuestionState[] {
  const named = new Set(isAboutRegister(finding.kind) ? finding.args['questions']?.split(',') : []);
  if (named.size > 0) return assessed?.questions.filter(({ question }) => named.has(question.id)) ?? [];
  if (finding.kind !== 'contradiction' || assessed === undefined) return [];
  const name = finding.id.replace(/^.*\/contradiction\./, '');
  const contradiction = assessed.touchpoint.questionnaire.contradictions.find(({ id }) => id === name);
  const read = contradiction ? questionsRead(contradiction.when) : new Set();
  return assessed.questions.filter(
    ({ question, visibility, answer }) =>
      read.has(question.id) && visibility === 'visible' && answer?.value !== undefined,
  );
}

function stateOf({ id, kind, waiver, action }: Finding, { overdue }: Dossier): FindingState {
  if (waiver !== undefined) return 'waived';
  if (kind === 'action_overdue' || overdue.has(id)) return 'overdue';
  return action?.status ?? 'open';
}

function reportWaiver(
  { severity }: Finding,
  state: QuestionState | undefined,
  { assessment }: Dossier,
): ReportWaiver | undefined {
  const waiver = state?.answer?.waiver;
  return (
    waiver && { ...waiver, state: waiverState(waiver, severity, assessment.audit.settings, assessment.asOf) }
  );
}
