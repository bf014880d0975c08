import type { Fault } from './fault.js';
import type { Subject } from './places.js';

/** What a quick scan can ask of one kind of touchpoint. */
const CORE = { min: 8, max: 10 };
/** What a reader keeps in view. */
const SECTIONS = { min: 5, max: 9 };

/** Whether the questionnaire and its quick scan can be gone through in a sitting. */
export function checkSize({ questionnaire: { questions, sections } }: Subject): Fault[] {
  const core = questions.filter((question) => question.core).length;
  return [
    ...outside('lint_core_count', core, CORE),
    ...outside('lint_section_count', sections.length, SECTIONS),
  ];
}

function outside(
  code: Fault['code'],
  count: number,
  { min, max }: { readonly min: number; readonly max: number },
): Fault[] {
  return count >= min && count <= max
    ? []
    : [{ code, path: ['sections'], atKey: true, args: { count, min, max } }];
}
