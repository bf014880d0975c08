import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { BIN, EXAMPLE, ROOT, run, temporaryFolder } from '../support/cli.js';
import { replace } from '../support/folders.js';

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const git = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], {
    cwd,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', GIT_CONFIG_NOSYSTEM: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** Where the audit is in the repository of these tests: a name that a careless script would trip over. */
const DIR = "Onderzoek 2026; 'klant' $HOME";

/** A fresh clone of a repository with the worked example in it, on a branch that changes one answer. */
function clone(system: string, branch = 'main'): { checkout: string; folder: string } {
  const origin = temporaryFolder();
  cpSync(EXAMPLE, join(origin, DIR), { recursive: true });
  git(origin, 'init', '--quiet', '--initial-branch', branch);
  const made = spawnSync(process.execPath, [BIN, 'init', join(origin, DIR), '--ci', system], {
    encoding: 'utf8',
  });
  expect([made.status, made.stderr]).toEqual([0, '']);
  git(origin, 'add', '--all');
  git(origin, 'commit', '--quiet', '-m', 'audit');
  const checkout = temporaryFolder();
  git(checkout, 'clone', '--quiet', origin, '.');
  git(checkout, 'checkout', '--quiet', '-b', 'change');
  replace(`${DIR}/touchpoints/whatsapp-kliniek.yaml`, 'own_retention: never', 'own_retention: 6')(checkout);
  git(checkout, 'commit', '--quiet', '--all', '-m', 'change');
  return { checkout, folder: join(checkout, DIR) };
}

/** What a runner would have: the program as it is built here, and stand-ins that write down how they were called. */
function runner(checkout: string, env: Readonly<Record<string, string>>) {
  const home = temporaryFolder();
  const bin = join(home, 'bin');
  mkdirSync(bin);
  const program = (name: string, text: string): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  program('touchpoint-audit', `exec "${process.execPath}" "${BIN}" "$@"`);
  for (const name of ['npm', 'gh', 'curl']) program(name, `printf '%s\\n' "$*" >> "${home}/${name}.log"`);
  const all = {
    PATH: `${bin}:${process.env['PATH'] ?? ''}`,
    HOME: home,
    LANG: 'C.UTF-8',
    RUNNER_TEMP: home,
    GITHUB_STEP_SUMMARY: join(home, 'summary.md'),
    GITHUB_OUTPUT: join(home, 'output.txt'),
    GITHUB_ACTIONS: 'true',
    ...env,
  };
  return {
    home,
    sh: (script: string, more: Readonly<Record<string, string>> = {}) =>
      // As GitHub and GitLab start it.
      spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', script], {
        cwd: checkout,
        env: { ...all, ...more },
        encoding: 'utf8',
      }),
    log: (name: string): string => {
      const file = join(home, name);
      return existsSync(file) ? readFileSync(file, 'utf8') : '';
    },
  };
}

const stepsOf = (checkout: string): Step[] => {
  const text = readFileSync(join(checkout, '.github/workflows/touchpoint-audit.yml'), 'utf8');
  const { jobs } = parse(text) as { jobs: { audit: { steps: Step[] } } };
  return jobs.audit.steps;
};

describe('init --ci github', () => {
  it('writes steps that run in a fresh clone, whatever the folder is called', () => {
    const { checkout, folder } = clone('github');
    const { sh, log, home } = runner(checkout, { AUDIT: DIR });
    const [install, validate, gate, reports, committed, diff] = stepsOf(checkout).filter((step) => step.run);
    const go = (step: Step | undefined, env: Record<string, string> = {}) => sh(step?.run ?? 'exit 99', env);

    expect(go(install).status).toBe(0);
    expect(log('npm.log')).toMatch(/^install --global --ignore-scripts touchpoint-audit@\d+\.\d+\.\d+\n$/);
    expect(go(validate)).toMatchObject({ status: 0, stderr: '' });

    const first = go(gate);
    expect(first.status).toBe(1);
    expect(first.stdout).toContain('Niet gehaald:');
    expect(first.stdout).toMatch(
      /^::error file=Onderzoek 2026; 'klant' \$HOME\/touchpoints\/[\w-]+\.yaml,line=\d+/m,
    );
    expect(log('summary.md')).toContain('# ');
    expect((JSON.parse(log('touchpoint-audit.sarif')) as { version: string }).version).toBe('2.1.0');

    // With a baseline only what is new fails: here nothing but the two dates that passed.
    expect(sh('touchpoint-audit baseline update --dir "$AUDIT"').status).toBe(0);
    expect(go(gate).stdout).toContain('staan in de baseline en telden niet mee');

    expect(go(reports).status).toBe(0);
    expect(existsSync(join(home, 'reports', 'gap-report.nl.html'))).toBe(true);
    expect(existsSync(join(home, 'reports', 'gap-report.en.html'))).toBe(true);

    // No reports are committed yet; then they are; then an answer changes.
    expect(go(committed)).toMatchObject({ status: 0, stdout: '' });
    sh('touchpoint-audit report --dir "$AUDIT"');
    expect(go(committed).status).toBe(0);
    replace('touchpoints/email.yaml', 'name: ', 'name: Andere ')(folder);
    expect(go(committed).status).toBe(1);
    git(checkout, 'checkout', '--quiet', '--', '.');

    const said = go(diff, { BASE_REF: 'main', NUMBER: '7', GH_TOKEN: 'x' });
    expect(said.status).toBe(0);
    expect(log('gh.log')).toBe(`pr comment 7 --edit-last --create-if-none --body-file ${home}/diff.md\n`);
    expect(log('diff.md')).toContain('own_retention');
    expect(log('summary.md')).toContain(log('diff.md'));
  });

  it('a branch that is called like a command is not one', () => {
    const branch = 'a$(touch${IFS}pwned)`touch${IFS}pwned`;touch${IFS}pwned';
    const { checkout } = clone('github', branch);
    const { sh, home, log } = runner(checkout, { AUDIT: DIR });
    const diff = stepsOf(checkout).findLast((step) => step.run !== undefined);
    const ran = sh(diff?.run ?? '', { BASE_REF: branch, NUMBER: '7', GH_TOKEN: 'x' });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    expect(log('diff.md')).toContain('own_retention');
    for (const place of [checkout, home]) expect(existsSync(join(place, 'pwned'))).toBe(false);
  });
});

describe('init --ci gitlab', () => {
  it('writes a job whose script runs in a fresh clone', () => {
    const { checkout } = clone('gitlab');
    const text = readFileSync(join(checkout, '.gitlab-ci.yml'), 'utf8');
    const job = (parse(text) as Record<string, { script: string[]; variables: { AUDIT: string } }>)[
      'touchpoint-audit'
    ];
    expect(job?.variables.AUDIT).toBe(DIR.replaceAll('$', '$$$$'));
    const base = git(checkout, 'rev-parse', 'origin/main').trim();
    const { sh, log } = runner(checkout, {
      AUDIT: DIR,
      CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
      CI_API_V4_URL: 'https://gitlab.example/api/v4',
      CI_PROJECT_ID: '1',
      CI_MERGE_REQUEST_IID: '2',
      TOUCHPOINT_AUDIT_TOKEN: 'secret',
    });
    const ran = sh(job?.script.join('\n') ?? '');
    // The gate of the example is not met, and it comes last, so that all the rest is there.
    expect(ran.status).toBe(1);
    expect(ran.stdout).toContain('Niet gehaald:');
    expect(log('curl.log')).toContain('/projects/1/merge_requests/2/notes');
    const made = (name: string): string => readFileSync(join(checkout, 'touchpoint-audit', name), 'utf8');
    expect(made('diff.md')).toContain('own_retention');
    expect(made('junit.xml')).toContain('<testsuites');
    expect(JSON.parse(made('codequality.json'))).not.toEqual([]);
    expect(made('gap-report.nl.html')).toContain('<html');
  });

  it('goes beside a .gitlab-ci.yml that is there, and says how to include it', async () => {
    const folder = temporaryFolder();
    cpSync(EXAMPLE, folder, { recursive: true });
    writeFileSync(join(folder, '.gitlab-ci.yml'), 'test: {script: [true]}\n');
    const ran = await run(['init', folder, '--ci', 'gitlab']);
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('include: [local: .gitlab/touchpoint-audit.yml]');
    expect(readFileSync(join(folder, '.gitlab-ci.yml'), 'utf8')).toBe('test: {script: [true]}\n');
  });
});

describe('init --ci', () => {
  it.each(['github', 'gitlab'])(
    '%s: what is there is not written over, and nothing else is written',
    async (system) => {
      const folder = temporaryFolder();
      const init = ['init', folder, '--organisation', 'Example', '--ci', system];
      expect((await run(init)).code).toBe(0);
      expect((await run([...init.slice(0, 2), '--ci', system])).code).toBe(system === 'github' ? 2 : 0);
      const again = await run([...init.slice(0, 2), '--ci', system]);
      expect([again.code, again.stdout]).toEqual([2, '']);
      expect(again.stderr).toContain('is there already');
      expect((await run([...init, '--force'])).code).toBe(0);
    },
  );

  it.each(['nl', 'en'])(
    'in %s both files are YAML, and no expression of GitHub stands inside a script',
    async (lang) => {
      const folder = temporaryFolder();
      for (const system of ['github', 'gitlab']) {
        await run(['init', folder, '--organisation', 'Example', '--ci', system, '--lang', lang]);
      }
      for (const { run: script = '' } of stepsOf(folder)) expect(script).not.toContain('${{');
      const job = parse(readFileSync(join(folder, '.gitlab-ci.yml'), 'utf8')) as object;
      expect(Object.keys(job)).toEqual(['touchpoint-audit']);
    },
  );
});

describe('action.yml', () => {
  interface Action {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly runs: { readonly using: string; readonly steps: readonly Step[] };
  }
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action;

  test('installs the version of this package, and takes no input into a script', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(action.inputs['version']?.default).toBe(version);
    for (const { run: script = '' } of action.runs.steps) expect(script).not.toContain('${{');
  });

  test.each([
    ['the gate is not met', { FAIL_ON: 'high' }, 1, 'passed=false'],
    ['the gate is met but for the dates', { NEW_ONLY: 'true' }, 1, 'passed=false'],
    ['a wrong input', { FAIL_ON: '$(touch pwned)' }, 2, 'passed=false'],
    ['no SARIF', { SARIF_FILE: '' }, 1, 'passed=false'],
    ['in English', { LANGUAGE_OF_AUDIT: 'en' }, 1, 'passed=false'],
  ])('%s', (_name, env, status, output) => {
    const { checkout } = clone('github');
    const { sh, log } = runner(checkout, {
      DIR,
      FAIL_ON: '',
      NEW_ONLY: 'false',
      REQUIRE_COMPLETE: 'false',
      LANGUAGE_OF_AUDIT: '',
      SARIF_FILE: 'out.sarif',
      ...env,
    });
    if ('NEW_ONLY' in env) sh('touchpoint-audit baseline update --dir "$DIR"');
    const ran = sh(action.runs.steps.at(-1)?.run ?? '');
    expect(ran.status).toBe(status);
    expect(log('output.txt')).toContain(output);
    const wantsSarif = status === 1 && !('SARIF_FILE' in env);
    expect(existsSync(join(checkout, 'out.sarif'))).toBe(wantsSarif);
    expect(log('output.txt').includes('out.sarif')).toBe(wantsSarif);
    expect(existsSync(join(checkout, 'pwned'))).toBe(false);
  });
});

describe('.pre-commit-hooks.yaml', () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly files: string;
    readonly language: string;
    readonly pass_filenames?: boolean;
  }
  const hooks = parse(readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8')) as Hook[];
  const files = ['audit.yaml', 'touchpoints/email.yaml', 'interviews/2026-11-19-ict.yaml'];

  test.each(hooks.map((hook) => [hook.id, hook] as const))('%s', async (_id, hook) => {
    expect(hook.language).toBe('node');
    for (const file of files) {
      expect(file).toMatch(new RegExp(hook.files));
      expect(`audits/one/${file}`).toMatch(new RegExp(hook.files));
    }
    expect('package.yaml').not.toMatch(new RegExp(hook.files));
    const folder = temporaryFolder();
    cpSync(EXAMPLE, folder, { recursive: true });
    const [program, ...args] = hook.entry.split(' ');
    expect(program).toBe('touchpoint-audit');
    const command = [...args, ...(hook.pass_filenames === false ? [] : files)];
    expect(await run(command, { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
    // It fails, or changes the file, when something is not as it should be.
    const email = join(folder, 'touchpoints/email.yaml');
    const before = readFileSync(email, 'utf8');
    writeFileSync(email, hook.id.endsWith('fmt') ? before.replaceAll('\n\n', '\n') : `${before}x: y\n`);
    const { code } = await run(command, { cwd: folder });
    expect(hook.id.endsWith('fmt') ? readFileSync(email, 'utf8') === before : code !== 0).toBe(true);
  });
});
