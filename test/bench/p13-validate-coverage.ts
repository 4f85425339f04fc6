import type { Cell, Position } from '../../server/grid/contract.ts';
import { ringFlaw } from '../../server/grid/coverage/ring-flaws.ts';
import type { DraftProblem } from '../../server/grid/drafts/draft-contract.ts';
import { applyOperation } from '../../server/grid/topology/apply-operation.ts';
import type { Coverage } from '../../server/grid/topology/coverage.ts';
import { isRefused } from '../../server/grid/topology/outcome.ts';
import { findProblems } from '../../server/grid/topology/problems/find-problems.ts';
import { buildCoverage } from '../../server/grid/topology/structure/build-coverage.ts';
import { shapeToWkbHex } from '../../server/grid/wkb.ts';
import { type Database, openEmbedded, openServer } from '../../server/platform/database.ts';
import { type BenchContext, type Benchmark, interleave, median, type Row } from './benchmark.ts';
import { seededGrid } from './seeded-grid.ts';

type Rival = 'overlaps' | 'edges';
interface Size {
  columns: number;
  rows: number;
  segments: number;
  rivals: Rival[];
}
const CITY: Size = { columns: 41, rows: 20, segments: 31, rivals: ['overlaps', 'edges'] };
const COUNTY: Size = { columns: 100, rows: 100, segments: 9, rivals: ['overlaps', 'edges'] };
const SIZES: Size[] = [
  CITY,
  { columns: 40, rows: 25, segments: 9, rivals: [] },
  COUNTY,
  { columns: 320, rows: 313, segments: 9, rivals: ['overlaps', 'edges'] },
];
const NAMES: Record<Rival, string> = {
  overlaps: 'PostGIS in one process, overlaps alone, join by GiST index',
  edges: 'PGlite, ST_CoverageInvalidEdges (GEOS 3.14)',
};
/** Small cities are searched several times over, until so many cells were looked at. */
const ROUND_CELLS = 8_000;
/** So many vertices are looked at before any measuring. */
const WARM_VERTICES = 3_000_000;
/** Half of them overlaps, half gaps, of 5 m. */
const FLAWS = 50;
const FLAW_DEG = 4.5e-5;
const GESTURES = 50;

/** Every pair of cells whose boxes meet, by the index: not pair by pair, which nobody would wait for. */
const OVERLAPS_SQL = `
  select a.code as a, b.code as b
  from checked a join checked b on a.id < b.id and a.shape && b.shape and st_overlaps(a.shape, b.shape)`;
/** Cells with an edge that their neighbours do not have; gaps count up to twice as wide as ours. */
const EDGES_SQL = `
  select code from (select code, st_coverageinvalidedges(shape, ${2 * FLAW_DEG}) over () as bad from checked) as edges
  where bad is not null`;

export const bench: Benchmark = {
  id: 'P13',
  title: 'validate a whole coverage',
  target: '≥ 10 ×; near-linear',
  run: async (context) => {
    const rows: Row[] = [];
    for (const size of SIZES) rows.push(...(await measure(context, size)));
    rows.push(gestures(context, CITY), gestures(context, COUNTY));
    return rows;
  },
};

async function measure(context: BenchContext, size: Size): Promise<Row[]> {
  const { cells, overlaps, gaps } = flawedCity(context, size);
  const name = `${cells.length.toLocaleString('en-US')} cells × ${4 * size.segments + 1} vertices`;
  const expected = { overlaps: overlaps.toSorted(), cells: [...overlaps, ...gaps].flatMap((pair) => pair.split(' ')) };
  checkOurs(findProblems(buildCoverage(cells, 1)), overlaps, gaps);
  // As warm as in a process that serves; the databases have their plans and pages from the check.
  for (let vertices = 0; vertices < WARM_VERTICES; vertices += cells.length * 4 * size.segments)
    findProblems(buildCoverage(cells, 1));
  const coverage = buildCoverage(cells, 1);
  const rounds = Math.ceil(ROUND_CELLS / cells.length);
  const contenders: Record<string, () => Promise<number> | number> = {
    built: () => secondsOf(() => buildCoverage(cells, 1)),
    found: async () => {
      // A copy is another coverage, of which nothing is remembered.
      const copies = Array.from({ length: rounds }, () => ({ ...coverage }));
      return (await secondsOf(() => copies.map((copy) => findProblems(copy)))) / rounds;
    },
  };
  const databases: Database[] = [];
  let parallel = '';
  if (size.rivals.includes('overlaps')) {
    // One connection, so that the setting holds for all that is measured.
    const database = openServer(await context.postgisUrl(), { poolSize: 1 });
    databases.push(database);
    await fill(database, cells);
    const pairs = (await database.knex.raw(OVERLAPS_SQL)).rows.map(({ a, b }: Pair) => [a, b].sort().join(' '));
    expectSame('ST_Overlaps', pairs, expected.overlaps);
    const inParallel = await secondsOf(() => database.knex.raw(OVERLAPS_SQL));
    await database.knex.raw('set max_parallel_workers_per_gather = 0');
    context.say(`${name}: PostGIS with its workers ${seconds(inParallel)}`);
    parallel = `; with its parallel workers PostGIS took ${seconds(inParallel)}`;
    contenders.overlaps = () => secondsOf(() => database.knex.raw(OVERLAPS_SQL));
  }
  if (size.rivals.includes('edges')) {
    const embedded = await openEmbedded();
    databases.push(embedded);
    await fill(embedded, cells);
    const codes = (await embedded.knex.raw(EDGES_SQL)).rows.map(({ code }: { code: string }) => code);
    // It also takes narrow bays of the outline for gaps.
    const inner = codes.filter((code: string) => !isOutermost(code, size) || expected.cells.includes(code));
    expectSame('ST_CoverageInvalidEdges', inner, expected.cells);
    contenders.edges = () => secondsOf(() => embedded.knex.raw(EDGES_SQL));
  }
  context.say(`${name}: all agree`);
  const medians = await interleave(contenders);
  for (const database of databases) await database.close();
  const whole = medians.built! + medians.found!;
  const per = (value: number) => `${((value / cells.length) * 1e6).toFixed(0)} µs a cell`;
  const row = (what: string, figure: number, notes: string, rival?: Rival): Row => ({
    what: `${name}, ${what}`,
    figure: figure * 1_000,
    unit: 'ms',
    baseline: rival ? `${NAMES[rival]}, ${seconds(medians[rival]!)}` : '',
    ...(rival ? { ratio: medians[rival]! / figure } : {}),
    notes,
  });
  const searched = `${per(medians.found!)}; arcs built beforehand, as PostGIS has its index`;
  const fromShapes = `${per(whole)}; the arcs built in ${seconds(medians.built!)}`;
  const rivals = size.rivals.length === 0 ? [undefined] : size.rivals;
  return [
    ...rivals.map((rival) =>
      row('every kind of problem', medians.found!, searched + (rival === 'overlaps' ? parallel : ''), rival),
    ),
    ...rivals.map((rival) => row('the same from shapes', whole, fromShapes, rival)),
  ];
}

type Pair = { a: string; b: string };
const seconds = (value: number): string => (value >= 1 ? `${value.toFixed(1)} s` : `${(value * 1_000).toFixed(0)} ms`);

async function secondsOf(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1_000;
}

/** A sound city in which a vertex of some cells was moved off the border: onto the cell below, or away from it. */
function flawedCity(context: BenchContext, { columns, rows, segments }: Size) {
  const cells = soundCity(context, columns, rows, segments);
  const [overlaps, gaps]: [string[], string[]] = [[], []];
  const place = (segments >> 1) + 1;
  const step = Math.floor((columns * (rows - 1)) / FLAWS);
  for (let i = 0; i < FLAWS; i++) {
    const above = columns + i * step;
    const cell = cells[above]!;
    const ring = [...cell.shape[0]![0]!];
    const [lon, lat] = ring[place]!;
    ring[place] = [lon, Math.round((lat + (i % 2 ? FLAW_DEG : -FLAW_DEG)) * 1e7) / 1e7] as Position;
    cells[above] = { ...cell, shape: [[ring]] };
    if (ringFlaw(cells[above]!.shape)) throw new Error(`The flaw of cell ${cell.code} breaks it`);
    (i % 2 ? gaps : overlaps).push(`${cells[above - columns]!.code} ${cell.code}`);
  }
  return { cells, overlaps, gaps };
}

/** Seeded sides cross one another now and then; such a city is passed over. */
function soundCity(context: BenchContext, columns: number, rows: number, segments: number): Cell[] {
  for (let attempt = 1; ; attempt++) {
    const cells = seededGrid(columns, rows, segments, context.random(`coverage ${columns} ${rows} ${attempt}`));
    if (cells.every(({ shape }) => ringFlaw(shape) === undefined)) return cells;
  }
}

function checkOurs(problems: readonly DraftProblem[], overlaps: readonly string[], gaps: readonly string[]): void {
  const named = (kind: DraftProblem['kind']) =>
    problems.filter((problem) => problem.kind === kind).map(({ cells }) => cells.join(' '));
  expectSame('overlaps of ours', named('overlap'), overlaps);
  expectSame('gaps of ours', named('gap'), gaps);
  if (problems.length !== overlaps.length + gaps.length) throw new Error(`Ours tells ${problems.length} problems`);
}

/** Codes count from 1 in the south-west, row by row. */
function isOutermost(code: string, { columns, rows }: Size): boolean {
  const [column, row] = [(Number(code) - 1) % columns, Math.floor((Number(code) - 1) / columns)];
  return column === 0 || row === 0 || column === columns - 1 || row === rows - 1;
}

function expectSame(what: string, found: readonly string[], planted: readonly string[]): void {
  const [a, b] = [[...new Set(found)].sort(), [...new Set(planted)].sort()];
  if (a.join() !== b.join()) throw new Error(`${what}: ${a.length} found, ${b.length} planted: ${a.slice(0, 9)}`);
}

async function fill({ knex }: Database, cells: readonly Cell[]): Promise<void> {
  await knex.raw('create extension if not exists postgis');
  await knex.raw('create table checked (id int primary key, code text, shape geometry(MultiPolygon, 4326))');
  for (let i = 0; i < cells.length; i += 5_000) {
    const some = cells.slice(i, i + 5_000);
    await knex.raw(
      `insert into checked select id, code, shape::geometry
       from json_to_recordset(?::json) as c (id int, code text, shape text)`,
      [JSON.stringify(some.map(({ id, code, shape }) => ({ id, code, shape: shapeToWkbHex(shape) })))],
    );
  }
  await knex.raw('create index on checked using gist (shape)');
  await knex.raw('analyze checked');
}

/** What a gesture costs after which only what it changed is looked at, as in the editor. */
function gestures(context: BenchContext, { columns, rows, segments }: Size): Row {
  const base = buildCoverage(soundCity(context, columns, rows, segments), 1);
  findProblems(base);
  const random = context.random('gestures');
  const arcs = [...base.arcs.values()];
  const times: number[] = [];
  let coverage: Coverage = base;
  while (times.length < GESTURES) {
    const { positions } = arcs[Math.floor(random() * arcs.length)]!;
    const from = positions[positions.length >> 1]!;
    const outcome = applyOperation(coverage, { kind: 'move-vertex', from, to: [from[0] + 4e-7, from[1] + 3e-7] });
    if (isRefused(outcome)) continue;
    coverage = outcome.coverage;
    const startedAt = performance.now();
    findProblems(coverage, { base });
    times.push(performance.now() - startedAt);
  }
  return {
    what: `${base.cells.size.toLocaleString('en-US')} cells, after one gesture`,
    figure: median(times),
    unit: 'ms',
    baseline: '',
    notes: `slowest of ${GESTURES}: ${Math.max(...times).toFixed(0)} ms`,
  };
}
