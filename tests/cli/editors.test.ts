import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { newTouchpointFile } from '../../src/answers/set-answer.js';
import { readAuditFile } from '../../src/answers/read-audit-file.js';
import type { LawEntry } from '../../src/model/law.js';
import type { Questionnaire } from '../../src/model/questionnaire.js';
import type { Language } from '../../src/model/vocabulary.js';
import { LANGUAGES } from '../../src/model/vocabulary.js';
import { translator } from '../../src/text/translate.js';
import { sharedFolder } from '../support/audit-folder.js';
import { catalogue, tryText, validators } from '../support/catalogue.js';
import { LanguageServer } from '../support/language-server.js';
import type { Completion, Diagnostic } from '../support/language-server.js';
import { runInside } from '../support/run-inside.js';

/** What an editor shows, proved with a real yaml-language-server: the schemas are those that the commands wrote, found by the first line. */

const root = sharedFolder();
const folders = { nl: join(root, 'voorbeeld'), en: join(root, 'ours') } as const;
const whatsapp = catalogue.questionnaires.get('whatsapp') as Questionnaire;
let server: LanguageServer;

beforeAll(async () => {
  const { nl, en } = folders;
  const commands = [
    ['init', nl, '--example'],
    ['init', en, '--organisation', 'Ours', '--languages', 'en,nl'],
    [
      'interview',
      '--dir',
      en,
      '--with',
      'DPO',
      '--set',
      'whatsapp/whatsapp_form=platform',
      '--use',
      'video=unknown',
    ],
    ['schema', '--dir', en],
  ];
  for (const command of commands) expect((await runInside(command)).code).toBe(0);
  server = await LanguageServer.start();
}, 120_000);

afterAll(() => server.stop());

const CURSOR = '‸';
let opened = 0;

interface Place {
  readonly file: string;
  readonly line: number;
  readonly character: number;
  readonly text: string;
  /** The server takes its time for these, which completion and hover need not wait for. */
  readonly diagnostics: Promise<readonly Diagnostic[]>;
}

/** Opens a text in which a cursor stands, as a new file of an audit. */
function openAt(language: Language, below: string, marked: string): Place {
  const before = marked.slice(0, marked.indexOf(CURSOR)).split('\n');
  opened++;
  const file = join(folders[language], below, `draft-${opened}.yaml`);
  const text = marked.replace(CURSOR, '');
  const diagnostics = server.open(file, text);
  return { file, text, diagnostics, line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

/** An answer file of whatsapp with these lines of answers. */
const answers = (...lines: readonly string[]): string =>
  [
    '# yaml-language-server: $schema=../.touchpoint-audit/whatsapp.schema.json',
    'touchpoint: draft',
    'questionnaire: whatsapp@1.0.0',
    'name: Draft',
    'answers:',
    ...lines.map((line) => `  ${line}`),
    '',
  ].join('\n');

const audit = (...lines: readonly string[]): string =>
  [
    '# yaml-language-server: $schema=.touchpoint-audit/audit.schema.json',
    ...['audit: 1', 'organisation: X', 'languages: [nl]', ...lines, ''],
  ].join('\n');

async function completions(language: Language, below: string, marked: string): Promise<Completion[]> {
  const { file, line, character } = openAt(language, below, marked);
  return server.completions(file, line, character);
}

const textOf = ({ documentation }: Completion): string =>
  typeof documentation === 'object' ? documentation.value : (documentation ?? '');
const inserted = ({ textEdit, insertText }: Completion): string => textEdit?.newText ?? insertText ?? '';

const optionsOf = (id: string): Questionnaire['questions'][number]['options'] =>
  whatsapp.questions.find((question) => question.id === id)?.options ?? [];

describe.concurrent.each(LANGUAGES)('completion: %s', (language) => {
  const t = translator(language);

  it('offers every question, with its text, the law and the measure', async () => {
    const found = await completions(language, 'touchpoints', answers(CURSOR));
    for (const { id, ask, control } of whatsapp.questions) {
      const shown = textOf(found.find(({ label }) => label === id) as Completion);
      expect(shown).toContain(ask[language]);
      if (control !== undefined) expect(shown).toContain(control.measure[language]);
    }
  });

  const places: [name: string, line: string[], question: string, insert: (id: string) => string][] = [
    ['a single choice', [`provider_contract: ${CURSOR}`], 'provider_contract', plainly],
    [
      'a single choice in a mapping',
      ['provider_contract:', `  value: ${CURSOR}`],
      'provider_contract',
      plainly,
    ],
    ['a single choice begun', [`provider_contract: si${CURSOR}`], 'provider_contract', plainly],
    ['a special answer of a number', [`own_retention: ${CURSOR}`], 'own_retention', plainly],
    ['a list that is not there yet', [`whatsapp_form: ${CURSOR}`], 'whatsapp_form', (id) => `[${id}]`],
    ['a list in a mapping', ['whatsapp_form:', `  value: ${CURSOR}`], 'whatsapp_form', (id) => `[${id}]`],
    ['a list on one line', [`whatsapp_form: [${CURSOR}]`], 'whatsapp_form', plainly],
    ['the second item on one line', [`whatsapp_form: [consumer, ${CURSOR}]`], 'whatsapp_form', plainly],
    ['a list of lines', ['whatsapp_form:', `  - ${CURSOR}`], 'whatsapp_form', plainly],
    ['a list in a mapping on one line', ['whatsapp_form:', `  value: [${CURSOR}]`], 'whatsapp_form', plainly],
  ];
  test.each(places)('%s: each option with its text', async (_name, lines, question, insert) => {
    const found = await completions(language, 'touchpoints', answers(...lines));
    for (const { id, label } of optionsOf(question)) {
      const option = found.find((each) => parse(each.label) === id) as Completion;
      expect(textOf(option)).toContain(label[language]);
      // A word that some reader of YAML takes for a boolean is put in with quotes.
      expect(inserted(option)).toBe(insert(id));
    }
  });

  function plainly(id: string): string {
    return id === 'no' || id === 'yes' ? `"${id}"` : id;
  }

  const keys: [name: string, text: string, below: string, expected: string[]][] = [
    [
      'an answer with more to say',
      answers('provider_contract:', '  value: unknown', `  ${CURSOR}`),
      'touchpoints',
      ['reason', 'note', 'ask', 'evidence', 'by', 'date', 'action', 'waiver'],
    ],
    [
      'a waiver',
      answers('provider_contract:', '  value: unknown', '  waiver:', `    ${CURSOR}`),
      'touchpoints',
      ['accepts', 'reason', 'approved_by', 'until'],
    ],
    [
      'an action',
      answers('provider_contract:', '  value: unknown', '  action:', `    ${CURSOR}`),
      'touchpoints',
      ['owner', 'due', 'status', 'ticket'],
    ],
    ['audit.yaml', audit(CURSOR), '.', ['timezone', 'flags', 'inventory', 'settings', 'report', 'follow_up']],
    [
      'settings',
      audit('settings:', `  ${CURSOR}`),
      '.',
      ['fail_on', 'waiver_limit_days', 'review_after_months', 'warn_days'],
    ],
    ['inventory', audit('inventory:', `  ${CURSOR}`), '.', [...catalogue.questionnaires.keys()]],
    [
      'follow-up',
      audit('follow_up:', `  ${CURSOR}`),
      '.',
      [
        'inventory/video',
        'inventory/video.not-interviewed',
        ...(language === 'nl'
          ? ['whatsapp-kliniek/stale', 'call-platform/contradiction.no_vendor_but_agency']
          : ['whatsapp/stale']),
      ],
    ],
  ];
  test.each(keys)('the keys of %s, each with a text', async (_name, text, below, expected) => {
    const found = await completions(language, below, text);
    for (const key of expected) {
      const shown = found.find(({ label }) => label === key);
      expect(shown, key).toBeDefined();
      expect(textOf(shown as Completion), key).toMatch(/\S/);
    }
  });

  const words: [name: string, text: string, below: string, meanings: string[]][] = [
    [
      'the severity of a waiver',
      answers('provider_contract:', '  value: unknown', `  waiver: {accepts: ${CURSOR}}`),
      'touchpoints',
      [t('severity.critical'), t('severity.low')],
    ],
    [
      'the status of an action',
      answers('provider_contract:', '  value: unknown', '  action:', `    status: ${CURSOR}`),
      'touchpoints',
      [t('status.planned'), t('status.in_progress')],
    ],
    ['use', audit('inventory:', `  video: {use: ${CURSOR}}`), '.', [t('use.in_use'), t('use.not_in_use')]],
    [
      'the gate',
      audit('settings:', `  fail_on: ${CURSOR}`),
      '.',
      [t('severity.high'), t('editor.word.none')],
    ],
    [
      'a flag',
      audit('flags:', `  minors: ${CURSOR}`),
      '.',
      [t('editor.word.true'), t('editor.word.unknown')],
    ],
  ];
  test.each(words)('%s: the words with their meaning', async (_name, text, below, meanings) => {
    const shown = (await completions(language, below, text)).map(textOf);
    expect(shown).toEqual(expect.arrayContaining(meanings));
  });
});

describe.concurrent.each(LANGUAGES)('hover: %s', (language) => {
  const t = translator(language);
  const hover = async (below: string, marked: string): Promise<string> => {
    const { file, line, character } = openAt(language, below, marked);
    return server.hover(file, line, character);
  };

  it('a question: its text, the law with how far it was read, the measure', async () => {
    const asked = whatsapp.questions.filter(({ control }) => control !== undefined);
    const { file } = openAt(
      language,
      'touchpoints',
      answers(...asked.map(({ id }) => `${id}: unknown`), CURSOR),
    );
    const first = answers().split('\n').length - 1;
    for (const [index, { ask, control }] of asked.entries()) {
      const shown = await server.hover(file, first + index, 4);
      expect(shown).toContain(`#### ${control?.title[language]}`);
      expect(shown).toContain(ask[language]);
      expect(shown).toContain(control?.measure[language]);
      for (const ref of control?.law ?? []) {
        const { cite, status, url } = catalogue.law.get(ref) as LawEntry;
        const cited = url === undefined ? cite[language] : `[${cite[language]}](${url})`;
        const marked = status === 'verified' ? cited : `${cited} (${t(`law_status.${status}`)})`;
        // To the end of the reference: a mark that does not belong there would be seen.
        expect(shown).toMatch(
          new RegExp(`(?:\\*\\* |; )${marked.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?:; |\\n)`),
        );
      }
    }
  });

  it('an answer: the texts of the options, also in a list and in a mapping', async () => {
    const places: [string, string][] = [
      ['provider_contract', answers(`provider_contract: sig${CURSOR}ned`)],
      ['provider_contract', answers('provider_contract:', `  value: sig${CURSOR}ned`, '  note: x')],
      ['whatsapp_form', answers(`whatsapp_form: [plat${CURSOR}form]`)],
      ['whatsapp_form', answers(`whatsapp${CURSOR}_form: [platform]`)],
      ['own_retention', answers(`own_${CURSOR}retention: 12`)],
    ];
    for (const [id, text] of places) {
      const shown = await hover('touchpoints', text);
      for (const { label } of optionsOf(id)) expect(shown).toContain(label[language]);
    }
  });

  const keys: [
    text: string,
    below: string,
    key: 'editor.envelope.note' | 'editor.envelope.waiver.until' | 'editor.audit.inventory.use',
  ][] = [
    [answers('bot:', '  value: unknown', `  no${CURSOR}te: x`), 'touchpoints', 'editor.envelope.note'],
    [
      answers('bot:', '  waiver: {accepts: high, reason: x, approved_by: y, unt‸il: 2027-01-31}'),
      'touchpoints',
      'editor.envelope.waiver.until',
    ],
    [audit('inventory:', `  video: {us${CURSOR}e: unknown}`), '.', 'editor.audit.inventory.use'],
  ];
  test.each(keys)('%s', async (text, below, key) => {
    const [title = '', description = ''] = t(key).split(/\. (.*)/s);
    const shown = await hover(below, text);
    expect(shown).toContain(`#### ${title}`);
    expect(shown).toContain(description);
  });

  it('settings: their defaults, and that these are no law', async () => {
    const shown = await hover('.', audit('settings:', `  waiver_${CURSOR}limit_days: 30`));
    expect(shown).toContain('365');
    expect(shown).toMatch(/not law|geen wet/);
  });
});

describe.concurrent('faults', () => {
  const faults: [name: string, below: string, text: string][] = [
    ['a wrong option', 'touchpoints', answers(`provider_contract: ${CURSOR}sgined`)],
    ['a wrong option in a mapping', 'touchpoints', answers('provider_contract:', `  value: ${CURSOR}sgined`)],
    ['a wrong item', 'touchpoints', answers(`whatsapp_form: [platform, ${CURSOR}plafrom]`)],
    ['a word instead of a list', 'touchpoints', answers(`whatsapp_form: ${CURSOR}platform`)],
    ['a number too large', 'touchpoints', answers(`own_retention: ${CURSOR}99999999`)],
    ['a word instead of a number', 'touchpoints', answers(`own_retention: ${CURSOR}nevver`)],
    ['a wrong key', 'touchpoints', answers('provider_contract:', '  value: signed', `  ${CURSOR}nota: x`)],
    ['a wrong question', 'touchpoints', answers(`${CURSOR}provider_contact: signed`)],
    ['a wrong date', 'touchpoints', answers('bot:', '  value: unknown', `  date: ${CURSOR}1 May`)],
    [
      'a wrong severity',
      'touchpoints',
      answers(
        'bot:',
        '  value: unknown',
        `  waiver: {accepts: ${CURSOR}hgih, reason: x, approved_by: y, until: 2027-01-31}`,
      ),
    ],
    [
      'a wrong status',
      'touchpoints',
      answers('bot:', '  value: unknown', `  action: {owner: x, status: ${CURSOR}dnoe}`),
    ],
    ['a wrong use', '.', audit('inventory:', `  video: {use: ${CURSOR}maybe}`)],
    ['a wrong setting', '.', audit(`settings: {fail_on: ${CURSOR}hihg}`)],
    ['a wrong fact', '.', audit('flags:', `  minors: ${CURSOR}maybe`)],
  ];
  test.each(faults)('%s: one message, where validate sees it too', async (_name, below, text) => {
    const opened = LANGUAGES.map((language) => openAt(language, below, text));
    for (const { diagnostics, line, character, text: clean } of opened) {
      expect((await diagnostics).map(({ range }) => range.start)).toEqual([{ line, character }]);
      expect(placesOf(clean, below)).toEqual([{ line: line + 1, column: character + 1 }]);
    }
  });

  it('a waiver without its approval: at the waiver', async () => {
    const { diagnostics } = openAt(
      'nl',
      'touchpoints',
      answers('bot:', '  value: unknown', '  waiver: {accepts: high, reason: x, until: 2027-01-31}'),
    );
    expect((await diagnostics).map(({ message, range }) => [message, range.start])).toEqual([
      [expect.stringContaining('approved_by'), { line: 7, character: 4 }],
    ]);
  });

  it('is told in the language of the audit', async () => {
    const { diagnostics } = openAt('nl', 'touchpoints', answers('bot:', `  date: ${CURSOR}1 mei`));
    expect((await diagnostics)[0]?.message).toBe('Een dag staat er als jaar-maand-dag, zoals 2027-01-31.');
  });

  /** Where `validate` sees faults. */
  function placesOf(text: string, below: string): unknown[] {
    const { problems } =
      below === '.'
        ? readAuditFile('audit.yaml', text, catalogue, validators.audit)
        : tryText(text, 'touchpoints/draft.yaml');
    return problems.map(({ position }) => position);
  }
});

describe.concurrent('files that are in order', () => {
  test.each(LANGUAGES)('no message on any file that a command wrote: %s', async (language) => {
    const folder = folders[language];
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .sort();
    expect(files.length).toBeGreaterThan(1);
    const check = async (path: string): Promise<void> => {
      const text = readFileSync(join(folder, path), 'utf8');
      const file = join(folder, path);
      expect([path, await server.open(file, text)]).toEqual([path, []]);
      // It was checked: the same text with one more key is refused.
      expect(await server.open(file, `${text}\nextra_key: x\n`)).toHaveLength(1);
    };
    await Promise.all(files.map(check));
  });

  it('the questionnaires and references that are shipped', async () => {
    const folder = join(import.meta.dirname, '../../questionnaires');
    for (const name of ['video.yaml', 'law.yaml']) {
      expect([name, await server.open(join(folder, name), readFileSync(join(folder, name), 'utf8'))]).toEqual(
        [name, []],
      );
    }
  });
});

describe.concurrent.each(LANGUAGES)('snippets: %s', (language) => {
  /** What a user has who puts a snippet in and goes on with Tab: placeholders stay, the first choice is taken. */
  const expanded = (snippet: string, indent: string): string =>
    snippet
      .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
      .replace(/\$\{\d+:([^}]*)\}/g, '$1')
      .replaceAll('$CURRENT_YEAR', '2026')
      .replaceAll('$CURRENT_MONTH', '11')
      .replaceAll('$CURRENT_DATE', '23')
      .replaceAll('\\$', '$')
      .replace(/\$\d/g, '')
      .replaceAll('\n', `\n${indent}`);

  const t = translator(language);
  const places: [name: string, text: string, below: string, labels: string[]][] = [
    [
      'an answer',
      answers(`bot_disclosure: ${CURSOR}`),
      'touchpoints',
      [
        t('editor.snippet.note'),
        t('editor.snippet.unknown'),
        t('editor.snippet.not_applicable'),
        t('editor.snippet.evidence'),
        t('editor.snippet.action'),
        t('editor.snippet.waiver'),
      ],
    ],
    [
      'the inventory',
      audit('inventory:', `  video: ${CURSOR}`),
      '.',
      [t('editor.snippet.inventory'), t('editor.snippet.inventory_unknown')],
    ],
    [
      'a follow-up',
      audit('follow_up:', `  inventory/video: ${CURSOR}`),
      '.',
      [t('editor.snippet.follow_up')],
    ],
    [
      'a new answer file',
      `# yaml-language-server: $schema=../.touchpoint-audit/whatsapp.schema.json\n${CURSOR}`,
      'touchpoints',
      [t('editor.snippet.file')],
    ],
    [
      'a new interview',
      `# yaml-language-server: $schema=../.touchpoint-audit/interview.schema.json\n${CURSOR}`,
      'interviews',
      [t('editor.snippet.interview')],
    ],
  ];
  test.each(places)('%s: what is put in is in order', async (_name, text, below, labels) => {
    const indent = /^ */.exec(text.split('\n').find((line) => line.includes(CURSOR)) ?? '')?.[0] ?? '';
    const found = await completions(language, below, text);
    for (const label of labels) {
      const snippet = found.find((each) => each.label === label);
      expect(snippet, label).toBeDefined();
      const filled = text.replace(CURSOR, () => expanded(inserted(snippet as Completion), indent));
      const { diagnostics } = openAt(language, below, `${filled}${CURSOR}`);
      expect([label, await diagnostics]).toEqual([label, []]);
    }
  });

  it('the new answer file is the one that the tool writes', async () => {
    const [, text = '', below = ''] = places[3] ?? [];
    const found = await completions(language, below, text);
    const snippet = found.find(({ label }) => label === t('editor.snippet.file')) as Completion;
    const title = whatsapp.title[language];
    const written = newTouchpointFile({ id: 'whatsapp', name: title, questionnaire: whatsapp }, language);
    expect(text.replace(CURSOR, () => expanded(inserted(snippet), ''))).toBe(written.trimEnd());
  });
});

describe('schema --check', () => {
  it('says which schemas are out of date, and writes nothing', async () => {
    const folder = join(root, 'checked');
    await runInside(['init', folder, '--organisation', 'X', '--lang', 'en', '--languages', 'en']);
    const at = ['--dir', folder];
    expect(await runInside(['schema', '--check', ...at])).toMatchObject({ code: 0, stderr: '' });
    const path = join(folder, '.touchpoint-audit/email.schema.json');
    writeFileSync(path, '{}');
    const ran = await runInside(['schema', '--check', ...at], { cwd: folder });
    expect(ran).toEqual({
      code: 1,
      stdout: '.touchpoint-audit/email.schema.json\n',
      stderr: '1 schema is out of date. Write them again with: touchpoint-audit schema\n',
    });
    expect(readFileSync(path, 'utf8')).toBe('{}');
    expect((await runInside(['schema', ...at])).code).toBe(0);
    expect((await runInside(['schema', '--check', ...at])).code).toBe(0);
  });
});
