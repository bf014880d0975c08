import { toValidate } from '../compile/to-validate.js';
import { readOwnContent } from '../files/audit-folder.js';
import { readContent } from '../files/package-folder.js';
import type { Catalogue, Kind } from '../model/catalogue.js';
import type { LawBook, LawEntry } from '../model/law.js';
import { LazyMap } from '../model/lazy-map.js';
import { byCodeUnit } from '../model/order.js';
import type { Problem } from '../model/problem.js';
import type { Questionnaire } from '../model/questionnaire.js';
import type { Validate } from '../model/schema.js';
import { validators } from '../shipped/validators.js';

/** The kinds of touchpoint and references that the package ships. */
export function shippedCatalogue(): Catalogue {
  let law: LawBook | undefined;
  return {
    kinds: new LazyMap(readContent('index') as string[], (id): Kind => ({
      questionnaire: readContent(id) as Questionnaire,
      validate: shippedValidator(id),
    })),
    get law() {
      return (law ??= shippedLaw());
    },
  };
}

/** The references that the package ships. */
export function shippedLaw(): LawBook {
  return new Map((readContent('law') as LawEntry[]).map((entry) => [entry.id, entry]));
}

/** The compiled validator of a shipped kind, or of `audit` or `interview`. */
export function shippedValidator(name: string): Validate {
  const validator = validators[name];
  if (validator === undefined) throw new Error(`no validator ${name}`);
  return toValidate(validator);
}

/**
 * What the package ships, with the audit folder's own questionnaires and references added or put in place of them.
 *
 * @returns problems of the folder's own files; what is at fault is left out of the catalogue
 */
export async function loadCatalogue(
  folder: string,
): Promise<{ catalogue: Catalogue; problems: readonly Problem[] }> {
  const shipped = shippedCatalogue();
  const own = readOwnContent(folder);
  if (own.questionnaires.length === 0 && own.law === undefined) return { catalogue: shipped, problems: [] };
  const { readOwnCatalogue } = await import('../compile/own-catalogue.js');
  const { kinds, law, problems } = readOwnCatalogue(own, shipped.law);
  return {
    catalogue: {
      kinds: new Map([...shipped.kinds, ...kinds].toSorted(([a], [b]) => byCodeUnit(a, b))),
      law,
    },
    problems,
  };
}
