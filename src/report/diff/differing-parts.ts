/** The parts of two states that are not the same. What is absent differs from everything; lists are compared by content. */
export function differingParts<Part extends string>(
  parts: readonly Part[],
  from: Readonly<Partial<Record<Part, unknown>>>,
  to: Readonly<Partial<Record<Part, unknown>>>,
): Part[] {
  return parts.filter((part) => JSON.stringify(from[part]) !== JSON.stringify(to[part]));
}
