import { booleanPointInPolygon } from '@turf/turf';
import Flatbush from 'flatbush';
import type { Feature, Polygon } from 'geojson';
import whichPolygon from 'which-polygon';
import { buildLocator } from '../../server/grid/locator.ts';
import { type BenchContext, type Benchmark, interleave, perSecond, type Row } from './benchmark.ts';
import { cityCells, randomPoints } from './seeded-city.ts';
import { seededGrid } from './seeded-grid.ts';

const POINTS = 1_000_000;
const TURF_POINTS = 50_000;

export const bench: Benchmark = {
  id: 'P1',
  title: 'in-process locate, 1M random points, 820 cells × 125 vertices',
  target: '≥ 1.3 × which-polygon, with exact borders',
  run: async (context) => [...(await compare(context)), await manyCells(context)],
};

async function compare(context: BenchContext): Promise<Row[]> {
  const cells = cityCells(context);
  const features = cells.map(
    ({ code, shape }): Feature<Polygon> => ({
      type: 'Feature',
      properties: { code },
      geometry: { type: 'Polygon', coordinates: shape[0]! },
    }),
  );
  const locator = buildLocator(1, cells);
  const which = whichPolygon<{ code: string }>({ type: 'FeatureCollection', features });
  const tree = new Flatbush(cells.length);
  for (const { shape } of cells) {
    const [xs, ys] = [shape[0]![0]!.map(([x]) => x), shape[0]![0]!.map(([, y]) => y)];
    tree.add(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  }
  tree.finish();
  const turf = (x: number, y: number): string | undefined =>
    features[tree.search(x, y, x, y).find((cell) => booleanPointInPolygon([x, y], features[cell]!)) ?? -1]?.properties
      ?.code;

  const coordinates = randomPoints(locator.bounds!, POINTS, context.random('points'));
  const found = locator.locateMany(coordinates);
  for (let i = 0; i < POINTS; i++) {
    const code = cells[found[i]!]?.code;
    const [x, y] = [coordinates[i * 2]!, coordinates[i * 2 + 1]!];
    if (which([x, y])?.code !== code || (i < TURF_POINTS && turf(x, y) !== code)) throw new Error(`${x}, ${y} differs`);
  }
  const rates = await interleave({
    many: () => perSecond(POINTS, () => locator.locateMany(coordinates)),
    one: () =>
      perSecond(POINTS, () => {
        for (let i = 0; i < POINTS; i++) locator.locate([coordinates[i * 2]!, coordinates[i * 2 + 1]!]);
      }),
    which: () =>
      perSecond(POINTS, () => {
        for (let i = 0; i < POINTS; i++) which([coordinates[i * 2]!, coordinates[i * 2 + 1]!]);
      }),
    turf: () =>
      perSecond(TURF_POINTS, () => {
        for (let i = 0; i < TURF_POINTS; i++) turf(coordinates[i * 2]!, coordinates[i * 2 + 1]!);
      }),
  });
  const whichRate = `which-polygon ${Math.round(rates.which).toLocaleString('en-US')}/s`;
  const turfRate = `turf over an R-tree ${Math.round(rates.turf).toLocaleString('en-US')}/s`;
  const same = 'all 1M answers equal which-polygon’s, the first 50k turf’s';
  return [
    {
      what: 'locateMany',
      figure: rates.many,
      unit: 'points/s',
      baseline: whichRate,
      ratio: rates.many / rates.which,
      notes: same,
    },
    { what: 'locateMany', figure: rates.many, unit: 'points/s', baseline: turfRate, ratio: rates.many / rates.turf },
    {
      what: 'locate, with path, border and nearest cell',
      figure: rates.one,
      unit: 'points/s',
      baseline: whichRate,
      ratio: rates.one / rates.which,
      notes: 'the points outside include the distance to the nearest cell',
    },
  ];
}

async function manyCells(context: BenchContext): Promise<Row> {
  const cells = seededGrid(400, 250, 8, context.random('many'));
  const startedAt = performance.now();
  const before = process.memoryUsage().arrayBuffers;
  const locator = buildLocator(1, cells);
  const seconds = (performance.now() - startedAt) / 1_000;
  const megabytes = (process.memoryUsage().arrayBuffers - before) / 1e6;
  const coordinates = randomPoints(locator.bounds!, POINTS, context.random('points'));
  const { rate } = await interleave({ rate: () => perSecond(POINTS, () => locator.locateMany(coordinates)) });
  return {
    what: '100,000 cells × 33 vertices, locateMany',
    figure: rate,
    unit: 'points/s',
    baseline: '',
    notes: `built in ${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB`,
  };
}
