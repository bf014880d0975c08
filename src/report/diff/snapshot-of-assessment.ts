import type { Action, Audit } from '../../model/audit.js';
import type { WaiverState } from '../../model/audit-diff.js';
import type { Assessment, QuestionState, TouchpointAssessment } from '../../model/finding.js';
import type { RegisterValue } from '../../model/register.js';
import type { Report } from '../../model/report.js';
import { REGISTER_FIELDS } from '../../model/vocabulary.js';
import { makeRegister } from '../../register/make-register.js';
import { answerInWords } from '../answer-in-words.js';
import { namedKind, namedTouchpoint } from '../dossier.js';
import { voiceOf } from '../voice.js';
import type { Voice } from '../voice.js';
import type {
  AuditSnapshot,
  FollowUp,
  SnapshotAnswer,
  SnapshotField,
  SnapshotTouchpoint,
} from './snapshot.js';
import { answerOf, snapshotOfReport } from './snapshot-of-report.js';

/**
 * All there is of an audit: beside what its report holds also the answers without a control, those that wait for another answer, every
 * acceptance and action wherever it stands, and what audit.yaml says of the organisation.
 *
 * @param report the full one, made of this assessment
 */
export function snapshotOfAssessment(assessment: Assessment, report: Report): AuditSnapshot {
  const { audit, touchpoints } = assessment;
  const voice = voiceOf(report.made.language);
  const ofReport = snapshotOfReport(report);
  const titleOf = (id: string): string => ofReport.findings.get(id)?.title ?? id;
  const ofAudit = [...audit.followUp].map(([id, content]): [string, FollowUp<Action>] => [
    id,
    { title: titleOf(id), content: withStatus(content) },
  ]);
  return {
    ...ofReport,
    complete: true,
    settings: settingsOf(audit),
    touchpoints: new Map(
      touchpoints.map((assessed) => [assessed.touchpoint.id, snapshotOf(assessed, voice)]),
    ),
    waivers: new Map(touchpoints.flatMap((assessed) => followUpOf(assessed, voice, ({ waiver }) => waiver))),
    register: registerOf(assessment, report),
    // A finding can be followed up in its answer and in audit.yaml; the answer goes first.
    actions: new Map([
      ...ofAudit,
      ...touchpoints.flatMap((assessed) =>
        followUpOf(assessed, voice, ({ action }) => action && withStatus(action)),
      ),
    ]),
  };
}

/** The fields of the register, as the answers fill them. */
function registerOf(assessment: Assessment, { made }: Report): Map<string, SnapshotField> {
  const { entries } = makeRegister(assessment, { language: made.language, toolVersion: made.version });
  return new Map(
    entries.flatMap(({ id, name, fields }) =>
      REGISTER_FIELDS.map((field): [string, SnapshotField] => {
        const values = fields[field].values.map((value): [string, string] => [keyOf(value), value.text]);
        return [`${id}/${field}`, { touchpoint: { id, name }, field, values: new Map(values) }];
      }),
    ),
  );
}

/** What a value is, whatever the language it is said in: the options and numbers it comes from; of a text, the text. */
const keyOf = ({ text, note, from }: RegisterValue): string =>
  JSON.stringify([
    note,
    ...from.map(({ question, option, number }) => [question.id, option ?? number ?? text]),
  ]);

/** An action without a status is open. */
const withStatus = (action: Action): Action => ({ ...action, status: action.status ?? 'open' });

function snapshotOf({ touchpoint, questions }: TouchpointAssessment, voice: Voice): SnapshotTouchpoint {
  return {
    id: touchpoint.id,
    name: touchpoint.name,
    questionnaire: namedKind(touchpoint.questionnaire, voice),
    version: touchpoint.version,
    answers: new Map(
      questions
        .filter(({ visibility }) => visibility !== 'hidden')
        .map((state) => [state.question.id, answerIn(state, voice)]),
    ),
  };
}

const answerIn = ({ question, answer, outcome }: QuestionState, voice: Voice): SnapshotAnswer => ({
  ...answerOf(answerInWords(question, answer, voice)),
  ...(outcome && { outcome }),
});

function followUpOf<Content extends Action | WaiverState>(
  assessed: TouchpointAssessment,
  voice: Voice,
  pick: (answer: NonNullable<QuestionState['answer']>) => Content | undefined,
): [string, FollowUp<Content>][] {
  const touchpoint = namedTouchpoint(assessed);
  return assessed.questions.flatMap(({ question, answer }): [string, FollowUp<Content>][] => {
    const content = answer && pick(answer);
    const title = voice.text(question.control?.title ?? question.ask);
    return content === undefined ? [] : [[`${touchpoint.id}/${question.id}`, { title, touchpoint, content }]];
  });
}

/** By the names that audit.yaml has for them. */
function settingsOf({ organisation, timezone, languages, flags, settings }: Audit): Map<string, string> {
  return new Map(
    Object.entries({
      organisation,
      timezone,
      languages: languages.join(', '),
      ...Object.fromEntries(Object.entries(flags).map(([flag, value]) => [`flags.${flag}`, String(value)])),
      'settings.fail_on': settings.failOn,
      'settings.waiver_limit_days': String(settings.waiverLimitDays),
      'settings.review_after_months': String(settings.reviewAfterMonths),
      'settings.warn_days': String(settings.warnDays),
    }),
  );
}
