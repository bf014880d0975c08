import { createRequire } from 'node:module';
import { describe, expect, it, test } from 'vitest';
import {
  newTouchpointFile,
  questionComment,
  setAnswer,
  setInventory,
  setName,
} from '../../src/answers/set-answer.js';
import type { Answer, Value } from '../../src/model/audit.js';
import type { Question, Questionnaire } from '../../src/model/questionnaire.js';
import { LANGUAGES } from '../../src/model/vocabulary.js';
import { parseYaml } from '../../src/yaml/parse-yaml.js';
import type { YamlFile } from '../../src/yaml/parse-yaml.js';
import {
  eachQuestionnaire,
  expectOk,
  questionnaireNamed,
  readText,
  shippedQuestionnaires,
} from '../support/catalogue.js';
import { exampleFiles, exampleText } from '../support/example-files.js';
import { Random } from '../support/random.js';
import { randomAnswer, randomValue } from '../support/random-answers.js';
import { question, questionnaire } from '../support/small-audit.js';

const FILE = 'touchpoints/x.yaml';

/** Most tests start from the same text. */
let parsed: YamlFile | undefined;
function yaml(text: string): YamlFile {
  if (parsed?.text !== text) parsed = expectOk(parseYaml(FILE, text));
  return parsed;
}
const fresh = (of: Questionnaire, language: 'nl' | 'en' = 'nl'): string =>
  newTouchpointFile({ id: 'x', name: 'X', questionnaire: of }, language);
const set = (text: string, of: Questionnaire, id: string, answer: Answer): string =>
  setAnswer(yaml(text), of, id, answer, 'nl');
const answersIn = (text: string, of: Questionnaire): ReadonlyMap<string, Answer> =>
  readText(text, FILE, [of]).touchpoint.answers;

/** The lines that differ, between those that are the same at the start and at the end. */
function diff(before: string, after: string): { removed: string[]; added: string[] } {
  const [old, now] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (end < Math.min(old.length, now.length) - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return { removed: old.slice(start, old.length - end), added: now.slice(start, now.length - end) };
}

/** Every kind of plain answer a question takes. */
function plainValues({ type, options, exclusive, min = 0, max = 10_000, step = 1 }: Question): Value[] {
  const words = options.map(({ id }) => id);
  const together = words.filter((word) => !exclusive.includes(word));
  switch (type) {
    case 'single':
      return [...words, 'unknown'];
    case 'multi':
      return [...words.map((word) => [word]), together, together.toReversed(), 'unknown'];
    case 'number':
      return [...words, min, Math.min(max, min + 3 * step), max, 'unknown'];
    case 'date':
      return ['2026-02-28', 'unknown'];
    case 'text':
      return [
        'Marketing',
        'no',
        'on',
        '12:30',
        '1',
        '0x1F',
        '2026-02-28',
        '~',
        '# x',
        'a: b',
        '"x"',
        "'",
        'é🙂',
        'unknown',
      ];
  }
}

describe.each(eachQuestionnaire)('%s', (_id, of) => {
  const text = fresh(of);

  test.each(of.questions.map((each) => [each.id, each] as const))(
    '%s: a plain answer is one line',
    (id, each) => {
      const base = yaml(text);
      const other = yaml(set(text, of, id, { value: randomValue(new Random(1), each) }));
      for (const value of plainValues(each)) {
        const after = setAnswer(base, of, id, { value }, 'nl');
        const [line = '', ...others] = diff(text, after).added;
        expect(diff(text, after).removed).toEqual([`  ${id}:`]);
        expect([others, line.startsWith(`  ${id}: `)]).toEqual([[], true]);
        expect(answersIn(after, of).get(id)).toEqual({ value });
        // Saving it again changes nothing; emptying it brings the first text back; another answer is this line only.
        const source = yaml(after);
        expect(setAnswer(source, of, id, { value }, 'nl')).toBe(after);
        expect(setAnswer(source, of, id, {}, 'nl')).toBe(text);
        const changed = setAnswer(other, of, id, { value }, 'nl');
        expect(changed === other.text || diff(other.text, changed).added.length === 1).toBe(true);
      }
    },
  );

  it('has every question from the start, under its text, with a blank line between, in both languages', () => {
    for (const language of LANGUAGES) {
      const lines = fresh(of, language).split('\n');
      const written = of.questions.flatMap(({ id, ask }, index) => [
        ...(index === 0 ? [] : ['']),
        `  #: ${ask[language]}`,
        `  ${id}:`,
      ]);
      expect(lines.slice(lines.indexOf('answers:') + 1)).toEqual([...written, '']);
      expect(answersIn(lines.join('\n'), of).size).toBe(0);
    }
  });

  it('a note is at most three lines', () => {
    for (const each of of.questions) {
      const value = randomValue(new Random(2), each);
      if (value === 'not_applicable') continue;
      const plain = set(text, of, each.id, { value });
      const noted = set(plain, of, each.id, { value, note: 'Ligt bij inkoop' });
      expect(diff(plain, noted).added.length).toBeLessThanOrEqual(3);
      const changed = set(noted, of, each.id, { value, note: 'Ligt bij inkoop; nog eens vragen' });
      expect(diff(noted, changed)).toMatchObject({
        removed: ['    note: Ligt bij inkoop'],
        added: ['    note: Ligt bij inkoop; nog eens vragen'],
      });
      expect(set(noted, of, each.id, { value })).toBe(plain);
    }
  });

  it('whatever is answered is read back, and saving it again changes nothing', () => {
    const random = new Random(3);
    let now = text;
    const said = new Map<string, Answer>();
    for (let round = 0; round < 40; round++) {
      const each = random.pick(of.questions);
      const answer = randomAnswer(random, each);
      now = set(now, of, each.id, answer);
      said.set(each.id, answer);
      const found = answersIn(now, of);
      expect(found.get(each.id) ?? {}).toEqual(answer);
      expect(set(now, of, each.id, answer)).toBe(now);
    }
    const filled = [...said].filter(([, answer]) => Object.keys(answer).length > 0);
    expect(new Map([...answersIn(now, of)].sort())).toEqual(new Map(filled.sort()));
    // Nothing else came or went.
    expect(commentsIn(now)).toEqual(commentsIn(text));
    const start = newTouchpointFile({ id: 'x', name: 'X', questionnaire: of, answers: said }, 'nl');
    expect(new Map([...answersIn(start, of)].sort())).toEqual(new Map(filled.sort()));
  });
});

const commentsIn = (text: string): string[] => text.split('\n').filter((line) => /^\s*#/.test(line));

describe('the worked example', () => {
  const files = exampleFiles.filter(({ path }) => path.startsWith('touchpoints/'));

  test.each(files.map(({ path }) => [path]))('%s: saving every answer unchanged changes nothing', (path) => {
    const text = exampleText(path);
    const { touchpoint, source } = readText(text, path);
    for (const { id } of touchpoint.questionnaire.questions) {
      expect(setAnswer(source, touchpoint.questionnaire, id, touchpoint.answers.get(id) ?? {}, 'nl')).toBe(
        text,
      );
    }
  });

  test.each(files.map(({ path }) => [path]))('%s: another answer leaves every other one alone', (path) => {
    const text = exampleText(path);
    const { touchpoint, source } = readText(text, path);
    const of = touchpoint.questionnaire;
    const random = new Random(4);
    for (const each of of.questions) {
      const answer = randomAnswer(random, each);
      const after = setAnswer(source, of, each.id, answer, 'nl');
      const found = new Map(readText(after, path).touchpoint.answers);
      const expected = new Map(touchpoint.answers);
      if (Object.keys(answer).length === 0) expected.delete(each.id);
      else expected.set(each.id, answer);
      expect(found).toEqual(expected);
    }
  });

  it('keeps what is answered of questions that are hidden', () => {
    const path = 'touchpoints/whatsapp-klantenservice.yaml';
    const text = exampleText(path);
    expect(text).toContain('address_book:\n    value: all\n');
    const { touchpoint, source } = readText(text, path);
    const hidden = setAnswer(source, touchpoint.questionnaire, 'whatsapp_form', { value: ['none'] }, 'nl');
    expect(readText(hidden, path).touchpoint.answers.get('own_retention')).toEqual({ value: 6 });
    expect(hidden.replace('[none]', '[platform]')).toBe(text);
  });
});

describe('comments that people wrote', () => {
  it('survive: 500 of them, anywhere, over any number of answers', () => {
    const random = new Random(5);
    let placed = 0;
    for (let round = 0; placed < 500; round++) {
      const of = random.pick(shippedQuestionnaires);
      let text = fresh(of);
      const comments: string[] = [];
      for (let step = 0; step < 25; step++) {
        const each = random.pick(of.questions);
        const answer = randomAnswer(random, each);
        text = set(text, of, each.id, answer);
        expect(answersIn(text, of).get(each.id) ?? {}).toEqual(answer);
        const candidate = withComment(
          text,
          `# people ${round}-${step}: ${random.pick(['why?', '#: no', '"', '- x'])}`,
          random,
        );
        if (candidate !== undefined) {
          text = candidate.text;
          comments.push(candidate.comment);
          placed++;
        }
      }
      for (const comment of comments) expect(text.split(comment).length).toBe(2);
    }
  });

  /** Put on a line of its own, or behind a line; undefined where it would be part of a text. */
  function withComment(
    text: string,
    comment: string,
    random: Random,
  ): { text: string; comment: string } | undefined {
    const lines = text.split('\n');
    const at = random.below(lines.length);
    const indent = ' '.repeat(random.below(7));
    const changed = random.chance(0.5)
      ? [...lines.slice(0, at), indent + comment, ...lines.slice(at)]
      : lines.map((line, index) =>
          index === at && line !== '' && !line.trim().startsWith('#') ? `${line} ${comment}` : line,
        );
    const candidate = changed.join('\n');
    const [before, after] = [parseYaml(FILE, text), parseYaml(FILE, candidate)];
    const isComment =
      candidate !== text &&
      before.ok &&
      after.ok &&
      JSON.stringify(before.value.data) === JSON.stringify(after.value.data);
    return isComment ? { text: candidate, comment } : undefined;
  }
});

describe('texts of every kind', () => {
  const list = createRequire(import.meta.url)('big-list-of-naughty-strings/blns.json') as string[];
  // A file holds no half of a surrogate pair, and an empty note is no note.
  const naughty = list.filter((text) => text !== '' && !/\p{Cs}/u.test(text) && text.length < 20_000);
  const of = questionnaireNamed('whatsapp');
  const text = fresh(of);

  it('a note, a reason, an answer and a role are read back as they were typed', () => {
    expect(naughty.length).toBeGreaterThan(400);
    for (const typed of naughty) {
      const line = typed.slice(0, 500);
      const answer: Answer = {
        value: typed,
        note: typed,
        reason: typed,
        ask: line,
        action: { owner: line, ticket: line },
      };
      const after = set(text, of, 'owner_role', answer);
      expect(answersIn(after, of).get('owner_role')).toEqual(answer);
      expect(set(after, of, 'owner_role', {})).toBe(text);
    }
  });
});

describe('a questionnaire that went on', () => {
  const older = questionnaire('chat', {
    questions: ['first', 'third', 'fifth'].map((id) => question(id)),
  });
  const newer = questionnaire('chat', {
    version: '1.1.0',
    questions: ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'].map((id) => question(id)),
  });
  const put = (text: string, id: string, answer: Answer): string =>
    setAnswer(yaml(text), newer, id, answer, 'en');
  const text = newTouchpointFile({ id: 'x', name: 'X', questionnaire: older }, 'en');

  const places: [id: string, above: string, below: string | undefined][] = [
    ['second', '  first:', '  third:'],
    ['fourth', '  third:', '  fifth:'],
    ['sixth', '  fifth:', undefined],
  ];
  test.each(places)('%s is put in its place, under its text, with a blank line', (id, above, below) => {
    const after = put(text, id, { value: 'yes' });
    const added = ['', `  ${questionComment(`What about ${id}?`)}`, `  ${id}: "yes"`];
    expect(diff(text, after).added).toHaveLength(3);
    const lines = after.split('\n');
    const at = lines.indexOf(above);
    expect(lines.slice(at + 1, at + 4)).toEqual(added);
    if (below !== undefined) expect(lines.slice(at + 4, at + 7)[2]).toBe(below);
    expect(
      lines
        .filter((line) => !added.slice(1).includes(line))
        .join('\n')
        .replace(/\n\n\n/g, '\n\n')
        .trimEnd(),
    ).toBe(text.trimEnd());
    expect(readText(after, FILE, [newer]).touchpoint.answers.get(id)).toEqual({ value: 'yes' });
  });

  it('a question that goes first is put before the others', () => {
    const ids = ['zero', 'first', 'third', 'fifth'];
    const renewed = questionnaire('chat', { questions: ids.map((id) => question(id)) });
    const after = setAnswer(yaml(text), renewed, 'zero', { value: 'no' }, 'en');
    expect(after).toBe(text.replace('answers:\n', 'answers:\n  #: What about zero?\n  zero: "no"\n\n'));
  });

  it('a renamed question keeps its old key', () => {
    const renewed = questionnaire('chat', {
      questions: [question('begin'), question('third')],
      renamed: { first: 'begin' },
    });
    const after = setAnswer(yaml(text), renewed, 'begin', { value: 'yes' }, 'en');
    expect(diff(text, after)).toEqual({ removed: ['  first:'], added: ['  first: "yes"'] });
    expect(
      readText(after.replace(/\n {2}fifth:/, ''), FILE, [renewed]).touchpoint.answers.get('begin'),
    ).toEqual({ value: 'yes' });
  });

  it('answers that are not there at all are made', () => {
    const bare = 'touchpoint: x\nquestionnaire: chat@1.0.0\nname: X\nanswers:\n';
    const after = put(bare, 'second', { value: 'yes' });
    expect(readText(after, FILE, [newer]).touchpoint.answers.get('second')).toEqual({ value: 'yes' });
    expect(after.startsWith(bare.trimEnd())).toBe(true);
  });

  it('a question of another questionnaire is a mistake of the caller', () => {
    expect(() => put(text, 'tenth', { value: 'yes' })).toThrow('no question tenth in chat');
  });
});

describe('files from elsewhere', () => {
  const of = questionnaireNamed('whatsapp');
  const path = 'touchpoints/whatsapp-klantenservice.yaml';
  const windows = exampleText(path).replaceAll('\n', '\r\n');

  const changes: [name: string, id: string, answer: Answer][] = [
    ['a plain answer', 'own_retention', { value: 12 }],
    ['a plain answer where there was none', 'bot_disclosure', { value: 'unknown' }],
    ['a note', 'own_retention', { value: 6, note: 'x' }],
    ['a note of two lines', 'own_retention', { value: 6, note: 'x\ny' }],
    ['no note any more', 'vendor_retention', { value: 'default' }],
    ['nothing any more', 'find_and_erase', {}],
  ];
  test.each(changes)('with Windows line ends: %s is the same change', (_name, id, answer) => {
    const { touchpoint, source } = readText(windows, path);
    const after = setAnswer(source, of, id, answer, 'nl');
    const expected = setAnswer(readText(exampleText(path), path).source, of, id, answer, 'nl');
    expect(after.replaceAll('\r\n', '\n')).toBe(expected);
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const found = readText(after, path).touchpoint.answers;
    expect(found.get(id) ?? {}).toEqual(answer);
    expect(found.size).toBe(
      touchpoint.answers.size +
        (touchpoint.answers.has(id) ? 0 : 1) -
        (Object.keys(answer).length === 0 ? 1 : 0),
    );
  });

  it('with a byte order mark: the mark goes, the rest stays', () => {
    const { source } = readText(`\uFEFF${exampleText(path)}`, path);
    expect(setAnswer(source, of, 'own_retention', { value: 12 }, 'nl')).toBe(
      exampleText(path).replace('own_retention: 6', 'own_retention: 12'),
    );
  });

  it('without a last line break', () => {
    const text = exampleText(path).trimEnd();
    const { source } = readText(text, path);
    const after = setAnswer(source, of, 'owner_role', { value: 'FG' }, 'nl');
    expect(after).toBe(`${text} FG`);
  });

  it('with answers on one line, other quotes and other depths', () => {
    const text = `touchpoint:   'x'\nquestionnaire: whatsapp@1.0.0\nname: X\nanswers:\n      bot:    'no'   # sure\n      own_retention: {value:  6,  note: 'x'}\n`;
    const { source } = readText(text, FILE);
    expect(setAnswer(source, of, 'bot', { value: 'no' }, 'nl')).toBe(text);
    expect(setAnswer(source, of, 'bot', { value: 'ai' }, 'nl')).toBe(
      text.replace(":    'no'   #", ': ai   #'),
    );
    expect(setAnswer(source, of, 'own_retention', { value: 6, note: 'x' }, 'nl')).toBe(text);
    expect(
      readText(
        setAnswer(source, of, 'own_retention', { value: 7, note: 'x' }, 'nl'),
        FILE,
      ).touchpoint.answers.get('own_retention'),
    ).toEqual({ value: 7, note: 'x' });
  });
});

describe('audit.yaml', () => {
  const source = expectOk(parseYaml('audit.yaml', exampleText('audit.yaml')));

  it('what the inventory says of a kind is one line', () => {
    const after = setInventory(source, 'video', { use: 'in_use', saidBy: 'Directie', date: '2026-12-01' });
    const { removed, added } = diff(source.text, after);
    expect(removed).toHaveLength(1);
    expect(added).toEqual(['  video: {use: in_use, said_by: Directie, date: 2026-12-01}']);
  });

  it('the same again changes nothing', () => {
    const same = { use: 'in_use', saidBy: 'Teamleider klantenservice', date: '2026-11-16' } as const;
    expect(setInventory(source, 'whatsapp', same)).toBe(source.text);
  });

  it('the first kind is put into an empty inventory', () => {
    const empty = expectOk(parseYaml('audit.yaml', 'audit: 1\ninventory:\nsettings: {warn_days: 3}\n'));
    expect(setInventory(empty, 'video', { use: 'unknown', ask: 'no' })).toBe(
      'audit: 1\ninventory:\n  video: {use: unknown, ask: "no"}\nsettings: {warn_days: 3}\n',
    );
  });

  it('a touchpoint gets another name on its line', () => {
    const text = exampleText('touchpoints/email.yaml');
    const after = setName(expectOk(parseYaml('x', text)), 'Nieuws: 2027');
    expect(diff(text, after).added).toEqual(['name: "Nieuws: 2027"']);
  });
});
