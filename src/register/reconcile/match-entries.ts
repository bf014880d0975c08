import type { Audit, Touchpoint } from '../../model/audit.js';
import type { ExistingEntry, ExistingRegister } from '../../model/existing-register.js';
import { containsWords, plainWords } from '../import/plain-words.js';
import { kindIndex } from './kinds-in.js';
import type { KindHit } from './kinds-in.js';

/**
 * Why an entry is taken to be about a touchpoint: somebody decided (or the register names its id), both have the same name, one name
 * stands in the other, or the entry's name has a word for that kind of touchpoint, of which there is only one.
 */
export type MatchWhy = 'decided' | 'same_name' | 'name_within' | 'kind';

export interface EntryMatch {
  readonly entry: ExistingEntry;
  readonly touchpoints: readonly { readonly id: string; readonly why: MatchWhy; readonly word: string }[];
  /** Touchpoints that it may be about; somebody has to say. */
  readonly unclear: readonly string[];
  /** Kinds of touchpoint that its name speaks of for certain, and that have no touchpoint in use. */
  readonly otherKinds: readonly string[];
}

/**
 * Which entry of the register is about which touchpoint. Words can tell; where they do not tell for certain, the entry is unclear and never
 * taken to be about one.
 *
 * @param touchpoints those in use
 */
export function matchEntries(
  { entries }: ExistingRegister,
  touchpoints: readonly Touchpoint[],
  { questionnaires }: Pick<Audit, 'questionnaires'>,
): EntryMatch[] {
  const index = kindIndex(questionnaires.values());
  const named = touchpoints.map((touchpoint) => ({ touchpoint, words: plainWords(touchpoint.name) }));
  const first = entries.map((entry) => matchByName(entry, named, index.find(plainWords(entry.name))));
  // What else an entry speaks of only matters for touchpoints that no entry is about.
  const taken = new Set(first.flatMap((match) => match.touchpoints.map(({ id }) => id)));
  const free = touchpoints.filter(({ id }) => !taken.has(id));
  return first.map((match) => {
    if (match.entry.touchpoints !== undefined || match.touchpoints.length > 0 || match.unclear.length > 0)
      return match;
    const inName = index.find(plainWords(match.entry.name));
    const elsewhere = index
      .find(plainWords(Object.values(match.entry.fields).join('\n')))
      .filter(({ sure }) => sure);
    const kinds = new Set([...inName, ...elsewhere].map(({ kind }) => kind));
    return {
      ...match,
      unclear: free.filter(({ questionnaire }) => kinds.has(questionnaire.id)).map(({ id }) => id),
    };
  });
}

interface NamedTouchpoint {
  readonly touchpoint: Touchpoint;
  readonly words: string;
}

function matchByName(
  entry: ExistingEntry,
  named: readonly NamedTouchpoint[],
  hits: readonly KindHit[],
): EntryMatch {
  const none = { entry, touchpoints: [], unclear: [], otherKinds: [] };
  const words = plainWords(entry.name);
  const sure = hits.filter((hit) => hit.sure);
  const otherKinds = sure
    .filter(({ kind }) => !named.some(({ touchpoint }) => touchpoint.questionnaire.id === kind))
    .map(({ kind }) => kind);
  if (entry.touchpoints !== undefined) {
    const known = entry.touchpoints.filter((id) => named.some(({ touchpoint }) => touchpoint.id === id));
    return {
      ...none,
      touchpoints: known.map((id) => ({ id, why: 'decided', word: '' })),
      otherKinds: entry.touchpoints.length === 0 ? [] : otherKinds,
    };
  }
  const choose = (found: readonly NamedTouchpoint[], why: MatchWhy, word: string): EntryMatch => ({
    ...none,
    ...(found.length === 1
      ? { touchpoints: found.map(({ touchpoint }) => ({ id: touchpoint.id, why, word })) }
      : { unclear: found.map(({ touchpoint }) => touchpoint.id) }),
    otherKinds,
  });
  const same = named.filter(
    (candidate) => candidate.words === words || plainWords(candidate.touchpoint.id) === words,
  );
  if (same.length > 0) return choose(same, 'same_name', entry.name);
  const within = named.filter(
    (candidate) => isTelling(candidate.words) && containsWords(words, candidate.words),
  );
  const longest = Math.max(...within.map((candidate) => candidate.words.length));
  const best = within.filter((candidate) => candidate.words.length === longest);
  if (
    best.length > 0 &&
    sure.every(({ kind }) => best.some(({ touchpoint }) => touchpoint.questionnaire.id === kind))
  ) {
    return choose(best, 'name_within', best[0]?.touchpoint.name ?? '');
  }
  return { ...none, ...matchByKind(words, named, sure), otherKinds };
}

/** A name of several words says something; “Marketing” or “Chat” stands in many a name. */
const isTelling = (words: string): boolean => words.includes(' ') || words.length > 12;

/** Every kind that the name speaks of for certain: an entry may well be about two channels. */
function matchByKind(
  words: string,
  named: readonly NamedTouchpoint[],
  sure: readonly KindHit[],
): Pick<EntryMatch, 'touchpoints' | 'unclear'> {
  const touchpoints: EntryMatch['touchpoints'][number][] = [];
  const unclear: string[] = [];
  for (const { kind, word } of sure) {
    const ofKind = named.filter(({ touchpoint }) => touchpoint.questionnaire.id === kind);
    // “WhatsApp kliniek” and “WhatsApp webshop”: the word that only one of them has decides, when the entry has it too.
    const telling = ofKind.filter((candidate) =>
      candidate.words
        .split(' ')
        .some(
          (token) =>
            token.length > 3 &&
            containsWords(words, token) &&
            ofKind.filter((other) => containsWords(other.words, token)).length === 1,
        ),
    );
    const [only, ...others] = ofKind.length === 1 ? ofKind : telling;
    if (only !== undefined && others.length === 0)
      touchpoints.push({ id: only.touchpoint.id, why: 'kind', word });
    else unclear.push(...ofKind.map(({ touchpoint }) => touchpoint.id));
  }
  return { touchpoints, unclear };
}
