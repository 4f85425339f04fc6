/** Whole coverages for tests: the demo city, and Chicago's beats as the city publishes them. */
import { readFileSync } from 'node:fs';
import { buildCity } from '../../../geodata/city.ts';
import type { Cell, Shape } from '../../../server/grid/contract.ts';

const CODELESS = { urban: null, areaM2: 1 };

/** Sectors, towns, villages and 820 basic cells, four levels that fill one another. */
export function demoCells(): Cell[] {
  const { cells } = buildCity();
  const ids = new Map(cells.map(({ code }, i) => [code, i + 1]));
  return cells.map(({ code, level, name, shape, parentCode, urban }) => ({
    ...CODELESS,
    ...{ id: ids.get(code)!, code, level, name, shape, synthetic: true },
    urban: urban ?? null,
    parentId: parentCode ? ids.get(parentCode)! : null,
  }));
}

interface BeatFile {
  features: {
    properties: { BEAT_NUM: string; DISTRICT: string };
    geometry: { type: string; coordinates: unknown };
  }[];
}

/** 277 rows, coordinates of 15 digits, off the grid; a beat of several rows has the parts of all. */
export function chicagoBeats(file: string): Cell[] {
  const shapes = new Map<string, Shape>();
  const { features } = JSON.parse(readFileSync(file, 'utf8')) as BeatFile;
  for (const { properties, geometry } of features) {
    const polygons = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as Shape;
    shapes.set(properties.BEAT_NUM, [...(shapes.get(properties.BEAT_NUM) ?? []), ...polygons]);
  }
  return [...shapes].map(([code, shape], i) => ({
    ...CODELESS,
    ...{ id: i + 1, code, level: 4 as const, name: { zh: code, en: code }, parentId: null, synthetic: false, shape },
  }));
}
