import { placeInAudit, placeOfAnswer, placeOfTouchpoint } from '../answers/place-in.js';
import type { Sources } from '../answers/place-in.js';
import type { Assessment, Finding, QuestionState, TouchpointAssessment } from '../model/finding.js';
import type { Place, Places } from '../model/place.js';
import { questionsRead } from '../questionnaire/conditions.js';
import { saysUnused } from './assess-touchpoint.js';

/**
 * Where each finding stands in the files the audit was read from, and each answer, and each line of the inventory: by the id of the finding,
 * of the question (`<touchpoint>/<question>`) or of the line (`inventory/<kind>`).
 *
 * @param inCheckout the name of a file below the audit folder, as whoever shows the places knows it
 */
export function placesOf(
  { audit, touchpoints, findings }: Assessment,
  sources: Sources,
  inCheckout: (file: string) => string = (file) => file,
): Places {
  const assessed = new Map(touchpoints.map((one) => [one.touchpoint.id, one]));
  const places: [string, Place | undefined][] = [
    ...[...audit.inventory.keys()].map((kind): [string, Place | undefined] => [
      `inventory/${kind}`,
      placeInAudit(sources, ['inventory', kind], 'key'),
    ]),
    ...touchpoints.flatMap(({ touchpoint, questions }) =>
      questions.map(({ question }): [string, Place | undefined] => [
        `${touchpoint.id}/${question.id}`,
        placeOfAnswer(sources, touchpoint, question),
      ]),
    ),
    ...findings.map((finding): [string, Place | undefined] => [
      finding.id,
      placeOf(finding, assessed.get(finding.touchpoint ?? ''), sources),
    ]),
  ];
  return new Map(
    places.flatMap(([id, place]) =>
      place === undefined ? [] : [[id, { ...place, file: inCheckout(place.file) }]],
    ),
  );
}

/** What has to change for the finding to go, as far as one place can be named. */
function placeOf(
  finding: Finding,
  assessed: TouchpointAssessment | undefined,
  sources: Sources,
): Place | undefined {
  const { kind, questionnaire = '' } = finding;
  switch (kind) {
    case 'gap':
      return ofQuestion(finding, assessed, sources);
    case 'contradiction':
      return ofFirst(assessed, sources, contradicts(finding, assessed));
    case 'unused_but_in_use':
      return ofFirst(assessed, sources, ({ question, answer }) => saysUnused(question, answer));
    case 'in_use_but_declared_unused':
      return placeInAudit(sources, ['inventory', questionnaire, 'use'], 'value');
    case 'blind_spot':
    case 'not_interviewed':
      return placeInAudit(sources, ['inventory', questionnaire], 'key');
    case 'stale':
      return assessed && placeOfTouchpoint(sources, assessed.touchpoint);
    case 'waiver_expired':
    case 'waiver_too_long':
      return ofQuestion(finding, assessed, sources, ['waiver', 'until']);
    case 'waiver_exceeded':
      return ofQuestion(finding, assessed, sources, ['waiver', 'accepts']);
    case 'waiver_unneeded':
      return ofQuestion(finding, assessed, sources, ['waiver'], 'key');
    case 'action_overdue':
      return ofAction(finding, assessed, sources, 'due');
    case 'action_done_but_gap':
      return ofAction(finding, assessed, sources, 'status');
    case 'action_unneeded':
      return ofAction(finding, assessed, sources);
    case 'register_missing':
      return assessed
        ? placeOfTouchpoint(sources, assessed.touchpoint)
        : placeInAudit(sources, ['inventory', questionnaire], 'key');
    case 'register_differs':
    case 'refuted':
      return ofFirst(
        assessed,
        sources,
        ({ question }) => finding.args['questions']?.split(',').includes(question.id) === true,
      );
    // Of an entry alone; register/existing.yaml is made by the import, and not where it is put right.
    case 'register_not_in_use':
    case 'register_unclear':
    case 'register_owner':
      return undefined;
  }
}

function ofQuestion(
  { question }: Finding,
  assessed: TouchpointAssessment | undefined,
  sources: Sources,
  beside?: readonly string[],
  part?: 'key' | 'value',
): Place | undefined {
  const state = assessed?.questions.find((candidate) => candidate.question.id === question);
  return assessed && state && placeOfAnswer(sources, assessed.touchpoint, state.question, beside, part);
}

/** Of an answer's own action, or of the line in audit.yaml that follows the finding up. */
function ofAction(
  finding: Finding,
  assessed: TouchpointAssessment | undefined,
  sources: Sources,
  key?: string,
): Place | undefined {
  const state = assessed?.questions.find(({ question }) => question.id === finding.question);
  const [path, part] = key === undefined ? [[], 'key' as const] : [[key], 'value' as const];
  return state?.answer?.action === undefined || state.answer.action !== finding.action
    ? placeInAudit(sources, ['follow_up', finding.id.replace(/\.action$/, ''), ...path], part)
    : ofQuestion(finding, assessed, sources, ['action', ...path], part);
}

function ofFirst(
  assessed: TouchpointAssessment | undefined,
  sources: Sources,
  isIt: (state: QuestionState) => boolean,
): Place | undefined {
  if (assessed === undefined) return undefined;
  const state = assessed.questions.find(
    (candidate) =>
      candidate.visibility === 'visible' && candidate.answer?.value !== undefined && isIt(candidate),
  );
  return state === undefined
    ? placeOfTouchpoint(sources, assessed.touchpoint)
    : placeOfAnswer(sources, assessed.touchpoint, state.question);
}

/** Whether a contradiction reads the question. */
function contradicts(
  { id }: Finding,
  assessed: TouchpointAssessment | undefined,
): (state: QuestionState) => boolean {
  const name = id.replace(/^.*\/contradiction\./, '');
  const found = assessed?.touchpoint.questionnaire.contradictions.find((one) => one.id === name);
  const read = found ? questionsRead(found.when) : new Set<string>();
  return ({ question }) => read.has(question.id);
}
