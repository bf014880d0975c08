import type { Questionnaire } from '../model/questionnaire.js';
import { FLAGS } from '../model/vocabulary.js';
import type { Language } from '../model/vocabulary.js';
import type { Layout } from '../yaml/layout.js';
import { actionLayout, keysOf, oneLine } from './answer-layout.js';
import { questionComment } from './question-comment.js';

/** What is said of one kind of touchpoint. */
export const inventoryEntryLayout = oneLine('use', 'said_by', 'ask', 'date', 'note');

/** Where the JSON Schema of audit.yaml stands, as seen from it. */
export const AUDIT_SCHEMA = '.touchpoint-audit/audit.schema.json';

/**
 * The layout of audit.yaml. Every kind of touchpoint stands in the inventory from the start, on one line under its question, so that two
 * people who ask about different kinds merge without a conflict.
 *
 * @param kinds those there are, in order
 * @param language the audit's first
 */
export function auditLayout(kinds: readonly Questionnaire[], language: Language): Layout {
  const ids = kinds.map(({ id }) => id);
  const comments = new Map(kinds.map(({ id, inventory }) => [id, questionComment(inventory.ask[language])]));
  return {
    keys: keysOf(
      [
        'audit',
        'organisation',
        'languages',
        'timezone',
        'flags',
        'inventory',
        'settings',
        'report',
        'register',
        'follow_up',
      ],
      {
        flags: { keys: keysOf(FLAGS) },
        inventory: {
          keys: new Map(ids.map((id) => [id, inventoryEntryLayout])),
          others: inventoryEntryLayout,
          always: ids,
          comment: (id) => comments.get(id),
        },
        settings: oneLine('fail_on', 'waiver_limit_days', 'review_after_months', 'warn_days'),
        report: oneLine('logo', 'accent'),
        register: { keys: keysOf(['contact', 'representative', 'dpo', 'on_behalf_of']) },
        follow_up: { others: actionLayout },
      },
    ),
    always: ['inventory'],
  };
}
