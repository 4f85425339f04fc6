/**
 * Reads the points and polygons of well-known binary, ISO and EWKB, either byte order, as a GeoJSON-like geometry; elevations and
 * measures are passed over. Other geometries come back by their type alone. Raises RangeError where the bytes end early.
 */
export function parseWkb(bytes: Buffer): { type: string; coordinates?: unknown; geometries?: unknown[] } {
  return new WkbReader(bytes).geometry(0);
}

const EWKB_Z = 0x80000000;
const EWKB_M = 0x40000000;
const EWKB_SRID = 0x20000000;
const DEEPEST_COLLECTION = 8;
const TYPE_NAMES = [
  'Geometry',
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
  'GeometryCollection',
];

class WkbReader {
  #at = 0;
  #littleEndian = true;
  readonly #bytes: Buffer;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  geometry(depth: number): { type: string; coordinates?: unknown; geometries?: unknown[] } {
    if (depth > DEEPEST_COLLECTION) throw new RangeError('collections nest too deep');
    this.#littleEndian = this.#bytes.readUInt8(this.#at++) === 1;
    const raw = this.#uint32();
    if (raw & EWKB_SRID) this.#at += 4;
    const plain = raw & 0x0fffffff;
    const isoDimensions = Math.floor(plain / 1000);
    const ordinates =
      2 +
      Number((raw & EWKB_Z) !== 0 || isoDimensions === 1 || isoDimensions === 3) +
      Number((raw & EWKB_M) !== 0 || isoDimensions >= 2);
    const type = TYPE_NAMES[plain % 1000] ?? `type ${plain}`;
    switch (type) {
      case 'Point':
        return { type, coordinates: this.#position(ordinates) };
      case 'Polygon':
        return { type, coordinates: this.#rings(ordinates) };
      case 'MultiPolygon':
        return { type, coordinates: this.#list(9, () => this.geometry(depth + 1).coordinates) };
      case 'GeometryCollection':
        return { type, geometries: this.#list(9, () => this.geometry(depth + 1)) };
      default:
        return { type };
    }
  }

  #rings(ordinates: number): [number, number][][] {
    return this.#list(4, () => this.#list(8 * ordinates, () => this.#position(ordinates)));
  }

  #position(ordinates: number): [number, number] {
    const position: [number, number] = [this.#double(this.#at), this.#double(this.#at + 8)];
    this.#at += 8 * ordinates;
    return position;
  }

  /** A counted list. The count is held against the bytes that are left, so that no made-up one asks for memory. */
  #list<T>(leastBytesEach: number, read: () => T): T[] {
    const count = this.#uint32();
    if (count * leastBytesEach > this.#bytes.length - this.#at) throw new RangeError('the geometry ends early');
    return Array.from({ length: count }, read);
  }

  #uint32(): number {
    const value = this.#littleEndian ? this.#bytes.readUInt32LE(this.#at) : this.#bytes.readUInt32BE(this.#at);
    this.#at += 4;
    return value;
  }

  #double(at: number): number {
    return this.#littleEndian ? this.#bytes.readDoubleLE(at) : this.#bytes.readDoubleBE(at);
  }
}
