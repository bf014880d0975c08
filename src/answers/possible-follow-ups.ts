import type { Touchpoint } from '../model/audit.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { SchemaTexts } from './schema-texts.js';

export type KnownTouchpoint = Pick<Touchpoint, 'id' | 'name' | 'questionnaire'>;

/** A finding that belongs to no question, and what it is about. */
export interface PossibleFollowUp {
  readonly id: string;
  readonly title: string;
}

/**
 * The findings that can exist and that belong to no question, so that their follow-up stands in audit.yaml: blind spots, kinds nobody
 * was interviewed about, contradictions and stale answers (DESIGN §6).
 */
export function possibleFollowUps(
  kinds: readonly Questionnaire[],
  touchpoints: readonly KnownTouchpoint[],
  { language, t }: SchemaTexts,
): PossibleFollowUp[] {
  return [
    ...kinds.flatMap(({ id, title }) => [
      { id: `inventory/${id}`, title: t('status.blind_spot', { title: title[language] }) },
      {
        id: `inventory/${id}.not-interviewed`,
        title: t('status.not_interviewed', { title: title[language] }),
      },
    ]),
    ...touchpoints.flatMap(({ id, name, questionnaire }) => [
      { id: `${id}/stale`, title: t('editor.stale', { name }) },
      ...questionnaire.contradictions.map((contradiction) => ({
        id: `${id}/contradiction.${contradiction.id}`,
        title: `${name}: ${contradiction.why[language]}`,
      })),
    ]),
  ];
}
