import gcoordModule from 'gcoord';
import proj4 from 'proj4';
import { type Refusal, refuse } from '../platform/errors.ts';
import type { Position } from './contract.ts';
import { type CrsDefinition, definitionNamed, definitionOf } from './crs-definitions.ts';

/**
 * A way between a coordinate reference system and WGS84.
 *
 * Axis order is always x, y as files have it: longitude, latitude or easting, northing, whatever order the EPSG dataset
 * prints. CGCS2000 (EPSG:4490) and WGS84 differ by well under a metre and are treated as equal, as are the other
 * geocentric datums on the GRS80 ellipsoid (ETRS89, NAD83, GDA …) within the `accuracyM` stated.
 */
export interface CrsTransform {
  /** "EPSG:4547", "GCJ-02", "BD-09", or the name inside a WKT or proj4 string that matches no code. */
  code: string;
  name: string;
  /** Degrees rather than a length: coordinates outside ±180, ±90 cannot be meant. */
  geographic: boolean;
  /** How far from the truth a position in WGS84 may lie because of the datum alone. */
  accuracyM: number;
  toWgs84(x: number, y: number): Position;
  fromWgs84(lon: number, lat: number): [x: number, y: number];
}

// Its types declare the default export of an ES module, and Node hands over the CommonJS one.
const gcoord = gcoordModule as unknown as typeof gcoordModule.default;

const known = new Map<string, CrsTransform>();

/**
 * The transform of "EPSG:n" (also as URN, OGC URL or bare number), "CRS84", "GCJ-02", "BD-09", a proj4 string or WKT.
 * Raises `unknown-crs`.
 */
export function crsTransform(code: string): CrsTransform {
  const asked = code.trim();
  let transform = known.get(asked);
  if (!transform) {
    transform = resolve(asked);
    if (known.size < 256) known.set(asked, transform);
  }
  return transform;
}

function resolve(asked: string): CrsTransform {
  if (
    /^(?:urn:ogc:def:crs:ogc:[\d.]*:|ogc:|https?:\/\/www\.opengis\.net\/def\/crs\/ogc\/[\d.]+\/)?crs84$/i.test(asked)
  ) {
    return crsTransform('EPSG:4326');
  }
  if (/^gcj-?02$/i.test(asked)) return webMap('GCJ-02', gcoord.GCJ02);
  if (/^bd-?09(?:ll)?$/i.test(asked)) return webMap('BD-09', gcoord.BD09);
  const epsg =
    /^(?:(?:urn:(?:ogc|x-ogc):def:crs:)?epsg:(?:[\d.]*:)?|https?:\/\/www\.opengis\.net\/def\/crs\/epsg\/[\d.]+\/|https?:\/\/www\.opengis\.net\/gml\/srs\/epsg\.xml#)?(\d{4,6})$/i.exec(
      asked,
    );
  if (epsg) {
    const definition = definitionOf(Number(epsg[1]));
    if (!definition) throw unknownCrs(`EPSG:${epsg[1]} is not known here`);
    return fromProj4(definition);
  }
  if (/\+proj=/.test(asked)) return fromProj4({ code: asked, name: asked, proj4: asked });
  if (/^\w+\s*\[/.test(asked)) return fromWkt(asked);
  throw unknownCrs(`"${asked.slice(0, 80)}" names no coordinate system`);
}

function unknownCrs(reason: string, cause?: unknown): Refusal {
  return refuse(
    'unknown-crs',
    `${reason}. Known are the EPSG codes with a published shift to WGS84 (such as EPSG:4326, 4490, 4491–4554, 3857, 326xx, ` +
      `327xx, 269xx, 3435, 4214, 4610), CRS84, GCJ-02 and BD-09; any other system can be given as a proj4 string with ` +
      `+towgs84, or as WKT`,
    { cause },
  );
}

function fromProj4({ code, name, proj4: definition }: CrsDefinition): CrsTransform {
  let converter: Converter;
  let parsed: ParsedProjection;
  try {
    parsed = proj4.Proj(definition) as unknown as ParsedProjection;
    converter = proj4(definition, WGS84) as unknown as Converter;
    converter.inverse([1, 1]);
  } catch (cause) {
    throw unknownCrs(`"${code.slice(0, 80)}" cannot be read as a coordinate system`, cause);
  }
  const geographic = parsed.projName === 'longlat';
  const accuracyM = accuracyOf(parsed, definition);
  if (accuracyM === undefined) throw unknownCrs(`"${name}" has no shift from its datum to WGS84`);
  if (geographic && accuracyM < SHIFTED_ACCURACY_M && !/\+pm=|PRIMEM\["(?!Greenwich)/i.test(definition)) {
    return { code, name, geographic, accuracyM, toWgs84: same, fromWgs84: same };
  }
  return {
    code,
    name,
    geographic,
    accuracyM,
    toWgs84: (x, y) => converter.forward([x, y]),
    fromWgs84: (lon, lat) => converter.inverse([lon, lat]),
  };
}

/**
 * A .prj or WKT member. Its authority code is taken where it has one, else its name; both only where the definition
 * known here projects like the WKT does. What matches nothing is read as it stands, with the known shift of its datum.
 */
function fromWkt(wkt: string): CrsTransform {
  if (wkt.length > 20_000) throw unknownCrs('The WKT is longer than any coordinate system needs');
  const name = /^\w+\s*\[\s*"([^"]*)"/.exec(wkt)?.[1] ?? 'WKT';
  const epsg = /(?:AUTHORITY|ID)\s*\[\s*"EPSG"\s*,\s*"?(\d+)"?\s*\]\s*\]\s*$/i.exec(wkt)?.[1];
  const definition = (epsg && definitionOf(Number(epsg))) || definitionNamed(name);
  if (definition && projectAlike(definition.proj4, wkt)) return fromProj4(definition);
  const datum = /(?:GEOGCS|BASEGEOGCRS|BASEGEODCRS)\s*\[\s*"([^"]*)"/i.exec(wkt)?.[1];
  const shift = /TOWGS84/i.test(wkt)
    ? undefined
    : /\+towgs84=(\S+)/.exec((datum && definitionNamed(datum)?.proj4) || '')?.[1];
  const shifted = shift ? wkt.replace(/SPHEROID\s*\[[^[\]]*(?:\[[^\]]*\])?\s*\]/i, `$&,TOWGS84[${shift}]`) : wkt;
  return fromProj4({ code: name, name, proj4: shifted });
}

/** Whether two definitions put the same latitude and longitude of their own datum within a millimetre on the plane. */
function projectAlike(definition: string, wkt: string): boolean {
  try {
    const [a, b] = [definition, wkt].map((text) => proj4.Proj(text) as unknown as ParsedProjection) as [
      ParsedProjection,
      ParsedProjection,
    ];
    const longitude = (a.long0 ?? 0) + 0.02;
    return [-0.6, 0.5, 0.9].every((latitude) => {
      const [onA, onB] = [a, b].map((projection) => {
        const point = projection.forward({ x: longitude, y: latitude });
        const unit = projection.projName === 'longlat' ? 1 : (projection.to_meter ?? 1);
        return [point.x / unit, point.y / unit] as const;
      }) as [readonly [number, number], readonly [number, number]];
      return Math.hypot(onA[0] - onB[0], onA[1] - onB[1]) < 1e-3;
    });
  } catch {
    return false;
  }
}

/** The shifted coordinates of Chinese web maps. gcoord's way back stops at centimetres to metres; ours goes on. */
function webMap(code: string, system: typeof gcoord.GCJ02 | typeof gcoord.BD09): CrsTransform {
  const fromWgs84 = (lon: number, lat: number) => gcoord.transform([lon, lat], gcoord.WGS84, system) as Position;
  return {
    code,
    name: code === 'BD-09' ? 'Baidu maps' : 'Web maps in China',
    geographic: true,
    accuracyM: 1,
    fromWgs84,
    toWgs84(x, y) {
      let [lon, lat] = gcoord.transform([x, y], system, gcoord.WGS84) as Position;
      // A fixed point of a shift that changes by some 1e-4 per step: three or four rounds reach 1e-9 degrees (0.1 mm).
      for (let round = 0; round < 10; round++) {
        const [shiftedLon, shiftedLat] = fromWgs84(lon, lat);
        const [offLon, offLat] = [x - shiftedLon, y - shiftedLat];
        lon += offLon;
        lat += offLat;
        if (Math.hypot(offLon, offLat) < 1e-9) break;
      }
      return [lon, lat];
    },
  };
}

const WGS84 = '+proj=longlat +datum=WGS84 +no_defs';

/** Not through the converter: a null shift must leave every bit as it is. */
const same = (x: number, y: number): Position => [x, y];

/** The part of proj4's converter and projections used here; its own types are too wide for both. */
interface Converter {
  forward(position: Position): Position;
  inverse(position: Position): [x: number, y: number];
}

interface ParsedProjection {
  projName?: string;
  a: number;
  b: number;
  datumCode?: string;
  datum?: { datum_type?: number; datum_params?: number[] };
  long0?: number;
  to_meter?: number;
  forward(point: { x: number; y: number }): { x: number; y: number };
}

const SHIFTED_ACCURACY_M = 5;
const NO_PUBLISHED_SHIFT_ACCURACY_M = 150;

/**
 * Metres by which the datum's way to WGS84 may be wrong, undefined where there is none. A shift of seven parameters is
 * published as good to some 5 m, one of three to some 20 m; the mean shifts of NAD27 and Beijing 1954, far from where they were measured, to 30 m and 100 m. Xian
 * 1980 has no public parameters: its coordinates are taken as they are, which is up to some 150 m off.
 */
function accuracyOf(parsed: ParsedProjection, definition: string): number | undefined {
  if (parsed.datumCode === 'wgs84' || /\+datum=WGS84|\+nadgrids=@null/.test(definition)) return 0;
  const shift = parsed.datum?.datum_params?.filter((value) => value !== 0 && value !== 1) ?? [];
  if (shift.length > 3) return SHIFTED_ACCURACY_M;
  if (/-8,160,176/.test(definition)) return 30;
  if (/15\.8,-154\.4,-82\.3/.test(definition)) return 100;
  if (shift.length > 0) return 20;
  const onEarthCentredEllipsoid = Math.abs(parsed.a - 6378137) < 0.5 && Math.abs(parsed.b - 6356752.314) < 0.5;
  if (onEarthCentredEllipsoid) return /\+ellps=GRS80/.test(definition) ? 2 : 1;
  if (Math.abs(parsed.a - 6378140) < 0.01 && Math.abs(parsed.b - 6356755.288) < 0.01)
    return NO_PUBLISHED_SHIFT_ACCURACY_M;
  return undefined;
}
