import type { RegisterOrganisation } from '../model/register.js';
import type { Line } from './table.js';
import type { Words } from './words.js';

/** What the register says of whose it is; what audit.yaml does not tell is missing, with the place to fill it in. */
export function organisationLines(
  fact: 'organisation' | 'contact' | 'representative' | 'dpo' | 'on_behalf_of',
  { name, contact, representative, dpo, onBehalfOf }: RegisterOrganisation,
  { t }: Words,
): Line[] {
  const orMissing = (text: string | undefined, key: string): Line[] => [
    text === undefined
      ? { text: t('register.cell_audit', { key: `register.${key}` }), mark: 'missing' }
      : { text },
  ];
  switch (fact) {
    case 'organisation':
      return [{ text: name }, ...orMissing(contact, 'contact')];
    case 'contact':
      return orMissing(contact, 'contact');
    case 'representative':
      return orMissing(representative, 'representative');
    case 'dpo':
      return orMissing(dpo, 'dpo');
    case 'on_behalf_of':
      return onBehalfOf.length > 0
        ? onBehalfOf.map((client) => ({ text: client }))
        : orMissing(undefined, 'on_behalf_of');
  }
}
