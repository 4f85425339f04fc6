/** A GeoJSON-like geometry and the SRID of an EWKT prefix. */
export interface ParsedWkt {
  srid?: number;
  geometry: { type: string; coordinates: unknown };
}

/**
 * Reads POINT, POLYGON and MULTIPOLYGON, with Z, M or ZM, in WKT or EWKT (`SRID=4547;POLYGON((…))`). Other geometries come back
 * by their type alone, for the reader to name. Undefined where the text is no WKT.
 */
export function parseWkt(text: string): ParsedWkt | undefined {
  const head = /^\s*(?:SRID\s*=\s*(\d+)\s*;)?\s*([A-Z]+?)\s*(ZM|Z|M)?\s*(?=\(|EMPTY\s*$)/i.exec(text);
  if (!head) return undefined;
  const type = TYPE_NAMES[head[2]!.toUpperCase()];
  if (!type) return undefined;
  const srid = head[1] === undefined ? {} : { srid: Number(head[1]) };
  const body = text.slice(head[0].length);
  if (/^EMPTY/i.test(body)) return { ...srid, geometry: { type, coordinates: [] } };
  if (type === 'Point') {
    const [position] = parseNested(body, 1) ?? [];
    return position === undefined ? undefined : { ...srid, geometry: { type, coordinates: position } };
  }
  if (type !== 'Polygon' && type !== 'MultiPolygon') return { ...srid, geometry: { type, coordinates: null } };
  const coordinates = parseNested(body, type === 'Polygon' ? 2 : 3);
  return coordinates && { ...srid, geometry: { type, coordinates } };
}

const TYPE_NAMES: Record<string, string> = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  POLYGON: 'Polygon',
  MULTIPOINT: 'MultiPoint',
  MULTILINESTRING: 'MultiLineString',
  MULTIPOLYGON: 'MultiPolygon',
  GEOMETRYCOLLECTION: 'GeometryCollection',
  CURVEPOLYGON: 'CurvePolygon',
  MULTISURFACE: 'MultiSurface',
  TRIANGLE: 'Triangle',
  TIN: 'Tin',
};

/** Nested lists of positions; `levels` of brackets stand around each list of positions. Undefined where they do not fit. */
function parseNested(text: string, levels: number): unknown[] | undefined {
  const root: unknown[] = [];
  const stack: unknown[][] = [];
  let at = 0;
  let expectItem = true;
  while (at < text.length) {
    const char = text[at]!;
    if (char === ' ' || char === '\n' || char === '\r' || char === '\t') {
      at++;
    } else if (char === '(') {
      if (!expectItem || stack.length === levels || (stack.length === 0 && at > 0 && root.length > 0)) return undefined;
      const list = stack.length === 0 ? root : [];
      stack.at(-1)?.push(list);
      stack.push(list);
      at++;
    } else if (char === ')') {
      if (expectItem || stack.length === 0) return undefined;
      stack.pop();
      at++;
      if (stack.length === 0) return text.slice(at).trim() === '' ? root : undefined;
    } else if (char === ',') {
      if (expectItem) return undefined;
      expectItem = true;
      at++;
      continue;
    } else {
      if (!expectItem || stack.length !== levels) return undefined;
      let end = at;
      while (end < text.length && text[end] !== ',' && text[end] !== ')') end++;
      stack.at(-1)!.push(text.slice(at, end).trim().split(/\s+/).map(numberOf));
      expectItem = false;
      at = end;
      continue;
    }
    expectItem = char === '(' ? true : char === ')' ? false : expectItem;
  }
  return undefined;
}

/** Number() takes "" and "0x10" for numbers; NaN keeps them out, and the reader names the place. */
function numberOf(text: string): number {
  return /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}
