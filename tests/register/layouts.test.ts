import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { QuestionState } from '../../src/model/finding.js';
import type { Layout, LayoutColumn } from '../../src/model/layout.js';
import { LAYOUTS } from '../../src/model/layout.js';
import type { Question, Questionnaire } from '../../src/model/questionnaire.js';
import type { Register } from '../../src/model/register.js';
import { LANGUAGES, REGISTER_FIELDS } from '../../src/model/vocabulary.js';
import { REGISTER_FORMATS } from '../../src/register/formats/formats.js';
import { makeRegister } from '../../src/register/make-register.js';
import { ROOT } from '../support/cli.js';
import { catalogue, eachQuestionnaire } from '../support/catalogue.js';
import { readCsv } from '../support/read-csv.js';
import { readWorkbook } from '../support/read-workbook.js';
import { counters, eachLayout, layoutNamed, layouts, registerOf } from '../support/register-audit.js';
import { AS_OF, audit, touchpoint } from '../support/small-audit.js';

test('there are six', () => {
  expect([...layouts.keys()]).toEqual([...LAYOUTS]);
});

describe.each(eachLayout)('%s', (id) => {
  const layout = layouts.get(id) as Layout;

  test('names rules of law.yaml only, and those of Art. 30', () => {
    const rules = layout.columns.flatMap(({ statutory }) => statutory ?? []);
    expect(rules.filter((rule) => !catalogue.law.has(rule))).toEqual([]);
    const article = layout.role === 'processor' ? /^gdpr-30-2-[a-d]$/ : /^gdpr-30-1-[a-g]$/;
    expect(rules.filter((rule) => !article.test(rule))).toEqual([]);
  });

  test('holds all that the law requires', () => {
    const points = layout.role === 'processor' ? ['a', 'b', 'c', 'd'] : ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const paragraph = layout.role === 'processor' ? 'gdpr-30-2' : 'gdpr-30-1';
    const rules = new Set(layout.columns.map(({ statutory }) => statutory));
    expect(points.filter((point) => !rules.has(`${paragraph}-${point}`))).toEqual([]);
  });

  test('has a place for each field, or leaves it out on purpose', () => {
    const shown = new Set(layout.columns.flatMap(({ fields = [] }) => fields));
    const absent = REGISTER_FIELDS.filter((field) => !shown.has(field));
    expect(absent).toEqual(
      {
        minimum: ['legal_basis', 'source', 'systems', 'access', 'owner'],
        processor: ['recipients', 'joint_controllers', 'retention', 'legal_basis', 'source'],
        gba: [],
        ap: [],
        cnil: [],
        ico: [],
      }[id],
    );
  });

  test('puts the article at the head of a column, and what is missing in its cell', () => {
    const register = registerOf(counters({ desk: {} }));
    const [head = [], row = []] = readCsv(REGISTER_FORMATS.csv.render(register, layoutNamed(id)));
    layout.columns.forEach(({ statutory, title, fields }, index) => {
      const cite = statutory === undefined ? '' : ` (${catalogue.law.get(statutory)?.cite.en ?? ''})`;
      expect(head[index]).toBe(`${title.en}${cite}`);
      if (fields?.includes('purposes'))
        expect(row[index]).toBe('[Missing]\n[Still to ask: What about purposes?]');
    });
  });
});

interface WrittenQuestion {
  readonly id: string;
  readonly type: string;
  readonly unit?: { nl: string; en: string };
  readonly options?: Readonly<Record<string, { nl: string; en: string }>>;
  readonly register?: string;
  readonly register_values?: Readonly<Record<string, Readonly<Record<string, { nl: string; en: string }>>>>;
}

/** The questions of a questionnaire as its file has them: what the code reads is what is under test. */
const written = (kind: string): readonly WrittenQuestion[] => files.get(kind) ?? [];
const files = new Map(eachQuestionnaire.map(([kind]) => [kind, readWritten(kind)]));

function readWritten(kind: string): WrittenQuestion[] {
  const file = parse(readFileSync(join(ROOT, 'questionnaires', `${kind}.yaml`), 'utf8')) as {
    sections: { questions: WrittenQuestion[] }[];
  };
  return file.sections.flatMap(({ questions }) => questions);
}

/** What is answered to a question in one round: a text, a number, or the option whose turn it is. */
function answerIn(round: number, { id, type, options = {} }: WrittenQuestion): string | number | string[] {
  const names = Object.keys(options);
  if (type === 'text') return `Text ${round} of ${id}`;
  if (type === 'number') return round < names.length ? (names[round] ?? 0) : round;
  const turn = names[round % names.length] ?? '';
  return type === 'multi' ? [turn] : turn;
}

/** What the file says should stand in a field after that. */
function expected(
  question: WrittenQuestion,
  field: string,
  value: string | number,
  language: 'nl' | 'en',
): string[] {
  const phrase = question.register_values?.[field]?.[String(value)];
  if (phrase) return [phrase[language]];
  if (question.register !== field) return [];
  const option = question.options?.[String(value)]?.[language];
  return [
    option ?? (typeof value === 'number' ? `${value} ${question.unit?.[language] ?? ''}`.trim() : value),
  ];
}

/** Every question put and answered, whatever its condition, so that one register shows a value of each. */
function registerIn(round: number, kind: Questionnaire, language: 'nl' | 'en'): Register {
  const file = new Map(written(kind.id).map((question) => [question.id, question]));
  const questions = kind.questions.map((question: Question): QuestionState => ({
    question,
    visibility: 'visible',
    answer: { value: answerIn(round, file.get(question.id) as WrittenQuestion) },
  }));
  const touched = touchpoint(kind.id, {}, { questionnaire: kind });
  const assessment = {
    audit: audit({ touchpoints: [touched] }),
    asOf: AS_OF,
    touchpoints: [{ touchpoint: touched, questions, unused: false }],
    findings: [],
  };
  return makeRegister(assessment, { language, toolVersion: '1.2.3' });
}

describe.each(eachQuestionnaire)('every answer of %s that feeds the register', (id, kind) => {
  const questions = written(id).filter(({ register, register_values }) => register ?? register_values);
  const rounds = Math.max(2, ...questions.map(({ options = {} }) => Object.keys(options).length + 1));

  test.each(LANGUAGES)('lands in every layout that has the column, in %s', (language) => {
    const lost: string[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const register = registerIn(round, kind, language);
      for (const layoutId of LAYOUTS) {
        const inWords = layoutNamed(layoutId, language);
        const [, row = []] = readCsv(REGISTER_FORMATS.csv.render(register, inWords));
        for (const question of questions) {
          const value = [answerIn(round, question)].flat()[0] ?? '';
          inWords.columns.forEach(({ column }: { column: LayoutColumn }, index) => {
            for (const field of column.fields ?? []) {
              for (const phrase of expected(question, field, value, language)) {
                const lines = (row[index] ?? '').split('\n');
                if (!lines.some((line) => line === phrase || line.startsWith(`${phrase} (`)))
                  lost.push(`${layoutId}: ${question.id}=${value} → ${field}: ${phrase}`);
              }
            }
          });
        }
      }
    }
    expect(lost).toEqual([]);
  });
});

test.each([
  ['minimum', ['Organisation', 'Record', 'Processors', 'Still to ask']],
  ['gba', ['Identification', 'Record', 'Lists', 'Manual', 'Mapping', 'Processors', 'Still to ask']],
  ['ap', ['Organisation', 'Record', 'Processors', 'Still to ask']],
  [
    'cnil',
    [
      'Organisation',
      'List of activities',
      'Sheet 1 Counter desk',
      'Sheet 2 Counter shop',
      'Processors',
      'Still to ask',
    ],
  ],
  ['ico', ['Organisation', 'Controller', 'Processors', 'Still to ask']],
  ['processor', ['Organisation', 'Record', 'Sub-processors', 'Still to ask']],
] as const)('a workbook has the sheets that %s has by habit', async (id, names) => {
  const register = registerOf(counters({ desk: { processors: 'Sender' }, shop: {} }));
  const bytes = await REGISTER_FORMATS.xlsx.render(register, layoutNamed(id));
  expect(readWorkbook(bytes).map(({ name }) => name)).toEqual(names);
});
