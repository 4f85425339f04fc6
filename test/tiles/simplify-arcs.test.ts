import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import fc from 'fast-check';
import Flatbush from 'flatbush';
import type { Cell, Position } from '../../server/grid/contract.ts';
import { BOUNDARY_MAX_ZOOM, unseenArea } from '../../server/tiles/boundary-zooms.ts';
import { type Bounds, SimplifiedArcs } from '../../server/tiles/simplified-arcs.ts';
import { sharedDataOrSkip } from '../helpers/shared-data.ts';
import { wigglyGrid } from './wiggly-grid.ts';

const EVERYWHERE: Bounds = [-180, -90, 180, 90];
const ZOOMS = Array.from({ length: BOUNDARY_MAX_ZOOM + 1 }, (_, zoom) => zoom);
type Polygons = number[][][][];

function polygonsOf(arcs: SimplifiedArcs, smallestArea: number): Map<number, Polygons> {
  const features = arcs.topology.cells
    .map((_, number) => arcs.cell(number, smallestArea, EVERYWHERE, () => ({})))
    .filter(({ geometry }) => geometry.coordinates.length > 0);
  return new Map(
    features.map(({ id, geometry }) => [id as number, (geometry as { coordinates: Polygons }).coordinates]),
  );
}

/** Area of a ring, square degrees; positive when it runs counter-clockwise. */
function areaOf(ring: number[][]): number {
  let twice = 0;
  for (let i = 0; i + 1 < ring.length; i++) twice += ring[i]![0]! * ring[i + 1]![1]! - ring[i + 1]![0]! * ring[i]![1]!;
  return twice / 2;
}
const areaOfPolygons = (polygons: Polygons): number => polygons.flat().reduce((sum, ring) => sum + areaOf(ring), 0);

function crossings(lines: Position[][]): string[] {
  const segments = lines.flatMap((line) => line.slice(1).map((to, i) => [line[i]!, to] as const));
  const tree = new Flatbush(segments.length);
  const box = ([a, b]: readonly [Position, Position]) =>
    [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])] as const;
  for (const segment of segments) tree.add(...box(segment));
  tree.finish();
  const side = (a: Position, b: Position, c: Position): number =>
    Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
  const found: string[] = [];
  segments.forEach((one, i) => {
    for (const j of tree.search(...box(one), (other) => other > i)) {
      const [[a, b], [c, d]] = [one, segments[j]!];
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) found.push(`${one} × ${segments[j]}`);
      if (`${a};${b}` === `${c};${d}` || `${a};${b}` === `${d};${c}`) found.push(`${one} twice`);
    }
  });
  return found;
}

function assertSound(cells: readonly Cell[], smallestArea: number, message: string): SimplifiedArcs {
  const arcs = new SimplifiedArcs(cells, smallestArea);
  const lines = arcs.topology.arcs.map((_, arc) => arcs.line([arc], smallestArea, EVERYWHERE) as Position[]);
  assert.deepEqual(crossings(lines), [], message);
  for (const [id, polygons] of polygonsOf(arcs, smallestArea))
    for (const [outer, ...holes] of polygons) {
      assert.isAtLeast(outer!.length, 4, `${message}, cell ${id}`);
      assert.isAbove(areaOf(outer!), 0, `${message}, cell ${id}`);
      for (const hole of holes) assert.isBelow(areaOf(hole), 0, `${message}, a hole of cell ${id}`);
    }
  return arcs;
}

describe('vertexAreas', () => {
  const grids = fc.record({
    seed: fc.nat(),
    side: fc.constantFrom(2, 4, 8),
    levels: fc.constantFrom(1 as const, 2 as const),
    detail: fc.integer({ min: 0, max: 40 }),
    wiggle: fc.double({ min: 0, max: 0.39, noNaN: true }),
    sideDegrees: fc.constantFrom(0.02, 0.4, 5),
  });

  it('leaves neither gap nor overlap nor crossing at any zoom', () => {
    fc.assert(
      fc.property(grids, fc.integer({ min: 0, max: BOUNDARY_MAX_ZOOM }), (options, zoom) => {
        const smallestArea = unseenArea(zoom);
        const cells = wigglyGrid(options);
        const arcs = assertSound(cells, smallestArea, `z${zoom}`);
        const polygons = polygonsOf(arcs, smallestArea);
        const leaves = cells.filter(({ level }) => level === 4);
        const sum = leaves.reduce((total, { id }) => total + areaOfPolygons(polygons.get(id)!), 0);
        const outline = arcs.topology.arcs.filter(({ outer }) => outer).length;
        assert.isAbove(outline, 0);
        // The outer arcs alone, walked with the city on their left, enclose the union of all cells.
        const outer = new Set(arcs.topology.arcs.flatMap((arc, number) => (arc.outer ? [number, ~number] : [])));
        let union = 0;
        leaves.forEach(({ id }) => {
          const references = arcs.topology.shapes[cells.findIndex((cell) => cell.id === id)]!.flat(2);
          for (const reference of references.filter((arc) => outer.has(arc))) {
            const line = arcs.line([reference], smallestArea, EVERYWHERE);
            for (let i = 0; i + 1 < line.length; i++)
              union += (line[i]![0]! * line[i + 1]![1]! - line[i + 1]![0]! * line[i]![1]!) / 2;
          }
        });
        assert.approximately(sum, union, 1e-9 * 113 * 27);
        for (const parent of cells.filter(({ level }) => level < 4)) {
          const children = cells.filter(({ parentId }) => parentId === parent.id);
          const within = children.reduce((total, { id }) => total + areaOfPolygons(polygons.get(id)!), 0);
          assert.approximately(areaOfPolygons(polygons.get(parent.id)!), within, 1e-9 * 113 * 27);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps three corners of an island and of a lens, however small', () => {
    const round = (lon: number, lat: number, radius: number): Position[] =>
      Array.from({ length: 41 }, (_, i) => {
        const turn = ((i % 40) / 40) * 2 * Math.PI;
        return [lon + radius * Math.cos(turn), lat + radius * Math.sin(turn)];
      });
    const base = {
      level: 4,
      name: { zh: '', en: '' },
      urban: null,
      parentId: null,
      synthetic: false,
      areaM2: 1,
    } as const;
    const lens = round(0, 0, 1e-5);
    const half = (from: number): Position[] => [...lens.slice(from, from + 21), lens[from]!];
    const cells: Cell[] = [
      { ...base, id: 1, code: '1', shape: [[round(1, 1, 1e-6)]] },
      { ...base, id: 2, code: '2', shape: [[half(0)]] },
      { ...base, id: 3, code: '3', shape: [[half(20)]] },
    ];
    const arcs = assertSound(cells, unseenArea(0), 'z0');
    const corners = [...polygonsOf(arcs, unseenArea(0)).values()].map(([polygon]) => polygon![0]!.length);
    assert.deepEqual(corners, [4, 4, 4]);
  });

  it('removes more the farther out, and nothing at the deepest zoom', () => {
    const cells = wigglyGrid({ side: 8, levels: 1, detail: 60 });
    const arcs = new SimplifiedArcs(cells, unseenArea(0));
    const counts = ZOOMS.map((zoom) =>
      arcs.topology.arcs.reduce((sum, _, arc) => sum + arcs.line([arc], unseenArea(zoom), EVERYWHERE).length, 0),
    );
    assert.deepEqual(
      counts,
      counts.toSorted((a, b) => a - b),
    );
    assert.isBelow(counts[0]!, counts.at(-1)! / 20);
    assert.strictEqual(
      counts.at(-1),
      arcs.topology.arcs.reduce((sum, { vertices }) => sum + vertices.length, 0),
    );
  });

  it('keeps the beats of Chicago sound at every zoom', function () {
    this.timeout(60_000);
    const file = sharedDataOrSkip(this, 'chicago/beats.geojson');
    const { features } = JSON.parse(readFileSync(file, 'utf8')) as {
      features: { geometry: { type: string; coordinates: never } }[];
    };
    const cells = features.map(
      ({ geometry }, index): Cell => ({
        id: index + 1,
        code: String(index),
        level: 4,
        name: { zh: '', en: '' },
        urban: null,
        parentId: null,
        synthetic: false,
        areaM2: 2e6,
        shape: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
      }),
    );
    const full = new SimplifiedArcs(cells, 0);
    const before = crossings(full.topology.arcs.map((_, arc) => full.line([arc], 0, EVERYWHERE) as Position[])).length;
    assert.strictEqual(before, 0, 'the data itself');
    for (const zoom of ZOOMS) assertSound(cells, unseenArea(zoom), `z${zoom}`);
  });
});
