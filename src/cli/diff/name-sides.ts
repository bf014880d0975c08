import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { openRepository } from '../../files/git-repository.js';
import type { Repository } from '../../files/git-repository.js';
import { findCommit, mergeBase, revisionNames } from '../../files/git-revision.js';
import { GitFailed } from '../../files/git.js';
import { nearest } from '../../yaml/suggest.js';
import type { Context } from '../context.js';
import { UsageError } from '../stop.js';
import { gitInWords } from './git-in-words.js';

/** What one side of a comparison was said to be. */
export type NamedSide =
  | {
      readonly kind: 'revision';
      readonly name: string;
      readonly commit: string;
      readonly repository: Repository;
    }
  | { readonly kind: 'folder' | 'report'; readonly path: string };

/**
 * The arguments of `diff` → two sides. Throws UsageError when a name stands for nothing, or for two things.
 *
 * @param folder the audit folder, whose repository the revisions are of, and which is the second side by default
 */
export function nameSides(
  context: Context,
  folder: string,
  from: string,
  to: string | undefined,
): [NamedSide, NamedSide] {
  const namer = new Namer(context, folder);
  const range = namer.isPath(from) ? null : /^(.*?)(\.{2,3})(.*)$/s.exec(from);
  if (range !== null) {
    const { t } = context;
    if (to !== undefined) throw new UsageError(t('diff.range_alone', { range: from, extra: to }));
    const [, first = '', dots, last = ''] = range;
    const [one, other] = [namer.revision(first || 'HEAD'), namer.revision(last || 'HEAD')];
    return [dots === '...' ? namer.parting(one, other) : one, other];
  }
  const sides: [NamedSide, NamedSide] = [
    namer.side(from),
    to === undefined ? { kind: 'folder', path: folder } : namer.side(to),
  ];
  namer.refuseSame(...sides);
  return sides;
}

type Revision = Extract<NamedSide, { kind: 'revision' }>;

/** A name that can only be a path. */
const SURELY_PATH = /^\.{1,2}$|^\.{0,2}[\\/]|^[a-z]:[\\/]/i;

class Namer {
  #repository: Repository | undefined;

  constructor(
    private readonly context: Context,
    private readonly folder: string,
  ) {}

  private get repository(): Repository {
    return (this.#repository ??= openRepository(this.folder, this.context.env));
  }

  isPath(name: string): boolean {
    return SURELY_PATH.test(name) || existsSync(resolve(this.context.cwd, name));
  }

  side(name: string): NamedSide {
    const { t, cwd } = this.context;
    const path = resolve(cwd, name);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) {
      if (SURELY_PATH.test(name) || name.endsWith('.json')) throw new UsageError(t('diff.no_file', { name }));
      return this.revision(name);
    }
    if (!SURELY_PATH.test(name) && this.isRevision(name)) throw new UsageError(t('diff.ambiguous', { name }));
    return { kind: found.isDirectory() ? 'folder' : 'report', path };
  }

  /** Of a name that stands for a path already, so that it does not matter when there is no git. */
  private isRevision(name: string): boolean {
    try {
      return findCommit(this.repository.git, name) !== undefined;
    } catch (error) {
      if (error instanceof GitFailed) return false;
      throw error;
    }
  }

  revision(name: string): Revision {
    const { t } = this.context;
    try {
      const { repository } = this;
      const commit = findCommit(repository.git, name);
      if (commit !== undefined) return { kind: 'revision', name, commit, repository };
      throw new UsageError(
        t('diff.unknown_revision', {
          name,
          nearest: meant(name, revisionNames(repository.git)) ?? 'none',
          shallow: repository.shallow ? 'yes' : 'no',
        }),
      );
    } catch (error) {
      if (!(error instanceof GitFailed)) throw error;
      throw new UsageError(t('diff.unknown_name', { name, why: gitInWords(error, t, this.folder) }));
    }
  }

  /** Where the two parted, for what only the second one changed. */
  parting(one: Revision, other: Revision): Revision {
    const { git, shallow } = one.repository;
    const commit = mergeBase(git, one.commit, other.commit);
    if (commit !== undefined) return { ...one, name: commit, commit };
    const { t } = this.context;
    throw new UsageError(
      t('diff.no_merge_base', { from: one.name, to: other.name, shallow: shallow ? 'yes' : 'no' }),
    );
  }

  /** Two names of one commit may well be meant, as on a branch without a commit of its own; one place twice is a slip. */
  refuseSame(from: NamedSide, to: NamedSide): void {
    if (from.kind === 'revision' || to.kind === 'revision') return;
    const [first, last] = [from, to].map(({ path }) => (existsSync(path) ? realpathSync(path) : path));
    if (first === last) throw new UsageError(this.context.t('diff.same_place', { name: from.path }));
  }
}

/** In a clone as CI makes it, `main` is often there only as `origin/main`. */
function meant(name: string, names: readonly string[]): string | undefined {
  return names.find((candidate) => candidate.endsWith(`/${name}`)) ?? nearest(name, names);
}
