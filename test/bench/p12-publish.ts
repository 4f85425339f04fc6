/**
 * How long a publication takes from the request until the first tile that shows it, on the service that was asked and on
 * a second one beside it, while both are asked for points that change hands without a pause: no answer may be by the
 * boundaries that held no more when it was asked for. The lead by which a publication precedes its instant is part of it.
 */
import { loadavg } from 'node:os';
import type { Cell, Position } from '../../server/grid/contract.ts';
import type { CellChange } from '../../server/grid/publication.ts';
import { publishGeneration } from '../../server/grid/publish-generation.ts';
import type { PublishedGrid } from '../../server/grid/published-grid.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import { addToken } from '../../server/identity/add-token.ts';
import type { Database } from '../../server/platform/database.ts';
import { mercatorX, mercatorY } from '../../server/tiles/mercator.ts';
import { TEST_CITY } from '../helpers/engines.ts';
import { CATEGORY, startBenchService, startTwin } from './bench-service.ts';
import { type BenchContext, type Benchmark, median, type Row } from './benchmark.ts';
import { publishCity, randomPoints } from './seeded-city.ts';
import { type Watched, watchStale } from './stale-watch.ts';

const REPORTS = 82_513;
/** Every so many reports one is an open case. */
const ONE_OPEN_IN = 25;
const RUNS = 7;
const CONNECTIONS = 2;
/** Three cells in a row of the city, well inside. */
const EDITED = [419, 420, 421] as const;
/** By how much a vertex is moved, degrees: some five metres. */
const SHIFT = 5e-5;
const TILE_ZOOM = 14;
/** Both services go on being asked for so long after the first fresh tile. */
const AFTERWARDS_MS = 500;

export const bench: Benchmark = {
  id: 'P12',
  title: 'publish an edit of 3 cells among 820, with 82,513 reports',
  target: '≤ 2 s; 0 stale',
  run: async (context) => {
    const service = await startBenchService(context, 'wall', { poolSize: 10, prepare: seedReports });
    const twin = await startTwin(service.databaseUrl);
    const { token } = await addToken(service.database, { city: TEST_CITY, name: 'editor', role: 'gis' });
    const editor = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const edit = editOf(service.grid.current().cells);
    const bare = await bareTransactions(context);
    const runs: Run[] = [];
    const bareMs: number[] = [];
    for (let run = 0; run < RUNS; run++) {
      const back = run % 2 === 1;
      bareMs.push(await bare(edit.operations(back)));
      runs.push(await publishOnce([service.origin, twin.origin], service.headers, editor, edit, back));
      context.say(`run ${run + 1}: ${JSON.stringify(runs.at(-1))}`);
    }
    await twin.stop();
    await service.stop();
    return rowsOf(runs, median(bareMs));
  },
};

interface Run {
  /** From the request, ms: until it was answered, and until each service served another tile. */
  answeredMs: number;
  freshMs: number[];
  answers: number;
  stale: number;
  early: number;
}

function rowsOf(runs: readonly Run[], bareMs: number): Row[] {
  const load = `load average ${loadavg()[0]!.toFixed(1)}`;
  const baseline = `the bare transaction ${bareMs.toFixed(0)} ms`;
  const row = (what: string, values: readonly number[], notes: string): Row => ({
    what: `publish, ${what}`,
    figure: median(values),
    unit: 'ms',
    baseline,
    ratio: bareMs / median(values),
    notes: `${notes}; worst ${Math.max(...values).toFixed(0)} ms; ${load}`,
  });
  const sum = (key: 'answers' | 'stale' | 'early') => runs.reduce((total, run) => total + run[key], 0);
  return [
    row('until the first fresh tile', column(runs, 0), 'the lead of 300 ms is part of it'),
    row('until the first fresh tile of a second service', column(runs, 1), 'on the same database'),
    row(
      'until it is answered',
      runs.map(({ answeredMs }) => answeredMs),
      'by then it holds',
    ),
    {
      what: 'stale answers of GET /api/locate on both services',
      figure: sum('stale'),
      unit: 'answers',
      baseline: `of ${sum('answers').toLocaleString('en-US')}`,
      notes: `at ${CONNECTIONS} connections each, on ground that changes hands; ${sum('early')} came too early`,
    },
  ];
}
const column = (runs: readonly Run[], service: number): number[] => runs.map(({ freshMs }) => freshMs[service]!);

interface Edit {
  /** To and fro. */
  operations(back: boolean): Extract<Operation, { kind: 'move-vertex' }>[];
  /** Points that change hands, with the cell that has each before and after. */
  points: { at: Position; before: string; after: string }[];
  tile: string;
}

/** Moves a vertex of each of the two borders between the three cells. */
function editOf(cells: readonly Cell[]): Edit {
  const [a, b, c] = EDITED.map((index) => cells[index]!) as [Cell, Cell, Cell];
  const moves = [
    [a, b],
    [b, c],
  ].map(([west, east]) => {
    const border = sharedBorder(west!, east!);
    const middle = border.length >> 1;
    const from = border[middle]!;
    const to: Position = [round(from[0] + SHIFT), from[1]];
    const at = centre([border[middle - 1]!, from, to]);
    return { from, to, at, before: east!.code, after: west!.code };
  });
  const [lon, lat] = moves[0]!.from;
  const [x, y] = [mercatorX(lon), mercatorY(lat)].map((unit) => Math.floor(unit * 2 ** TILE_ZOOM));
  return {
    operations: (back) =>
      moves.map(({ from, to }) => ({
        kind: 'move-vertex',
        ...(back ? { from: to, to: from } : { from, to }),
      })),
    points: moves,
    tile: `/tiles/cells/${TILE_ZOOM}/${x}/${y}.mvt`,
  };
}

const round = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
const centre = (corners: readonly Position[]): Position => [
  corners.reduce((sum, [lon]) => sum + lon, 0) / corners.length,
  corners.reduce((sum, [, lat]) => sum + lat, 0) / corners.length,
];

function sharedBorder(one: Cell, other: Cell): Position[] {
  const theirs = new Set(other.shape.flat(2).map(String));
  return one.shape[0]![0]!.filter((position) => theirs.has(String(position)));
}

async function publishOnce(
  origins: string[],
  headers: Record<string, string>,
  editor: Record<string, string>,
  edit: Edit,
  back: boolean,
): Promise<Run> {
  const post = async (path: string, body: object) => {
    const answer = await fetch(origins[0] + path, { method: 'POST', headers: editor, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`${path} gave ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as { id: number; head: number; generation: number; holdsFrom: string };
  };
  const draft = await post('/api/drafts', { title: 'Move two vertices' });
  let { head } = draft;
  for (const operation of edit.operations(back))
    head = (await post(`/api/drafts/${draft.id}/operations`, { head, operation })).head;
  const paths = edit.points.map(({ at }) => `/api/locate?lon=${at[0]}&lat=${at[1]}`);
  const end = await watchStale({ origins, headers, paths, tile: edit.tile, connections: CONNECTIONS });
  const askedMs = Date.now();
  const published = await post(`/api/drafts/${draft.id}/publish`, { head });
  const answeredMs = Date.now() - askedMs;
  await new Promise((resolve) => setTimeout(resolve, AFTERWARDS_MS));
  const watched = await end();
  return { answeredMs, ...judged(watched, edit, back, published, askedMs) };
}

function judged(
  { answers, freshTileMs }: Watched,
  edit: Edit,
  back: boolean,
  { generation, holdsFrom }: { generation: number; holdsFrom: string },
  askedMs: number,
): Omit<Run, 'answeredMs'> {
  const fromMs = Date.parse(holdsFrom);
  if (freshTileMs.includes(null)) throw new Error('A service served no fresh tile');
  const after = new Set(edit.points.map((point) => (back ? point.before : point.after)));
  for (const answer of answers)
    if (answer.generation === generation && !after.has(answer.cell))
      throw new Error(`Generation ${generation} gave ${answer.cell}`);
  return {
    freshMs: freshTileMs.map((ms) => ms! - askedMs),
    answers: answers.length,
    stale: answers.filter((answer) => answer.sentMs >= fromMs && answer.generation !== generation).length,
    early: answers.filter((answer) => answer.receivedMs < fromMs && answer.generation === generation).length,
  };
}

/** The same change as one transaction on a database of its own, ms. */
async function bareTransactions(
  context: BenchContext,
): Promise<(operations: ReturnType<Edit['operations']>) => Promise<number>> {
  const { database } = await context.migratedDatabase();
  const grid = await publishCity(context, database);
  const ids = EDITED.map((index) => grid.current().cells[index]!.id);
  let shapes = EDITED.map((index) => grid.current().cells[index]!.shape);
  grid.close();
  return async (operations) => {
    const to = new Map(operations.map((operation) => [String(operation.from), operation.to]));
    shapes = shapes.map((shape) =>
      shape.map((polygon) => polygon.map((ring) => ring.map((at) => to.get(String(at)) ?? at))),
    );
    const changes = ids.map((id, i): CellChange => ({ kind: 'change', id, cell: { shape: shapes[i]! } }));
    const startedMs = performance.now();
    const at = new Date();
    await database.transaction((transaction) =>
      publishGeneration(transaction, { city: TEST_CITY, changes, holdsFrom: at, author: 'b', reason: 'b', at }),
    );
    return performance.now() - startedMs;
  };
}

/** Reports all over the city, some of them open cases of the department. */
async function seedReports(database: Database, grid: PublishedGrid, context: BenchContext): Promise<void> {
  const locator = grid.current();
  const points = randomPoints(locator.bounds!, REPORTS, context.random('reports'));
  const found = locator.locateMany(points);
  const rows = Array.from(found, (index, i) => ({
    ...{
      lon: points[i * 2],
      lat: points[i * 2 + 1],
      cell: locator.cells[index]?.id ?? null,
      open: i % ONE_OPEN_IN === 0,
    },
  }));
  await database.knex.raw(SEED, [TEST_CITY, CATEGORY, locator.generation, JSON.stringify(rows)]);
  await database.knex.raw('vacuum analyze');
}

const SEED = `
  insert into report (city, number, source, category, severity, description, lon, lat, cell_id, cell_path, generation,
    occurred_at, recorded_at, state, stage, closed_at)
  select ?, '20240501-' || lpad(n::text, 6, '0'), 'bench', ?, 2, '', lon, lat, cell,
    case when cell is null then '{}' else array[cell] end, ?::int, '2024-05-01', '2024-05-01',
    case when open then 'open' else 'closed' end, case when open then 'filed' else 'closed' end,
    case when open then null else timestamptz '2024-05-02' end
  from rows from (json_to_recordset(?::json) as (lon float8, lat float8, cell bigint, open boolean))
    with ordinality as given (lon, lat, cell, open, n)`;
