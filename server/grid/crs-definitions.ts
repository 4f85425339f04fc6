import { CRS_TABLE } from './crs-table.ts';

/** A system as the EPSG dataset has it; `proj4` is a complete proj4 string. */
export interface CrsDefinition {
  code: string;
  name: string;
  proj4: string;
}

/** Families that a formula says better than a table: `[first code, last code, definition of the n-th]`. */
const FAMILIES: [first: number, last: number, define: (n: number) => { name: string; proj4: string }][] = [
  [4491, 4501, (n) => cgcs2000(`Gauss-Kruger zone ${n + 13}`, 75 + 6 * n, (n + 13.5) * 1e6)],
  [4502, 4512, (n) => cgcs2000(`Gauss-Kruger CM ${75 + 6 * n}E`, 75 + 6 * n, 5e5)],
  [4513, 4533, (n) => cgcs2000(`3-degree Gauss-Kruger zone ${n + 25}`, 75 + 3 * n, (n + 25.5) * 1e6)],
  [4534, 4554, (n) => cgcs2000(`3-degree Gauss-Kruger CM ${75 + 3 * n}E`, 75 + 3 * n, 5e5)],
  [32601, 32660, (n) => ({ name: `WGS 84 / UTM zone ${n + 1}N`, proj4: `+proj=utm +zone=${n + 1} +datum=WGS84` })],
  [
    32701,
    32760,
    (n) => ({ name: `WGS 84 / UTM zone ${n + 1}S`, proj4: `+proj=utm +zone=${n + 1} +south +datum=WGS84` }),
  ],
];

function cgcs2000(name: string, meridian: number, falseEastingM: number): { name: string; proj4: string } {
  return { name: `CGCS2000 / ${name}`, proj4: `+proj=tmerc +lon_0=${meridian} +x_0=${falseEastingM} +ellps=GRS80` };
}

/** The definition of an EPSG code, or undefined when it is not known here. */
export function definitionOf(epsg: number): CrsDefinition | undefined {
  for (const [first, last, define] of FAMILIES) {
    if (epsg >= first && epsg <= last) return complete(`EPSG:${epsg}`, define(epsg - first));
  }
  const start = CRS_TABLE.indexOf(`\n${epsg}|`);
  return start < 0 ? undefined : fromLine(CRS_TABLE.slice(start + 1, CRS_TABLE.indexOf('\n', start + 1)));
}

/**
 * The definition whose name says the same as `name`, whatever the spelling: the ESRI flavours
 * "CGCS2000_3_Degree_GK_CM_114E" and "GCS_WGS_1984" find EPSG:4547 and EPSG:4326.
 */
export function definitionNamed(name: string): CrsDefinition | undefined {
  byName ??= nameIndex();
  const epsg = byName.get(spelling(name));
  return epsg === undefined ? undefined : definitionOf(epsg);
}

let byName: Map<string, number> | undefined;

function nameIndex(): Map<string, number> {
  const index = new Map<string, number>();
  const put = (name: string, epsg: number) => {
    // The lower code is the older and better known one where the dataset has a name twice.
    if (!index.has(spelling(name))) index.set(spelling(name), epsg);
  };
  for (const [alias, epsg] of Object.entries(ESRI_NAMES)) index.set(spelling(alias), epsg);
  for (const [first, last, define] of FAMILIES) for (let n = 0; n <= last - first; n++) put(define(n).name, first + n);
  for (const line of CRS_TABLE.trim().split('\n')) {
    const [epsg, name] = line.split('|', 2) as [string, string];
    put(name, Number(epsg));
  }
  return index;
}

/** Names that ESRI products write and that `spelling` alone does not bring home. */
const ESRI_NAMES: Record<string, number> = {
  WGS_1984_Web_Mercator_Auxiliary_Sphere: 3857,
  WGS_1984_Web_Mercator: 3857,
  GCS_North_American_1983: 4269,
  GCS_North_American_1927: 4267,
  GCS_European_1950: 4230,
  GCS_ETRS_1989: 4258,
  British_National_Grid: 27700,
};

/** Lower case, letters and digits only, with the abbreviations that differ between EPSG and ESRI made one. */
function spelling(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/^gcs/, '')
    .replace('gausskruger', 'gk')
    .replace(/(wgs|nad|etrs|gda|xian)(?:19)(\d\d)/, '$1$2')
    .replace('northamerican1983', 'nad83');
}

function fromLine(line: string): CrsDefinition {
  const [epsg, name, definition] = line.split('|') as [string, string, string];
  const [projection, ...parameters] = definition.split(' ');
  // proj4 gives NaN for some projections whose origin is not said, so the table's defaults come first and all are named.
  const origin = projection === 'longlat' || projection === 'utm' ? [] : ['lat_0=0', 'lon_0=0', 'x_0=0', 'y_0=0'];
  const missing = origin.filter((part) => !parameters.some((own) => own.startsWith(part.slice(0, -1))));
  return complete(`EPSG:${epsg}`, { name, proj4: [`+proj=${projection}`, ...missing, ...parameters].join(' +') });
}

function complete(code: string, definition: { name: string; proj4: string }): CrsDefinition {
  return { code, name: definition.name, proj4: `${definition.proj4} +no_defs` };
}
