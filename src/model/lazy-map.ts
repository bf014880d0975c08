/** A map whose values are made when they are first asked for: the keys are known, and most commands need few of the values. */
export class LazyMap<Key, Value> implements ReadonlyMap<Key, Value> {
  readonly #keys: ReadonlySet<Key>;
  readonly #made = new Map<Key, Value>();

  constructor(
    keys: Iterable<Key>,
    private readonly make: (key: Key) => Value,
  ) {
    this.#keys = new Set(keys);
  }

  get size(): number {
    return this.#keys.size;
  }

  has(key: Key): boolean {
    return this.#keys.has(key);
  }

  get(key: Key): Value | undefined {
    if (!this.#keys.has(key)) return undefined;
    if (!this.#made.has(key)) this.#made.set(key, this.make(key));
    return this.#made.get(key);
  }

  keys(): MapIterator<Key> {
    return this.#keys.values();
  }

  values(): MapIterator<Value> {
    return this.#all().values();
  }

  entries(): MapIterator<[Key, Value]> {
    return this.#all().entries();
  }

  forEach(callback: (value: Value, key: Key, map: ReadonlyMap<Key, Value>) => void): void {
    for (const [key, value] of this.#all()) callback(value, key, this);
  }

  [Symbol.iterator](): MapIterator<[Key, Value]> {
    return this.entries();
  }

  #all(): Map<Key, Value> {
    return new Map([...this.#keys].map((key) => [key, this.get(key) as Value]));
  }
}
