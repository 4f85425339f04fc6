import { createHash } from 'node:crypto';
import type { Request } from 'express';
import { z } from 'zod';
import { decide, isWithinArea } from '../identity/access.ts';
import type { Database } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { type Actor, type AnyRoute, type Reply, route } from '../platform/http.ts';
import { othersTurn } from '../platform/others-turn.ts';
import {
  type CellFeature,
  type CellGeometry,
  type CellPost,
  cellDetailSchema,
  cellListSchema,
  cellQuerySchema,
  cellsQuerySchema,
  LOCATE_BODY_BYTES,
  locatedManySchema,
  locateManySchema,
  locateQuerySchema,
} from './cell-contract.ts';
import { featureOf } from './cell-feature.ts';
import { listCells } from './cell-list.ts';
import { type Cell, locationSchema, type Position } from './contract.ts';
import { crsTransform } from './crs.ts';
import { historyRoutes } from './history/http.ts';
import { cellCursor } from './list-cursor.ts';
import { answerOf, refOf } from './location-answer.ts';
import type { Locator } from './locator.ts';
import { checkPosition } from './position.ts';
import type { PublishedGrid } from './published-grid.ts';
import { readPoints } from './read-points.ts';
import { countOpenReports } from './store.ts';

export interface GridParts {
  grid: PublishedGrid;
  database: Database;
  city: string;
  /** Who holds which post on a cell today; known to a room above this one. */
  postsOf?: (cellId: number, options: { phones: boolean }) => CellPost[];
}

const MAP = { permission: 'map:read' };
const CELLS_A_PAGE = 1_000;

/** Routes that locate points and show the cells of any instant, and the history of both. */
export function gridRoutes({ grid, database, city, postsOf = () => [] }: GridParts): AnyRoute[] {
  const locatorOf = (at: Date | undefined): Locator | Promise<Locator> =>
    at === undefined ? grid.holding() : grid.at(at);

  const features = async (
    locator: Locator,
    cells: readonly Cell[],
    actor: Actor,
    geometry: CellGeometry,
  ): Promise<CellFeature[]> => {
    const own = cells.filter((cell) => isWithinArea(actor, idsOf(locator.path(cell))));
    const open = await countOpenReports(database.knex, city, idsOf(own));
    for (const { id } of own) if (!open.has(id)) open.set(id, 0);
    const page: CellFeature[] = [];
    for (const cell of cells) {
      page.push(featureOf(locator, cell, open.get(cell.id) ?? null, geometry));
      // A label is half a millisecond's work: others have their turn in between.
      if (geometry === 'label' && page.length % 20 === 0) await othersTurn();
    }
    return page;
  };

  return [
    route({
      method: 'get',
      path: '/api/locate',
      summary: 'The cell that has a point, now or at an instant',
      access: MAP,
      query: locateQuerySchema,
      answers: { 200: { what: 'Cell, path from the root, and what to doubt', schema: locationSchema } },
      handle: async ({ query: { lon, lat, crs, at } }) => {
        const position: Position = crs === undefined ? [lon, lat] : crsTransform(crs).toWgs84(lon, lat);
        const locator = await locatorOf(at);
        checkPosition(...position, locator);
        return { json: answerOf(locator, position, locator.locate(position)) };
      },
    }),
    route({
      method: 'post',
      path: '/api/locate',
      summary: 'The cells that have up to 100,000 points',
      access: MAP,
      body: locateManySchema,
      bodyLimit: LOCATE_BODY_BYTES,
      answers: { 200: { what: 'Codes in the order of the points', schema: locatedManySchema } },
      handle: async ({ body: { points, level, at } }) => {
        const coordinates = readPoints(points);
        const locator = await locatorOf(at);
        const cells = Array.from(locator.locateMany(coordinates, level), (index) => locator.cells[index]?.code ?? null);
        return { json: { generation: locator.generation, cells } };
      },
    }),
    route({
      method: 'get',
      path: '/api/cells',
      summary: 'Cells by level, then code',
      access: MAP,
      query: cellsQuerySchema,
      answers: {
        200: { what: 'GeoJSON', schema: cellListSchema, type: 'application/geo+json' },
        304: { what: 'As it was' },
      },
      handle: async ({ query, actor, request }) => {
        const locator = await locatorOf(query.at);
        const parentId = query.parent === undefined ? undefined : cellNamed(locator, query.parent).id;
        const filter = { level: query.level, parentId, box: query.bbox, after: cellCursor.read(query.cursor) };
        const { cells, more } = listCells(locator, filter, query.limit ?? CELLS_A_PAGE);
        const nextCursor = more ? cellCursor.write(cells.at(-1)!) : null;
        const page = await features(locator, cells, actor!, query.geometry);
        const { generation } = locator;
        return unlessKnown(request, generation, page, {
          type: 'FeatureCollection',
          generation,
          features: page,
          nextCursor,
        });
      },
    }),
    route({
      method: 'get',
      path: '/api/cells/:code',
      summary: 'A cell by its code; of several levels that use it, the deepest',
      access: MAP,
      params: z.object({ code: z.string() }),
      query: cellQuerySchema,
      answers: {
        200: { what: 'GeoJSON', schema: cellDetailSchema, type: 'application/geo+json' },
        304: { what: 'As it was' },
      },
      handle: async ({ params, query, actor, request }) => {
        const locator = await locatorOf(query.at);
        const cell = locator.cellByCode(params.code, query.level);
        if (cell === undefined) throw refuse('not-found', `No cell has the code ${params.code}`);
        const page = await features(locator, [cell], actor!, query.geometry);
        const { generation } = locator;
        const path = locator.path(cell);
        const phones = decide(actor!, 'staff:read', idsOf(path)) === 'allowed';
        const posts = query.at === undefined ? postsOf(cell.id, { phones }) : null;
        const properties = { ...page[0]!.properties, path: path.map(refOf), generation, posts };
        return unlessKnown(request, generation, page, { ...page[0]!, properties }, posts);
      },
    }),
    ...historyRoutes({ grid, database, city }),
  ];
}

const idsOf = (cells: readonly Cell[]): number[] => cells.map(({ id }) => id);

function cellNamed(locator: Locator, code: string): Cell {
  const cell = locator.cellByCode(code);
  if (cell === undefined) throw refuse('unknown-cell', `No cell has the code ${code}`);
  return cell;
}

/** 304 where the caller has these cells of this generation with these counts, and `posts`. */
function unlessKnown(
  request: Request,
  generation: number,
  page: readonly CellFeature[],
  json: object,
  posts: readonly CellPost[] | null = null,
): Reply {
  const counts = createHash('sha1').update(
    JSON.stringify([page.map(({ id, properties }) => [id, properties.openReports]), posts]),
  );
  const etag = `"${generation}-${counts.digest('base64url')}"`;
  const headers = { etag, 'cache-control': 'private, no-cache' };
  const known = (request.headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(etag) || known.includes('*')) return { status: 304, headers };
  return { headers: { ...headers, 'content-type': 'application/geo+json; charset=utf-8' }, json };
}
