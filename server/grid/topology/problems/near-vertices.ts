import type { Position } from '../../contract.ts';
import { METRES_A_DEGREE, radians } from '../../metres.ts';

/** A bucket is this many times as wide as what counts as near: few vertices then have to look into a second one. */
const BUCKET = 64;

/**
 * Finds positions that are near each other by putting them into buckets of ground. It keeps every position that it was
 * ever given, each once, and all pairs among them; what there is now is for others to say.
 */
export class NearVertices {
  /** Numbers of positions that are near each other. */
  readonly pairs: (readonly [number, number])[] = [];
  readonly #nearM: number;
  #count = 0;
  #lon = new Float64Array(0);
  #lat = new Float64Array(0);
  #times = new Uint32Array(0);
  /** The position before each in its bucket. */
  #next = new Int32Array(0);
  #heads = new Int32Array(1).fill(-1);
  /** Degrees of longitude and latitude that count as near; fixed by the first position. */
  #near: [number, number] | undefined;

  constructor(nearM: number) {
    this.#nearM = nearM;
  }

  position(number: number): Position {
    return [this.#lon[number]!, this.#lat[number]!];
  }

  /** How often a position was given; where it grew, another border has come to it. */
  timesGiven(number: number): number {
    return this.#times[number]!;
  }

  take([lon, lat]: Position): void {
    const north = this.#nearM / METRES_A_DEGREE;
    // A degree further from the equator: wide enough for a city, whose pairs are measured exactly anyway.
    this.#near ??= [north / Math.cos(radians(Math.min(89, Math.abs(lat) + 1))), north];
    const [nearX, nearY] = this.#near;
    const [wide, high] = [nearX * BUCKET, nearY * BUCKET];
    const own = this.#hash(Math.floor(lon / wide), Math.floor(lat / high));
    if (this.#meets(own, lon, lat)) return;
    const [x1, x2] = [Math.floor((lon - nearX) / wide), Math.floor((lon + nearX) / wide)];
    const [y1, y2] = [Math.floor((lat - nearY) / high), Math.floor((lat + nearY) / high)];
    this.#findNear(own, lon, lat);
    if (x1 !== x2 || y1 !== y2) {
      const seen = [own];
      for (let x = x1; x <= x2; x++)
        for (let y = y1; y <= y2; y++) {
          const bucket = this.#hash(x, y);
          if (seen.includes(bucket)) continue;
          seen.push(bucket);
          this.#findNear(bucket, lon, lat);
        }
    }
    this.#add(lon, lat);
  }

  /** Whether a position is there already; it then counts as given once more. */
  #meets(bucket: number, lon: number, lat: number): boolean {
    for (let v = this.#heads[bucket]!; v >= 0; v = this.#next[v]!)
      if (this.#lon[v] === lon && this.#lat[v] === lat) {
        this.#times[v]!++;
        return true;
      }
    return false;
  }

  /** Pairs the position that is to come with those of a bucket. */
  #findNear(bucket: number, lon: number, lat: number): void {
    const reach = this.#nearM / METRES_A_DEGREE;
    for (let v = this.#heads[bucket]!; v >= 0; v = this.#next[v]!) {
      const dy = this.#lat[v]! - lat;
      if (Math.abs(dy) > reach) continue;
      const dx = (this.#lon[v]! - lon) * Math.cos(radians(lat));
      if (dx * dx + dy * dy <= reach * reach) this.pairs.push([v, this.#count]);
    }
  }

  #hash(x: number, y: number): number {
    const mixed = Math.imul(x, 0x9e3779b1) ^ Math.imul(y, 0x85ebca6b);
    return (mixed ^ (mixed >>> 15)) & (this.#heads.length - 1);
  }

  #add(lon: number, lat: number): void {
    this.reserve(this.#count + 1);
    const v = this.#count++;
    this.#lon[v] = lon;
    this.#lat[v] = lat;
    this.#link(v);
  }

  #link(v: number): void {
    const [nearX, nearY] = this.#near!;
    const bucket = this.#hash(
      Math.floor(this.#lon[v]! / (nearX * BUCKET)),
      Math.floor(this.#lat[v]! / (nearY * BUCKET)),
    );
    this.#next[v] = this.#heads[bucket]!;
    this.#heads[bucket] = v;
  }

  /** Makes room for so many positions. */
  reserve(count: number): void {
    if (count <= this.#lon.length) return;
    const size = 2 ** Math.ceil(Math.log2(Math.max(count, 256)));
    const [lon, lat, times] = [new Float64Array(size), new Float64Array(size), new Uint32Array(size)];
    lon.set(this.#lon);
    lat.set(this.#lat);
    times.set(this.#times);
    [this.#lon, this.#lat, this.#times] = [lon, lat, times];
    this.#next = new Int32Array(size);
    this.#heads = new Int32Array(size * 2).fill(-1);
    for (let v = 0; v < this.#count; v++) this.#link(v);
  }
}
