import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { newAuditFile } from '../answers/new-audit.js';
import type { NewAudit } from '../answers/new-audit.js';
import { AUDIT_FILE } from '../answers/read-audit.js';
import { saveFile } from '../files/atomic-save.js';
import { sweepTemporaries } from '../files/audit-folder.js';
import { LOCK_FILE } from '../files/lock.js';
import { packageFolder } from '../files/package-folder.js';
import { byCodeUnit } from '../model/order.js';
import { translator } from '../text/translate.js';
import { commandLine } from './command-line.js';
import type { Context } from './context.js';
import { EXIT } from './exit-codes.js';
import type { ExitCode } from './exit-codes.js';
import { readAuditAt, showPath } from './load-audit.js';
import { shippedCatalogue } from './load-catalogue.js';
import { UsageError } from './stop.js';
import { writeSchemas } from './write-schemas.js';

/** Answer files are for git; what belongs to one machine, and evidence, is not, unless the team decides otherwise. */
const GITIGNORE = `evidence/\n${LOCK_FILE}\n.*.tmp\n`;

/** Writes a new audit folder. */
export function writeAudit(context: Context, folder: string, audit: NewAudit, force: boolean): ExitCode {
  refuseToOverwrite(context, folder, force);
  sweepTemporaries(folder);
  if (!existsSync(join(folder, '.gitignore'))) saveFile(join(folder, '.gitignore'), GITIGNORE);
  const [language] = audit.languages;
  writeSchemas(folder, { catalogue: shippedCatalogue(), language, t: translator(language) });
  // Last: with it the folder is an audit, and init would refuse to be run again after a full disk.
  saveFile(join(folder, AUDIT_FILE), newAuditFile(audit));
  const { out, hint, t } = context;
  const dir = showPath(context, folder)('.');
  out.line(t('init.done', { folder: dir === '.' ? folder : dir }), 'good');
  hint.line(t('init.next', { command: commandLine('interview', { dir }) }));
  return EXIT.fine;
}

/** The day the worked example is always shown as of. */
export const EXAMPLE_DATE = '2026-12-01';

/** Writes the worked example that ships with the package. */
export async function writeExample(context: Context, folder: string, force: boolean): Promise<ExitCode> {
  refuseToOverwrite(context, folder, force);
  const source = join(packageFolder(), 'docs', 'example');
  const files = readdirSync(source, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(source.length + 1))
    .filter((path) => !path.startsWith('reports'))
    .toSorted(byCodeUnit);
  const copy = (path: string): void => saveFile(join(folder, path), readFileSync(join(source, path)));
  sweepTemporaries(folder);
  for (const path of files) if (path !== AUDIT_FILE) copy(path);
  copy(AUDIT_FILE);
  const { result, catalogue } = await readAuditAt(folder);
  if (!result.ok) throw new Error('the worked example is at fault');
  const { touchpoints } = result.value.audit;
  writeSchemas(folder, { catalogue, language: 'nl', t: translator('nl'), touchpoints });
  const { out, hint, t } = context;
  const dir = showPath(context, folder)('.');
  out.line(t('init.example_done', { folder: dir === '.' ? folder : dir }), 'good');
  hint.line(t('init.example_next', { command: commandLine('report', { dir, 'as-of': EXAMPLE_DATE }) }));
  return EXIT.fine;
}

function refuseToOverwrite({ t }: Context, folder: string, force: boolean): void {
  if (!force && existsSync(join(folder, AUDIT_FILE))) throw new UsageError(t('init.exists', { folder }));
}
