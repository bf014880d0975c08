import { readFileSync, statSync } from 'node:fs';
import { toValidate } from '../../compile/to-validate.js';
import type { Problem, Result } from '../../model/problem.js';
import type { SchemaError } from '../../model/schema.js';
import type { Report } from '../../model/report.js';
import { validators } from '../../shipped/report-validator.js';
import { offsetsOf } from '../../yaml/locate.js';
import { MAX_BYTES, parseYaml, problemAt } from '../../yaml/parse-yaml.js';
import { parsePointer } from '../../yaml/schema-problems.js';

/** The report of an audit a hundred times as large as the worked example. */
const MAX_REPORT = 64 * 1024 * 1024;

/**
 * A report.json that somebody kept → the Report, checked against what it has to be. Faults come with the place where they stand, as far as
 * the file is small enough to look for it.
 */
export function readReport(path: string): Result<Report> {
  const bytes = statSync(path).size;
  if (bytes > MAX_REPORT) return fault(path, 'file_too_large', { bytes, limit: MAX_REPORT });
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    return fault(path, 'file_unreadable', { reason: (error as NodeJS.ErrnoException).code ?? '' });
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return notJson(path, text, error as Error);
  }
  const version = typeof data === 'object' && data !== null && 'report' in data ? data.report : undefined;
  if (version !== 1) {
    return fault(path, 'report_other_version', {
      found: version === undefined ? 'none' : JSON.stringify(version),
    });
  }
  const check = validators['report'];
  const [error] = check === undefined ? [] : toValidate(check)(data);
  return error === undefined
    ? { ok: true, value: data as Report, problems: [] }
    : { ok: false, problems: [damaged(path, text, data, error)] };
}

/** Nobody repairs a report by hand, so the first fault will do. */
function damaged(path: string, text: string, data: unknown, { instancePath, keyword }: SchemaError): Problem {
  const args = { place: instancePath || '/', keyword };
  // JSON is YAML, and there we know where everything stands.
  const located = text.length <= MAX_BYTES ? parseYaml(path, text) : undefined;
  if (located?.ok !== true) return problem(path, 'report_schema', args);
  const { value } = offsetsOf(located.value, parsePointer(instancePath, data));
  return problemAt(located.value, value, 'report_schema', args);
}

/** V8 mostly says at which character it stopped; its sentence is English, and quotes what stands there. */
function notJson(file: string, text: string, { message }: Error): Result<Report> {
  const at = /at position (\d+)/.exec(message)?.[1];
  const said = message.replace(/(?:, (?:\.{3})?"[^]*| (?:in JSON )?at position [^]*| in JSON)$/, '');
  const found = problem(file, 'report_not_json', { said });
  if (at === undefined) return { ok: false, problems: [found] };
  const before = text.slice(0, Number(at)).split('\n');
  const position = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  return { ok: false, problems: [{ ...found, position }] };
}

const problem = (file: string, code: string, args: Problem['args']): Problem => ({
  code,
  args,
  file,
  level: 'error',
});

const fault = (...args: Parameters<typeof problem>): Result<Report> => ({
  ok: false,
  problems: [problem(...args)],
});
