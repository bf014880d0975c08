import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { ROOT } from './cli.js';

const path = join(ROOT, 'tests', 'fixtures', 'sarif', 'sarif-schema-2.1.0.json');
// It is of draft 4, and of what that draft does differently it uses only the name of its own address.
const {
  $schema: _dialect,
  id: _address,
  ...schema
} = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;

const ajv = new Ajv({ strict: false, allErrors: true });
ajv.addFormat('uri', (text) => URL.canParse(text));
ajv.addFormat('uri-reference', (text) => !/[\s<>"{}|\\^`]/.test(text) && URL.canParse(text, 'file:///a/'));
ajv.addFormat('date-time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/);
const validate = ajv.compile(schema);

/** What the official schema of SARIF 2.1.0 finds wrong with a log. */
export function sarifProblems(log: unknown): string[] {
  validate(log);
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`);
}
