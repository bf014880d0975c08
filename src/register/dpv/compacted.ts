/** A node of JSON-LD, as compaction leaves it. */
export type Node = { readonly [key: string]: unknown };

/**
 * Statements as a node: keys in the order of their code units, each value of a key once, several of them as a list and one by itself.
 * That is how JSON-LD compacts, so the document comes back the same from whoever expands and compacts it.
 */
export function compacted(statements: readonly (readonly [string, unknown])[]): Node {
  const node: Record<string, unknown[]> = {};
  for (const [key, value] of statements) {
    const known = (node[key] ??= []);
    if (!known.some((other) => JSON.stringify(other) === JSON.stringify(value))) known.push(value);
  }
  return Object.fromEntries(
    Object.keys(node)
      .toSorted()
      .map((key) => [key, node[key]?.length === 1 ? node[key][0] : node[key]]),
  );
}
