import { placesOf } from '../../assess/places-of.js';
import { inCheckout } from '../../files/in-checkout.js';
import type { Assessment } from '../../model/finding.js';
import type { Aids } from '../../report/formats/format.js';
import type { LoadedAudit } from '../load-audit.js';

/** Where an audit lies in its checkout, and where its findings stand, for formats that point there. */
export function whereabouts(
  { folder, sources, context }: Pick<LoadedAudit, 'folder' | 'sources' | 'context'>,
  assessment: Assessment,
): Required<Pick<Aids, 'folder' | 'places'>> {
  const named = inCheckout(folder, context.cwd);
  let places: Aids['places'];
  return {
    folder: named(''),
    // Only when a format asks: to know where something stands, the files have to be parsed in full.
    get places() {
      return (places ??= placesOf(assessment, sources, named));
    },
  };
}
