import { PREFIXES } from '../dpv/terms.js';
import { graphOf } from '../dpv/graph-of.js';
import type { RegisterFormat } from './format.js';

/**
 * Linked data in the terms of the W3C Data Privacy Vocabulary 2.3: each entry a `dpv:Process` of one `dpv:ROPA`. The context is in the
 * document itself, so that nobody needs the network to read it.
 */
export const jsonld: RegisterFormat<string> = {
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  laidOut: false,
  render: (register) => `${JSON.stringify({ '@context': PREFIXES, ...graphOf(register) }, null, 2)}\n`,
};
