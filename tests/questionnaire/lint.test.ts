import { describe, expect, test } from 'vitest';
import { LINT_CODES } from '../../src/model/lint-codes.js';
import type { LintCode } from '../../src/model/lint-codes.js';
import type { Problem } from '../../src/model/problem.js';
import { LANGUAGES, REGISTER_FIELDS } from '../../src/model/vocabulary.js';
import { registerLayouts } from '../../src/cli/register-layouts.js';
import { citedLaw, lintLaw } from '../../src/questionnaire/lint-law.js';
import { lintQuestionnaire } from '../../src/questionnaire/lint.js';
import { isMessageKey, translator } from '../../src/text/translate.js';
import { describeProblem, lawFrom, questionnaireFrom, readText, shippedNames } from './shipped.js';

const t = (nl: string, en = nl): string => `{nl: "${nl}", en: "${en}"}`;

/** A question of the quick scan with a control and nothing remarkable. */
const plain = (id: string): string => `
      - id: ${id}
        theme: governance
        core: true
        ask: ${t(`Is ${id} geregeld?`, `Is ${id} arranged?`)}
        type: single
        options:
          "yes": ${t('Ja', 'Yes')}
          "no": ${t('Nee', 'No')}
        control:
          title: ${t(`Geregeld: ${id}`)}
          law: [gdpr-5-2]
          ok: ["yes"]
          gaps:
            - {if: "no", severity: high, why: ${t(`Er is geen ${id}.`, `There is no ${id}.`)}}
            - {if: unknown, severity: medium, why: ${t(`Niemand kent ${id}.`, `Nobody knows ${id}.`)}}
          measure: ${t(`Regel ${id}.`, `Arrange ${id}.`)}
          evidence: ${t(`Het stuk over ${id}.`, `The document on ${id}.`)}`;

/** A questionnaire in which lint finds nothing. */
const clean = `id: test
version: 1.0.0
title: ${t('Proef', 'Test')}
summary: ${t('Een proef.', 'A test.')}
instances: ${t('Welke proef?', 'Which test?')}
inventory: {ask: ${t('Gebruikt u het?', 'Do you use it?')}, examples: ${t('Dit.', 'This.')}, hides: ${t('Daar.', 'There.')}}
sections:
  - id: use
    title: ${t('Gebruik', 'Use')}
    questions:
      - id: channels
        theme: inventory
        core: true
        ask: ${t('Welke kanalen gebruikt u?', 'Which channels do you use?')}
        type: multi
        options:
          mail: ${t('Mail')}
          chat: ${t('Chat')}
          phone: ${t('Telefoon', 'Phone')}
          none: ${t('Geen', 'None')}
        exclusive: [none]
        unused: none
        control:
          title: ${t('Kanalen bekend', 'Channels known')}
          law: [gdpr-5-2, gdpr-28-3]
          ok: [mail, chat]
          gaps:
            - {if: phone, severity: low, why: ${t('Bellen telt ook.', 'Calling counts too.')}}
            - {if: unknown, severity: medium, why: ${t('Onbekend.', 'Unknown.')}}
          measure: ${t('Maak een lijst.', 'Make a list.')}
          evidence: ${t('De lijst.', 'The list.')}
      - id: contract
        theme: roles
        core: true
        ask: ${t('Is er een contract?', 'Is there a contract?')}
        type: single
        options:
          signed: ${t('Ja', 'Yes')}
          missing: ${t('Nee', 'No')}
        when: {channels: {not: none}}
        control:
          title: ${t('Contract')}
          law: [gdpr-28-3]
          ok: [signed]
          gaps:
            - {if: missing, severity: high, why: ${t('Niets geregeld.', 'Nothing arranged.')}}
            - {when: {contract: missing, channels: chat, audit.minors: true}, severity: critical, why: ${t('Kinderen.', 'Children.')}}
            - {if: unknown, severity: high, why: ${t('Niemand weet het.', 'Nobody knows.')}}
          measure: ${t('Sluit het.', 'Sign it.')}
          evidence: ${t('Het contract.', 'The contract.')}
      - id: kept
        theme: retention
        core: true
        ask: ${t('Hoe lang bewaart u het?', 'How long do you keep it?')}
        type: number
        unit: ${t('maanden', 'months')}
        options:
          never_erased: ${t('Voor altijd', 'For ever')}
        when: {channels: [mail, chat, unknown]}
        control:
          title: ${t('Termijn', 'Period')}
          law: [gdpr-5-2]
          gaps:
            - {if: never_erased, severity: high, why: ${t('Te lang.', 'Too long.')}}
            - {if: {above: 24}, severity: medium, why: ${t('Erg lang.', 'Very long.')}}
            - {if: unknown, severity: medium, why: ${t('Geen termijn.', 'No period.')}}
          measure: ${t('Wis het.', 'Erase it.')}
          evidence: ${t('De instelling.', 'The setting.')}
  - id: people
    title: ${t('Mensen', 'People')}
    questions:${plain('notice')}${plain('access')}
  - id: safety
    title: ${t('Veiligheid', 'Safety')}
    questions:${plain('training')}${plain('logging')}
  - id: governance
    title: ${t('Bestuur', 'Governance')}
    questions:${plain('owner')}
  - id: register
    title: ${t('Register')}
    questions:
      - id: details
        theme: inventory
        ask: ${t('Wat is er nog te noemen?', 'What else is there to name?')}
        type: multi
        options:
          known: ${t('Alles', 'Everything')}
          nothing: ${t('Niets', 'Nothing')}
        register_values:
${REGISTER_FIELDS.filter((field) => field !== 'systems')
  .map((field) => `          ${field}: {known: ${t('Alles', 'Everything')}}`)
  .join('\n')}
      - id: systems_used
        theme: inventory
        ask: ${t('In welk systeem staat het?', 'In which system is it?')}
        type: text
        register: systems
contradictions:
  - {id: chat_without_period, when: {channels: chat, kept: {above: 900}}, severity: low, why: ${t('Vreemd.', 'Odd.')}}
`;

const cleanLaw = `gdpr-5-2:
  cite: ${t('AVG art. 5 lid 2', 'GDPR Art. 5(2)')}
  title: ${t('Verantwoording', 'Accountability')}
  kind: statute
  status: verified
  supervisor: AP
  since: "2018-05-25"
gdpr-28-3:
  cite: ${t('AVG art. 28 lid 3', 'GDPR Art. 28(3)')}
  title: ${t('Contract')}
  kind: statute
  status: verified
  supervisor: AP
cjeu:
  cite: ${t('HvJ EU 1 oktober 2019', 'CJEU 1 October 2019')}
  title: ${t('Uitspraak', 'Ruling')}
  kind: case
  status: verified
`;

type Change = readonly [found: string, replacement: string];
type Found = readonly [code: LintCode, onLine: string, suggestion?: string];
type Row = readonly [name: string, change: Change | readonly Change[], found: Found | readonly Found[]];

const isOne = <T extends readonly unknown[]>(rows: T | readonly T[]): rows is T =>
  rows.length > 0 && !Array.isArray(rows[0]);

function changed(text: string, changes: Change | readonly Change[]): string {
  return (isOne(changes) ? [changes] : changes).reduce((result, [found, replacement]) => {
    if (!result.includes(found)) throw new Error(`not in the questionnaire: ${found}`);
    return result.replace(found, () => replacement);
  }, text);
}

/** The codes, lines and suggestions found, for comparing with a row; a line is matched by a part of it. */
function expectFound(problems: readonly Problem[], rows: Row[2]): void {
  const expected = isOne(rows) ? [rows] : rows;
  expect(problems.map(describeProblem).map(([code]) => code)).toEqual(expected.map(([code]) => code));
  for (const [index, problem] of problems.entries()) {
    const [code, onLine, suggestion] = expected[index] ?? [];
    expect(describeProblem(problem)[1]).toContain(onLine);
    expect(problem.suggestion).toBe(suggestion);
    expect(problem.level).toBe(LINT_CODES[code as LintCode]);
  }
}

const { law } = lawFrom(cleanLaw);
const lint = (text: string, file = 'test.yaml'): Problem[] =>
  lintQuestionnaire(questionnaireFrom(file, text), law);

/** A gap for `contract` under a condition of one's own. */
const gap = (when: string): Change => ['{contract: missing, channels: chat, audit.minors: true}', when];
/** Another contradiction beside the first. */
const contradiction = (id: string, when: string): Change => [
  'contradictions:',
  `contradictions:\n  - {id: ${id}, when: ${when}, severity: low, why: ${t(`Ook vreemd: ${id}.`)}}`,
];

const rows: Row[] = [
  // names
  ['a section twice', ['- id: safety', '- id: people'], ['lint_duplicate_section', '- id: people']],
  ['a question twice', ['- id: logging', '- id: access'], ['lint_duplicate_question', '- id: access']],
  [
    'a contradiction twice',
    contradiction('chat_without_period', '{channels: phone, kept: {above: 9}}'),
    ['lint_duplicate_contradiction', 'Vreemd.'],
  ],
  [
    'a contradiction under the name of the inventory',
    ['id: chat_without_period', 'id: inventory'],
    ['lint_reserved_id', 'id: inventory'],
  ],
  [
    'a question under the name of staleness',
    ['- id: owner', '- id: stale'],
    ['lint_reserved_id', '- id: stale'],
  ],
  ['an id that is a number', ['- id: owner', '- id: q_12'], ['lint_numbered_id', '- id: q_12']],
  [
    'an old id that is used again',
    ['sections:', 'renamed: {owner: access}\nsections:'],
    ['lint_renamed_in_use', 'renamed: {owner'],
  ],
  [
    'an old id that leads nowhere',
    ['sections:', 'renamed: {boss: chief}\nsections:'],
    ['lint_renamed_to_nothing', 'renamed: {boss'],
  ],

  // conditions
  [
    'a question that does not exist',
    ['when: {channels: {not: none}}', 'when: {chanels: {not: none}}'],
    ['lint_unknown_question', 'when: {chanels', 'channels'],
  ],
  [
    'a question that does not exist, in a gap',
    gap('{contract: missing, any: [{channels: chat}, {bla_bla: x}]}'),
    ['lint_unknown_question', 'bla_bla'],
  ],
  [
    'a question that is asked later',
    ['when: {channels: {not: none}}', 'when: {kept: never_erased}'],
    ['lint_later_question', 'when: {kept'],
  ],
  [
    'a question that waits for itself',
    ['when: {channels: {not: none}}', 'when: {contract: signed}'],
    ['lint_later_question', 'when: {contract'],
  ],
  ['a gap may name a later question', gap('{contract: missing, kept: never_erased}'), []],
  [
    'an option that does not exist',
    ['when: {channels: [mail, chat, unknown]}', 'when: {channels: [mail, chatt, unknown]}'],
    ['lint_unknown_option', 'chatt', 'chat'],
  ],
  [
    'an option that does not exist, under not',
    ['when: {channels: {not: none}}', 'when: {channels: {not: nome}}'],
    ['lint_unknown_option', 'nome', 'none'],
  ],
  [
    'an option that does not exist, in if',
    ['{if: phone,', '{if: [phone, phon],'],
    ['lint_unknown_option', 'phon]', 'phone'],
  ],
  [
    'a special answer misspelt',
    ['{if: phone,', '{if: [phone, unknwon],'],
    ['lint_unknown_option', 'unknwon', 'unknown'],
  ],
  [
    'a number where there are options',
    gap('{contract: missing, channels: 3}'),
    ['lint_unknown_option', 'channels: 3'],
  ],
  [
    'a text compared with words',
    contradiction('odd', '{systems_used: Excel, channels: mail}'),
    ['lint_unknown_option', 'Excel'],
  ],
  [
    'above on options',
    gap('{contract: missing, channels: {above: 3}}'),
    ['lint_not_a_number', 'channels: {above'],
  ],
  [
    'a count of one answer',
    gap('{contract: {at_least: 1, of: [missing]}}'),
    ['lint_not_multi', '{contract: {at_least'],
  ],
  [
    'a count that cannot be met',
    gap('{contract: missing, channels: {at_least: 3, of: [mail, chat]}}'),
    ['lint_at_least_unmet', 'at_least: 3'],
  ],
  [
    'a count with an exclusive option',
    gap('{contract: missing, channels: {at_least: 2, of: [mail, none]}}'),
    ['lint_at_least_unmet', 'at_least: 2'],
  ],

  // reachability
  [
    'a question that is never asked',
    ['when: {channels: [mail, chat, unknown]}', 'when: {channels: none, contract: signed}'],
    ['lint_question_never', 'when: {channels: none'],
  ],
  [
    'what hangs on it is not told again',
    [
      ['when: {channels: [mail, chat, unknown]}', 'when: {channels: none, contract: signed}'],
      gap('{contract: missing, kept: never_erased}'),
    ],
    ['lint_question_never', 'when: {channels: none'],
  ],
  [
    'a gap that contradicts itself',
    gap('{contract: missing, not: {contract: missing}}'),
    ['lint_gap_never', 'not: {contract'],
  ],
  [
    'a gap where its question is not asked',
    gap('{contract: missing, channels: none}'),
    ['lint_gap_never', 'channels: none}'],
  ],
  [
    'a gap of an answer that ends it all',
    ['{if: phone,', '{if: none,'],
    [
      ['lint_option_untreated', 'phone:'],
      ['lint_gap_never', '{if: none'],
    ],
  ],
  [
    'a gap between two numbers that do not meet',
    ['{if: {above: 24}', '{if: {above: 24, below: 12}'],
    ['lint_gap_never', 'below: 12'],
  ],
  [
    'a gap above the highest number',
    [`unit: ${t('maanden', 'months')}`, `unit: ${t('maanden', 'months')}\n        max: 12`],
    [
      ['lint_gap_never', 'above: 24'],
      ['lint_contradiction_never', 'above: 900'],
    ],
  ],
  [
    'two exclusive answers at once',
    contradiction('both', '{channels: none, any: [{channels: mail}, {channels: chat}]}'),
    ['lint_contradiction_never', 'id: both'],
  ],
  [
    'one exclusive answer in a list of alternatives',
    contradiction('equal', '{channels: mail, any: [{channels: phone}, {channels: none}]}'),
    ['lint_value_never', 'id: equal'],
  ],
  ['a value under not may be impossible', gap('{contract: missing, channels: {not: none}}'), []],

  // options and controls
  [
    'an option the control does not treat',
    ['ok: [mail, chat]', 'ok: [mail]'],
    ['lint_option_untreated', 'chat:'],
  ],
  ['an option that says not in use needs no treatment', ['unused: none', 'unused: [none]'], []],
  [
    'an option both in order and a gap',
    ['ok: [mail, chat]', 'ok: [mail, chat, phone]'],
    ['lint_ok_and_gap', 'ok: [mail, chat, phone]'],
  ],
  [
    'an option in order, and a gap of all but another',
    ['{if: missing,', '{if: {not: missing},'],
    [['lint_ok_and_gap', 'ok: [signed]']],
  ],
  [
    'the other option of a gap under not',
    [
      ['{if: missing,', '{if: {not: missing},'],
      ['{contract: missing, channels: chat, audit.minors: true}', '{channels: chat, audit.minors: true}'],
    ],
    [
      ['lint_option_untreated', 'missing:'],
      ['lint_ok_and_gap', 'ok: [signed]'],
    ],
  ],
  [
    'a gap of one option unless another is ticked too',
    ['{if: phone,', '{when: {channels: mail, not: {channels: chat}},'],
    ['lint_option_untreated', 'phone:'],
  ],
  ['what is missing may be a gap beside what is in order', ['{if: phone,', '{if: {not: phone},'], []],
  [
    'not knowing is not graded',
    [`            - {if: unknown, severity: medium, why: ${t('Geen termijn.', 'No period.')}}\n`, ''],
    ['lint_no_unknown_gap', 'gaps:'],
  ],
  [
    'not knowing is graded in some cases only',
    ['{if: unknown, severity: high', '{when: {contract: unknown, audit.minors: true}, severity: high'],
    ['lint_no_unknown_gap', 'gaps:'],
  ],
  ['not knowing is graded in a list', ['{if: missing,', '{if: [missing, unknown],'], []],
  [
    'ok that does not exist',
    ['ok: [signed]', 'ok: [signed, singed]'],
    ['lint_unknown_option', 'singed', 'signed'],
  ],
  [
    'exclusive that does not exist',
    ['exclusive: [none]', 'exclusive: [nome]'],
    ['lint_unknown_option', 'nome', 'none'],
  ],
  [
    'unused that does not exist',
    ['unused: none', 'unused: nothing_at_all'],
    [
      ['lint_option_untreated', 'none:'],
      ['lint_unknown_option', 'unused: nothing_at_all'],
    ],
  ],
  [
    'register_values that do not exist',
    ['purposes: {known:', 'purposes: {knwon:'],
    ['lint_unknown_option', 'purposes: {knwon', 'known'],
  ],
  [
    'exclusive on a single answer',
    ['when: {channels: {not: none}}', 'when: {channels: {not: none}}\n        exclusive: [signed]'],
    ['lint_exclusive_not_multi', 'exclusive: [signed]'],
  ],
  [
    'options on a text',
    ['type: text', `type: text\n        options: {excel: ${t('Excel')}}`],
    ['lint_options_not_taken', 'options: {excel'],
  ],
  ['two options that read the same', [t('Chat'), t('Gesprek', 'Mail')], ['lint_same_label', 'chat:']],
  ['an option without a capital', [t('Chat'), t('gesprek', 'Chat')], ['lint_option_capital', 'chat:']],
  [
    'a unit on a text',
    ['type: text', `type: text\n        unit: ${t('dagen', 'days')}`],
    ['lint_only_numbers', 'unit:'],
  ],
  [
    'no number between the limits',
    [`unit: ${t('maanden', 'months')}`, `unit: ${t('maanden', 'months')}\n        min: 9\n        max: 8`],
    [
      ['lint_no_number_fits', 'max: 8'],
      ['lint_gap_never', 'above: 24'],
      ['lint_contradiction_never', 'above: 900'],
    ],
  ],

  // register
  [
    'a field fed twice by one question',
    ['        register_values:', '        register: purposes\n        register_values:'],
    ['lint_register_twice', 'purposes: {known'],
  ],
  ['no register section', ['  - id: register', '  - id: the_rest'], ['lint_register_missing', 'sections:']],
  [
    'a section after the register',
    [
      ['  - id: register', '  - id: the_rest'],
      ['  - id: governance', '  - id: register'],
    ],
    [
      ['lint_register_not_last', 'id: register'],
      ['lint_register_idle', 'id: owner'],
      ['lint_register_core', 'core: true'],
      ['lint_register_control', 'control:'],
    ],
  ],
  [
    'a field that nothing feeds',
    ['        register: systems\n', '        register: owner\n'],
    ['lint_register_unfed', 'sections:'],
  ],
  [
    'a long register',
    [
      'contradictions:',
      `${[1, 2, 3, 4, 5, 6, 7]
        .map(
          (n) =>
            `      - {id: extra_question_${n}a, theme: inventory, ask: ${t('Nog iets?', 'Anything else?')}, type: text, register: systems}`,
        )
        .join('\n')}\ncontradictions:`,
    ],
    ['lint_register_long', 'id: register'],
  ],

  // size
  ['a short quick scan', ['        core: true\n', ''], ['lint_core_count', 'sections:']],
  [
    'few sections',
    [`  - id: safety\n    title: ${t('Veiligheid', 'Safety')}\n    questions:`, ''],
    ['lint_section_count', 'sections:'],
  ],

  // texts
  [
    'a stray blank',
    [t('Maak een lijst.', 'Make a list.'), t('Maak een  lijst.', 'Make a list.')],
    ['lint_stray_blanks', 'measure:'],
  ],
  [
    'a blank at the end',
    [t('De lijst.', 'The list.'), t('De lijst.', 'The list. ')],
    ['lint_stray_blanks', 'evidence:'],
  ],
  [
    'a question without a mark',
    ['Is there a contract?', 'There is a contract.'],
    ['lint_no_question_mark', 'ask:'],
  ],
  [
    'a long question',
    ['Is there a contract?', `${'Word '.repeat(20)}and more?`],
    ['lint_long_question', 'ask:'],
  ],
  ['informal Dutch', ['Maak een lijst.', 'Maak je lijst.'], ['lint_not_formal', 'measure:']],
  ['jeugd is not je', ['Maak een lijst.', 'Vraag de jeugd om een lijst.'], []],
  [
    'a date that can be read in two ways',
    ['Make a list.', 'Make a list since 1-7-2026.'],
    ['lint_ambiguous_date', 'measure:'],
  ],
  [
    'the same reason twice',
    [t('Niets geregeld.', 'Nothing arranged.'), t('Niets geregeld.', 'Unknown.')],
    ['lint_same_why', '{if: missing'],
  ],
  ['a yes without quotes', ['"yes": ', 'yes: '], ['lint_unquoted', 'yes:']],
  ['a no without quotes', ['{if: "no"', '{if: no'], ['lint_unquoted', '{if: no']],

  // references
  [
    'a reference that does not exist',
    ['law: [gdpr-28-3]', 'law: [gdpr-28-4]'],
    ['lint_unknown_law', 'gdpr-28-4', 'gdpr-28-3'],
  ],
];

describe('lintQuestionnaire', () => {
  test('finds nothing in a clean questionnaire', () => {
    expect(lint(clean)).toEqual([]);
  });

  test.each(rows)('%s', (_name, change, found) => {
    expectFound(lint(changed(clean, change)), found);
  });

  test('another file name', () => {
    expectFound(lint(clean, 'questionnaires/other.yaml'), ['lint_id_is_not_file_name', 'id: test']);
  });

  test('gives up on a condition nobody can oversee', () => {
    const options = Array.from({ length: 14 }, (_, index) => `way_${String.fromCharCode(97 + index)}`);
    const text = changed(clean, [
      [
        `          chat: ${t('Chat')}\n`,
        `          chat: ${t('Chat')}\n${options.map((id) => `          ${id}: ${t(`Weg ${id}`, `Way ${id}`)}\n`).join('')}`,
      ],
      ['ok: [mail, chat]', `ok: [mail, chat, ${options.join(', ')}]`],
      contradiction('many', `{any: [${options.map((id) => `{channels: ${id}}`).join(', ')}]}`),
    ]);
    expectFound(lint(text), ['lint_undecided', 'id: many']);
  });

  test('problems come in the order of the file', () => {
    const text = changed(clean, [
      ['law: [gdpr-28-3]', 'law: [gdpr-28-4]'],
      ['ok: [mail, chat]', 'ok: [mail]'],
    ]);
    expectFound(lint(text), [
      ['lint_option_untreated', 'chat:'],
      ['lint_unknown_law', 'gdpr-28-4', 'gdpr-28-3'],
    ]);
  });
});

const lawRows: Row[] = [
  [
    'a law without a supervisor',
    ['  supervisor: AP\n  since', '  since'],
    ['lint_law_no_supervisor', 'gdpr-5-2:'],
  ],
  [
    'a ruling with a supervisor',
    ['  kind: case', '  kind: case\n  supervisor: none'],
    ['lint_law_supervisor', 'supervisor: none'],
  ],
  ['a day that does not exist', ['2018-05-25', '2018-02-30'], ['lint_no_such_date', 'since:']],
  [
    'the same citation twice',
    ['AVG art. 28 lid 3', 'AVG art. 5 lid 2'],
    ['lint_law_same_cite', 'AVG art. 5 lid 2'],
  ],
  ['informal Dutch', ['Verantwoording', 'Jouw verantwoording'], ['lint_not_formal', 'title:']],
  [
    'a date that can be read in two ways',
    ['CJEU 1 October 2019', 'CJEU 1-10-2019'],
    ['lint_ambiguous_date', 'cite:'],
  ],
];

describe('lintLaw', () => {
  test('finds nothing in a clean file', () => {
    expect(lintLaw(lawFrom(cleanLaw), new Set(['gdpr-5-2', 'gdpr-28-3', 'cjeu']))).toEqual([]);
    expect(lintLaw(lawFrom(cleanLaw), undefined)).toEqual([]);
  });

  test.each(lawRows)('%s', (_name, change, found) => {
    expectFound(lintLaw(lawFrom(changed(cleanLaw, change)), undefined), found);
  });

  test('a reference that nobody cites', () => {
    const cited = citedLaw([questionnaireFrom('test.yaml', clean).questionnaire]);
    expect([...cited]).toEqual(['gdpr-5-2', 'gdpr-28-3']);
    expectFound(lintLaw(lawFrom(cleanLaw), cited), ['lint_law_not_cited', 'cjeu:']);
  });
});

describe('messages', () => {
  const codes = Object.keys(LINT_CODES);

  test('every code is found by some row above', () => {
    const elsewhere = ['lint_id_is_not_file_name', 'lint_undecided', 'lint_law_not_cited'];
    const found = [...rows, ...lawRows].flatMap(([, , each]) =>
      isOne(each) ? [each[0]] : each.map(([code]) => code),
    );
    expect(codes.filter((code) => !elsewhere.includes(code) && !found.includes(code as LintCode))).toEqual(
      [],
    );
  });

  test.each(rows)('can be said in both languages: %s', (_name, change) => {
    for (const { code, args } of lint(changed(clean, change))) {
      for (const language of LANGUAGES) {
        for (const part of ['problem', 'expected', 'todo']) {
          const key = `${part}.${code}`;
          if (!isMessageKey(key)) throw new Error(`no message ${key}`);
          const text = translator(language)(key, args);
          expect(text).not.toBe('');
          expect(text).not.toMatch(/[{}]|undefined/);
        }
      }
    }
  });
});

describe('the shipped files', () => {
  const shippedLaw = lawFrom(readText('law.yaml'));
  const shipped = shippedNames.map((name) => questionnaireFrom(name, readText(name)));

  test.each(shipped.map((read) => [read.source.file, read] as const))('%s is clean', (_name, read) => {
    expect(lintQuestionnaire(read, shippedLaw.law)).toEqual([]);
  });

  test('law.yaml is clean', () => {
    const inLayouts = registerLayouts().flatMap(({ columns }) =>
      columns.flatMap(({ statutory }) => statutory ?? []),
    );
    const cited = citedLaw(shipped.map(({ questionnaire }) => questionnaire));
    expect(lintLaw(shippedLaw, new Set([...cited, ...inLayouts]))).toEqual([]);
  });

  test('all of them lint in a moment', () => {
    const start = performance.now();
    for (const read of shipped) lintQuestionnaire(read, shippedLaw.law);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
