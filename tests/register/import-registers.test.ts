import { describe, expect, test } from 'vitest';
import { columnKey } from '../../src/register/import/map-table.js';
import { makeWorkbook } from '../support/make-workbook.js';
import { readRegister } from './read-register.js';

/** Five registers as organisations keep them. Every column is found or asked for, and never taken for something else. */

const windows1252 = (text: string): Uint8Array => {
  const special: Readonly<Record<string, number>> = { '€': 0x80, '’': 0x92, '–': 0x96 };
  return Uint8Array.from(Array.from(text), (char) => special[char] ?? char.charCodeAt(0));
};

describe('a municipal register: titles above, dates as text, a hidden row', () => {
  const bytes = makeWorkbook({
    sheets: [
      {
        name: 'Register',
        rows: [
          ['Register van verwerkingsactiviteiten'],
          ['Gemeente Voorbeeld, vastgesteld door het college'],
          [],
          [
            'Volgnr.',
            'Naam van de verwerking',
            'Doel(en)',
            'Categorieën betrokkenen',
            'Soort persoonsgegevens',
            'Ontvangers (art. 30 lid 1 onder d)',
            'Bewaartermijn',
            'Wettelijke grondslag',
            'Proceseigenaar',
            'Datum opname',
            'Afdeling',
          ],
          [
            1,
            'Burgerzaken balie',
            'Afspraken',
            'Inwoners',
            'NAW',
            'RvIG',
            '20 jaar',
            'Publieke taak',
            'Hoofd Burgerzaken',
            '01-05-2018',
            'BZ',
          ],
          [
            2,
            'WhatsApp KCC',
            'Vragen',
            'Inwoners',
            'Inhoud bericht',
            'Trengo B.V.',
            '6 maanden',
            'Publieke taak',
            'Hoofd KCC',
            '3 mei 2021',
            'KCC',
          ],
          [
            3,
            'Nieuwsbrief',
            'Nieuws',
            'Abonnees',
            'E-mailadres',
            'Spotler',
            { number: 2, format: '0" jaar"' },
            'Toestemming',
            '',
            { number: 44_319, format: 'd-m-yyyy' },
            'Comm.',
          ],
        ],
        merged: ['A1:K1'],
        hiddenRows: [6],
      },
    ],
  });

  test('columns', () => {
    expect(readRegister('register.xlsx', bytes).columns).toEqual({
      'Volgnr.': '-',
      'Naam van de verwerking': 'name',
      'Doel(en)': 'purposes',
      'Categorieën betrokkenen': 'data_subjects',
      'Soort persoonsgegevens': 'data_categories',
      'Ontvangers (art. 30 lid 1 onder d)': 'recipients',
      Bewaartermijn: 'retention',
      'Wettelijke grondslag': 'legal_basis',
      Proceseigenaar: 'owner',
      'Datum opname': '-',
      // The department may be the owner, or only where the activity stands.
      Afdeling: '?',
    });
  });

  test('entries', () => {
    const { entries, notes } = readRegister('register.xlsx', bytes);
    expect(entries.map(({ id, name }) => [id, name])).toEqual([
      ['burgerzaken-balie', 'Burgerzaken balie'],
      ['whatsapp-kcc', 'WhatsApp KCC'],
      ['nieuwsbrief', 'Nieuwsbrief'],
    ]);
    expect(entries[1]?.fields).toEqual({
      purposes: 'Vragen',
      data_subjects: 'Inwoners',
      data_categories: 'Inhoud bericht',
      recipients: 'Trengo B.V.',
      retention: '6 maanden',
      legal_basis: 'Publieke taak',
      owner: 'Hoofd KCC',
    });
    // The number is shown with its unit; an empty cell is no field.
    expect(entries[2]?.fields).toMatchObject({ retention: '2 jaar' });
    expect(entries[2]?.fields).not.toHaveProperty('owner');
    expect(notes).toEqual([{ sheet: 'Register', row: 6, why: 'hidden', text: 'WhatsApp KCC' }]);
  });
});

describe('a register of a care provider: two rows of headings, merged cells', () => {
  const bytes = makeWorkbook({
    inline: true,
    sheets: [
      {
        name: 'Blad1',
        rows: [
          [
            'Verwerking',
            'Doeleinden',
            'Persoonsgegevens',
            '',
            'Ontvangers',
            '',
            'Doorgifte',
            '',
            'Bewaartermijn (jaren)',
            'Maatregelen',
          ],
          ['', '', 'Gewoon', 'Bijzonder', 'Intern', 'Extern', 'Land', 'Waarborg', '', ''],
          ['Zorg', '', '', '', '', '', '', '', '', ''],
          [
            'Beeldbellen met patiënten',
            'Consult',
            'Naam',
            'Gezondheid',
            'Artsen',
            'FaceTalk',
            'Geen',
            '',
            15,
            'Versleuteld',
          ],
          ['', 'Opname voor opleiding', 'Beeld', '', 'Opleiding', '', '', '', 1, ''],
          ['Chat op de website', 'Vragen', 'Naam', '', 'Balie', 'Zendesk', 'VS', 'SCC’s', 0.5, 'MFA'],
        ],
        merged: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1', 'G1:H1', 'I1:I2', 'J1:J2', 'A3:J3', 'A4:A5'],
      },
    ],
  });

  test('columns', () => {
    expect(readRegister('register.xlsx', bytes).columns).toEqual({
      Verwerking: 'name',
      Doeleinden: 'purposes',
      'Persoonsgegevens / Gewoon': 'data_categories',
      'Persoonsgegevens / Bijzonder': 'special_categories',
      'Ontvangers / Intern': 'recipients',
      'Ontvangers / Extern': 'recipients',
      'Doorgifte / Land': 'transfers',
      'Doorgifte / Waarborg': 'transfer_safeguards',
      'Bewaartermijn (jaren)': 'retention',
      Maatregelen: 'security',
    });
  });

  test('an activity over two rows is one entry; a title is none', () => {
    const { entries, notes } = readRegister('register.xlsx', bytes);
    expect(entries).toEqual([
      {
        id: 'beeldbellen-met-patienten',
        name: 'Beeldbellen met patiënten',
        fields: {
          purposes: 'Consult\nOpname voor opleiding',
          data_categories: 'Naam\nBeeld',
          special_categories: 'Gezondheid',
          recipients: 'Artsen\nFaceTalk\nOpleiding',
          transfers: 'Geen',
          retention: '15 jaren\n1 jaren',
          security: 'Versleuteld',
        },
      },
      {
        id: 'chat-op-de-website',
        name: 'Chat op de website',
        fields: {
          purposes: 'Vragen',
          data_categories: 'Naam',
          recipients: 'Balie\nZendesk',
          transfers: 'VS',
          transfer_safeguards: 'SCC’s',
          retention: '0.5 jaren',
          security: 'MFA',
        },
      },
    ]);
    expect(notes).toEqual([{ sheet: 'Blad1', row: 3, why: 'title', text: 'Zorg' }]);
  });
});

describe('a register with a sheet for each department', () => {
  const headings = ['Proces', 'Doel', 'Betrokkenen', 'Verwerkers', 'Bewaartermijn'];
  const bytes = makeWorkbook({
    sheets: [
      {
        name: 'Toelichting',
        rows: [['Dit register is van de directie.'], ['Het doel en de bewaartermijn zijn verplicht.']],
      },
      { name: 'HR', rows: [headings, ['Werving', 'Vacatures', 'Sollicitanten', 'Recruitee', '4 weken']] },
      {
        name: 'Marketing',
        rows: [
          ['Marketing'],
          headings,
          ['Nieuwsbrief', 'Nieuws', 'Klanten', 'Mailchimp', '2 jaar'],
          ['Werving', 'Klanten werven', 'Leads', 'Bureau Zomer', '1 jaar'],
        ],
      },
      {
        name: 'Lijsten',
        hidden: true,
        rows: [
          ['Doel', 'Betrokkenen', 'Verwerkers'],
          ['a', 'b', 'c'],
        ],
      },
      {
        name: 'Keuzes',
        rows: [
          ['Betrokkenen', 'Verwerkers'],
          ['Klanten', 'Mailchimp'],
        ],
      },
    ],
  });

  test('each is read, what is no register is said', () => {
    const { entries, mapped } = readRegister('register.xlsx', bytes);
    expect(entries.map(({ id, sheet }) => [id, sheet])).toEqual([
      ['werving', 'HR'],
      ['nieuwsbrief', 'Marketing'],
      ['werving-2', 'Marketing'],
    ]);
    expect(mapped.skipped).toEqual([
      { name: 'Toelichting', why: 'no_header' },
      { name: 'Lijsten', why: 'hidden' },
      { name: 'Keuzes', why: 'no_name' },
    ]);
  });

  test('one sheet alone, when somebody says so', () => {
    const { entries, mapped } = readRegister('register.xlsx', bytes, { sheets: ['HR'], columns: new Map() });
    expect(entries.map(({ id }) => id)).toEqual(['werving']);
    expect(entries[0]).not.toHaveProperty('sheet');
    expect(mapped.skipped).toContainEqual({ name: 'Marketing', why: 'not_chosen' });
  });
});

describe('a web shop’s CSV from a Dutch Excel: semicolons, Windows-1252, texts over several lines', () => {
  const bytes = windows1252(
    [
      'Naam verwerking;Doeleinde;Categorie van betrokkenen;Verwerker;Bewaartermijn;Rechtsgrond;Laatst gewijzigd;Kosten (€)',
      '"Retargeting ""winkelwagen""";Reclame;Bezoekers – anoniem;"Meta\r\nGoogle, Ierland";13 maanden;Toestemming;12-3-2024;€ 100',
      "Klantenservice é;Vragen;Klanten;'=Zendesk;1 jaar;Overeenkomst;1-2-2023;€ 5",
      ';;;Trengo;;;;',
    ].join('\r\n'),
  );

  test('columns and entries', () => {
    const { table, columns, entries, notes } = readRegister('register.csv', bytes);
    expect(table.csv).toEqual({ encoding: 'windows-1252', delimiter: ';' });
    expect(columns).toEqual({
      'Naam verwerking': 'name',
      Doeleinde: 'purposes',
      'Categorie van betrokkenen': 'data_subjects',
      Verwerker: 'processors',
      Bewaartermijn: 'retention',
      Rechtsgrond: 'legal_basis',
      'Laatst gewijzigd': '-',
      'Kosten (€)': '?',
    });
    expect(entries[0]).toEqual({
      id: 'retargeting-winkelwagen',
      name: 'Retargeting "winkelwagen"',
      fields: {
        purposes: 'Reclame',
        data_subjects: 'Bezoekers – anoniem',
        processors: 'Meta\nGoogle, Ierland',
        retention: '13 maanden',
        legal_basis: 'Toestemming',
      },
    });
    // The apostrophe against formulas is no part of the text; a row without a name goes on with the entry above it, and is mentioned.
    expect(entries[1]).toMatchObject({
      name: 'Klantenservice é',
      fields: { processors: '=Zendesk\nTrengo' },
    });
    expect(notes).toEqual([{ sheet: '', row: 4, why: 'continued', text: 'Klantenservice é' }]);
  });
});

describe('an English register: tabs, UTF-16, headings that mean several things', () => {
  const text = [
    'Processing activity\tPurpose of processing\tData\tPurpose and recipients\tRetention\tBasis\tTime\tWho',
    'Live chat\tService\tNames\tService; agency\tConsent\tConsent\t6 months\tService desk',
    'Payroll\tSalaries\tBank account\tTax office\tLegal obligation\tLegal obligation\t7 years\tHR',
    '',
  ].join('\r\n');
  const bytes = new Uint8Array(2 + text.length * 2);
  bytes.set([0xff, 0xfe]);
  for (const [index, char] of Array.from(text).entries())
    bytes.set([char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8], 2 + index * 2);

  test('what is not certain is asked for', () => {
    const { table, columns, mapped } = readRegister('register.tsv', bytes);
    expect(table.csv).toEqual({ encoding: 'utf-16le', delimiter: '\t' });
    expect(columns).toEqual({
      'Processing activity': 'name',
      'Purpose of processing': 'purposes',
      Data: 'data_categories',
      'Purpose and recipients': '?',
      // Called retention, and full of legal bases: somebody moved a column.
      Retention: '?',
      Basis: '?',
      Time: '?',
      Who: '?',
    });
    expect(
      mapped.sheets[0]?.open.map(({ label, candidates, content }) => [label, candidates, content]),
    ).toEqual([
      ['Purpose and recipients', ['recipients', 'purposes'], undefined],
      ['Retention', ['retention', 'legal_basis'], 'legal_bases'],
      ['Basis', ['legal_basis'], 'legal_bases'],
      ['Time', ['retention'], 'periods'],
      ['Who', [], undefined],
    ]);
  });
});

test('a form for each activity, with a list of them in front', () => {
  const form = (name: string, retention: string): (string | null)[][] => [
    ['Fiche van de verwerking', null],
    ['Activiteit', name],
    ['Finaliteiten', 'Dienst'],
    ['Doeleinden', 'Vragen beantwoorden'],
    ['Categorieën van betrokkenen', 'Klanten'],
    [null, 'Leden'],
    ['Ontvangers', 'Trengo'],
    ['Bewaartermijn', retention],
  ];
  const bytes = makeWorkbook({
    sheets: [
      {
        name: 'Lijst',
        rows: [
          ['Activiteit', 'Eigenaar'],
          ['Chat', 'Klantenservice'],
          ['Bellen', 'KCC'],
        ],
      },
      { name: 'Fiche 1', rows: form('Chat', '6 maanden') },
      { name: 'Fiche 2', rows: form('Bellen', '1 jaar') },
      { name: 'Voorbeeld', rows: form('Vul hier de naam in', '… maanden') },
    ],
  });
  const ignored = { fields: [], why: 'given' } as const;
  const decisions = {
    columns: new Map(['Fiche van de verwerking', 'Finaliteiten'].map((label) => [columnKey(label), ignored])),
  };
  const { entries, mapped } = readRegister('register.xlsx', bytes, decisions);
  expect(entries.map(({ name, fields }) => [name, fields])).toEqual([
    [
      'Chat',
      {
        purposes: 'Vragen beantwoorden',
        data_subjects: 'Klanten\nLeden',
        recipients: 'Trengo',
        retention: '6 maanden',
        owner: 'Klantenservice',
      },
    ],
    [
      'Bellen',
      {
        purposes: 'Vragen beantwoorden',
        data_subjects: 'Klanten\nLeden',
        recipients: 'Trengo',
        retention: '1 jaar',
        owner: 'KCC',
      },
    ],
  ]);
  expect(mapped.skipped).toEqual([{ name: 'Voorbeeld', why: 'not_listed' }]);
});
