import type { Problem, Result } from '../model/problem.js';

/** A file below the audit folder, as read; or why it could not be read. */
export type RawFile =
  | { readonly path: string; readonly content: Uint8Array | string }
  | { readonly path: string; readonly problem: Problem };

/** Parses files one after another, and gathers the problems of all of them. */
export class Gatherer {
  readonly problems: Problem[] = [];

  /** @returns the value, or nothing when the file has problems */
  parse<Value>(
    file: RawFile,
    parse: (path: string, content: Uint8Array | string) => Result<Value>,
  ): [] | [Value] {
    if ('problem' in file) {
      this.problems.push(file.problem);
      return [];
    }
    const result = parse(file.path, file.content);
    this.problems.push(...result.problems);
    return result.ok ? [result.value] : [];
  }
}
