/** A map that forgets its oldest entries beyond `most`: what strangers fill must not grow without end. */
export class BoundedMap<Key, Value> {
  private readonly entries = new Map<Key, Value>();
  private readonly most: number;
  constructor(most: number) {
    this.most = most;
  }
  get(key: Key): Value | undefined {
    return this.entries.get(key);
  }
  set(key: Key, value: Value): void {
    this.entries.delete(key);
    this.entries.set(key, value);
    if (this.entries.size > this.most) this.entries.delete(this.entries.keys().next().value as Key);
  }
  delete(key: Key): void {
    this.entries.delete(key);
  }
  clear(): void {
    this.entries.clear();
  }
  get size(): number {
    return this.entries.size;
  }
}
