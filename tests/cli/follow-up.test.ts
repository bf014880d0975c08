import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockAudit } from '../../src/files/lock.js';
import { run, temporaryFolder } from '../support/cli.js';
import type { Ran } from '../support/cli.js';
import { snapshot } from '../support/folders.js';
import { gateAudit } from '../support/gate-audit.js';
import type { GateAudit } from '../support/gate-audit.js';
import { runInside } from '../support/run-inside.js';
import { inTerminal } from '../support/terminal.js';

const DAY = '2026-12-01';

function audit(given: GateAudit = {}): string {
  const folder = temporaryFolder();
  gateAudit(folder, given);
  return folder;
}

const cli = (folder: string, ...args: string[]): Promise<Ran> =>
  runInside([...args, '--lang', 'en', '--dir', folder, '--as-of', DAY], { cwd: folder });

const answers = (folder: string): string =>
  readFileSync(join(folder, 'touchpoints', 'desk.yaml'), 'utf8').replace(/^[^]*?\nanswers:\n/, '');
const auditFile = (folder: string): string => readFileSync(join(folder, 'audit.yaml'), 'utf8');

const WHOLE = ['--accepts', 'high', '--reason', 'Contract is coming', '--approved-by', 'Board'];

describe('waiver set', () => {
  it('accepts the risk of a gap, in the file of its answer, and the gate then passes', async () => {
    const folder = audit({ contract: '"no"' });
    expect((await cli(folder, 'check')).code).toBe(1);
    const ran = await cli(folder, 'waiver', 'set', 'desk/contract', ...WHOLE, '--until', '2027-12-01');
    expect(ran).toEqual({ code: 0, stdout: 'desk/contract: saved in touchpoints/desk.yaml.\n', stderr: '' });
    expect(answers(folder)).toBe(`  #: Is there a contract?
  contract:
    value: "no"
    waiver: {accepts: high, reason: Contract is coming, approved_by: Board, until: 2027-12-01}

  #: Are people told?
  notice: "yes"
`);
    expect((await cli(folder, 'check')).code).toBe(0);
    // A part of it can be changed later.
    await cli(folder, 'waiver', 'set', 'desk/contract', '--until', '2027-01-31');
    expect(answers(folder)).toContain('approved_by: Board, until: 2027-01-31}');
  });

  it.each<[string, GateAudit, string[], string]>([
    ['nothing said', { contract: '"no"' }, [], 'Missing: --accepts, --reason, --approved-by, --until.'],
    [
      'no reason',
      { contract: '"no"' },
      [...WHOLE, '--reason', ' ', '--until', '2027-01-31'],
      'Missing: --reason.',
    ],
    ['no date', { contract: '"no"' }, WHOLE, 'Missing: --until.'],
    ['not a date', { contract: '"no"' }, [...WHOLE, '--until', '2027-02-30'], '--until needs a date'],
    ['a day that passed', { contract: '"no"' }, [...WHOLE, '--until', '2026-11-30'], '2026-11-30 has passed'],
    [
      'a day past the limit',
      { contract: '"no"' },
      [...WHOLE, '--until', '2027-12-02'],
      'the audit allows 365 days, so at the latest 2027-12-01',
    ],
    [
      'a day past a limit of its own',
      { contract: '"no"', more: 'settings: {waiver_limit_days: 30}\n' },
      [...WHOLE, '--until', '2027-01-01'],
      'the audit allows 30 days, so at the latest 2026-12-31',
    ],
    [
      'less than the gap',
      { contract: '"no"' },
      [...WHOLE, '--accepts', 'medium', '--until', '2027-01-31'],
      'the gap is high',
    ],
    [
      'the one who has to solve it',
      { contract: '\n    value: "no"\n    action: {owner: board}' },
      [...WHOLE, '--until', '2027-01-31'],
      '“Board” also has to solve it.',
    ],
    ['nothing to accept', {}, [...WHOLE, '--until', '2027-01-31'], 'there is nothing to accept'],
    ['not answered', { contract: '' }, [...WHOLE, '--until', '2027-01-31'], 'there is nothing to accept'],
  ])('refuses: %s', async (_name, given, args, message) => {
    const folder = audit(given);
    const before = snapshot(folder);
    const ran = await cli(folder, 'waiver', 'set', 'desk/contract', ...args);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(message);
    expect(snapshot(folder)).toEqual(before);
  });

  it.each([
    ['desk/contrakt', 'There is no finding “desk/contrakt”. Did you mean desk/contract?'],
    ['inventory/email', 'Only a gap of a question can be accepted'],
    ['desk/contract.action', 'is about the follow-up of desk/contract; name that one'],
  ])('refuses %s', async (id, message) => {
    const folder = audit({
      contract: '\n    value: "no"\n    action: {owner: Desk, due: 2026-11-30}',
      email: 'unknown',
    });
    const ran = await cli(folder, 'waiver', 'set', id, ...WHOLE, '--until', '2027-01-31');
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(message);
  });

  it('waits for nobody who interviews', async () => {
    const folder = audit({ contract: '"no"' });
    const lock = lockAudit(folder, new Date(), false);
    // A lock of this very process would be its own.
    const set = ['waiver', 'set', 'desk/contract', ...WHOLE, '--until', '2027-01-31', '--as-of', DAY];
    const ran = await run([...set, '--dir', folder]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('Somebody is interviewing');
    if (lock.ok) lock.release();
  });
});

describe('waiver list, remove and prune', () => {
  const given = {
    contract:
      '\n    value: "no"\n    note: Ask again\n    waiver: {accepts: high, reason: Coming, approved_by: Board, until: 2026-11-30}',
    notice:
      '\n    value: "no"\n    waiver: {accepts: medium, reason: Small, approved_by: Board, until: 2027-01-31}',
  };

  it('lists those that end first on top, with where they stand', async () => {
    const { stdout } = await cli(audit(given), 'waiver', 'list');
    expect(stdout).toBe(`2026-11-30  high  expired  desk/contract
            Board: Coming
2027-01-31  medium  valid  desk/notice
            Board: Small
`);
    expect((await cli(audit(), 'waiver', 'list')).stdout).toBe('No risk has been accepted.\n');
    const { stdout: json } = await cli(audit(given), 'waiver', 'list', '--json');
    expect(JSON.parse(json)).toMatchObject({
      waivers: [
        { id: 'desk/contract', state: 'expired', severity: 'high', waiver: { until: '2026-11-30' } },
        { id: 'desk/notice', state: 'valid' },
      ],
    });
  });

  it('prune removes what expired, and leaves the rest and what else was said', async () => {
    const folder = audit(given);
    const { stdout } = await cli(folder, 'waiver', 'prune');
    expect(stdout).toBe('1 removed:\n  desk/contract  touchpoints/desk.yaml\n');
    expect(answers(folder)).toContain('    value: "no"\n    note: Ask again\n\n');
    expect(answers(folder)).toContain('until: 2027-01-31');
    expect((await cli(folder, 'waiver', 'prune')).stdout).toBe('There was nothing to remove.\n');
  });

  it('remove withdraws one', async () => {
    const folder = audit(given);
    expect((await cli(folder, 'waiver', 'remove', 'desk/notice')).code).toBe(0);
    expect(answers(folder)).toContain('  notice: "no"\n');
    const again = await cli(folder, 'waiver', 'remove', 'desk/notice');
    expect([again.code, again.stderr]).toEqual([
      2,
      'desk/notice has no acceptance. There are: desk/contract.\n',
    ]);
  });
});

describe('action set', () => {
  it('stands inside the answer of a question, in the audit for other findings, and changes only what is given', async () => {
    const folder = audit({ contract: '"no"', email: 'unknown' });
    await cli(folder, 'action', 'set', 'desk/contract', '--owner', 'Desk', '--due', '2027-01-31');
    await cli(folder, 'action', 'set', 'desk/contract', '--status', 'in_progress', '--ticket', 'P-1');
    expect(answers(folder)).toContain(
      '    action: {owner: Desk, due: 2027-01-31, status: in_progress, ticket: P-1}\n',
    );
    await cli(folder, 'action', 'set', 'desk/contract', '--ticket', '');
    expect(answers(folder)).toContain('    action: {owner: Desk, due: 2027-01-31, status: in_progress}\n');
    const ran = await cli(folder, 'action', 'set', 'inventory/email', '--owner', 'Marketing');
    expect(ran.stdout).toBe('inventory/email: saved in audit.yaml.\n');
    expect(auditFile(folder)).toContain('follow_up:\n  inventory/email: {owner: Marketing}\n');
    const { stdout } = await cli(folder, 'action', 'list');
    expect(stdout).toBe(`2027-01-31  in progress  desk/contract  Desk
no date     open  inventory/email  Marketing
`);
  });

  it.each<[string, string[], string]>([
    ['nothing said', ['desk/contract'], 'Pass at least one of --owner, --due, --status, --ticket.'],
    ['not a date', ['desk/contract', '--due', 'soon'], '--due needs a date'],
    ['no such status', ['desk/contract', '--status', 'busy'], 'Possible: open, planned, in_progress, done'],
    ['no such finding', ['desk/contracts', '--owner', 'x'], 'Did you mean desk/contract?'],
    [
      'whoever accepted it',
      ['desk/notice', '--owner', 'Board '],
      '“Board” has accepted the risk of this gap',
    ],
  ])('refuses: %s', async (_name, args, message) => {
    const folder = audit({
      contract: '"no"',
      notice:
        '\n    value: "no"\n    waiver: {accepts: medium, reason: x, approved_by: board, until: 2027-01-31}',
    });
    const before = snapshot(folder);
    const ran = await cli(folder, 'action', 'set', ...args);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(message);
    expect(snapshot(folder)).toEqual(before);
  });
});

describe('action list, remove and prune', () => {
  const given: GateAudit = {
    contract: '\n    value: "no"\n    action: {owner: Desk, due: 2026-11-30, status: done}',
    notice: '\n    value: "yes"\n    action: {owner: Desk, due: 2026-10-31, status: done}',
    email: 'unknown',
    more: 'follow_up:\n  # agreed in the meeting\n  inventory/email: {owner: Marketing, due: 2026-11-30}\n  inventory/gone: {owner: IT}\n',
  };

  it('lists by date, with what is overdue and what belongs to nothing', async () => {
    const { stdout } = await cli(audit(given), 'action', 'list');
    expect(stdout).toBe(`2026-10-31  done  desk/notice  Desk
2026-11-30  done  desk/contract  Desk
2026-11-30  open  inventory/email  Marketing  (overdue)
no date     open  inventory/gone  IT  (no such finding)
`);
  });

  it('prune removes what is done and in order, and what belongs to nothing; comments stay', async () => {
    const folder = audit(given);
    const { stdout } = await cli(folder, 'action', 'prune');
    expect(stdout).toBe('2 removed:\n  desk/notice  touchpoints/desk.yaml\n  inventory/gone  audit.yaml\n');
    expect(answers(folder)).toContain('  notice: "yes"\n');
    // Reported done, but it is still a gap: that is for people to sort out.
    expect(answers(folder)).toContain('status: done}');
    expect(auditFile(folder)).toContain('  # agreed in the meeting\n  inventory/email:');
    expect(auditFile(folder)).not.toContain('inventory/gone');
  });

  it('remove takes one away', async () => {
    const folder = audit(given);
    expect((await cli(folder, 'action', 'remove', 'inventory/email')).code).toBe(0);
    expect(auditFile(folder)).not.toContain('inventory/email');
    const ran = await cli(folder, 'action', 'remove', 'inventory/email');
    expect(ran.stderr).toContain('inventory/email has no action. There are: desk/notice,');
    expect(ran.code).toBe(2);
  });
});

describe('at a terminal', () => {
  const inFolder = (folder: string, args: readonly string[], play: Parameters<typeof inTerminal>[2]) =>
    inTerminal([...args, '--lang', 'en', '--dir', folder, '--as-of', DAY], { cwd: folder }, play);

  it('waiver set asks for what was not given, and says at once what would not count', async () => {
    const folder = audit({ contract: '\n    value: "no"\n    action: {owner: Desk}' });
    const args = ['waiver', 'set', 'desk/contract', '--reason', 'Contract is coming'];
    await inFolder(folder, args, async (terminal) => {
      await terminal.waitFor('Up to which severity is it accepted?');
      terminal.press('enter');
      await terminal.waitFor('Which role accepts it?');
      terminal.press('desk', 'enter');
      await terminal.waitFor('“desk” also has to solve it.');
      terminal.press(...Array.from({ length: 4 }, () => 'backspace' as const), 'Board', 'enter');
      await terminal.waitFor('Until which day (year-month-day), at the latest 2027-12-01?');
      terminal.press('2028-01-01', 'enter');
      await terminal.waitFor('is not a day (year-month-day) from 2026-12-01 up to 2027-12-01.');
      terminal.press(...Array.from({ length: 10 }, () => 'backspace' as const), '2027-03-31', 'enter');
      expect(await terminal.exit).toEqual({ code: 0, signal: null });
    });
    expect(answers(folder)).toContain(
      '    waiver: {accepts: high, reason: Contract is coming, approved_by: Board, until: 2027-03-31}\n',
    );
  });

  it('action set asks when nothing is given; Ctrl-C saves nothing', async () => {
    const folder = audit({ email: 'unknown' });
    const before = snapshot(folder);
    await inFolder(folder, ['action', 'set', 'inventory/email'], async (terminal) => {
      await terminal.waitFor('Who does it (role or supplier)?');
      terminal.press('Marketing', 'enter');
      await terminal.waitFor('By which day (year-month-day)?');
      terminal.press('ctrl-c');
      expect(await terminal.exit).toEqual({ code: 130, signal: null });
    });
    expect(snapshot(folder)).toEqual(before);
    await inFolder(folder, ['action', 'set', 'inventory/email'], async (terminal) => {
      await terminal.waitFor('Who does it (role or supplier)?');
      terminal.press('Marketing', 'enter');
      await terminal.waitFor('By which day (year-month-day)?');
      terminal.press('2027-01-31', 'enter');
      await terminal.waitFor('How far is it?');
      terminal.press('enter');
      expect(await terminal.exit).toEqual({ code: 0, signal: null });
    });
    expect(auditFile(folder)).toContain(
      '  inventory/email: {owner: Marketing, due: 2027-01-31, status: planned}\n',
    );
  });
});
