import { isMapping, loneValue } from './arrange.js';
import { commentsOf } from './comments-of.js';
import { MODELINE, OWN_COMMENT, layoutOf } from './layout.js';
import type { Layout } from './layout.js';
import type { YamlFile } from './parse-yaml.js';

type Said = Pick<YamlFile, 'text' | 'data'>;

/**
 * Whether two texts of a file hold the same data and the same comments of people, apart from their order, and from entries with nothing
 * behind them.
 */
export function saysTheSame(a: Said, b: Said, layout: Layout): boolean {
  const texts = [a, b].map((file) => JSON.stringify([meaning(file.data, layout), comments(file.text)]));
  return texts[0] === texts[1];
}

function meaning(value: unknown, layout: Layout): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => meaning(item, layout.items ?? {}));
  if (!isMapping(value)) return value;
  const alone = loneValue(value, layout);
  if (alone !== undefined) return meaning(alone.value, layout);
  const entries = Object.entries(value).flatMap(([key, item]): [string, unknown][] => {
    const inner = meaning(item, layoutOf(layout, key));
    return inner === null ? [] : [[key, inner]];
  });
  return entries.length === 0 ? null : { entries: entries.toSorted(([x], [y]) => (x < y ? -1 : 1)) };
}

const comments = (text: string): string[] =>
  commentsOf(text)
    .map((comment) => comment.text)
    .filter((comment) => !comment.startsWith(OWN_COMMENT) && !MODELINE.test(comment))
    .toSorted();
