import { feature as toFeatures } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { Refusal } from '../../platform/errors.ts';
import { brokenFile } from './broken-file.ts';
import { type ByteSource, readWhole } from './byte-source.ts';
import { chooseLayer } from './choose-layer.ts';
import type { OpenOptions, SourceFeature, SourceFile } from './contract.ts';
import { crsName } from './geojson.ts';
import { geometryReader, refuseIfNotDegrees } from './read-geometry.ts';
import { settleCrs } from './settle-crs.ts';

/** Arcs are shared by the features, so the whole is held in memory. */
const LARGEST_BYTES = 512 << 20;

/** TopoJSON, quantised or not. WGS84 unless `crs` says otherwise, as for GeoJSON. */
export async function openTopoJson(source: ByteSource, options: OpenOptions): Promise<SourceFile> {
  const topology = parse(await readWhole(source, LARGEST_BYTES), source.name);
  const object = topology.objects[chooseLayer(Object.keys(topology.objects), 'object', source.name, options.layer)]!;
  const notes: string[] = [];
  const stated = crsName((topology as { crs?: unknown }).crs);
  const { crs, crsFrom } = settleCrs('TopoJSON', { stated, option: options.crs, byFormat: 'EPSG:4326' }, notes);
  const readShape = geometryReader(options);
  let converted: ReturnType<typeof toFeatures>;
  try {
    refuseRepetition(topology, object, source.name);
    converted = toFeatures(topology, object);
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw brokenFile(`${source.name}: the arcs of the TopoJSON do not fit its objects`, { cause });
  }
  const list = converted.type === 'FeatureCollection' ? converted.features : [converted];
  const propertiesOf = (feature: (typeof list)[number]): Record<string, unknown> => ({
    ...(feature.id === undefined ? {} : { id: feature.id }),
    ...feature.properties,
  });
  let read = 0;

  async function* features(): AsyncIterable<SourceFeature> {
    for (const [index, feature] of list.entries()) {
      const shape = readShape(feature.geometry, crs);
      refuseIfNotDegrees(shape, crsFrom, `feature ${index}`);
      read = Math.round((source.size * (index + 1)) / list.length);
      yield { index, properties: propertiesOf(feature), ...shape };
    }
    read = source.size;
  }

  return {
    format: 'TopoJSON',
    crs: crs.code,
    crsFrom,
    fields: list[0] ? Object.keys(propertiesOf(list[0])) : [],
    features,
    bytesTotal: source.size,
    bytesRead: () => read,
    notes,
  };
}

/** Borders of cells are used twice, of cells that overlap or lie in one another a little more often. */
const MOST_USES = 8;
/** Small files may do as they like. */
const COUNTS_FROM_POSITIONS = 1_000_000;

/** A few bytes name an arc of any length again: a small file could come to more positions than there is memory for. */
function refuseRepetition({ arcs }: Topology, object: unknown, name: string): void {
  const most = Math.max(COUNTS_FROM_POSITIONS, MOST_USES * arcs.reduce((sum, { length }) => sum + length, 0));
  let positions = 0;
  const count = (part: unknown): void => {
    if (typeof part === 'number') positions += arcs[part < 0 ? ~part : part]?.length ?? 0;
    else if (Array.isArray(part)) for (const one of part) count(one);
    else if (typeof part === 'object' && part !== null)
      for (const below of ['arcs', 'geometries'] as const) count((part as Record<string, unknown>)[below]);
    if (positions > most) throw brokenFile(`${name} uses its arcs more often than borders are`);
  };
  count(object);
}

function parse(bytes: Buffer, name: string): Topology {
  let topology: Topology;
  try {
    topology = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw brokenFile(`${name} is not valid JSON in UTF-8 (${(cause as Error).message.slice(0, 80)})`, { cause });
  }
  if (typeof topology.objects !== 'object' || topology.objects === null || !Array.isArray(topology.arcs)) {
    throw brokenFile(`${name} is a TopoJSON without "objects" or "arcs"`);
  }
  return topology;
}
