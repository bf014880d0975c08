/** What stands under one id on either side; at least one of the two is there. */
export interface Pair<T> {
  readonly id: string;
  readonly from: T | undefined;
  readonly to: T | undefined;
}

/** Everything of two tables by id: in the order of the second one, then what stands in the first one only. */
export function pairUp<T>(from: ReadonlyMap<string, T>, to: ReadonlyMap<string, T>): Pair<T>[] {
  return [
    ...[...to.keys()].map((id) => ({ id, from: from.get(id), to: to.get(id) })),
    ...[...from].flatMap(([id, item]) => (to.has(id) ? [] : { id, from: item, to: undefined })),
  ];
}
