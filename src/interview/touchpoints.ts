import type { NewTouchpoint } from '../answers/audit-edit.js';
import type { Answers, Audit, Touchpoint } from '../model/audit.js';
import type { Questionnaire } from '../model/questionnaire.js';
import { slugOf } from '../model/slug.js';

/** Kinds that are in use and have no answer file yet: they get one, named after the kind. */
export function missingTouchpoints(
  audit: Audit,
  title: (questionnaire: Questionnaire) => string,
): NewTouchpoint[] {
  return [...audit.inventory]
    .filter(
      ([id, { use }]) =>
        use === 'in_use' && !audit.touchpoints.some(({ questionnaire }) => questionnaire.id === id),
    )
    .flatMap(([id]) => audit.questionnaires.get(id) ?? [])
    .map((questionnaire) => ({
      id: freeId(audit, questionnaire.id),
      name: title(questionnaire),
      questionnaire,
    }));
}

/** A touchpoint id made of a kind and a name, such as `whatsapp-klantenservice`; with a number when it is taken. */
export function touchpointId(audit: Audit, kind: string, name: string): string {
  const slug = slugOf(name);
  const base = slug === '' || slug === kind ? kind : slug.startsWith(`${kind}-`) ? slug : `${kind}-${slug}`;
  return freeId(audit, base.slice(0, 60).replace(/-+$/, ''));
}

function freeId({ touchpoints }: Audit, base: string): string {
  const taken = new Set(touchpoints.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}

/** What another touchpoint of the kind starts with. Follow-up and evidence belong to the one they were agreed for. */
export function answersForCopy({ answers }: Touchpoint): Answers {
  return new Map(
    [...answers].map(([question, { action: _action, waiver: _waiver, evidence: _evidence, ...answer }]) => [
      question,
      answer,
    ]),
  );
}
