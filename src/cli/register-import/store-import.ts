import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readExistingRegister } from '../../answers/read-existing-register.js';
import { writeExistingRegister, writeRegisterImport } from '../../answers/write-existing-register.js';
import { assessTouchpoint } from '../../assess/assess-touchpoint.js';
import { SCHEMA_FOLDER } from '../../files/audit-folder.js';
import { saveFile } from '../../files/atomic-save.js';
import { EXISTING_REGISTER_FILE, REGISTER_IMPORT_FILE } from '../../model/existing-register.js';
import type { ExistingRegister } from '../../model/existing-register.js';
import type { Result } from '../../model/problem.js';
import { columnKey } from '../../register/import/map-table.js';
import type { ImportDecisions, MappedTable } from '../../register/import/map-table.js';
import type { ReadEntries } from '../../register/import/to-entries.js';
import { reconcileRegister } from '../../register/reconcile/reconcile-register.js';
import type { Reconciliation } from '../../register/reconcile/reconcile-register.js';
import type { LoadedAudit } from '../load-audit.js';
import { auditValidators } from '../load-catalogue.js';
import { writeSchemas } from '../write-schemas.js';

/** What will be stored, with what was decided about entries before. */
export function registerOf(
  { audit, asOf }: LoadedAudit,
  { name, bytes }: { name: string; bytes: Uint8Array },
  { entries }: ReadEntries,
  flags: ReadonlyMap<string, readonly string[]>,
): ExistingRegister {
  // What somebody decided about an entry stays decided when the register is imported anew.
  const before = new Map(audit.existingRegister?.entries.map((entry) => [entry.id, entry.touchpoints]));
  const source = { file: name, sha256: createHash('sha256').update(bytes).digest('hex') };
  const same = audit.existingRegister?.source;
  return {
    source: {
      ...source,
      imported: same?.sha256 === source.sha256 && same.file === source.file ? same.imported : asOf,
    },
    entries: entries.map((entry) => {
      const touchpoints = flags.get(entry.id) ?? before.get(entry.id) ?? entry.touchpoints;
      return { ...entry, ...(touchpoints && { touchpoints }) };
    }),
  };
}

export function reconcile({ audit, asOf }: LoadedAudit, register: ExistingRegister): Reconciliation {
  const touchpoints = audit.touchpoints.map((touchpoint) => assessTouchpoint(touchpoint, audit.flags));
  return reconcileRegister(register, audit, touchpoints, asOf);
}

/**
 * Saves the register and how it was read, where they changed.
 *
 * @returns the files that changed, or the problem that the register is too large to be stored; undefined of a dry run
 */
export function save(
  { folder, audit, catalogue, context }: LoadedAudit,
  register: ExistingRegister,
  { sheets, headerRow }: ImportDecisions,
  mapped: MappedTable,
  dryRun: boolean,
): Result<readonly string[] | undefined> {
  const existing = writeExistingRegister(register);
  // What cannot be read again is not written.
  const ids = audit.touchpoints.map(({ id }) => id);
  const check = readExistingRegister(
    EXISTING_REGISTER_FILE,
    existing,
    ids,
    auditValidators().existingRegister,
  );
  if (!check.ok) return check;
  const columns = mapped.sheets
    .flatMap((sheet) => sheet.columns)
    .filter(
      ({ label }, at, all) => all.findIndex((other) => columnKey(other.label) === columnKey(label)) === at,
    )
    .map(({ label, fields }) => ({ column: label, fields }));
  const decided = writeRegisterImport({
    ...(sheets !== undefined && { sheets }),
    ...(headerRow !== undefined && { headerRow }),
    columns,
  });
  if (dryRun) return { ok: true, value: undefined, problems: [] };
  if (!existsSync(join(folder, SCHEMA_FOLDER, 'existing-register.schema.json'))) {
    writeSchemas(folder, {
      catalogue,
      language: context.language,
      t: context.t,
      touchpoints: audit.touchpoints,
    });
  }
  const written = [
    [EXISTING_REGISTER_FILE, existing] as const,
    [REGISTER_IMPORT_FILE, decided] as const,
  ].flatMap(([path, content]) => {
    const file = join(folder, path);
    if (currentText(file) === content) return [];
    saveFile(file, content);
    return [path];
  });
  return { ok: true, value: written, problems: [] };
}

function currentText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
