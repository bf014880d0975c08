import type { LintCode } from '../../model/lint-codes.js';
import { LINT_CODES } from '../../model/lint-codes.js';
import type { Problem } from '../../model/problem.js';
import { offsetsOf } from '../../yaml/locate.js';
import type { Path } from '../../yaml/locate.js';
import { problemAt } from '../../yaml/parse-yaml.js';
import type { YamlFile } from '../../yaml/parse-yaml.js';

/** What a check finds: a code and a path in the file. It becomes a Problem in one place, at the end. */
export interface Fault {
  readonly code: LintCode;
  readonly path: Path;
  /** Point at the key at the end of the path instead of at its value. */
  readonly atKey?: boolean;
  readonly args: Problem['args'];
  readonly suggestion?: string | undefined;
}

/** Faults → problems with line, column and excerpt, in the order of the file. */
export function toProblems(source: YamlFile, faults: readonly Fault[]): Problem[] {
  return faults
    .map((fault) => {
      const { key, value } = offsetsOf(source, fault.path);
      return { fault, offset: fault.atKey === true ? key : value };
    })
    .sort((a, b) => a.offset - b.offset)
    .map(({ fault: { code, args, suggestion }, offset }) => ({
      ...problemAt(source, offset, code, args, suggestion),
      level: LINT_CODES[code],
    }));
}
