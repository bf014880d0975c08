import type { Audit } from '../model/audit.js';
import type { Catalogue } from '../model/catalogue.js';
import { byCodeUnit } from '../model/order.js';
import type { Problem, Result } from '../model/problem.js';
import type { Validate } from '../model/schema.js';
import type { YamlFile } from '../yaml/parse-yaml.js';
import { Gatherer } from '../yaml/raw-file.js';
import type { RawFile } from '../yaml/raw-file.js';
import { EXISTING_REGISTER_FILE } from '../model/existing-register.js';
import { readAuditFile } from './read-audit-file.js';
import { readExistingRegister } from './read-existing-register.js';
import { readInterview } from './read-interview.js';
import { readTouchpoint } from './read-touchpoint.js';

/** An audit with the texts it was read from, for editing them in place. */
export interface ReadAudit {
  readonly audit: Audit;
  /** By path below the audit folder. */
  readonly sources: ReadonlyMap<string, YamlFile>;
}

/** The compiled auditSchema, answerFileSchema, interviewSchema and existingRegisterSchema. */
export interface AuditValidators {
  readonly audit: Validate;
  readonly touchpoint: Validate;
  readonly interview: Validate;
  readonly existingRegister: Validate;
}

/** The file that makes a folder an audit. */
export const AUDIT_FILE = 'audit.yaml';

/**
 * The files of an audit folder → Audit. The only maker of one: what it returns is valid, and nothing downstream checks
 * again. All problems of all files at once.
 */
export function readAudit(
  files: readonly RawFile[],
  catalogue: Catalogue,
  validators: AuditValidators,
): Result<ReadAudit> {
  const gathered = new Gatherer();
  const inFolder = (folder: string): RawFile[] =>
    files.filter(({ path }) => path.startsWith(`${folder}/`)).toSorted((a, b) => byCodeUnit(a.path, b.path));

  const auditFiles = files.filter(({ path }) => !path.includes('/'));
  if (auditFiles.length === 0) {
    gathered.problems.push({ code: 'audit_missing', args: {}, file: AUDIT_FILE, level: 'error' });
  }
  const [main] = auditFiles.flatMap((file) =>
    gathered.parse(file, (path, content) => readAuditFile(path, content, catalogue, validators.audit)),
  );
  const touchpoints = inFolder('touchpoints').flatMap((file) =>
    gathered.parse(file, (path, content) =>
      readTouchpoint(path, content, catalogue.questionnaires, validators.touchpoint),
    ),
  );
  // An interview may name a touchpoint whose own file is at fault, or of which nothing is known here.
  const ids = inFolder('touchpoints').map(({ path }) => path.replace(/^.*\//, '').replace(/\.ya?ml$/i, ''));
  const isListed = !files.some(({ path }) => path === 'touchpoints/');
  const interviews = inFolder('interviews').flatMap((file) =>
    gathered.parse(file, (path, content) =>
      readInterview(path, content, isListed ? ids : undefined, validators.interview),
    ),
  );
  const [existingRegister] = files
    .filter(({ path }) => path === EXISTING_REGISTER_FILE)
    .flatMap((file) =>
      gathered.parse(file, (path, content) =>
        readExistingRegister(path, content, isListed ? ids : undefined, validators.existingRegister),
      ),
    );

  const { problems } = gathered;
  if (main === undefined || problems.some(({ level }) => level === 'error')) {
    return { ok: false, problems: inFileOrder(problems) };
  }
  const sources = new Map([main, ...touchpoints].map(({ source }) => [source.file, source]));
  const audit: Audit = {
    ...main.auditFile,
    touchpoints: touchpoints.map(({ touchpoint }) => touchpoint).toSorted((a, b) => byCodeUnit(a.id, b.id)),
    interviews,
    ...(existingRegister && { existingRegister }),
    questionnaires: catalogue.questionnaires,
    get law() {
      return catalogue.law;
    },
  };
  return { ok: true, value: { audit, sources }, problems: inFileOrder(problems) };
}

/** By file, then by place in it. */
export function inFileOrder(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(
    (a, b) =>
      byCodeUnit(a.file ?? '', b.file ?? '') ||
      (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
      (a.position?.column ?? 0) - (b.position?.column ?? 0),
  );
}
