import { refuse } from '../platform/errors.ts';
import type { CrsTransform } from './crs.ts';
import { definitionOf } from './crs-definitions.ts';

/** Geographic system, datum, ellipsoid and its two figures, as ESRI products spell them. */
const DATUMS: Record<
  string,
  [geographic: string, datum: string, ellipsoid: string, a: number, inverseFlattening: number]
> = {
  'WGS 84': ['GCS_WGS_1984', 'D_WGS_1984', 'WGS_1984', 6378137, 298.257223563],
  CGCS2000: ['GCS_China_Geodetic_Coordinate_System_2000', 'D_China_2000', 'CGCS2000', 6378137, 298.257222101],
  'China Geodetic Coordinate System 2000': [
    'GCS_China_Geodetic_Coordinate_System_2000',
    'D_China_2000',
    'CGCS2000',
    6378137,
    298.257222101,
  ],
  NAD83: ['GCS_North_American_1983', 'D_North_American_1983', 'GRS_1980', 6378137, 298.257222101],
  ETRS89: ['GCS_ETRS_1989', 'D_ETRS_1989', 'GRS_1980', 6378137, 298.257222101],
  'Beijing 1954': ['GCS_Beijing_1954', 'D_Beijing_1954', 'Krasovsky_1940', 6378245, 298.3],
  'Xian 1980': ['GCS_Xian_1980', 'D_Xian_1980', 'Xian_1980', 6378140, 298.257],
};

const UNITS: Record<string, [name: string, metres: number]> = {
  m: ['Meter', 1],
  'us-ft': ['Foot_US', 0.3048006096012192],
  ft: ['Foot', 0.3048],
};

/** The EPSG number of a system that has one; raises `unknown-crs` for one that has none. */
export function epsgOf(crs: CrsTransform): number {
  const number = /^EPSG:(\d+)$/.exec(crs.code)?.[1];
  if (number === undefined)
    throw refuse('unknown-crs', `Files are written in a system with an EPSG code only, not in ${crs.code}`);
  return Number(number);
}

/**
 * Well-known text (version 1, ESRI's names, with the EPSG code) for the systems that city maps are exchanged in:
 * geographic, transverse Mercator and UTM, Mercator, Lambert conformal conic, on the datums above. Others are refused
 * rather than approximated.
 */
export function wktOf(crs: CrsTransform): string {
  const epsg = epsgOf(crs);
  const definition = definitionOf(epsg)!;
  const base = DATUMS[definition.name.split(' / ')[0]!];
  const parameters = Object.fromEntries(
    definition.proj4.split(/\s*\+/).map((part) => part.trim().split('=') as [string, string?]),
  );
  const authority = `AUTHORITY["EPSG","${epsg}"]`;
  if (!base || parameters.pm) throw cannotWrite(crs);
  const [geographic, datum, ellipsoid, a, rf] = base;
  const geogcs = (end: string): string =>
    `GEOGCS["${geographic}",DATUM["${datum}",SPHEROID["${ellipsoid}",${a}.0,${rf}]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]${end}]`;
  if (parameters.proj === 'longlat') return geogcs(`,${authority}`);
  const projection = projectionOf(parameters, crs);
  const [unit, metres] = UNITS[parameters.units ?? 'm'] ?? [];
  if (unit === undefined || metres === undefined) throw cannotWrite(crs);
  const lengths = { False_Easting: projection.x0 / metres, False_Northing: projection.y0 / metres };
  const listed = Object.entries({ ...lengths, ...projection.parameters }).map(
    ([name, value]) => `PARAMETER["${name}",${value}]`,
  );
  return `PROJCS["${esriName(definition.name)}",${geogcs('')},PROJECTION["${projection.method}"],${listed.join(',')},UNIT["${unit}",${metres}],${authority}]`;
}

interface Projection {
  method: string;
  x0: number;
  y0: number;
  parameters: Record<string, number>;
}

function projectionOf(parameters: Record<string, string | undefined>, crs: CrsTransform): Projection {
  const number = (name: string, otherwise = 0): number =>
    parameters[name] === undefined ? otherwise : Number(parameters[name]);
  const origin = { x0: number('x_0'), y0: number('y_0') };
  switch (parameters.proj) {
    case 'tmerc':
      return {
        method: /^(CGCS2000|Beijing 1954|Xian 1980)/.test(crs.name) ? 'Gauss_Kruger' : 'Transverse_Mercator',
        ...origin,
        parameters: {
          Central_Meridian: number('lon_0'),
          Scale_Factor: number('k', number('k_0', 1)),
          Latitude_Of_Origin: number('lat_0'),
        },
      };
    case 'utm':
      return {
        method: 'Transverse_Mercator',
        x0: 500000,
        y0: 'south' in parameters ? 10000000 : 0,
        parameters: { Central_Meridian: 6 * number('zone') - 183, Scale_Factor: 0.9996, Latitude_Of_Origin: 0 },
      };
    case 'lcc':
      if (parameters.lat_2 === undefined) throw cannotWrite(crs);
      return {
        method: 'Lambert_Conformal_Conic',
        ...origin,
        parameters: {
          Central_Meridian: number('lon_0'),
          Standard_Parallel_1: number('lat_1'),
          Standard_Parallel_2: number('lat_2'),
          Latitude_Of_Origin: number('lat_0'),
        },
      };
    case 'merc':
      // Web Mercator alone: spherical formulas on the ellipsoid's longitude and latitude.
      if (crs.code !== 'EPSG:3857') throw cannotWrite(crs);
      return {
        method: 'Mercator_Auxiliary_Sphere',
        ...origin,
        parameters: { Central_Meridian: 0, Standard_Parallel_1: 0, Auxiliary_Sphere_Type: 0 },
      };
    default:
      throw cannotWrite(crs);
  }
}

/** "CGCS2000 / 3-degree Gauss-Kruger CM 114E" as "CGCS2000_3_Degree_GK_CM_114E". */
function esriName(name: string): string {
  if (name === 'WGS 84 / Pseudo-Mercator') return 'WGS_1984_Web_Mercator_Auxiliary_Sphere';
  return name
    .replace('WGS 84', 'WGS 1984')
    .replace('NAD83', 'NAD 1983')
    .replace('ETRS89', 'ETRS 1989')
    .replace('Gauss-Kruger', 'GK')
    .replace('degree', 'Degree')
    .replace('zone', 'Zone')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/_$/, '');
}

function cannotWrite(crs: CrsTransform) {
  return refuse(
    'unknown-crs',
    `${crs.code} (${crs.name}) cannot be written into this format; use EPSG:4326, EPSG:4490, a zone of CGCS2000 or UTM, or GeoJSON`,
  );
}
