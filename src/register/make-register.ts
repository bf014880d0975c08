import { isInterviewed } from '../assess/assess-touchpoint.js';
import { lastReview } from '../assess/stale-findings.js';
import type { Audit } from '../model/audit.js';
import type { Assessment, TouchpointAssessment } from '../model/finding.js';
import type { LeftOut, Register, RegisterEntry } from '../model/register.js';
import { REGISTER_FIELDS } from '../model/vocabulary.js';
import type { Language, RegisterField } from '../model/vocabulary.js';
import { answersIn } from './answers-in.js';
import { fillField } from './fill-field.js';
import { listProcessors } from './list-processors.js';
import { wordsOf } from './words.js';
import type { Words } from './words.js';

export interface RegisterOptions {
  readonly language: Language;
  /** The register states with what it was made. */
  readonly toolVersion: string;
}

/**
 * What was answered → the record of processing activities of the touchpoints in use (GDPR Art. 30), in one language. Holds what the answers
 * say and nothing else: what is missing is named, with the questions that would fill it.
 */
export function makeRegister(
  { audit, asOf, touchpoints }: Assessment,
  { language, toolVersion }: RegisterOptions,
): Register {
  const words = wordsOf(language);
  const inUse = touchpoints.filter((assessed) => reasonToLeaveOut(assessed, audit) === undefined);
  const made = inUse.map((assessed) => ({ assessed, entry: entryOf(assessed, audit, words) }));
  return {
    register: 1,
    made: { tool: 'touchpoint-audit', version: toolVersion, asOf, language },
    organisation: {
      name: audit.organisation,
      ...audit.register,
      onBehalfOf: audit.register?.onBehalfOf ?? [],
    },
    entries: made.map(({ entry }) => entry),
    leftOut: touchpoints.flatMap((assessed) => leftOut(assessed, audit, words)),
    uncovered: uncovered(audit, words),
    processors: listProcessors(made, words),
  };
}

function entryOf({ touchpoint, questions }: TouchpointAssessment, audit: Audit, words: Words): RegisterEntry {
  const { id, name, questionnaire } = touchpoint;
  const reviewed = lastReview(audit, touchpoint);
  const fields = REGISTER_FIELDS.map((field): [RegisterField, RegisterEntry['fields'][RegisterField]] => [
    field,
    fillField(field, questions, words),
  ]);
  return {
    id,
    name,
    questionnaire: { id: questionnaire.id, name: words.text(questionnaire.title) },
    fields: Object.fromEntries(fields) as RegisterEntry['fields'],
    dpia: answersIn(questions, ({ theme }) => theme === 'dpia', words),
    ...(reviewed !== undefined && { lastReview: reviewed }),
  };
}

/**
 * A touchpoint whose answers say that it is not in use after all; or one that the inventory says so of, and that nothing was answered
 * about. Where answers contradict the inventory there is an entry: a register must not lose what may well be going on.
 */
function reasonToLeaveOut(assessed: TouchpointAssessment, { inventory }: Audit): LeftOut['why'] | undefined {
  if (assessed.unused) return 'answered';
  const use = inventory.get(assessed.touchpoint.questionnaire.id)?.use;
  return use === 'not_in_use' && !isInterviewed(assessed) ? 'inventory' : undefined;
}

function leftOut(assessed: TouchpointAssessment, audit: Audit, { text }: Words): LeftOut[] {
  const why = reasonToLeaveOut(assessed, audit);
  if (why === undefined) return [];
  const { id, name, questionnaire } = assessed.touchpoint;
  return [
    {
      touchpoint: { id, name },
      questionnaire: { id: questionnaire.id, name: text(questionnaire.title) },
      why,
    },
  ];
}

function uncovered(
  { inventory, touchpoints, questionnaires }: Audit,
  { text }: Words,
): Register['uncovered'] {
  const covered = new Set(touchpoints.map(({ questionnaire }) => questionnaire.id));
  return [...questionnaires.keys()]
    .filter((id) => !covered.has(id))
    .map((id) => ({ id, use: inventory.get(id)?.use ?? 'unknown' }))
    .flatMap(({ id, use }) => {
      const kind = questionnaires.get(id);
      return use === 'not_in_use' || kind === undefined ? [] : { id, name: text(kind.title), use };
    });
}
