import type { Position } from '../../contract.ts';
import { METRES_A_DEGREE, radians } from '../../metres.ts';
import { type Arc, positionKey, samePosition } from '../coverage.ts';

/** Two vertices of different borders that are not the same but nearly, the western one first. */
export interface NearPair {
  readonly p: Position;
  readonly q: Position;
}

export const comparePositions = (a: Position, b: Position): number => a[0] - b[0] || a[1] - b[1];

interface Arcs {
  get(id: number): Arc | undefined;
}

/** A bucket is this many times as wide as what counts as near: few vertices then have to look into a second one. */
const BUCKET = 64;

/**
 * Finds vertices that are near each other by putting them into buckets of ground. It keeps every arc that it was ever
 * shown, and all pairs among them; those of arcs that the coverage lacks are passed over. So an edit costs what it made,
 * and undo costs nothing.
 */
export class NearVertices {
  readonly #nearM: number;
  /** Twice the number of each arc, and 1 where all of its vertices were taken in. */
  readonly #known = new Map<Arc, number>();
  readonly #pairs: (NearPair & { a: Arc; b: Arc })[] = [];
  readonly #arcs: Arc[] = [];
  #count = 0;
  #lon = new Float64Array(1024);
  #lat = new Float64Array(1024);
  /** Number of the arc of each vertex, and the vertex before it in its bucket. */
  #arcAt = new Int32Array(1024);
  #next = new Int32Array(1024);
  #heads = new Int32Array(2048).fill(-1);
  /** Degrees of longitude and latitude that count as near; fixed by the first arc. */
  #near: [number, number] | undefined;

  constructor(nearM: number) {
    this.#nearM = nearM;
  }

  /** Takes an arc in: its ends, and, of a border that only one cell has, all of it (`whole`). */
  include(arc: Arc, whole: boolean): void {
    const known = this.#known.get(arc);
    if (known !== undefined && (known % 2 === 1 || !whole)) return;
    const north = this.#nearM / METRES_A_DEGREE;
    const { positions } = arc;
    // A degree further from the equator: wide enough for a city, whose pairs are measured exactly anyway.
    this.#near ??= [north / Math.cos(radians(Math.min(89, Math.abs(positions[0]![1]) + 1))), north];
    const number = known === undefined ? this.#arcs.push(arc) - 1 : known >> 1;
    this.#known.set(arc, 2 * number + Number(whole));
    const last = positions.length - 1;
    if (known === undefined) {
      this.#take(number, arc, positions[0]!);
      if (!samePosition(positions[0]!, positions[last]!)) this.#take(number, arc, positions[last]!);
    }
    if (whole) for (let i = 1; i < last; i++) this.#take(number, arc, positions[i]!);
  }

  #take(number: number, arc: Arc, position: Position): void {
    this.#findNear(arc, position);
    this.#add(number, position);
  }

  /**
   * Pairs among the arcs of a coverage, each once, in an order that does not depend on how they came about. Neighbours
   * along a border are no pair, however close: that is how finely it was drawn. Two junctions are, with nothing but a
   * short border between them.
   */
  pairs(arcs: Arcs): NearPair[] {
    const pairs = new Map<string, NearPair>();
    for (const { a, b, ...pair } of this.#pairs) {
      if (arcs.get(a.id) !== a || arcs.get(b.id) !== b) continue;
      const key = `${positionKey(pair.p)} ${positionKey(pair.q)}`;
      if (!pairs.has(key) && !this.#shareBorder(arcs, pair)) pairs.set(key, pair);
    }
    return [...pairs.values()].sort((a, b) => comparePositions(a.p, b.p) || comparePositions(a.q, b.q));
  }

  /** Arcs of the coverage that have a vertex at a position. */
  arcsAt(arcs: Arcs, [lon, lat]: Position): Arc[] {
    const found = new Set<Arc>();
    if (this.#near === undefined) return [];
    for (const head of this.#bucketsOf(lon, lat))
      for (let v = this.#heads[head]!; v >= 0; v = this.#next[v]!) {
        const arc = this.#arcs[this.#arcAt[v]!]!;
        if (this.#lon[v] === lon && this.#lat[v] === lat && arcs.get(arc.id) === arc) found.add(arc);
      }
    return [...found];
  }

  /** Whether one border has both vertices, other than as its two ends. */
  #shareBorder(arcs: Arcs, { p, q }: NearPair): boolean {
    const there = this.arcsAt(arcs, q);
    return this.arcsAt(arcs, p).some((arc) => there.includes(arc) && !(isEnd(arc, p) && isEnd(arc, q)));
  }

  #findNear(arc: Arc, q: Position): void {
    const [lon, lat] = q;
    const squeeze = Math.cos(radians(lat));
    const reach = (this.#nearM / METRES_A_DEGREE) ** 2;
    for (const head of this.#bucketsOf(lon, lat))
      for (let v = this.#heads[head]!; v >= 0; v = this.#next[v]!) {
        const [dx, dy] = [(this.#lon[v]! - lon) * squeeze, this.#lat[v]! - lat];
        const apart = dx * dx + dy * dy;
        const other = this.#arcs[this.#arcAt[v]!]!;
        if (apart > reach || apart === 0 || other === arc) continue;
        const there: Position = [this.#lon[v]!, this.#lat[v]!];
        const [first, second] = comparePositions(q, there) < 0 ? [q, there] : [there, q];
        this.#pairs.push({ a: other, b: arc, p: first, q: second });
      }
  }

  /** The bucket that a position lies in, and those that reach within what counts as near of it. */
  #bucketsOf(lon: number, lat: number): readonly number[] {
    const [nearX, nearY] = this.#near!;
    const [wide, high] = [nearX * BUCKET, nearY * BUCKET];
    const [x1, x2] = [Math.floor((lon - nearX) / wide), Math.floor((lon + nearX) / wide)];
    const [y1, y2] = [Math.floor((lat - nearY) / high), Math.floor((lat + nearY) / high)];
    const buckets = [this.#hash(x1, y1)];
    if (x1 === x2 && y1 === y2) return buckets;
    for (const [x, y] of [
      [x2, y1],
      [x1, y2],
      [x2, y2],
    ] as const) {
      const bucket = this.#hash(x, y);
      if (!buckets.includes(bucket)) buckets.push(bucket);
    }
    return buckets;
  }

  #hash(x: number, y: number): number {
    const mixed = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.#heads.length - 1);
  }

  #add(arc: number, [lon, lat]: Position): void {
    if (this.#count === this.#lon.length) this.#grow();
    const v = this.#count++;
    this.#lon[v] = lon;
    this.#lat[v] = lat;
    this.#arcAt[v] = arc;
    this.#link(v);
  }

  #link(v: number): void {
    const [nearX, nearY] = this.#near!;
    const head = this.#hash(Math.floor(this.#lon[v]! / (nearX * BUCKET)), Math.floor(this.#lat[v]! / (nearY * BUCKET)));
    this.#next[v] = this.#heads[head]!;
    this.#heads[head] = v;
  }

  #grow(): void {
    const size = this.#lon.length * 2;
    const wider = <A extends Float64Array | Int32Array>(from: A, to: A): A => {
      to.set(from);
      return to;
    };
    this.#lon = wider(this.#lon, new Float64Array(size));
    this.#lat = wider(this.#lat, new Float64Array(size));
    this.#arcAt = wider(this.#arcAt, new Int32Array(size));
    this.#next = new Int32Array(size);
    this.#heads = new Int32Array(size * 2).fill(-1);
    for (let v = 0; v < this.#count; v++) this.#link(v);
  }
}

const isEnd = (arc: Arc, position: Position): boolean =>
  samePosition(arc.positions[0]!, position) || samePosition(arc.positions.at(-1)!, position);
