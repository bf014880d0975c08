import { spawnSync } from 'node:child_process';
import { isAbsolute } from 'node:path';
import { delimiter } from 'node:path';
import { findProgram } from './find-program.js';

/** Why git could not answer. */
export type GitFault = 'missing' | 'no_repository' | 'other_owner' | 'failed' | 'too_much' | 'timeout';

export class GitFailed extends Error {
  override readonly name = 'GitFailed';
  /**
   * @param said what git itself said, for whoever has to find out
   */
  constructor(
    readonly fault: GitFault,
    readonly said = '',
  ) {
    super(`git: ${fault} ${said}`);
  }
}

/** What git answered: its exit code, and the bytes it wrote. */
export interface GitAnswer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Asks git something about the repository that a folder belongs to. Throws {@link GitFailed} when git cannot be run at all. */
export type Git = (args: readonly string[], input?: string) => GitAnswer;

const MAX_OUTPUT = 128 * 1024 * 1024;
const TIMEOUT = 60_000;

/**
 * A repository is data from somebody else: its configuration, hooks and attributes may name programs. Only commands that read objects are
 * asked for, none of which needs a program, and what could start one all the same is switched off.
 */
const OVERRIDES = [
  'core.hooksPath=/dev/null',
  'core.fsmonitor=false',
  'core.pager=cat',
  'core.askPass=',
  'core.sshCommand=false',
  'core.gitProxy=',
  'core.alternateRefsCommand=',
  'credential.helper=',
  'diff.external=',
  'gpg.program=false',
  'log.showSignature=false',
  'protocol.allow=never',
  // A folder in the work tree can be made to look like a repository without one, with a configuration of its own.
  'safe.bareRepository=explicit',
  'submodule.recurse=false',
];

const OPTIONS = ['--no-pager', '--no-replace-objects', ...OVERRIDES.flatMap((pair) => ['-c', pair])];

/** Of the environment, what git needs to run, and where the user's own configuration is (safe.directory stands there). */
const KEPT = [
  'PATH',
  'HOME',
  'XDG_CONFIG_HOME',
  'GIT_CONFIG_GLOBAL',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'SYSTEMROOT',
  'TMPDIR',
  'TEMP',
];

/** Every other variable is left out: a hook sets GIT_DIR to a repository that need not be this one. */
const FIXED = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_LITERAL_PATHSPECS: '1',
  GIT_ATTR_NOSYSTEM: '1',
  // A partial clone fetches what it lacks; older versions of git heed only the last one.
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none',
  LC_ALL: 'C',
};

/**
 * Git for one folder. It writes nothing, uses no network and starts no program that a repository names.
 *
 * @param folder where to look for the repository; it has to exist
 * @param env for PATH and the user's own configuration
 */
export function openGit(folder: string, env: Readonly<Record<string, string | undefined>>): Git {
  // A relative folder in PATH would be one of the repository.
  const path = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter(isAbsolute).join(delimiter);
  const program = findProgram(['git', 'git.exe'], path);
  if (program === undefined) throw new GitFailed('missing');
  const kept = Object.fromEntries(
    KEPT.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])),
  );
  return (args, input = '') => {
    const { status, stdout, stderr, error } = spawnSync(program, [...OPTIONS, '-C', folder, ...args], {
      cwd: folder,
      env: { ...kept, PATH: path, ...FIXED },
      input,
      maxBuffer: MAX_OUTPUT,
      timeout: TIMEOUT,
      windowsHide: true,
    });
    if (error !== undefined) throw new GitFailed(faultOf(error), error.message);
    return { code: status ?? -1, stdout, stderr: stderr.toString('utf8').trim() };
  };
}

function faultOf({ code }: NodeJS.ErrnoException): GitFault {
  if (code === 'ENOBUFS') return 'too_much';
  return code === 'ETIMEDOUT' ? 'timeout' : 'failed';
}

/** The answer of a command that has to go well. */
export function askGit(git: Git, args: readonly string[], input?: string): Buffer {
  const { code, stdout, stderr } = git(args, input);
  if (code === 0) return stdout;
  if (/dubious ownership|unsafe repository/.test(stderr)) throw new GitFailed('other_owner', stderr);
  if (/not a git repository|cannot use bare repository|must be run in a work tree/.test(stderr)) {
    throw new GitFailed('no_repository', stderr);
  }
  throw new GitFailed('failed', stderr);
}
