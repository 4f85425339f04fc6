/**
 * A map that never changes: `with` gives another one. What was there first is shared by all that came of it, and each
 * copies only what differs from the first, so an edit costs what was edited and not what there is. Undo is keeping the
 * one before.
 */
export class LayeredMap<K, V> {
  readonly #first: ReadonlyMap<K, V>;
  /** What differs from `#first`; undefined is gone. */
  readonly #over: ReadonlyMap<K, V | undefined>;
  readonly size: number;

  constructor(first: ReadonlyMap<K, V>, over: ReadonlyMap<K, V | undefined> = new Map(), size = first.size) {
    this.#first = first;
    this.#over = over;
    this.size = size;
  }

  get(key: K): V | undefined {
    return this.#over.has(key) ? this.#over.get(key) : this.#first.get(key);
  }

  has(key: K): boolean {
    return this.get(key) !== undefined;
  }

  /** The map with `changes`; undefined takes a key out. */
  with(changes: Iterable<readonly [K, V | undefined]>): LayeredMap<K, V> {
    const over = new Map(this.#over);
    let { size } = this;
    for (const [key, value] of changes) {
      const was = over.has(key) ? over.get(key) : this.#first.get(key);
      size += Number(value !== undefined) - Number(was !== undefined);
      if (value === undefined && !this.#first.has(key)) over.delete(key);
      else over.set(key, value);
    }
    return new LayeredMap(this.#first, over, size);
  }

  /** Keys whose values differ, by identity, between the two maps; costs what was changed where both came of one first. */
  *differing(other: LayeredMap<K, V>): IterableIterator<K> {
    const mine = this.#first === other.#first ? this.#over.keys() : this.keys();
    const theirs = this.#first === other.#first ? other.#over.keys() : other.keys();
    for (const key of new Set([...mine, ...theirs])) if (this.get(key) !== other.get(key)) yield key;
  }

  *entries(): IterableIterator<[K, V]> {
    for (const [key, value] of this.#first) if (!this.#over.has(key)) yield [key, value];
    for (const [key, value] of this.#over) if (value !== undefined) yield [key, value];
  }

  *values(): IterableIterator<V> {
    for (const [, value] of this.entries()) yield value;
  }

  *keys(): IterableIterator<K> {
    for (const [key] of this.entries()) yield key;
  }
}
