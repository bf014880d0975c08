import { toValidate } from '../compile/to-validate.js';
import { readOwnContent } from '../files/audit-folder.js';
import type { Catalogue, Kind } from '../model/catalogue.js';
import { byCodeUnit } from '../model/order.js';
import type { Problem } from '../model/problem.js';
import { law as shippedLaw } from '../shipped/law.js';
import { questionnaires } from '../shipped/questionnaires.js';

/** The kinds of touchpoint and references that the package ships. */
export async function shippedCatalogue(): Promise<Catalogue> {
  const kinds = await Promise.all(
    Object.values(questionnaires).map(async (load): Promise<[string, Kind]> => {
      const { questionnaire, validate } = await load();
      return [questionnaire.id, { questionnaire, validate: toValidate(validate) }];
    }),
  );
  return { kinds: new Map(kinds), law: shippedLaw };
}

/**
 * What the package ships, with the audit folder's own questionnaires and references added or put in place of them.
 *
 * @returns problems of the folder's own files; what is at fault is left out of the catalogue
 */
export async function loadCatalogue(
  folder: string,
): Promise<{ catalogue: Catalogue; problems: readonly Problem[] }> {
  const shipped = await shippedCatalogue();
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
