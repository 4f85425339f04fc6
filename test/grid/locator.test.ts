import { expect } from 'chai';
import fc from 'fast-check';
import { compareCodes } from '../../server/grid/code-order.ts';
import type { Cell, Level, Position, Ring, Shape } from '../../server/grid/contract.ts';
import { buildLocator, type Locator } from '../../server/grid/locator.ts';
import { checkPosition, positionWarnings } from '../../server/grid/position.ts';
import { seededRandom } from '../bench/benchmark.ts';
import { seededGrid } from '../bench/seeded-grid.ts';
import { borderPoints } from './border-points.ts';
import { exactLocation } from './exact-oracle.ts';

const box = (west: number, south: number, east: number, north: number): Ring => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];
let lastId = 0;
const cell = (code: string, shape: Shape, level: Level = 4, parent: Cell | null = null): Cell => ({
  id: ++lastId,
  code,
  level,
  name: { zh: code, en: code },
  urban: null,
  parentId: parent?.id ?? null,
  synthetic: false,
  areaM2: 1,
  shape,
});
const codeAt = (locator: Locator, position: Position): string | undefined => locator.locate(position).cell?.code;

describe('locator', () => {
  describe('the rule', () => {
    const west = cell('B', [[box(0, 0, 1, 1)]]);
    const east = cell('A', [[box(1, 0, 2, 1)]]);
    const pair = buildLocator(7, [west, east]);

    it('gives a point inside one cell to that cell', () => {
      expect(pair.locate([0.5, 0.5])).to.deep.equal({ cell: west, path: [west], onBorder: false });
    });

    it('gives a border point to the cell whose code sorts first, and says that it lies on a border', () => {
      expect(pair.locate([1, 0.5])).to.deep.equal({ cell: east, path: [east], onBorder: true });
    });

    it('has closed cells: outer edges and corners belong to them', () => {
      for (const corner of [
        [0, 0],
        [0, 1],
        [2, 0],
        [2, 1],
        [0, 0.3],
        [1.5, 1],
      ] as Position[])
        expect(pair.locate(corner)).to.include({ onBorder: true }).and.to.have.property('cell').that.is.not.equal(null);
    });

    it('prefers a leaf with a later code to a parent with an earlier one', () => {
      const parent = cell('1', [[box(0, 0, 2, 2)]], 1);
      const leaf = cell('9', [[box(0, 0, 1, 1)]], 2, parent);
      const locator = buildLocator(1, [parent, leaf]);
      expect(locator.locate([1, 1]).path).to.deep.equal([parent, leaf]);
    });

    it('gives a point in a gap of the leaves to the deepest cell that covers it', () => {
      const root = cell('1', [[box(0, 0, 4, 4)]], 1);
      const middle = cell('2', [[box(0, 0, 2, 2)]], 2, root);
      const leaf = cell('3', [[box(0, 0, 1, 1)]], 3, middle);
      const locator = buildLocator(1, [root, middle, leaf]);
      expect(codeAt(locator, [1.5, 1.5])).to.equal('2');
      expect(codeAt(locator, [3, 3])).to.equal('1');
      expect(locator.locate([2, 2]).onBorder).to.equal(true);
    });

    it('puts the deeper level first where two leaves of one code meet', () => {
      const shallow = cell('1', [[box(0, 0, 1, 1)]], 2);
      const deep = cell('1', [[box(1, 0, 2, 1)]], 3);
      expect(buildLocator(1, [shallow, deep]).locate([1, 0.5]).cell).to.equal(deep);
    });

    it('keeps holes out and their borders in, and knows every part of a cell', () => {
      const ring = cell('R', [[box(0, 0, 3, 3), box(1, 1, 2, 2)], [box(5, 5, 6, 6)]]);
      const locator = buildLocator(1, [ring]);
      expect(codeAt(locator, [1.5, 1.5])).to.equal(undefined);
      expect(locator.locate([1, 1.5])).to.include({ cell: ring, onBorder: true });
      expect(codeAt(locator, [5.5, 5.5])).to.equal('R');
    });

    it('sorts codes by their bytes, as COLLATE "C" does', () => {
      fc.assert(
        fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => {
          expect(Math.sign(compareCodes(a, b))).to.equal(Buffer.compare(Buffer.from(a), Buffer.from(b)));
        }),
      );
    });
  });

  describe('many points at once', () => {
    const root = cell('1', [[box(0, 0, 4, 4)]], 1);
    const leaf = cell('3', [[box(0, 0, 1, 1)]], 3, root);
    const locator = buildLocator(1, [root, leaf]);
    const points = Float64Array.of(0.5, 0.5, 3, 3, 9, 9, Number.NaN, 0.5, 0.5, Number.NaN);

    it('answers with indices into the cells, -1 outside and for NaN', () => {
      expect([...locator.locateMany(points)]).to.deep.equal([1, 0, -1, -1, -1]);
    });

    it('answers with the ancestor of a level, -1 where there is none', () => {
      expect([...locator.locateMany(points, 1)]).to.deep.equal([0, 0, -1, -1, -1]);
      expect([...locator.locateMany(points, 3)]).to.deep.equal([1, -1, -1, -1, -1]);
      expect([...locator.locateMany(points, 2)]).to.deep.equal([-1, -1, -1, -1, -1]);
    });
  });

  it('finds cells by id and by code, the deepest of a code first', () => {
    const root = cell('1', [[box(0, 0, 4, 4)]], 1);
    const leaf = cell('1', [[box(0, 0, 1, 1)]], 3, root);
    const locator = buildLocator(1, [leaf, root]);
    expect(locator.cellById(root.id)).to.equal(root);
    expect(locator.cellByCode('1')).to.equal(leaf);
    expect(locator.cellByCode('1', 1)).to.equal(root);
    expect(locator.cellByCode('1', 2)).to.equal(undefined);
    expect(locator.cellByCode('constructor')).to.equal(undefined);
    expect([locator.isLeaf(leaf), locator.isLeaf(root), locator.childCount(root)]).to.deep.equal([true, false, 1]);
    expect(locator.boxOf(leaf)).to.deep.equal([0, 0, 1, 1]);
    expect(locator.bounds).to.deep.equal([0, 0, 4, 4]);
  });

  it('refuses cells whose parents go round or downward, and doubled ids', () => {
    const a = cell('a', [[box(0, 0, 1, 1)]], 2);
    expect(() => buildLocator(1, [a, a])).to.throw(RangeError, 'twice');
    expect(() => buildLocator(1, [a, cell('b', [[box(0, 0, 1, 1)]], 2, a)])).to.throw(RangeError, 'level');
  });

  it('refuses to locate what is no position', () => {
    const locator = buildLocator(1, [cell('a', [[box(0, 0, 1, 1)]])]);
    for (const bad of [Number.NaN, Infinity, -Infinity]) {
      expect(() => locator.locate([bad, 0])).to.throw(RangeError);
      expect(() => locator.locate([0, bad])).to.throw(RangeError);
      expect(() => checkPosition(bad, 0)).to.throw('Longitude');
      expect(() => checkPosition(0, bad)).to.throw('Latitude');
    }
    expect(() => checkPosition(180.1, 0)).to.throw('-180 to 180');
    expect(() => checkPosition(0, -90.1)).to.throw('-90 to 90');
    checkPosition(-180, 90);
  });

  it('warns of exchanged coordinates only when they point into the grid and what was given lies outside it', () => {
    const locator = buildLocator(1, [cell('a', [[box(-88, 41, -87, 42)]])]);
    const warningsAt = (position: Position) => positionWarnings(locator, position, locator.locate(position));
    expect(warningsAt([41.5, -87.5])).to.deep.equal(['swapped-lon-lat']);
    expect(warningsAt([-87.5, 41.5])).to.deep.equal([]);
    expect(warningsAt([41.5, 80])).to.deep.equal([]);
    expect(warningsAt([5, 5])).to.deep.equal([]);
    const liling = buildLocator(1, [cell('a', [[box(113, 27, 114, 28)]])]);
    expect(() => checkPosition(27.5, 113.5, liling)).to.throw(
      '-90 to 90, not 113.5; Longitude and latitude look exchanged',
    );
    expect(() => checkPosition(50, 113.5, liling)).to.throw(/not 113.5$/);
  });

  describe('held against integers of any size', () => {
    it('agrees on every vertex, edge point and next double of a surveyed coverage with gaps and parents', function () {
      this.timeout(60_000);
      const random = seededRandom(11);
      const leaves = seededGrid(5, 4, 6, random).filter((_, index) => index !== 7);
      const parent = cell('000000', [[box(113.2, 27.35, 113.8, 27.7)]], 1);
      const cells = [...leaves.map((leaf) => ({ ...leaf, id: leaf.id + 1e6, parentId: parent.id })), parent];
      const locator = buildLocator(1, cells);
      const points = borderPoints(cells, random);
      const many = locator.locateMany(points);
      for (let i = 0; i < many.length; i++) {
        const point: Position = [points[i * 2]!, points[i * 2 + 1]!];
        const truth = exactLocation(cells, point);
        const { cell: found, onBorder } = locator.locate(point);
        expect({ code: found?.code ?? null, onBorder }, point.join()).to.deep.equal(truth);
        expect(cells[many[i]!]?.code ?? null).to.equal(truth.code);
      }
    });

    it('agrees for any rings at all: crossing, overlapping, flat, of any magnitude, with holes', () => {
      const coordinate = fc.oneof(
        fc.integer({ min: -4, max: 4 }),
        fc.integer({ min: -8, max: 8 }).map((n) => n / 3),
        fc.integer({ min: -3, max: 3 }).map((n) => 113.5 + n * 2 ** -46),
        fc.double({ min: -180, max: 180, noNaN: true }).map((value) => (Math.abs(value) < 1e-140 ? 0 : value)),
      );
      const position = fc.tuple(coordinate, coordinate);
      const ring = fc.array(position, { minLength: 3, maxLength: 9 }).map((open) => [...open, open[0]!] as Ring);
      const shape = fc.array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 });
      fc.assert(
        fc.property(
          fc.array(fc.tuple(shape, fc.constantFrom<Level>(1, 2, 3, 4)), { minLength: 1, maxLength: 4 }),
          fc.array(position, { minLength: 1, maxLength: 10 }),
          (shapes, free) => {
            const cells = shapes.map(([rings, level], index) => cell(`c${9 - index}`, rings, level));
            const locator = buildLocator(1, cells);
            const corners = cells.flatMap((one) => one.shape.flat(2));
            const middles = corners.map(([x, y], i): Position => {
              const [x2, y2] = corners[(i + 1) % corners.length]!;
              return [(x + x2) / 2, (y + y2) / 2];
            });
            for (const point of [...free, ...corners, ...middles] as Position[]) {
              if (point.some((value) => value !== 0 && Math.abs(value) < 1e-140)) continue;
              const truth = exactLocation(cells, point);
              const { cell: found, onBorder } = locator.locate(point);
              expect({ code: found?.code ?? null, onBorder }, point.join()).to.deep.equal(truth);
              expect(cells[locator.locateMany(Float64Array.from(point))[0]!]?.code ?? null).to.equal(truth.code);
            }
          },
        ),
        { numRuns: 600 },
      );
    }).timeout(120_000);

    it('agrees on a ring of 50,000 vertices, and answers from a few of its edges', () => {
      const random = seededRandom(3);
      const ring: Ring = Array.from({ length: 50_000 }, (_, i) => {
        const angle = (i / 50_000) * 2 * Math.PI;
        const radius = 0.2 + random() * 0.002;
        return [113.5 + radius * Math.cos(angle), 27.5 + radius * Math.sin(angle)];
      });
      ring.push(ring[0]!);
      const cells = [cell('a', [[ring]])];
      const locator = buildLocator(1, cells);
      for (let i = 0; i < 200; i++) {
        const [x, y] = ring[Math.floor(random() * 50_000)]!;
        const point: Position = i % 2 === 0 ? [x, y] : [x, y + (random() - 0.5) * 1e-3];
        const { cell: found, onBorder } = locator.locate(point);
        expect({ code: found?.code ?? null, onBorder }).to.deep.equal(exactLocation(cells, point));
      }
    });
  });
});
