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
const RIVALS = { which: 'which-polygon', turf: 'turf over an R-tree' };
const EQUAL = 'every answer equals which-polygon’s, the first 50k turf’s';

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

  const mixed = randomPoints(locator.bounds!, POINTS, context.random('points'));
  const found = locator.locateMany(mixed);
  for (let i = 0; i < POINTS; i++) {
    const code = cells[found[i]!]?.code;
    const [x, y] = [mixed[i * 2]!, mixed[i * 2 + 1]!];
    const single = locator.locate([x, y]).cell?.code;
    if (single !== code || which([x, y])?.code !== code || (i < TURF_POINTS && turf(x, y) !== code))
      throw new Error(`${x}, ${y} differs`);
  }
  const inside = Float64Array.from(mixed).filter((_, i) => found[i >> 1] !== -1);
  const outsideShare = 1 - inside.length / mixed.length;
  return [
    ...(await contest('all inside', inside)),
    ...(await contest(`${(outsideShare * 100).toFixed(1)} % outside`, mixed)),
  ];

  async function contest(where: string, coordinates: Float64Array): Promise<Row[]> {
    const count = coordinates.length / 2;
    const each = (points: number, look: (x: number, y: number) => unknown) => () =>
      perSecond(points, () => {
        for (let i = 0; i < points; i++) look(coordinates[i * 2]!, coordinates[i * 2 + 1]!);
      });
    const rates = await interleave({
      locate: each(count, (x, y) => locator.locate([x, y])),
      locateMany: () => perSecond(count, () => locator.locateMany(coordinates)),
      which: each(count, (x, y) => which([x, y])),
      turf: each(TURF_POINTS, turf),
    });
    const notes = {
      locate: `with path, border and nearest cell; ${EQUAL}`,
      locateMany: EQUAL,
    };
    return (['locate', 'locateMany'] as const).flatMap((what) =>
      (['which', 'turf'] as const).map((other) => ({
        what: `${what}, ${where}`,
        figure: rates[what],
        unit: 'points/s',
        baseline: `${RIVALS[other]} ${Math.round(rates[other]).toLocaleString('en-US')}/s`,
        ratio: rates[what] / rates[other],
        ...(other === 'which' && { notes: notes[what] }),
      })),
    );
  }
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
