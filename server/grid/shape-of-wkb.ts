import type { Position, Ring, Shape } from './contract.ts';

const POLYGON = 3;
const MULTI_POLYGON = 6;

/**
 * Reads the little-endian WKB of a MultiPolygon, as ST_AsBinary(shape, 'NDR') writes it, bit by bit. (GeoJSON loses
 * digits beyond its precision, and JSON.parse took 7 times as long.) Throws RangeError for any other geometry.
 */
export function shapeOfWkb(bytes: Uint8Array): Shape {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const expect = (type: number): void => {
    if (view.getUint8(at) !== 1 || view.getUint32(at + 1, true) !== type)
      throw new RangeError(`Byte ${at} of the WKB does not begin a little-endian geometry of type ${type}`);
    at += 5;
  };
  const count = (): number => {
    at += 4;
    return view.getUint32(at - 4, true);
  };
  expect(MULTI_POLYGON);
  const shape: Shape = new Array(count());
  for (let p = 0; p < shape.length; p++) {
    expect(POLYGON);
    const polygon: Ring[] = new Array(count());
    for (let r = 0; r < polygon.length; r++) {
      const ring: Position[] = new Array(count());
      for (let i = 0; i < ring.length; i++, at += 16)
        ring[i] = [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
      polygon[r] = ring;
    }
    shape[p] = polygon;
  }
  return shape;
}
