import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, test } from 'vitest';
import { auditSchema, interviewSchema } from '../../src/answers/audit-schema.js';
import { newTouchpointFile } from '../../src/answers/set-answer.js';
import { answerFileSchema, touchpointSchema } from '../../src/answers/touchpoint-schema.js';
import { compileSchema } from '../../src/compile/compile-schema.js';
import type { Problem } from '../../src/model/problem.js';
import type { Question, Questionnaire } from '../../src/model/questionnaire.js';
import type { JsonSchema, Validate } from '../../src/model/schema.js';
import { LANGUAGES } from '../../src/model/vocabulary.js';
import { lawSchema } from '../../src/questionnaire/law-schema.js';
import { questionnaireSchema } from '../../src/questionnaire/questionnaire-schema.js';
import { describeSchema } from '../../src/text/describe-schema.js';
import { translator } from '../../src/text/translate.js';
import {
  catalogue,
  eachQuestionnaire,
  shippedQuestionnaires,
  tryText,
  validators,
} from '../support/catalogue.js';
import { Random } from '../support/random.js';
import { randomAnswer } from '../support/random-answers.js';
import { both, question, questionnaire } from '../support/small-audit.js';

const texts = LANGUAGES.map((language) => ({ language, law: catalogue.law, t: translator(language) }));

/** One of each type, with everything a question can have. */
const everyType = questionnaire('chat', {
  questions: [
    question('single'),
    question('multi', { type: 'multi', exclusive: ['no'] }),
    question('number', {
      type: 'number',
      min: 2,
      max: 60,
      step: 2,
      options: [{ id: 'never', label: both('Never') }],
    }),
    question('free_number', { type: 'number', options: [] }),
    question('date', { type: 'date', options: [] }),
    question('text', { type: 'text', options: [] }),
    question('constructor'),
  ],
  renamed: { old: 'single' },
});

const compile2020 = (schema: JsonSchema): ((data: unknown) => boolean) => {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, ownProperties: true });
  ajv.addVocabulary([
    ...['markdownDescription', 'markdownEnumDescriptions', 'defaultSnippets'],
    ...['errorMessage', 'patternErrorMessage', 'deprecationMessage', 'doNotSuggest'],
  ]);
  return ajv.compile(schema);
};

/** What only the reader checks, because no schema can say it, or not so that anybody understands. */
function isBeyondSchema({ code, args }: Problem): boolean {
  if (code === 'not_a_date') return /^\d{4}-\d{2}-\d{2}$/.test(String(args['found']));
  return ['exclusive_option', 'reason_missing', 'evidence_outside', 'waiver_self_approved'].includes(code);
}

/** Something that may stand behind a question: mostly right, often nearly. */
function anything(random: Random, of: Question): unknown {
  const chance = random.next();
  const value = (): unknown =>
    random.pick<() => unknown>([
      () => random.pick(of.options.map(({ id }) => id).concat('x')),
      () => random.some(of.options.map(({ id }) => id)),
      () => [random.pick(['x', 'unknown', 'yes', 1, null, true, {}])],
      () => random.pick([[], {}, true, null, '', '6', 'unknown', 'not_applicable', '2026-02-30', '1 maart']),
      () => random.pick([-1, 0, 1, 2, 2.5, 3, 60, 61, 10_000, 10_001, 1e21, 1e-9]),
      () => random.pick(['x', '🙂']).repeat(random.pick([1, 20_000, 20_001])),
    ])();
  if (chance < 0.4) return asWritten(random, of);
  if (chance < 0.75) return value();
  const envelope: Record<string, unknown> = { value: random.chance(0.5) ? asWritten(random, of) : value() };
  for (const key of random.some([
    'reason',
    'note',
    'ask',
    'evidence',
    'by',
    'date',
    'action',
    'waiver',
    'extra',
  ])) {
    envelope[key] = random.pick<unknown>([
      ...['x', '', 1, null, {}, [], '2026-01-31', '2026-13-01'],
      ...[
        [{ file: 'evidence/a' }],
        [{ file: '../a' }],
        [{ file: 'a', sha256: 'x' }],
        [{ sha256: 'a'.repeat(64) }],
      ],
      ...[{ owner: 'x', status: 'open' }, { owner: 'x', status: 'x' }, { due: '2026-02-30' }, { extra: 1 }],
      ...[
        { accepts: 'high', reason: 'r', approved_by: 'x', until: '2026-01-31' },
        { accepts: 'high', reason: 'r', approved_by: 'x' },
        { accepts: 'x', reason: '', approved_by: 'x', until: '31-01-2026' },
      ],
    ]);
  }
  return envelope;
}

/** A right answer, as plain data of a file. */
function asWritten(random: Random, of: Question): unknown {
  const { waiver, ...answer } = randomAnswer(random, of);
  const { value, ...more } = answer;
  const rest = {
    ...more,
    ...(waiver && {
      waiver: {
        accepts: waiver.accepts,
        reason: waiver.reason,
        approved_by: waiver.approvedBy,
        until: waiver.until,
      },
    }),
  };
  return Object.keys(rest).length === 0
    ? (value ?? null)
    : { ...(value !== undefined && { value }), ...rest };
}

function randomFile(random: Random, of: Questionnaire): Record<string, unknown> {
  const asked = random
    .some([...of.questions, ...of.questions.slice(0, 1)])
    .slice(0, random.pick([1, 1, 2, 12]));
  const answers: Record<string, unknown> = Object.fromEntries(
    asked.map((each) => [each.id, anything(random, each)]),
  );
  if (random.chance(0.05)) answers[random.pick(['extra', 'toString', 'constructor'])] = 'yes';
  const file: Record<string, unknown> = {
    touchpoint: 'x',
    questionnaire: `${of.id}@${of.version}`,
    name: random.pick(['X', 'X', 'X', '', 1]),
    answers: random.chance(0.03) ? random.pick<unknown>([null, [], 'x', {}]) : answers,
  };
  if (random.chance(0.03)) file[random.pick(['extra', 'name', 'touchpoint'])] = 12;
  if (random.chance(0.02)) Reflect.deleteProperty(file, random.pick(['name', 'answers', 'touchpoint']));
  return file;
}

/** Whether the reader has anything to say that a schema could have said. */
function readerAccepts(data: unknown, of: Questionnaire): boolean {
  // JSON is YAML; half of a surrogate pair does not occur in it.
  const { problems } = tryText(JSON.stringify(data), 'touchpoints/x.yaml', [of]);
  return problems.every(isBeyondSchema);
}

describe.each([...eachQuestionnaire, ['every type', everyType] as const])('the schema of %s', (_id, of) => {
  const schemas = [touchpointSchema(of), ...texts.map((each) => touchpointSchema(of, each))];
  const validates: Validate[] = schemas.map(compileSchema);
  const validates2020 = schemas.map(compile2020);

  it('takes a new file, in every language', () => {
    for (const language of LANGUAGES) {
      const text = newTouchpointFile({ id: 'x', name: 'X', questionnaire: of }, language);
      const result = tryText(text, 'touchpoints/x.yaml', [of]);
      expect(result.problems).toEqual([]);
      if (result.ok) for (const validate of validates) expect(validate(result.value.source.data)).toEqual([]);
    }
  });

  it('agrees with what the commands check, with and without texts, in either dialect of ajv', () => {
    const random = new Random(7);
    let accepted = 0;
    const rounds = 300;
    for (let round = 0; round < rounds; round++) {
      const data = randomFile(random, of);
      const verdicts = [
        readerAccepts(data, of),
        ...validates.map((validate) => validate(data).length === 0),
        ...validates2020.map((validate) => validate(data)),
      ];
      if (new Set(verdicts).size !== 1) throw new Error(`${verdicts.join(' ')}: ${JSON.stringify(data)}`);
      if (verdicts[0] === true) accepted++;
    }
    // Both sides of the line were visited.
    expect(accepted).toBeGreaterThan(rounds / 10);
    expect(accepted).toBeLessThan(rounds * 0.9);
  });

  it('has a text for every question and every option', () => {
    for (const [index, { language }] of texts.entries()) {
      const { properties } = (
        schemas[index + 1] as { properties: { answers: { properties: Record<string, JsonSchema> } } }
      ).properties.answers;
      for (const { id, ask } of of.questions) {
        expect(properties[id]?.['description']).toBe(ask[language]);
        expect(properties[id]?.['markdownDescription']).toContain(ask[language]);
      }
    }
  });
});

describe('what an editor shows', () => {
  /** Every key of a schema, with what stands behind it. */
  function keys(part: unknown, path = ''): [string, JsonSchema][] {
    if (typeof part !== 'object' || part === null) return [];
    return Object.entries(part).flatMap(([keyword, value]: [string, unknown]) => {
      const here = `${path}/${keyword}`;
      if (keyword !== 'properties' || typeof value !== 'object' || value === null) return keys(value, here);
      return Object.entries(value).flatMap(([key, schema]: [string, unknown]) => [
        ...(typeof schema === 'object'
          ? [[`${here}/${key}`, schema as JsonSchema] as [string, JsonSchema]]
          : []),
        ...keys(schema, `${here}/${key}`),
      ]);
    });
  }

  test.each(texts)('every key has a title and a description, every word its meaning: $language', (text) => {
    const schemas = {
      audit: auditSchema(shippedQuestionnaires, text, [{ id: 'x', name: 'X', questionnaire: everyType }]),
      interview: interviewSchema(text),
      chat: touchpointSchema(everyType, text),
      questionnaire: describeSchema(questionnaireSchema, 'questionnaire', text.t),
      law: describeSchema(lawSchema, 'law', text.t),
    };
    for (const [name, schema] of Object.entries(schemas)) {
      expect(typeof schema['description'], name).toBe('string');
      for (const [path, shown] of keys(schema)) {
        // What only decides which rule holds, and a reference to what is described elsewhere.
        if (/\/(?:if|not|allOf)\//.test(path)) continue;
        const where = `${name}${path}`;
        expect(shown['title'], where).toMatch(/\S/);
        expect(shown['description'], where).toMatch(/\S/);
      }
      for (const { enum: words, markdownEnumDescriptions: meanings } of enums(schema)) {
        expect(meanings, JSON.stringify(words)).toHaveLength((words as unknown[]).length);
      }
    }
  });

  /** The vocabularies of a schema that an editor offers: not those of an `if`, nor what is forbidden. */
  function enums(part: unknown): JsonSchema[] {
    if (typeof part !== 'object' || part === null) return [];
    const own = 'enum' in part && Array.isArray(part.enum) ? [part as JsonSchema] : [];
    return [
      ...own,
      ...Object.entries(part).flatMap(([keyword, value]) =>
        ['if', 'not', 'propertyNames', 'flag'].includes(keyword) ? [] : enums(value),
      ),
    ];
  }
});

test('the validators that are shipped are those of the schemas', () => {
  const random = new Random(8);
  const compiled = {
    audit: compileSchema(auditSchema()),
    interview: compileSchema(interviewSchema()),
    touchpoint: compileSchema(answerFileSchema),
  };
  const touchpoints = shippedQuestionnaires.map((kind) => ({ id: kind.id, name: 'X', questionnaire: kind }));
  const offered = compileSchema(auditSchema(shippedQuestionnaires, texts[0], touchpoints));
  const offeredInterview = compileSchema(interviewSchema(texts[0], touchpoints));
  const day = '2026-11-23';
  for (let round = 0; round < 300; round++) {
    const strange = (): unknown =>
      random.pick([
        null,
        1,
        '',
        'x',
        [],
        {},
        true,
        day,
        'unknown',
        'in_use',
        { use: 'in_use' },
        { owner: 'x' },
      ]);
    const mutate = (data: Record<string, unknown>): Record<string, unknown> => ({
      ...data,
      ...(random.chance(0.5) && { [random.pick([...Object.keys(data), 'extra'])]: strange() }),
    });
    const audit = mutate({
      audit: 1,
      organisation: 'X',
      languages: ['nl'],
      timezone: 'UTC',
      flags: mutate({ minors: true, charity: 'unknown' }),
      inventory: mutate({ video: mutate({ use: 'in_use', date: day }), fax: { use: 'unknown' } }),
      settings: mutate({ fail_on: 'high', warn_days: 3 }),
      follow_up: mutate({ 'inventory/video': mutate({ owner: 'x', due: day }) }),
    });
    const interview = mutate({ date: day, with: 'FG', touchpoints: ['video'], language: 'nl', minutes: 3 });
    expect(validators.audit(audit)).toEqual(compiled.audit(audit));
    expect(offered(audit).length === 0).toBe(validators.audit(audit).length === 0);
    expect(validators.interview(interview)).toEqual(compiled.interview(interview));
    expect(offeredInterview(interview).length === 0).toBe(validators.interview(interview).length === 0);
    const file = randomFile(random, random.pick(shippedQuestionnaires));
    expect(validators.touchpoint(file)).toEqual(compiled.touchpoint(file));
  }
});
