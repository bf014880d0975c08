import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { compileSchema } from '../../src/compile/compile-schema.js';
import type { AuditDiff } from '../../src/model/audit-diff.js';
import type { Report } from '../../src/model/report.js';
import { diffSchema } from '../../src/report/diff/diff-schema.js';
import { EXAMPLE, run } from '../support/cli.js';
import type { Ran } from '../support/cli.js';
import { all, put, replace } from '../support/folders.js';
import type { Change } from '../support/folders.js';
import { commitAll, git, makeRepository } from '../support/git-repository.js';
import { runInside } from '../support/run-inside.js';

const KLINIEK = 'touchpoints/whatsapp-kliniek.yaml';
const PATH = process.env['PATH'] ?? '';

let scratch = '';
/** The worked example in a subfolder, with branches. */
let repository = '';
let audit = '';
const at = (name: string): string => join(scratch, name);

const erased = replace(KLINIEK, 'value: never', 'value: 6');
const remove =
  (path: string): Change =>
  (folder) =>
    rmSync(join(folder, path));
const rename =
  (from: string, to: string): Change =>
  (folder) => {
    renameSync(join(folder, `touchpoints/${from}.yaml`), join(folder, `touchpoints/${to}.yaml`));
    replace(`touchpoints/${to}.yaml`, `touchpoint: ${from}\n`, `touchpoint: ${to}\n`)(folder);
  };

function branch(name: string, change: Change, from = 'main'): void {
  git(repository, ['checkout', '-q', '-b', name, from]);
  change(audit);
  commitAll(repository, name);
}

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'touchpoint-audit-diff-'));
  repository = at('repository');
  audit = join(repository, 'privacy/audit');
  makeRepository(repository, 'privacy/audit');
  branch('erased', erased);
  branch('without-retargeting', remove('touchpoints/retargeting.yaml'));
  branch(
    'renamed',
    all(
      rename('messenger', 'meta-messages'),
      replace('interviews/2026-11-23-webcare.yaml', 'messenger', 'meta-messages'),
    ),
  );
  branch('broken', replace(KLINIEK, 'own_retention:\n', 'own_retention: [\n'));
  branch('moved', (folder) => renameSync(folder, join(repository, 'elsewhere')));
  branch('gone', (folder) => rmSync(folder, { recursive: true }));
  branch('linked', (folder) => {
    rmSync(join(folder, KLINIEK));
    symlinkSync('email.yaml', join(folder, KLINIEK));
  });
  branch('later', put('touchpoints/.keep', ''), 'main');
  git(repository, ['checkout', '-q', 'main']);
  replace('audit.yaml', 'organisation: Voorbeeld Huid & Slaap B.V.', 'organisation: Huid B.V.')(audit);
  commitAll(repository, 'main moves on');
  git(repository, ['checkout', '-q', 'erased']);
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const diff = (args: readonly string[], dir = audit, env: Record<string, string> = { PATH }): Promise<Ran> =>
  runInside(['diff', ...args, '--dir', dir, ...(args.includes('--lang') ? [] : ['--lang', 'en'])], {
    cwd: scratch,
    env: { HOME: '/nonexistent', ...env },
  });

const isValid = compileSchema(diffSchema);

async function found(args: readonly string[], dir = audit): Promise<AuditDiff> {
  const { code, stdout, stderr } = await diff([...args, '--json'], dir);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const data = JSON.parse(stdout) as AuditDiff;
  expect(isValid(data)).toEqual([]);
  return data;
}

/** What a comparison says, in brief. */
const brief = (data: AuditDiff): string[] => [
  ...data.notes.map(({ code }) => `note ${code}`),
  ...data.findings.map(({ change, id, because }) => [change, id, because].filter(Boolean).join(' ')),
  ...data.touchpoints.map(({ change, id }) => `${change} ${id}`),
  ...data.answers.map(({ id, changed }) => `answer ${id} ${changed.join()}`),
  ...data.inventory.map(({ questionnaire, changed }) => `inventory ${questionnaire.id} ${changed.join()}`),
  ...data.waivers.map(({ change, id }) => `waiver ${change} ${id}`),
  ...data.actions.map(({ change, id }) => `action ${change} ${id}`),
  ...data.settings.map(({ field }) => `setting ${field}`),
];

const ERASED = [
  'closed whatsapp-kliniek/own_retention in_order',
  'answer whatsapp-kliniek/own_retention value',
];

describe('revisions', () => {
  type Case = [args: string[], expected: string[]];
  const cases: Case[] = [
    [['main..HEAD'], [...ERASED, 'setting organisation']],
    [['main..'], [...ERASED, 'setting organisation']],
    [['main...HEAD'], ERASED],
    [['main...'], ERASED],
    [['main~1'], ERASED],
    [['main~1', 'erased'], ERASED],
    [['HEAD', 'HEAD^{commit}'], ['note same_commit']],
    [['HEAD'], []],
  ];
  test.each(cases)('%j', async (args, expected) => {
    const data = await found(args);
    expect(brief(data)).toEqual(expected);
    expect(data.same).toBe(expected.every((line) => line.startsWith('note')));
  });

  it('says what it compared: commits, folder, and the day, which is the same for both', async () => {
    const { from, to } = await found(['main...HEAD', '--as-of', '2027-02-03']);
    const hashes = ['main~1', 'erased'].map((name) => git(repository, ['rev-parse', name]).trim());
    expect([from, to].map(({ commit, folder, asOf }) => [commit, folder, asOf])).toEqual(
      hashes.map((hash) => [hash, 'privacy/audit', '2027-02-03']),
    );
    expect((await found(['HEAD'])).to.asOf).toBe('2026-12-01');
  });

  it('a touchpoint that was removed: what went with it was not solved', async () => {
    const data = await found(['main...without-retargeting']);
    const closed = data.findings.filter(({ change }) => change === 'closed');
    expect(closed.length).toBeGreaterThan(10);
    expect(new Set(closed.map(({ because }) => because))).toEqual(new Set(['touchpoint_removed']));
    expect(data.findings.filter(({ change }) => change === 'opened').map(({ id }) => id)).toContain(
      'inventory/retargeting.not-interviewed',
    );
    expect(data.touchpoints).toMatchObject([{ id: 'retargeting', change: 'removed' }]);
    expect(data.answers).toEqual([]);
    const { stdout } = await diff(['main...without-retargeting']);
    expect(stdout).toContain('its touchpoint is gone; nothing was solved');
    // The other way around it is new.
    const back = await found(['without-retargeting', 'main~1']);
    expect(back.touchpoints).toMatchObject([{ id: 'retargeting', change: 'added' }]);
    expect(back.findings.filter(({ change }) => change === 'opened').length).toBe(closed.length);
  });

  it('a touchpoint that got another id is still the same one', async () => {
    const data = await found(['main...renamed']);
    expect(brief(data)).toEqual(['renamed meta-messages']);
    expect(data.touchpoints[0]).toMatchObject({ from: { id: 'messenger' }, to: { id: 'meta-messages' } });
    expect(data.interviews).toEqual([]);
  });

  it('an audit that was moved is found where it was', async () => {
    const moved = join(repository, 'elsewhere');
    const there = await found(['main~1', 'moved'], audit);
    expect(brief(there)).toEqual(['note audit_moved']);
    expect(there.notes[0]?.args).toEqual({ from: 'privacy/audit', to: 'elsewhere' });
    expect(brief(await found(['main~1', 'moved'], moved))).toEqual(['note audit_moved']);
    const { stdout } = await diff(['main~1..moved'], moved);
    expect(stdout).toContain('The audit was moved: from privacy/audit to elsewhere.');
  });

  it('an audit that is new, or gone', async () => {
    const gone = await found(['main...gone']);
    expect(brief(gone)).toContain('note audit_gone');
    expect(gone.touchpoints.map(({ change }) => change)).toEqual(Array(8).fill('removed'));
    expect(gone.to).toMatchObject({ name: 'gone' });
    expect(gone.to).not.toHaveProperty('asOf');
    const fresh = await found(['gone..main']);
    expect(brief(fresh)).toContain('note audit_new');
    expect(fresh.touchpoints.map(({ change }) => change)).toEqual(Array(8).fill('added'));
  });

  it('a file that is at fault is named with its revision', async () => {
    const ran = await diff(['main..broken']);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(
      /^broken:privacy\/audit\/touchpoints\/whatsapp-kliniek\.yaml:\d+:\d+\n {2}error: /,
    );
    const linked = await diff(['main', 'linked']);
    expect([linked.code, linked.stdout]).toEqual([2, '']);
    expect(linked.stderr).toContain(
      `linked:privacy/audit/${KLINIEK}\n  error: In this revision this is a link`,
    );
  });

  it('questionnaires and references of a revision are those of that revision', async () => {
    const folder = at('own');
    makeRepository(folder);
    mkdirSync(join(folder, 'questionnaires'));
    const kind = readFileSync(join(EXAMPLE, '../../questionnaires/messenger.yaml'), 'utf8');
    writeFileSync(join(folder, 'questionnaires/messenger.yaml'), kind);
    commitAll(folder);
    const severities = kind.replaceAll('severity: high', 'severity: low');
    expect(severities).not.toBe(kind);
    writeFileSync(join(folder, 'questionnaires/messenger.yaml'), severities);
    const { findings, answers } = await found(['main'], folder);
    expect(answers).toEqual([]);
    expect(findings.length).toBeGreaterThan(0);
    expect(new Set(findings.map(({ change, from }) => `${change} ${from}`))).toEqual(
      new Set(['better high']),
    );
    put('questionnaires/messenger.yaml', '- broken\n')(folder);
    commitAll(folder);
    const ran = await diff(['main~1..main'], folder);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('main:questionnaires/messenger.yaml:1:1');
  });
});

describe('where the repository is', () => {
  it('the work tree is taken as it stands, not as it was committed', async () => {
    const copy = at('uncommitted');
    cpSync(repository, copy, { recursive: true });
    const folder = join(copy, 'privacy/audit');
    replace('audit.yaml', 'fail_on: high', 'fail_on: low')(folder);
    put('touchpoints/new.yaml', 'touchpoint: new\nquestionnaire: chat@1.0.0\n')(folder);
    expect((await diff(['HEAD'], folder)).stderr).toContain('uncommitted/privacy/audit/touchpoints/new.yaml');
    remove('touchpoints/new.yaml')(folder);
    expect(brief(await found(['HEAD'], folder))).toEqual(['setting settings.fail_on']);
    const before = git(copy, ['status', '--porcelain']);
    await diff(['main..HEAD'], folder);
    expect(git(copy, ['status', '--porcelain'])).toBe(before);
  });

  it('a detached head, and a work tree of its own', async () => {
    const tree = at('tree');
    git(repository, ['worktree', 'add', '-q', '--detach', tree, 'erased']);
    const folder = join(tree, 'privacy/audit');
    expect(brief(await found(['main...HEAD'], folder))).toEqual(ERASED);
    expect(brief(await found(['main~1'], folder))).toEqual(ERASED);
    // As a hook of that work tree would run it.
    const env = { PATH, GIT_DIR: join(repository, '.git'), GIT_INDEX_FILE: 'index', GIT_PREFIX: '' };
    expect((await diff(['main...HEAD'], folder, env)).stdout).toContain('whatsapp-kliniek/own_retention');
  });

  test.each(['with spaces', 'a\nb', 'ünï-日本', 'quo\'te"', '-dash', '$(x);`y`', 'a..b', '*?[x]', ':(top)x'])(
    'a folder called %j',
    async (name) => {
      const folder = join(at(`odd-${Buffer.from(name).toString('hex')}`), name);
      makeRepository(folder, name);
      git(folder, ['checkout', '-q', '-b', 'other']);
      erased(join(folder, name));
      commitAll(folder);
      const data = await found(['main..other'], join(folder, name));
      expect(brief(data)).toEqual(ERASED);
      expect(data.from.folder).toBe(name);
    },
  );

  it('a shallow clone says how to get the rest', async () => {
    const clone = at('shallow');
    git(scratch, ['clone', '-q', '--depth', '1', '--no-single-branch', `file://${repository}`, clone]);
    const folder = join(clone, 'privacy/audit');
    expect(brief(await found(['origin/main..HEAD'], folder))).toEqual([...ERASED, 'setting organisation']);
    for (const [args, sentence] of [
      [['HEAD~1'], '“HEAD~1” is no revision of this repository.'],
      [['main'], 'Did you mean origin/main?'],
      [['origin/main...HEAD'], 'Where origin/main and HEAD parted is not in this clone'],
    ] as const) {
      const ran = await diff(args, folder);
      expect([ran.code, ran.stdout]).toEqual([2, '']);
      expect(ran.stderr).toContain(sentence);
      expect(ran.stderr).toContain('git fetch --unshallow');
      expect(ran.stderr).toContain('fetch-depth: 0');
    }
  });

  it('no history in common', async () => {
    git(repository, [
      'branch',
      '-f',
      'orphan',
      git(repository, ['commit-tree', '-m', 'x', 'main^{tree}']).trim(),
    ]);
    const ran = await diff(['orphan...HEAD']);
    expect([ran.code, ran.stderr]).toEqual([
      2,
      'orphan and HEAD have no history in common. Compare them with two dots: orphan..HEAD.\n',
    ]);
    expect((await diff(['orphan..HEAD'])).code).toBe(0);
  });
});

describe('what cannot be compared', () => {
  type Case = [args: string[], sentence: string, env?: Record<string, string>, dir?: string];
  const cases: Case[] = [
    [['mian'], '“mian” is no revision of this repository. Did you mean main?'],
    [['main..nowhere-at-all'], '“nowhere-at-all” is no revision of this repository.'],
    [['main..HEAD', 'erased'], 'A range such as main..HEAD already names both sides; leave out “erased”.'],
    [['main', 'no.json'], 'There is no file or folder “no.json”.'],
    [['./nowhere'], 'There is no file or folder “./nowhere”.'],
    [['main'], 'no git was found', { PATH: '/nonexistent' }],
    [['main'], 'no git was found', {}],
    [['main'], 'is not in a git repository', { PATH }, EXAMPLE.replace(/\/[^/]*$/, '') && tmpdir()],
    [['main'], 'There is no audit on either side', { PATH }, 'repository/typo'],
    [[EXAMPLE, EXAMPLE], 'Name two different ones.'],
    [['^main'], 'is no revision'],
    [['main:privacy'], 'is no revision'],
  ];
  test.each(cases)('%j: %s', async (args, sentence, env = { PATH }, dir = audit) => {
    const ran = await diff(args, dir.startsWith('/') ? dir : at(dir), env);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(sentence);
    const dutch = await diff([...args, '--lang', 'nl'], dir.startsWith('/') ? dir : at(dir), env);
    expect([dutch.code, dutch.stdout]).toEqual([2, '']);
    expect(dutch.stderr).not.toMatch(/\b(?:the|this|there)\b/i);
  });

  it('a name that is a branch and a folder', async () => {
    cpSync(EXAMPLE, at('erased'), { recursive: true });
    const ran = await diff(['erased']);
    expect([ran.code, ran.stderr]).toEqual([
      2,
      expect.stringContaining('both a revision and a file or folder'),
    ]);
    expect(brief(await found(['refs/heads/erased']))).toEqual([]);
    expect(brief(await found(['./erased']))).toEqual(ERASED);
    rmSync(at('erased'), { recursive: true });
  });
});

describe('folders and reports', () => {
  const made = new Map<string, string>();
  beforeAll(async () => {
    const changed = at('changed');
    cpSync(EXAMPLE, changed, { recursive: true });
    all(
      erased,
      replace(KLINIEK, 'note: Gesprekken gaan terug tot de opening in 2023', 'note: Nieuw'),
    )(changed);
    const variants = { full: [], redacted: ['--redact'], management: ['--audience', 'management'] } as const;
    for (const [name, options] of Object.entries(variants)) {
      for (const [side, folder] of [
        ['old', EXAMPLE],
        ['new', changed],
      ] as const) {
        const out = at(`reports-${side}-${name}`);
        const args = ['report', '--dir', folder, '--out', out, '--format', 'json', '--as-of', '2026-12-01'];
        const { stdout, code, stderr } = await runInside([...args, ...options]);
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        made.set(`${side}-${name}`, join(tmpdir(), stdout.trim()));
      }
    }
  });
  const report = (name: string): string => made.get(name) ?? '';
  const REPORTS = ['note only_reports'];

  it('two folders, without git', async () => {
    const { code, stdout } = await diff([EXAMPLE, at('changed'), '--json'], audit, { PATH: '' });
    expect(code).toBe(0);
    expect(brief(JSON.parse(stdout) as AuditDiff)).toEqual([
      ...ERASED.slice(0, 1),
      'answer whatsapp-kliniek/own_retention value,note',
    ]);
    expect(brief(await found([at('changed')], EXAMPLE))[0]).toBe('opened whatsapp-kliniek/own_retention');
  });

  type Case = [from: string, to: string, expected: string[]];
  const cases: Case[] = [
    [
      'old-full',
      'new-full',
      [...REPORTS, ERASED[0] ?? '', 'answer whatsapp-kliniek/own_retention value,note'],
    ],
    ['old-redacted', 'new-full', [...REPORTS, 'note redacted', ...ERASED]],
    ['old-full', 'new-redacted', [...REPORTS, 'note redacted', ...ERASED]],
    ['old-management', 'new-full', [...REPORTS, 'note management']],
    ['old-redacted', 'new-management', [...REPORTS, 'note management', 'note redacted']],
  ];
  test.each(cases)('%s and %s', async (from, to, expected) => {
    expect(brief(await found([report(from), report(to)]))).toEqual(expected);
  });

  it('a report and the folder it was made of: no difference, also not in another language', async () => {
    for (const name of ['full', 'redacted', 'management']) {
      const data = await found([report(`old-${name}`), EXAMPLE]);
      expect({ name, same: data.same }).toEqual({ name, same: true });
    }
    expect(await found([report('old-full'), EXAMPLE, '--as-of', '2026-12-02'])).toMatchObject({
      from: { kind: 'report', asOf: '2026-12-01' },
      to: { kind: 'folder', asOf: '2026-12-02' },
      notes: [{ code: 'dates' }, { code: 'languages' }, { code: 'only_reports' }],
    });
    expect(brief(await found([report('old-full'), 'main~1']))).toContain('note only_reports');
  });

  const whole = (): Report => JSON.parse(readFileSync(report('old-full'), 'utf8')) as Report;
  type Bad = [name: string, content: () => string, sentence: string];
  const bad: Bad[] = [
    ['not JSON', () => '{"report": 1,\n "made" 2}\n', 'bad.json:2:9\n  error: This is no JSON'],
    ['empty', () => '', 'This is no JSON'],
    ['cut off', () => JSON.stringify(whole()).slice(0, 5000), 'This is no JSON'],
    ['another file', () => '{"name": "x"}', 'This JSON is no report of touchpoint-audit.'],
    ['a list', () => '[]', 'This JSON is no report of touchpoint-audit.'],
    ['another version', () => '{"report": 2}', 'This report has another structure: version 2.'],
    [
      'damaged',
      () => JSON.stringify({ ...whole(), touchpoints: [{ id: 'x' }] }, null, 2),
      '/touchpoints/0 breaks the rule “required”',
    ],
    [
      'a strange date',
      () => JSON.stringify(whole(), null, 2).replace('2026-12-01', 'yesterday'),
      'bad.json:',
    ],
    [
      'large and damaged',
      () => JSON.stringify({ ...whole(), x: 'x'.repeat(3e6), actions: 1 }),
      '/actions breaks the rule “type”',
    ],
  ];
  test.each(bad)('a report that is %s', async (_name, content, sentence) => {
    writeFileSync(at('bad.json'), content());
    const ran = await diff(['bad.json', EXAMPLE]);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toContain(sentence);
    expect(ran.stderr).toContain('report --format json');
  });

  it('a report with fields of a later version', async () => {
    writeFileSync(at('later.json'), JSON.stringify({ ...whole(), later: true }));
    expect((await found(['later.json', EXAMPLE])).same).toBe(true);
  });

  it('reports for two different readers', async () => {
    const agency = { ...whole(), made: { ...whole().made, audience: 'agency', supplier: 'X' } };
    writeFileSync(at('agency.json'), JSON.stringify(agency));
    const ran = await diff(['agency.json', report('old-management')]);
    expect([ran.code, ran.stderr]).toEqual([2, expect.stringContaining('different readers')]);
  });
});

describe('the command', () => {
  it('--exit-code tells whether something differs', async () => {
    expect((await diff(['main...HEAD', '--exit-code'])).code).toBe(1);
    expect((await diff(['HEAD', '--exit-code'])).code).toBe(0);
    expect((await diff(['nowhere', '--exit-code'])).code).toBe(2);
  });

  it('text, in a real process, in either language, at 80 columns', async () => {
    for (const [language, words] of [
      ['en', ['Findings closed (1)', 'in order now', '“We keep them and never erase” → “6 months”']],
      ['nl', ['Bevindingen weg (1)', 'nu in orde', '“Wij bewaren ze en wissen nooit” → “6 maanden”']],
    ] as const) {
      const ran = await run(['diff', 'main...HEAD', '--dir', audit, '--lang', language]);
      expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
      for (const word of words) expect(ran.stdout).toContain(word);
      expect(Math.max(...ran.stdout.split('\n').map((line) => line.length))).toBeLessThan(80);
    }
  });

  it('Markdown is short: of many findings the worst, and how many more', async () => {
    const { stdout } = await diff(['main...gone', '--format', 'markdown']);
    expect(stdout.length).toBeLessThan(20_000);
    expect(stdout).not.toMatch(/<\w/);
    const fresh = await diff(['gone..main', '--format', 'markdown']);
    expect(fresh.stdout).toMatch(/^- \d+ more\\?\. All of them: touchpoint-audit diff/m);
  });

  it('the same bytes every time', async () => {
    for (const options of [['--json'], ['--format', 'markdown'], []]) {
      const [first, second] = [
        await diff(['main..without-retargeting', ...options]),
        await diff(['main..without-retargeting', ...options]),
      ];
      expect(second).toEqual(first);
    }
  });

  it('schema diff prints the schema', async () => {
    const { stdout } = await runInside(['schema', 'diff']);
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify(diffSchema)));
  });
});
