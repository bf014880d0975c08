import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commitAll, git, makeRepository, plainGit } from '../support/git-repository.js';
import { put, replace } from '../support/folders.js';
import { runInside } from '../support/run-inside.js';

/**
 * Repositories that try to have a program run. Each leaves a canary when it succeeds; that plain git falls for it shows that the
 * fixture bites.
 */

interface Fixture {
  /** @param bait a program that leaves the canary */
  readonly lay: (repository: string, bait: string) => void;
  /** What plain git is asked to do, and falls for. */
  readonly bites?: { readonly args: readonly string[]; readonly input?: string };
  /** Variables around both. */
  readonly env?: (repository: string, bait: string) => Record<string, string>;
  /** By default it is the top of the repository, and main..HEAD. */
  readonly dir?: string;
  readonly args?: readonly string[];
  readonly code?: number;
  readonly says?: string;
}

const config =
  (...pairs: readonly [string, string][]): Fixture['lay'] =>
  (repository, bait) => {
    for (const [name, value] of pairs) git(repository, ['config', name, value.replace('BAIT', bait)]);
  };

/** Attributes in the work tree, in the repository and committed. */
const attributes =
  (line: string): Fixture['lay'] =>
  (repository) => {
    put('.gitattributes', `${line}\n`)(repository);
    put('.git/info/attributes', `${line}\n`)(repository);
    git(repository, ['add', '-A']);
    git(repository, [
      '-c',
      'core.attributesFile=/dev/null',
      'commit',
      '-q',
      '-m',
      'attributes',
      '--no-verify',
    ]);
  };

const lay =
  (...all: readonly Fixture['lay'][]): Fixture['lay'] =>
  (repository, bait) => {
    for (const one of all) one(repository, bait);
  };

const hook =
  (folder: string, name: string): Fixture['lay'] =>
  (repository, bait) => {
    put(`${folder}/${name}`, `#!/bin/sh\n${bait}\n`)(repository);
    chmodSync(join(repository, folder, name), 0o755);
  };

const HOOKS = ['post-checkout', 'reference-transaction', 'post-index-change', 'pre-auto-gc', 'pre-commit'];

const fixtures: Readonly<Record<string, Fixture>> = {
  hooks: {
    lay: lay(...HOOKS.map((name) => hook('.git/hooks', name))),
    bites: { args: ['checkout', '-q', 'main'] },
  },
  'core.hooksPath': {
    lay: lay(config(['core.hooksPath', '.githooks']), ...HOOKS.map((name) => hook('.githooks', name))),
    bites: { args: ['checkout', '-q', 'main'] },
  },
  'core.fsmonitor': { lay: config(['core.fsmonitor', 'BAIT']), bites: { args: ['status'] } },
  'diff.external': {
    lay: config(['diff.external', 'BAIT']),
    bites: { args: ['diff', 'main', 'HEAD'] },
  },
  textconv: {
    lay: lay(attributes('*.yaml diff=evil'), config(['diff.evil.textconv', 'BAIT'])),
    bites: { args: ['diff', 'main', 'HEAD'] },
  },
  'a diff driver': {
    lay: lay(attributes('*.yaml diff=evil'), config(['diff.evil.command', 'BAIT'])),
    bites: { args: ['diff', 'main', 'HEAD'] },
  },
  'filter.clean': {
    lay: lay(attributes('*.yaml filter=evil'), config(['filter.evil.clean', 'BAIT'])),
    bites: { args: ['add', '--renormalize', '.'] },
  },
  'filter.smudge': {
    lay: lay(attributes('*.yaml filter=evil'), config(['filter.evil.smudge', 'BAIT'])),
    bites: { args: ['cat-file', '--filters', 'HEAD:audit.yaml'] },
  },
  'filter.process': {
    lay: lay(attributes('*.yaml filter=evil'), config(['filter.evil.process', 'BAIT'])),
    bites: { args: ['cat-file', '--filters', 'HEAD:audit.yaml'] },
  },
  'core.pager': {
    lay: config(
      ['core.pager', 'BAIT'],
      ...['rev-parse', 'ls-tree', 'cat-file', 'merge-base', 'for-each-ref'].map((name): [string, string] => [
        `pager.${name}`,
        'BAIT',
      ]),
    ),
  },
  aliases: {
    lay: config(
      ['alias.evil', '!BAIT'],
      ...['rev-parse', 'ls-tree', 'cat-file', 'merge-base'].map((name): [string, string] => [
        `alias.${name}`,
        '!BAIT',
      ]),
    ),
    bites: { args: ['evil'] },
  },
  'core.sshCommand': {
    lay: config(['core.sshCommand', 'BAIT'], ['remote.origin.url', 'ssh://example.invalid/x']),
    bites: { args: ['fetch', 'origin'] },
  },
  'core.gitProxy': {
    lay: config(['core.gitProxy', 'BAIT'], ['remote.origin.url', 'git://example.invalid/x']),
    bites: { args: ['fetch', 'origin'] },
  },
  'remote.uploadpack': {
    lay: config(['remote.origin.uploadpack', 'BAIT'], ['remote.origin.url', '/nonexistent']),
    bites: { args: ['fetch', 'origin'] },
  },
  'remote.vcs': {
    lay: config(
      ['remote.origin.vcs', 'ext'],
      ['remote.origin.url', 'BAIT'],
      ['protocol.ext.allow', 'always'],
    ),
    bites: { args: ['fetch', 'origin'] },
  },
  'core.askPass': {
    lay: config(['core.askPass', 'BAIT']),
    bites: { args: ['credential', 'fill'], input: 'protocol=https\nhost=example.invalid\n\n' },
  },
  'credential.helper': {
    lay: config(['credential.helper', '!BAIT']),
    bites: { args: ['credential', 'fill'], input: 'protocol=https\nhost=example.invalid\n\n' },
  },
  'gpg.program': {
    lay: lay(config(['gpg.program', 'BAIT'], ['log.showSignature', 'true']), (repository) => {
      const signed = git(repository, ['cat-file', 'commit', 'HEAD']).replace(
        /\n\n/,
        '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n aaaa\n -----END PGP SIGNATURE-----\n\n',
      );
      const hash = git(repository, ['hash-object', '-t', 'commit', '-w', '--stdin'], signed).trim();
      git(repository, ['reset', '-q', '--soft', hash]);
    }),
    bites: { args: ['log', '-1'] },
  },
  'include.path': {
    lay: (repository, bait) => {
      put('.hostile', `[core]\n\tfsmonitor = ${bait}\n\tsshCommand = ${bait}\n`)(repository);
      git(repository, ['config', 'include.path', '../.hostile']);
      git(repository, ['config', 'includeIf.gitdir:**.path', '../.hostile']);
    },
    bites: { args: ['status'] },
  },
  'a configuration of the work tree': {
    lay: (repository, bait) => {
      git(repository, ['config', 'extensions.worktreeConfig', 'true']);
      git(repository, ['config', '--worktree', 'core.fsmonitor', bait]);
    },
    bites: { args: ['status'] },
  },
  'a submodule': {
    lay: (repository, bait) => {
      const head = git(repository, ['rev-parse', 'HEAD']).trim();
      put('.gitmodules', '[submodule "sub"]\n\tpath = sub\n\turl = ./.\n')(repository);
      mkdirSync(join(repository, 'sub'));
      git(repository, ['init', '-q', 'sub']);
      git(join(repository, 'sub'), ['config', 'core.fsmonitor', bait]);
      git(repository, ['update-index', '--add', '--cacheinfo', `160000,${head},sub`]);
      git(repository, ['config', 'submodule.sub.update', `!${bait}`]);
      git(repository, ['config', 'submodule.recurse', 'true']);
      git(repository, ['commit', '-q', '-m', 'submodule']);
    },
    bites: { args: ['-C', 'sub', 'status'] },
  },
  'a promisor that would be asked for a file': {
    lay: (repository, bait) => {
      const hash = git(repository, ['rev-parse', 'main:audit.yaml']).trim();
      rmSync(join(repository, '.git/objects', hash.slice(0, 2), hash.slice(2)));
      git(repository, ['config', 'core.repositoryFormatVersion', '1']);
      git(repository, ['config', 'extensions.partialClone', 'origin']);
      git(repository, ['config', 'remote.origin.promisor', 'true']);
      git(repository, ['config', 'remote.origin.url', `ext::${bait}`]);
      git(repository, ['config', 'protocol.ext.allow', 'always']);
    },
    bites: { args: ['cat-file', '-p', 'main:audit.yaml'] },
    code: 2,
    says: 'main:audit.yaml\n  error: This file is not in this clone',
  },
  'a folder that is made to look like a repository': {
    lay: (repository, bait) => {
      const bare = join(repository, 'bare');
      git(repository, ['init', '-q', '--bare', 'bare']);
      cpSync(join(repository, 'touchpoints'), join(bare, 'touchpoints'), { recursive: true });
      cpSync(join(repository, 'audit.yaml'), join(bare, 'audit.yaml'));
      git(bare, ['config', '--file', 'config', 'core.bare', 'false']);
      git(bare, ['config', '--file', 'config', 'core.worktree', '..']);
      git(bare, ['config', '--file', 'config', 'core.fsmonitor', bait]);
    },
    bites: { args: ['-C', 'bare', 'status'] },
    dir: 'bare',
    code: 2,
    says: 'is not in a git repository',
  },
  'variables that a hook sets': {
    lay: () => undefined,
    env: (repository, bait) => ({
      GIT_DIR: join(repository, 'nowhere'),
      GIT_WORK_TREE: '/',
      GIT_INDEX_FILE: '/nonexistent',
      GIT_OBJECT_DIRECTORY: '/nonexistent',
      GIT_EXEC_PATH: join(repository, 'nowhere'),
      GIT_EXTERNAL_DIFF: bait,
      GIT_PAGER: bait,
      GIT_SSH_COMMAND: bait,
      GIT_ASKPASS: bait,
    }),
  },
  'a configuration in variables': {
    lay: () => undefined,
    env: (_repository, bait) => ({
      GIT_CONFIG_COUNT: '1',
      GIT_CONFIG_KEY_0: 'core.fsmonitor',
      GIT_CONFIG_VALUE_0: bait,
    }),
    bites: { args: ['status'] },
  },
  'a configuration of the user': {
    lay: (repository, bait) => put('home/.gitconfig', `[core]\n\tfsmonitor = ${bait}\n`)(repository),
    env: (repository) => ({ HOME: join(repository, 'home') }),
    bites: { args: ['status'] },
  },
  'a program called git in the repository': {
    lay: hook('.', 'git'),
    env: () => ({ PATH: `.::${process.env['PATH'] ?? ''}` }),
  },
  'a revision that looks like an option': {
    lay: () => undefined,
    args: ['--', '--upload-pack=BAIT', 'HEAD'],
    code: 2,
    says: 'is no revision of this repository',
  },
  'a revision called -h': { lay: () => undefined, args: ['--', '-h'], code: 2, says: '“-h” is no revision' },
  'a revision that would write a file': {
    lay: () => undefined,
    args: ['--', '--output=CANARY..HEAD'],
    code: 2,
    says: 'is no revision',
  },
  'a revision with a command in it': {
    lay: () => undefined,
    args: ['main; BAIT', '$(BAIT)'],
    code: 2,
    says: 'is no revision',
  },
};

let scratch = '';
let base = '';

beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'touchpoint-audit-git-'));
  base = join(scratch, 'base');
  makeRepository(base);
  git(base, ['checkout', '-q', '-b', 'feature']);
  replace('touchpoints/whatsapp-kliniek.yaml', 'value: never', 'value: 6')(base);
  commitAll(base);
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('a hostile repository', () => {
  test('there are at least fifteen', () => {
    expect(Object.keys(fixtures).length).toBeGreaterThanOrEqual(15);
  });

  test.each(Object.entries(fixtures))('%s: nothing is executed', async (name, fixture) => {
    const place = join(scratch, name.replace(/\W+/g, '-'));
    const [repository, canary, bait] = ['repo', 'canary', 'bait.sh'].map((part) => join(place, part)) as [
      string,
      string,
      string,
    ];
    mkdirSync(place);
    cpSync(base, repository, { recursive: true });
    writeFileSync(bait, `#!/bin/sh\ntouch ${canary}\nexit 1\n`);
    chmodSync(bait, 0o755);
    fixture.lay(repository, bait);
    rmSync(canary, { force: true });

    const env = fixture.env?.(repository, bait) ?? {};
    const args = (fixture.args ?? ['main..HEAD']).map((arg) =>
      arg.replace('BAIT', bait).replace('CANARY', canary),
    );
    const options = ['--lang', 'en', '--dir', join(repository, fixture.dir ?? '')];
    const ran = await runInside(['diff', ...options, ...args], {
      cwd: repository,
      env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', ...env },
    });
    expect({ code: ran.code, stderr: ran.stderr }).toEqual({
      code: fixture.code ?? 0,
      stderr: fixture.says === undefined ? '' : (expect.stringContaining(fixture.says) as string),
    });
    if (fixture.says === undefined) expect(ran.stdout).toContain('whatsapp-kliniek/own_retention');
    // Also with the work tree on one side.
    if (fixture.args === undefined) {
      await runInside(['diff', ...options, 'main'], {
        cwd: repository,
        env: { PATH: process.env['PATH'] ?? '', HOME: '/nonexistent', ...env },
      });
    }
    expect(existsSync(canary)).toBe(false);

    if (fixture.bites === undefined) return;
    plainGit(repository, fixture.bites.args, { input: fixture.bites.input ?? '', env });
    expect(existsSync(canary)).toBe(true);
  });
});
