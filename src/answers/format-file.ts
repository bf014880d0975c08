import type { Catalogue } from '../model/catalogue.js';
import type { Problem, Result } from '../model/problem.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { Language } from '../model/vocabulary.js';
import { isMapping } from '../yaml/arrange.js';
import { layOut } from '../yaml/lay-out.js';
import type { Layout } from '../yaml/layout.js';
import { parseYaml, problemAt } from '../yaml/parse-yaml.js';
import type { YamlFile } from '../yaml/parse-yaml.js';
import { readEntries } from '../yaml/read-entries.js';
import type { Parts } from '../yaml/read-entries.js';
import { saysTheSame } from '../yaml/says-the-same.js';
import { describe } from '../yaml/schema-problems.js';
import { AUDIT_SCHEMA, auditLayout } from './audit-layout.js';
import { INTERVIEW_SCHEMA, interviewLayout } from './interview-layout.js';
import { AUDIT_FILE } from './read-audit.js';
import { findKind } from './read-touchpoint.js';
import { schemaOf, touchpointLayout } from './touchpoint-layout.js';
import { writtenKey } from './written-answer.js';
import type { WrittenAnswers } from './written-answer.js';

/** The layout of one file, and what is to be done before it is laid out. */
interface Plan {
  readonly layout: Layout;
  readonly schema: string;
  /** Ids that were renamed: as they stand in the file → as they are now. */
  readonly renamed?: ReadonlyMap<string, string>;
}

/**
 * The text of a file of an audit in its layout: the one in which it is first written. What it says stays, and so do people's comments; the
 * text of questions is brought up to date, questions that are missing are added, and renamed ones get their new id. Values are not
 * checked; a value that cannot be is kept.
 *
 * @param file path below the audit folder: audit.yaml, touchpoints/…, interviews/…
 * @param language of the questions in the file: the audit's first
 * @returns problems when it cannot be read as YAML, or its kind is not known
 */
export function formatFile(
  file: string,
  content: Uint8Array | string,
  { questionnaires }: Catalogue,
  language: Language,
): Result<string> {
  const parsed = parseYaml(file, content);
  if (!parsed.ok) return parsed;
  const source = parsed.value;
  const plan = planOf(source, questionnaires, language);
  if ('problem' in plan) return { ok: false, problems: [plan.problem] };
  const { layout, schema, renamed = new Map<string, string>() } = plan;
  const lineEnd = /\r?\n/.exec(source.text)?.[0] ?? '\n';
  const text = layOut(withNewIds(readEntries(source), renamed), layout, schema).replaceAll('\n', lineEnd);
  if (text === source.text) return { ok: true, value: text, problems: [] };
  const again = parseYaml(file, text);
  if (!again.ok || !saysTheSame(withNewKeys(source, renamed), again.value, layout))
    throw new Error(`formatting would change what ${file} says`);
  return { ok: true, value: text, problems: [] };
}

function planOf(
  source: YamlFile,
  questionnaires: Catalogue['questionnaires'],
  language: Language,
): Plan | { readonly problem: Problem } {
  const { file, data } = source;
  if (file.startsWith('touchpoints/')) {
    const kind = findKind(source, questionnaires);
    if ('problem' in kind) return kind;
    const { questionnaire } = kind;
    return {
      layout: touchpointLayout(questionnaire, language),
      schema: schemaOf(questionnaire.id),
      renamed: renamedIn(data, questionnaire),
    };
  }
  if (!isMapping(data)) {
    const args = { found: describe(data), expected: 'object' };
    return { problem: problemAt(source, 0, 'wrong_type', args) };
  }
  return file === AUDIT_FILE
    ? { layout: auditLayout([...questionnaires.values()], language), schema: AUDIT_SCHEMA }
    : { layout: interviewLayout, schema: INTERVIEW_SCHEMA };
}

/** Where a question stands under the id it had before, and under no other. */
function renamedIn(data: unknown, questionnaire: Questionnaire): ReadonlyMap<string, string> {
  const answers = (data as { answers?: unknown }).answers;
  if (!isMapping(answers)) return new Map();
  return new Map(
    questionnaire.questions.flatMap((question) => {
      const key = writtenKey(question, questionnaire, answers as WrittenAnswers);
      return key === question.id ? [] : [[key, question.id] as const];
    }),
  );
}

function withNewIds(root: Parts, renamed: ReadonlyMap<string, string>): Parts {
  if (renamed.size === 0) return root;
  const rename = ({ entries, ...rest }: Parts): Parts => ({
    ...rest,
    entries: entries.map((entry) => ({ ...entry, key: renamed.get(entry.key) ?? entry.key })),
  });
  return {
    ...root,
    entries: root.entries.map((entry) =>
      entry.key === 'answers' && entry.parts ? { ...entry, parts: rename(entry.parts) } : entry,
    ),
  };
}

function withNewKeys(
  source: YamlFile,
  renamed: ReadonlyMap<string, string>,
): Pick<YamlFile, 'text' | 'data'> {
  const { text, data } = source;
  if (!isMapping(data) || renamed.size === 0) return source;
  const answers = Object.entries(data['answers'] ?? {}).map(([key, answer]): [string, unknown] => [
    renamed.get(key) ?? key,
    answer,
  ]);
  return { text, data: { ...data, answers: Object.fromEntries(answers) } };
}
