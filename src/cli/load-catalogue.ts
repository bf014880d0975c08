import type { AuditValidators } from '../answers/read-audit.js';
import { toValidate } from '../compile/to-validate.js';
import type { AjvFunction } from '../compile/to-validate.js';
import type { OwnFiles } from '../files/audit-files.js';
import { ownContentFiles } from '../files/audit-folder.js';
import { readContent } from '../files/package-folder.js';
import type { Catalogue } from '../model/catalogue.js';
import type { LawBook, LawEntry } from '../model/law.js';
import { LazyMap } from '../model/lazy-map.js';
import { byCodeUnit } from '../model/order.js';
import type { Problem } from '../model/problem.js';
import type { Validate } from '../model/schema.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { ContentValidators } from '../questionnaire/read-own-content.js';
import { validators } from '../shipped/validators.js';

/** The kinds of touchpoint and references that the package ships. */
export function shippedCatalogue(): Catalogue {
  let law: LawBook | undefined;
  return {
    questionnaires: new LazyMap(readContent('index') as string[], (id) => readContent(id) as Questionnaire),
    get law() {
      return (law ??= shippedLaw());
    },
  };
}

/** The references that the package ships. */
export function shippedLaw(): LawBook {
  return new Map((readContent('law') as LawEntry[]).map((entry) => [entry.id, entry]));
}

/** What the build compiled for the files of an audit. */
export function auditValidators(): AuditValidators {
  const validate = (name: string): ReturnType<typeof toValidate> => named(validators, name);
  return {
    audit: validate('audit'),
    touchpoint: validate('touchpoint'),
    interview: validate('interview'),
    existingRegister: validate('existingRegister'),
  };
}

/** What the build compiled for baseline.yaml. */
export const baselineValidator = (): Validate => named(validators, 'baseline');

/** What the build compiled for questionnaires and law.yaml; loaded only where there are any. */
export async function contentValidators(): Promise<ContentValidators> {
  const module = await import('../shipped/format-validators.js');
  return { questionnaire: named(module.validators, 'questionnaire'), law: named(module.validators, 'law') };
}

function named(table: Readonly<Record<string, AjvFunction>>, name: string): Validate {
  const validator = table[name];
  if (validator === undefined) throw new Error(`no validator ${name}`);
  return toValidate(validator);
}

interface Loaded {
  readonly catalogue: Catalogue;
  /** Of the audit's own files; what is at fault is left out of the catalogue. */
  readonly problems: readonly Problem[];
}

/** What the package ships, with the audit folder's own questionnaires and references added or put in place of them. */
export const loadCatalogue = (folder: string): Promise<Loaded> => catalogueWith(ownContentFiles(folder));

/** The same with files from anywhere. */
export async function catalogueWith(files: OwnFiles): Promise<Loaded> {
  const shipped = shippedCatalogue();
  if (files.questionnaires.length === 0 && files.law.length === 0)
    return { catalogue: shipped, problems: [] };
  const { readOwnContent } = await import('../questionnaire/read-own-content.js');
  const own = readOwnContent(files, shipped.law, await contentValidators());
  const all = [...shipped.questionnaires, ...own.questionnaires.map((one) => [one.id, one] as const)];
  return {
    catalogue: { questionnaires: new Map(all.toSorted(([a], [b]) => byCodeUnit(a, b))), law: own.law },
    problems: own.problems,
  };
}
