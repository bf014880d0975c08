import type { Action, Answer, InventoryEntry } from '../model/audit.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { Language } from '../model/vocabulary.js';
import { arrange } from '../yaml/arrange.js';
import { editYaml } from '../yaml/edit-yaml.js';
import { layOut } from '../yaml/lay-out.js';
import type { YamlFile } from '../yaml/parse-yaml.js';
import { entriesOf } from '../yaml/read-entries.js';
import { actionLayout, answerLayout } from './answer-layout.js';
import type { NewTouchpoint } from './audit-edit.js';
import { inventoryEntryLayout } from './audit-layout.js';
import { questionComment } from './question-comment.js';
import { schemaOf, touchpointLayout } from './touchpoint-layout.js';
import { toWritten, writtenKey } from './written-answer.js';
import type { WrittenAnswer, WrittenAnswers } from './written-answer.js';

export { questionComment };

/**
 * An answer file as it is written first: all questions from the start, each under its text, with a blank line between, so that
 * two people who answer different questions merge without a conflict.
 *
 * @param language of the questions in the file: the audit's first
 */
export function newTouchpointFile(
  { id, name, questionnaire, answers = new Map() }: NewTouchpoint,
  language: Language,
): string {
  const written = questionnaire.questions.map(({ id: question }): [string, WrittenAnswer] => [
    question,
    toWritten(answers.get(question) ?? {}),
  ]);
  const file = {
    touchpoint: id,
    questionnaire: `${questionnaire.id}@${questionnaire.version}`,
    name,
    answers: Object.fromEntries(written),
  };
  return layOut(entriesOf(file), touchpointLayout(questionnaire, language), schemaOf(questionnaire.id));
}

/**
 * Sets one answer in the text of its file; nothing else moves. A question that the file does not have yet (a newer version of
 * the questionnaire) is put in its place.
 *
 * @returns the new text, or the old one when nothing changes
 */
export function setAnswer(
  source: YamlFile,
  questionnaire: Questionnaire,
  questionId: string,
  answer: Answer,
  language: Language,
): string {
  const question = questionnaire.questions.find(({ id }) => id === questionId);
  if (question === undefined) throw new Error(`no question ${questionId} in ${questionnaire.id}`);
  const { answers } = source.data as { answers: WrittenAnswers };
  return editYaml(
    source,
    ['answers', writtenKey(question, questionnaire, answers)],
    arrange(toWritten(answer), answerLayout),
    {
      order: questionnaire.questions.map(({ id }) => id),
      above: ['', questionComment(question.ask[language])],
    },
  );
}

/** Sets what the inventory says of one kind of touchpoint, in the text of audit.yaml. */
export function setInventory(
  source: YamlFile,
  kind: string,
  { use, saidBy, ask, date, note }: InventoryEntry,
): string {
  const entry = { use, said_by: saidBy, ask, date, note };
  return editYaml(source, ['inventory', kind], arrange(entry, inventoryEntryLayout));
}

/** Gives a touchpoint another name, in the text of its file. The id stays. */
export function setName(source: YamlFile, name: string): string {
  return editYaml(source, ['name'], name);
}

/** Sets, or removes, the follow-up of a finding that belongs to no question, in the text of audit.yaml. */
export function setFollowUp(source: YamlFile, finding: string, action: Action | undefined): string {
  return editYaml(source, ['follow_up', finding], action && arrange({ ...action }, actionLayout));
}
