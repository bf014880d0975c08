import type { JsonSchema } from '../model/schema.js';
import { titled } from './titled.js';
import { isMessageKey } from './translate.js';
import type { Translate } from './translate.js';

/** Words of a closed vocabulary, by the name of the key that takes them: the beginning of their messages. */
const WORDS: Readonly<Record<string, string>> = {
  accepts: 'severity',
  severity: 'severity',
  fail_on: 'severity',
  'baseline.findings': 'severity',
  status: 'status',
  use: 'use',
  theme: 'theme',
  language: 'language',
  languages: 'language',
  'law.status': 'law_status',
  'law.kind': 'law_kind',
  'law.supervisor': 'editor.supervisor',
  'question.type': 'editor.question_type',
  'question.register': 'register_field',
};

/** Parts of a schema that say more about the same value. */
const SAME_VALUE = ['items', 'additionalProperties', 'if', 'then', 'else'];

/**
 * A schema with what editors show beside what it checks: titles, descriptions, the meaning of words, and sentences for faults. The
 * texts are the messages `editor.<name>.<key>`; the first sentence of one is the title. A key without a message stays as it is.
 *
 * @param name of the format, the beginning of its keys: `audit`
 * @param args numbers that texts mention
 */
export function describeSchema(
  schema: JsonSchema,
  name: string,
  t: Translate,
  args: Readonly<Record<string, string | number>> = {},
): JsonSchema {
  const say = (key: string): string | undefined => (isMessageKey(key) ? t(key, args) : undefined);

  const property = (of: string, key: string, value: unknown): unknown => {
    if (!isSchema(value)) return value;
    const flag = `flag.${key.replace(/^audit\./, '')}`;
    const text = say(`editor.${of}.${key}`) ?? say(flag);
    const words = WORDS[`${of}.${key}`] ?? WORDS[key] ?? (isMessageKey(flag) ? 'editor.word' : undefined);
    const own = walk(value, `${of}.${key}`, words);
    return text === undefined ? own : { ...titled(text), ...own };
  };

  const walk = (part: JsonSchema, of: string, words?: string): JsonSchema => {
    const changed = Object.entries(part).map(([keyword, value]): [string, unknown] => {
      if (keyword === 'properties' && isSchema(value)) {
        return [keyword, mapValues(value, (each, key) => property(of, key, each))];
      }
      if (keyword === '$defs' && isSchema(value)) {
        return [
          keyword,
          mapValues(value, (each, key) => (isSchema(each) ? whole(each, key, WORDS[key]) : each)),
        ];
      }
      return [keyword, SAME_VALUE.includes(keyword) && isSchema(value) ? walk(value, of, words) : value];
    });
    const pattern = say(`editor.pattern.${String(part['$comment'])}`);
    return {
      ...Object.fromEntries(changed),
      ...(pattern !== undefined && { patternErrorMessage: pattern }),
      ...(words !== undefined &&
        Array.isArray(part['enum']) &&
        meanings(part['enum'] as Word[], words, say, t)),
    };
  };

  /** A schema with a name of its own. */
  const whole = (part: JsonSchema, of: string, words?: string): JsonSchema => {
    const text = say(`editor.${of}`);
    return { ...(text !== undefined && titled(text)), ...walk(part, of, words) };
  };

  return whole(schema, name);
}

type Word = string | boolean | null;

/** With a type an editor quotes a word that YAML would take for something else. */
function meanings(
  words: readonly Word[],
  prefix: string,
  say: (key: string) => string | undefined,
  t: Translate,
): JsonSchema {
  const possible = words.filter((word) => word !== null).join(', ');
  return {
    errorMessage: t('editor.needs_one_of', { words: possible }),
    ...(words.every((word) => typeof word === 'string') && { type: 'string' }),
    markdownEnumDescriptions: words.map(
      (word) => say(`${prefix}.${String(word)}`) ?? say(`editor.word.${String(word)}`) ?? word,
    ),
  };
}

const isSchema = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const mapValues = (of: JsonSchema, change: (value: unknown, key: string) => unknown): JsonSchema =>
  Object.fromEntries(Object.entries(of).map(([key, value]) => [key, change(value, key)]));
