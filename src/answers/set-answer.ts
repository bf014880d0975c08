import type { Action, Answer, InventoryEntry } from '../model/audit.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { Language } from '../model/vocabulary.js';
import { editYaml } from '../yaml/edit-yaml.js';
import type { YamlFile } from '../yaml/parse-yaml.js';
import { Flow, writeEntry } from '../yaml/write-yaml.js';
import type { YamlValue } from '../yaml/write-yaml.js';
import type { NewTouchpoint } from './audit-edit.js';
import { writtenKey } from './written-answer.js';
import type { WrittenAnswers } from './written-answer.js';

/** How the question stands above its answer: the tool's comment. Other comments are people's. */
export const questionComment = (ask: string): string => `#: ${ask.replace(/\s+/g, ' ')}`;

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
  const head = [
    `# yaml-language-server: $schema=../.touchpoint-audit/${questionnaire.id}.schema.json`,
    writeEntry('touchpoint', id, 0),
    `questionnaire: ${questionnaire.id}@${questionnaire.version}`,
    writeEntry('name', name, 0),
    '',
    'answers:',
  ];
  const questions = questionnaire.questions.map(({ id: question, ask }) => {
    const answer: Answer = answers.get(question) ?? {};
    return `  ${questionComment(ask[language])}\n${writeEntry(question, written(answer), 2)}`;
  });
  return `${head.join('\n')}\n${questions.join('\n\n')}\n`;
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
  return editYaml(source, ['answers', writtenKey(question, questionnaire, answers)], written(answer), {
    order: questionnaire.questions.map(({ id }) => id),
    above: ['', questionComment(question.ask[language])],
  });
}

/** A plain value, or a mapping when there is more to say. */
function written({ value, waiver, action, evidence, ...rest }: Answer): YamlValue {
  const more = {
    reason: rest.reason,
    note: rest.note,
    ask: rest.ask,
    evidence: evidence?.map(({ file, sha256 }) => new Flow({ file, sha256 })),
    by: rest.by,
    date: rest.date,
    action: action && writtenAction(action),
    waiver:
      waiver &&
      new Flow({
        accepts: waiver.accepts,
        reason: waiver.reason,
        approved_by: waiver.approvedBy,
        until: waiver.until,
      }),
  };
  const plain: YamlValue = value ?? null;
  return Object.values(more).every((item) => item === undefined) ? plain : { value: plain, ...more };
}

const writtenAction = ({ owner, due, status, ticket }: Action): Flow =>
  new Flow({ owner, due, status, ticket });

/** Sets what the inventory says of one kind of touchpoint, in the text of audit.yaml. */
export function setInventory(
  source: YamlFile,
  kind: string,
  { use, saidBy, ask, date, note }: InventoryEntry,
): string {
  return editYaml(source, ['inventory', kind], new Flow({ use, said_by: saidBy, ask, date, note }));
}

/** Gives a touchpoint another name, in the text of its file. The id stays. */
export function setName(source: YamlFile, name: string): string {
  return editYaml(source, ['name'], name);
}

/** Sets, or removes, the follow-up of a finding that belongs to no question, in the text of audit.yaml. */
export function setFollowUp(source: YamlFile, finding: string, action: Action | undefined): string {
  return editYaml(source, ['follow_up', finding], action && writtenAction(action));
}
