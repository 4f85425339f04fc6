import { z } from 'zod';
import type { Permission } from '../../identity/access.ts';
import { refuse } from '../../platform/errors.ts';
import { type AnyRoute, route } from '../../platform/http.ts';
import { generationListSchema, generationsQuerySchema } from '../cell-contract.ts';
import { differenceSchema } from '../drafts/draft-contract.ts';
import { generationCursor } from '../list-cursor.ts';
import { generationStands, listGenerations } from '../store.ts';
import { cellHistory } from './cell-history.ts';
import { ChangeSummaries } from './change-summaries.ts';
import { crosswalkBetween, differenceBetween, figuresBetween } from './compare-generations.ts';
import {
  cellHistoryQuery,
  cellHistorySchema,
  crosswalkQuery,
  crosswalkSchema,
  differenceQuery,
  figuresQuery,
  figuresSchema,
  generationParams,
} from './history-contract.ts';
import type { HistoryPlace } from './history-place.ts';
import { JSON_TYPE, KeptAnswers, replyWith } from './kept-answers.ts';
import { oneAtATime } from './one-at-a-time.ts';

const MAP = { permission: 'map:read' satisfies Permission };
const GENERATIONS_A_PAGE = 100;
/** Differences and crosswalks kept: somebody who goes through the history comes back to them. */
const KEPT = { answers: 50, bytes: 32 << 20 };
/** Figures are worked out over all reports, by whoever may see the map: all who ask for the same get the same for a while. */
const KEPT_FIGURES = { answers: 50, bytes: 8 << 20, forMs: 15_000 };
const MOST_WAITING = 8;
const AS_IT_WAS = { 304: { what: 'As it was' } };

/** The generations, what they changed, and the history of a cell. */
export function historyRoutes(place: HistoryPlace): AnyRoute[] {
  const { grid, database, city } = place;
  const summaries = new ChangeSummaries(database, city);
  const answers = new KeptAnswers(KEPT);
  const figures = new KeptAnswers(KEPT_FIGURES);
  const inTurn = oneAtATime(MOST_WAITING);

  /** Both stand, and the second is stated: what was worked out for a generation that was taken back is not told. */
  const stated = async (from: number, to = grid.current().generation) => {
    for (const number of [from, to])
      if (number !== 0 && !(await generationStands(database.knex, city, number)))
        throw refuse('not-found', `No generation ${number} stands; see GET /api/generations`);
    return { from, to };
  };

  return [
    route({
      method: 'get',
      path: '/api/generations',
      summary: 'Published states of the boundaries, newest first, with what each changed',
      access: MAP,
      query: generationsQuerySchema,
      answers: { 200: { what: 'Generations', schema: generationListSchema } },
      handle: async ({ query }) => {
        const before = generationCursor.read(query.cursor);
        const all = (await listGenerations(database.knex, city)).filter(
          ({ number }) => before === undefined || number < before,
        );
        const page = all.slice(0, query.limit ?? GENERATIONS_A_PAGE);
        const summaryOf = await summaries.of(page);
        const current = grid.current().generation;
        return {
          json: {
            generations: page.map(({ draftId, ...generation }) => ({
              ...generation,
              draft: draftId,
              ...summaryOf(generation.number),
              current: generation.number === current,
            })),
            nextCursor: page.length < all.length ? generationCursor.write(page.at(-1)!.number) : null,
          },
        };
      },
    }),
    route({
      method: 'get',
      path: '/api/generations/:number/difference',
      summary: 'What changed from one generation to another: cells, the ground that changes hands, the lineage',
      access: MAP,
      params: generationParams,
      query: differenceQuery,
      answers: { 200: { what: 'The difference', schema: differenceSchema }, ...AS_IT_WAS },
      handle: async ({ params, query, request }) => {
        const compared = await stated(params.number, query.with);
        const key = `difference ${compared.from} ${compared.to}`;
        return replyWith(await answers.of(key, () => differenceBetween(place, compared)), request);
      },
    }),
    route({
      method: 'get',
      path: '/api/generations/:number/crosswalk',
      summary: 'The ground that each cell of one generation has in common with each of another',
      access: MAP,
      params: generationParams,
      query: crosswalkQuery,
      answers: { 200: { what: 'The crosswalk', schema: crosswalkSchema }, ...AS_IT_WAS },
      handle: async ({ params, query, request }) => {
        const compared = { ...(await stated(params.number, query.to)), level: query.level };
        const key = `crosswalk ${compared.from} ${compared.to} ${query.level}`;
        return replyWith(await answers.of(key, () => crosswalkBetween(place, compared)), request);
      },
    }),
    route({
      method: 'get',
      path: '/api/generations/:number/figures',
      summary: 'Reports by the cells of one generation, and on those of another: located anew, and estimated by area',
      access: MAP,
      params: generationParams,
      query: figuresQuery,
      answers: { 200: { what: 'The figures', schema: figuresSchema } },
      handle: async ({ params, query, actor }) => {
        const { from, until, to, level } = query;
        const compared = { ...(await stated(params.number, to)), level };
        const key = JSON.stringify([compared, from, until, actor!.areaCellId]);
        const figuresOf = () => inTurn(() => figuresBetween(place, actor!, compared, { from, until }));
        const { body } = await figures.of(key, figuresOf);
        return { headers: { 'cache-control': 'no-store', 'content-type': JSON_TYPE }, buffer: body };
      },
    }),
    route({
      method: 'get',
      path: '/api/cells/:code/history',
      summary: 'Every version of the cells that have or had a code, with their lineage',
      access: MAP,
      params: z.object({ code: z.string() }),
      query: cellHistoryQuery,
      answers: { 200: { what: 'The history', schema: cellHistorySchema } },
      handle: async ({ params, query }) => ({
        headers: { 'cache-control': 'no-store' },
        json: await cellHistory(database.knex, city, grid.current(), params.code, query.level),
      }),
    }),
  ];
}
