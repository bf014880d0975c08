import type { LawBook } from '../../model/law.js';
import { nearest } from '../../yaml/suggest.js';
import type { Fault } from './fault.js';
import type { Place } from './places.js';

/** References that are not in the law book: nothing that is not in it is printed as law. */
export function checkLaw({ question: { control }, path }: Place, law: LawBook): Fault[] {
  return (control?.law ?? []).flatMap((id, index): Fault[] =>
    law.has(id)
      ? []
      : [
          {
            code: 'lint_unknown_law',
            path: [...path, 'control', 'law', index],
            args: { id },
            suggestion: nearest(id, [...law.keys()]),
          },
        ],
  );
}
