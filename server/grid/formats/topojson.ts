import { feature as toFeatures } from 'topojson-client';
import type { Topology } from 'topojson-specification';
import { brokenFile } from './broken-file.ts';
import { type ByteSource, readWhole } from './byte-source.ts';
import { chooseLayer } from './choose-layer.ts';
import type { OpenOptions, SourceFeature, SourceFile } from './contract.ts';
import { crsName } from './geojson.ts';
import { readGeometry, refuseIfNotDegrees } from './read-geometry.ts';
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
  let converted: ReturnType<typeof toFeatures>;
  try {
    converted = toFeatures(topology, object);
  } catch (cause) {
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
      const shape = readGeometry(feature.geometry, crs);
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
