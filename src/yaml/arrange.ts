import type { Layout } from './layout.js';
import { layoutOf } from './layout.js';
import { Flow } from './write-yaml.js';
import type { YamlValue } from './write-yaml.js';

/** Plain data in the order and the form of a layout, for the writer. */
export function arrange(value: unknown, layout: Layout): YamlValue {
  if (Array.isArray(value)) return value.map((item: unknown) => arrange(item, layout.items ?? {}));
  if (!isMapping(value)) return value as YamlValue;
  const present = Object.entries(value).filter(([, item]) => item !== undefined);
  const alone = loneValue(Object.fromEntries(present), layout);
  if (alone !== undefined) return arrange(alone.value, layout);
  const entries = Object.fromEntries(
    inOrder(
      present.map(([key]) => key),
      layout,
    ).map((key) => [key, arrange(Object.hasOwn(value, key) ? value[key] : null, layoutOf(layout, key))]),
  );
  return layout.oneLine === true ? new Flow(entries) : entries;
}

/** The keys of a mapping in the order of its layout, with those that it always has. */
export function inOrder(present: readonly string[], { keys = new Map(), always = [] }: Layout): string[] {
  const all = new Set([...present, ...always]);
  return [...[...keys.keys()].filter((key) => all.has(key)), ...[...all].filter((key) => !keys.has(key))];
}

/** What a mapping that holds nothing else is written as. */
export function loneValue(value: unknown, { lone }: Layout): { readonly value: unknown } | undefined {
  if (lone === undefined || !isMapping(value)) return undefined;
  const keys = Object.keys(value);
  return keys.every((key) => key === lone) ? { value: value[lone] ?? null } : undefined;
}

export const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
