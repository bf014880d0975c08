import { join } from 'node:path';
import { formatFile } from '../../answers/format-file.js';
import { AUDIT_FILE } from '../../answers/read-audit.js';
import { languageOf, readAuditFile } from '../../answers/read-audit-file.js';
import { ChangedUnderneath, saveFile } from '../../files/atomic-save.js';
import { readRaw } from '../../files/audit-folder.js';
import { SaveFailed } from '../../files/save-failed.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Problem } from '../../model/problem.js';
import type { Language } from '../../model/vocabulary.js';
import type { RawFile } from '../../yaml/raw-file.js';
import { auditValidators, loadCatalogue } from '../load-catalogue.js';

/** A file that is in another form than it is written in. */
export interface Change {
  /** Below the audit folder. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

export interface FormattedAudit {
  readonly changes: readonly Change[];
  readonly unchanged: readonly string[];
  readonly problems: readonly Problem[];
  readonly failed: readonly SaveFailed[];
  /** The audit's first; undefined when its audit.yaml does not say. */
  readonly language: Language | undefined;
}

/**
 * Formats files of one audit. A file that cannot be read is a problem, and keeps no other from being formatted; but what a touchpoint is
 * asked, and in which language, follows from audit.yaml and the team's own questionnaires, and without these none is touched.
 *
 * @param save whether to save what changes
 */
export async function formatAudit(
  folder: string,
  files: readonly RawFile[],
  save: boolean,
): Promise<FormattedAudit> {
  const { catalogue, problems: ofCatalogue } = await loadCatalogue(folder);
  const main = readRaw(folder, AUDIT_FILE);
  const language = 'content' in main ? languageOf(main.content) : undefined;
  const changes: Change[] = [];
  const unchanged: string[] = [];
  const failed: SaveFailed[] = [];
  const problems = [...ofCatalogue, ...(language === undefined ? problemsOf(main, catalogue) : [])];
  const isKnown = problems.length === 0 && language !== undefined;
  for (const file of files) {
    if (!isKnown && !file.path.startsWith('interviews/')) continue;
    try {
      const formatted = formatOne(folder, file, { catalogue, language: language ?? 'en', save });
      if ('problems' in formatted) problems.push(...formatted.problems);
      else if (formatted.before === formatted.after) unchanged.push(file.path);
      else changes.push(formatted);
    } catch (error) {
      if (!(error instanceof SaveFailed)) throw error;
      failed.push(error);
    }
  }
  return { changes, unchanged, problems, failed, language };
}

interface How {
  readonly catalogue: Catalogue;
  readonly language: Language;
  readonly save: boolean;
}

/** A file that somebody saves meanwhile is read again, so that nothing of theirs is lost. */
function formatOne(
  folder: string,
  file: RawFile,
  how: How,
): Change | { readonly problems: readonly Problem[] } {
  for (let raw = file; ; raw = readRaw(folder, file.path)) {
    if ('problem' in raw) return { problems: [raw.problem] };
    const { path, content } = raw;
    const result = formatFile(path, content, how.catalogue, how.language);
    if (!result.ok) return { problems: result.problems };
    const before = typeof content === 'string' ? content : new TextDecoder().decode(content);
    const change = { path, before, after: result.value };
    try {
      if (how.save && change.after !== before)
        saveFile(join(folder, path), change.after, { expected: before });
      return change;
    } catch (error) {
      if (!(error instanceof ChangedUnderneath)) throw error;
    }
  }
}

/** Why audit.yaml does not say its language. */
function problemsOf(main: RawFile, catalogue: Catalogue): readonly Problem[] {
  if ('problem' in main) return [main.problem];
  return readAuditFile(AUDIT_FILE, main.content, catalogue, auditValidators().audit).problems;
}
