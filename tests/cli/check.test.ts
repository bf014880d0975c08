import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { GateResult } from '../../src/model/gate.js';
import { run, temporaryFolder } from '../support/cli.js';
import { put } from '../support/folders.js';
import { gateAudit } from '../support/gate-audit.js';
import type { GateAudit } from '../support/gate-audit.js';
import { writePreload } from '../support/no-permission.js';
import { runInside } from '../support/run-inside.js';

const DAY = '2026-12-01';

/** An audit in a folder of its own. */
function audit(given: GateAudit = {}): string {
  const folder = temporaryFolder();
  gateAudit(folder, given);
  return folder;
}

const check = (folder: string, ...args: string[]) =>
  runInside(['check', '--lang', 'en', '--dir', folder, '--as-of', DAY, ...args]);

/** An answer with more to say. */
const answer = (value: string, more: string): string => `\n    value: ${value}\n    ${more}`;
const waiver = (accepts: string, until: string): string =>
  `waiver: {accepts: ${accepts}, reason: Contract is coming, approved_by: Board, until: ${until}}`;
const action = (text: string): string => `action: {owner: Desk, ${text}}`;

const CASES: Record<string, GateAudit> = {
  'all in order': {},
  'a gap of high severity': { contract: '"no"' },
  'a gap of medium severity': { notice: '"no"' },
  'a gap that is accepted': { contract: answer('"no"', waiver('high', '2027-03-31')) },
  'an acceptance that expired': { notice: answer('unknown', waiver('low', '2026-11-30')) },
  'an acceptance of less than the gap': { contract: answer('"no"', waiver('medium', '2027-03-31')) },
  'an acceptance for longer than the limit': { contract: answer('"no"', waiver('high', '2027-12-02')) },
  'an acceptance of nothing': { contract: answer('"yes"', waiver('high', '2027-03-31')) },
  'an overdue action': { notice: answer('unknown', action('due: 2026-11-30, status: planned')) },
  'an action reported done beside a gap': { notice: answer('unknown', action('status: done')) },
  'an open question': { notice: '' },
  'a kind nobody was asked about': { email: undefined },
  'a kind that nobody knows about': { email: 'unknown' },
  'a kind in use without an interview': { email: 'in_use' },
};

const FLAGS: readonly (readonly string[])[] = [
  [],
  ['--fail-on', 'critical'],
  ['--fail-on', 'high'],
  ['--fail-on', 'medium'],
  ['--fail-on', 'low'],
  ['--fail-on', 'none'],
  ['--require-complete'],
];

describe('each cause and each flag', () => {
  // In the order of FLAGS: the default is high.
  it.each<[keyof typeof CASES, string, string | undefined]>([
    ['all in order', '0000000', undefined],
    [
      'a gap of high severity',
      '1011101',
      'Severity high or worse (1)\n  high      desk/contract  A contract',
    ],
    [
      'a gap of medium severity',
      '0001100',
      'Severity medium or worse (1)\n  medium    desk/notice  A notice',
    ],
    ['a gap that is accepted', '0000000', undefined],
    [
      'an acceptance that expired',
      '1111111',
      'The acceptance of a risk has expired (1)\n  2026-11-30  desk/notice.waiver',
    ],
    ['an acceptance of less than the gap', '1011101', 'high      desk/contract  A contract'],
    ['an acceptance for longer than the limit', '1011101', 'high      desk/contract  A contract'],
    ['an acceptance of nothing', '0000100', 'low       desk/contract.waiver'],
    ['an overdue action', '1111111', 'An action is overdue (1)\n  2026-11-30  desk/notice.action'],
    ['an action reported done beside a gap', '0001100', 'medium    desk/notice.action'],
    ['an open question', '0000001', 'Not complete (1)\n  desk  1 question is open'],
    ['a kind nobody was asked about', '0001101', 'Nobody knows whether this is in use: E-mail'],
    ['a kind that nobody knows about', '0001100', 'Nobody knows whether this is in use: E-mail'],
    ['a kind in use without an interview', '0001101', 'In use, but not discussed with anybody yet: E-mail'],
  ])('%s: %s', async (name, codes, message) => {
    const folder = audit(CASES[name]);
    const ran = await Promise.all(FLAGS.map((flags) => check(folder, ...flags)));
    expect(ran.map(({ code }) => code).join('')).toBe(codes);
    for (const { code, stdout, stderr } of ran) {
      expect(stderr).toBe('');
      expect(stdout).toMatch(/Looked at 1 touchpoint, 2 questions \(\d answered\); judged \d controls?\./);
      expect(stdout.trimEnd().split('\n').at(-1)).toMatch(
        code === 0 ? /^Passed\.$/ : /^Not passed: \d reasons?\.$/,
      );
    }
    const failed = ran.filter(({ code }) => code === 1).map(({ stdout }) => stdout);
    if (message !== undefined) expect(failed.some((text) => text.includes(message))).toBe(true);
    // Nothing is left out of the baseline but promises with a date.
    const promise = /expired|overdue/.test(name);
    expect((await runInside(['baseline', 'update', '--dir', folder, '--as-of', DAY])).code).toBe(0);
    const known = await Promise.all(
      ['critical', 'low', 'none'].map((severity) => check(folder, '--new-only', '--fail-on', severity)),
    );
    const aboutFollowUp = name === 'an acceptance of nothing' || name.startsWith('an action reported done');
    const low = promise || aboutFollowUp || /less than|longer than/.test(name) ? 1 : 0;
    expect(known.map(({ code }) => code)).toEqual([promise ? 1 : 0, low, promise ? 1 : 0]);
  });

  it('takes the severity from audit.yaml, and the option goes first', async () => {
    const folder = audit({ notice: '"no"', more: 'settings: {fail_on: medium}\n' });
    expect((await check(folder)).code).toBe(1);
    expect((await check(folder, '--fail-on', 'high')).code).toBe(0);
  });

  it('says it in Dutch', async () => {
    const folder = audit({ contract: '"no"' });
    const { stdout } = await runInside(['check', '--lang', 'nl', '--as-of', DAY], { cwd: folder });
    expect(stdout).toBe(`Example Ltd, per 2026-12-01
Bekeken: 1 contactpunt, 2 vragen (2 beantwoord); 2 punten beoordeeld.

Ernst hoog of erger (1)
  hoog      desk/contract  Een contract
            touchpoints/desk.yaml:7:13

Niet gehaald: 1 reden.
`);
  });
});

describe('--new-only', () => {
  it('fails on what is new, and on what has become worse', async () => {
    const folder = audit({ contract: 'unknown' });
    await runInside(['baseline', 'update', '--dir', folder, '--as-of', DAY]);
    expect(readFileSync(join(folder, 'baseline.yaml'), 'utf8'))
      .toBe(`# yaml-language-server: $schema=.touchpoint-audit/baseline.schema.json
baseline: 1
findings:
  desk/contract: medium
`);
    const now = async (given: GateAudit): Promise<GateResult> => {
      gateAudit(folder, given);
      const ran = await check(folder, '--new-only', '--fail-on', 'medium', '--json');
      const result = JSON.parse(ran.stdout) as GateResult;
      expect(ran.code).toBe(result.passed ? 0 : 1);
      return result;
    };
    expect(await now({ contract: 'unknown' })).toMatchObject({
      passed: true,
      known: ['desk/contract'],
      gone: [],
    });
    expect((await now({ contract: '"no"' })).failures).toEqual([
      { cause: 'severity', id: 'desk/contract', severity: 'high', was: 'medium' },
    ]);
    expect((await now({ contract: 'unknown', notice: '"no"' })).failures).toEqual([
      { cause: 'severity', id: 'desk/notice', severity: 'medium' },
    ]);
    expect(await now({})).toMatchObject({ passed: true, known: [], gone: ['desk/contract'] });
  });

  it('says which entries are gone, and prune drops them without taking in what is new', async () => {
    const folder = audit({ contract: 'unknown' });
    await runInside(['baseline', 'update', '--dir', folder, '--as-of', DAY]);
    gateAudit(folder, { notice: '"no"' });
    const { code, stdout } = await check(folder, '--new-only', '--fail-on', 'none');
    expect(code).toBe(0);
    expect(stdout).toContain(`1 entry of the baseline is no finding any more: desk/contract.`);
    const pruned = await runInside(['baseline', 'prune', '--lang', 'en', '--dir', folder, '--as-of', DAY]);
    expect(pruned.stdout).toContain('0 findings; 0 added, 0 worse than before, 1 removed.');
    expect((await check(folder, '--new-only', '--fail-on', 'medium')).code).toBe(1);
    const again = await runInside(['baseline', 'prune', '--lang', 'en', '--dir', folder, '--as-of', DAY]);
    expect(again.stdout).toContain('0 findings, as it was.');
  });

  it.each([
    ['no baseline', undefined, 'There is no baseline to compare with.'],
    ['an empty file', '', 'baseline.yaml'],
    [
      'a severity that does not exist',
      'baseline: 1\nfindings:\n  desk/contract: hihg\n',
      'baseline.yaml:3:18',
    ],
    ['another version', 'baseline: 2\nfindings:\n', 'baseline.yaml:1:11'],
    ['a key twice', 'baseline: 1\nfindings:\n  a: low\n  a: low\n', 'baseline.yaml:4:3'],
    ['not YAML', 'baseline: [\n', 'baseline.yaml'],
  ])('%s is exit 2', async (_name, text, message) => {
    const folder = audit();
    if (text !== undefined) put('baseline.yaml', text)(folder);
    const { code, stdout, stderr } = await check(folder, '--new-only');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  it('a baseline of the same state is the same file, and a second run does not touch it', async () => {
    const folder = audit({ contract: 'unknown', notice: '"no"' });
    const update = ['baseline', 'update', '--lang', 'en', '--dir', folder, '--as-of', DAY];
    expect((await runInside(update)).stdout).toContain(
      '2 findings; 2 added, 0 worse than before, 0 removed.',
    );
    const before = readFileSync(join(folder, 'baseline.yaml'), 'utf8');
    expect((await runInside(update)).stdout).toContain('2 findings, as it was.');
    expect(readFileSync(join(folder, 'baseline.yaml'), 'utf8')).toBe(before);
  });
});

describe('what was not looked at has not passed', () => {
  it.each<[string, (folder: string) => void, string]>([
    ['a folder that is not there', (folder) => rmSync(folder, { recursive: true }), 'folder'],
    ['a folder without an audit', (folder) => rmSync(join(folder, 'audit.yaml')), 'audit.yaml'],
    [
      'no touchpoints',
      (folder) => rmSync(join(folder, 'touchpoints'), { recursive: true }),
      'Nothing was checked',
    ],
    [
      'touchpoints without an answer',
      (folder) => gateAudit(folder, { contract: '', notice: '' }),
      'Nothing was checked',
    ],
    ['an unknown answer word', (folder) => gateAudit(folder, { contract: 'yess' }), 'desk.yaml:7:13'],
    [
      'a malformed waiver',
      (folder) => gateAudit(folder, { contract: answer('"no"', 'waiver: {accepts: high, reason: x}') }),
      'desk.yaml:9:',
    ],
    [
      'a waiver until a day that does not exist',
      (folder) => gateAudit(folder, { contract: answer('"no"', waiver('high', '2027-02-30')) }),
      '2027-02-30',
    ],
    [
      'a waiver by the owner of the action',
      (folder) =>
        gateAudit(folder, {
          contract: answer('"no"', `${waiver('high', '2027-02-28')}\n    action: {owner: " board"}`),
        }),
      'desk.yaml:9:',
    ],
    [
      'a merge that was not finished',
      put('touchpoints/desk.yaml', '<<<<<<< a\n=======\n>>>>>>> b\n'),
      'desk.yaml:1',
    ],
    ['a file with another ending', put('touchpoints/other.yml', ''), 'other.yml'],
    [
      'a folder where a file should be',
      (folder) => mkdirSync(join(folder, 'touchpoints', 'x.yaml')),
      'x.yaml',
    ],
  ])('%s', async (_name, change, message) => {
    const folder = audit();
    change(folder);
    for (const flags of [[], ['--fail-on', 'none'], ['--new-only'], ['--json']]) {
      const { code, stderr } = await check(folder, ...flags);
      expect(code).toBe(2);
      expect(stderr).toContain(
        flags.includes('--new-only') && message.startsWith('Nothing') ? 'baseline' : message,
      );
    }
  });

  test('a file that cannot be read', async () => {
    const folder = audit();
    const preload = writePreload();
    const ran = await run(['check', '--dir', folder], {
      env: { NODE_OPTIONS: preload.option, TEST_FORBIDDEN: 'desk.yaml' },
    });
    preload.remove();
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('desk.yaml');
  });

  it.each([
    [['--fail-on', 'severe'], 'Possible: critical, high, medium, low, none'],
    [['--warn-days', '-1'], '--warn-days'],
    [['--warn-days', 'soon'], '--warn-days'],
    [['--as-of', '2026-13-01'], '--as-of needs a date'],
    [['--new'], '--new'],
    [['extra'], 'too many arguments'],
  ])('%s is a wrong use', async (args, message) => {
    const { code, stdout, stderr } = await check(audit(), ...args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });
});

describe('a date ends at midnight in the time zone of the audit', () => {
  // The last day of the acceptance is 30 November; the action is due then too.
  const until = { contract: answer('"no"', waiver('high', '2026-11-30')) };
  const due = { notice: answer('unknown', action('due: 2026-11-30')) };

  it.each([
    ['Europe/Amsterdam', '2026-11-30T22:59:59Z', '2026-11-30T23:00:00Z'],
    ['Pacific/Auckland', '2026-11-30T10:59:59Z', '2026-11-30T11:00:00Z'],
    ['America/Los_Angeles', '2026-12-01T07:59:59Z', '2026-12-01T08:00:00Z'],
    ['UTC', '2026-11-30T23:59:59Z', '2026-12-01T00:00:00Z'],
  ])('%s', async (timezone, before, after) => {
    for (const given of [until, due]) {
      const folder = audit({ ...given, timezone });
      const at = async (moment: string): Promise<number | null> =>
        (await runInside(['check', '--dir', folder], { now: () => new Date(moment) })).code;
      expect([await at(before), await at(after)]).toEqual([0, 1]);
    }
  });

  it('--as-of goes before the clock', async () => {
    const folder = audit(until);
    const now = () => new Date('2030-01-01T00:00:00Z');
    const at = async (day: string): Promise<number | null> =>
      (await runInside(['check', '--dir', folder, '--as-of', day], { now })).code;
    expect([await at('2026-11-30'), await at('2026-12-01')]).toEqual([0, 1]);
  });
});

describe('--format', () => {
  const failing: GateAudit = { contract: '"no"', notice: 'unknown' };

  it('says the same outcome in several forms at once, each in its place', async () => {
    const folder = audit(failing);
    const files = [
      'text=out/a.txt',
      'sarif=b.sarif',
      'junit=c,d.xml',
      'codequality=e.json',
      'summary=f.md',
      'json=g.json',
    ];
    const ran = await runInside(
      [
        'check',
        '--lang',
        'en',
        '--dir',
        folder,
        '--as-of',
        DAY,
        '--format',
        `text,github,${files.join(',')}`,
      ],
      { cwd: folder },
    );
    expect([ran.code, ran.stderr]).toEqual([1, '']);
    const [text = '', ...annotations] = ran.stdout.split(/^(?=::)/m);
    expect(readFileSync(join(folder, 'out/a.txt'), 'utf8')).toBe(text);
    expect(annotations.map((line) => line.slice(0, line.indexOf(',title')))).toEqual([
      '::error file=touchpoints/desk.yaml,line=7,endLine=7,col=13,endColumn=17',
      '::notice file=touchpoints/desk.yaml,line=10,endLine=10,col=11,endColumn=18',
    ]);
    expect(text).toContain('            touchpoints/desk.yaml:7:13\n');
    const made = (name: string): string => readFileSync(join(folder, name), 'utf8');
    expect(made('b.sarif')).toContain('"ruleId"');
    expect(made('c,d.xml')).toContain('<testsuites');
    expect(JSON.parse(made('e.json'))).toHaveLength(2);
    expect(made('f.md')).toContain('## ');
    expect((JSON.parse(made('g.json')) as GateResult).passed).toBe(false);
  });

  it('alone on stdout', async () => {
    const folder = audit(failing);
    expect(JSON.parse((await check(folder, '--format', 'codequality')).stdout)).toHaveLength(2);
    expect((await check(folder, '--format', 'json')).stdout).toBe((await check(folder, '--json')).stdout);
  });

  it.each([
    ['pdf', 'There is no format “pdf”. Possible: text, json, github'],
    ['text,json', 'Only one of these can go to stdout: text, json.'],
    ['github,sarif', 'Only one of these can go to stdout: github, sarif.'],
    ['sarif=', 'sarif= needs the name of a file.'],
  ])('%s is a wrong use', async (format, message) => {
    const ran = await check(audit(), '--format', format);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(message);
  });

  it('a file that cannot be written is exit 2, also when the gate is met', async () => {
    const ran = await check(audit(), '--format', 'text,sarif=/proc/none/x.sarif');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('could not be saved');
  });

  it('in a job of GitHub the summary goes where the job shows it, and nothing that an answer says is a command', async () => {
    const folder = audit(failing);
    for (const file of ['audit.yaml', 'touchpoints/desk.yaml']) {
      const text = readFileSync(join(folder, file), 'utf8');
      const hostile = '"::error::pwned ##[error]pwned"';
      writeFileSync(join(folder, file), text.replace('Example Ltd', hostile).replace('The desk', hostile));
    }
    const summary = join(folder, 'summary.md');
    writeFileSync(summary, 'before\n');
    for (const args of [
      ['check', '--format', 'text,github'],
      ['status'],
      ['action', 'list'],
      ['report', '--format', 'md'],
    ]) {
      const { stdout, stderr } = await runInside([...args, '--as-of', DAY], {
        cwd: folder,
        env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary },
      });
      // As the runner reads them: after blanks at the start of a line, or in the old form anywhere.
      const commands = `${stdout}${stderr}`.split('\n').filter((line) => /^\s*::|##\[/.test(line));
      expect(commands.map((line) => /^::(?:error|notice) file=touchpoints\//.test(line))).toEqual(
        args.includes('text,github') ? [true, true] : [],
      );
    }
    expect(readFileSync(summary, 'utf8')).toMatch(/^before\n## /);
  });
});

describe('dates that come near', () => {
  const near = {
    contract: answer('"no"', waiver('high', '2026-12-31')),
    notice: answer('unknown', action('due: 2026-12-15')),
  };

  it.each([
    [[], ['2026-12-15 action_due desk/notice', '2026-12-31 waiver_ends desk/contract']],
    [['--warn-days', '29'], ['2026-12-15 action_due desk/notice']],
    [['--warn-days', '14'], ['2026-12-15 action_due desk/notice']],
    [['--warn-days', '13'], []],
    [['--warn-days', '0'], []],
  ])('%s', async (args, expected) => {
    const { code, stdout } = await check(audit(near), '--json', ...args);
    const { warnings } = JSON.parse(stdout) as GateResult;
    expect(warnings.map(({ date, warning, id }) => `${date} ${warning} ${id}`)).toEqual(expected);
    expect(code).toBe(0);
  });

  it('are told in words, and do not fail', async () => {
    const { stdout, code } = await check(audit(near));
    expect(stdout).toContain(`Within 30 days (2)
  2026-12-15  desk/notice  to be done: A notice
  2026-12-31  desk/contract  the acceptance ends: A contract
`);
    expect(code).toBe(0);
  });
});

test('in a process of its own the exit code is that of the gate', async () => {
  const codes = await Promise.all(
    [{}, { contract: '"no"' }, { contract: '', notice: '' }].map(async (given) => {
      const folder = audit(given);
      writeFileSync(join(folder, 'unrelated.txt'), '');
      return (await run(['check', '--dir', folder, '--as-of', DAY])).code;
    }),
  );
  expect(codes).toEqual([0, 1, 2]);
});
