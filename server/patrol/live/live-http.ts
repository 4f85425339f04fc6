import { z } from 'zod';
import { JSON_TYPE } from '../../grid/history/kept-answers.ts';
import { decide, type Permission } from '../../identity/access.ts';
import { type Actor, type AnyRoute, route } from '../../platform/http.ts';
import { patrolLiveSchema } from '../contract.ts';
import { LiveAnswers } from './live-answers.ts';
import type { LookLog } from './look-log.ts';
import type { PatrolNotices } from './patrol-notices.ts';
import { type LivePlace, patrolSnapshot } from './patrol-snapshot.ts';

export interface LivePatrolDeps {
  place: LivePlace;
  looks: LookLog;
  notices: Pick<PatrolNotices, 'roll'>;
}

const liveQuerySchema = z.object({
  roll: z.coerce
    .number()
    .int()
    .min(0)
    .max(Number.MAX_SAFE_INTEGER)
    .default(0)
    .describe('`roll` of a message `patrol` of /api/live: the answer is no older'),
});

/** Where people on duty are, and what was walked of the shift. */
export function livePatrolRoutes({ place, looks, notices }: LivePatrolDeps): AnyRoute[] {
  const answers = new LiveAnswers(() => notices.roll);
  return [
    route({
      method: 'get',
      path: '/api/patrol/live',
      summary:
        'Patrol now: where people on duty are (with names for patrol:locate only), and what was walked of the shift',
      access: { permission: 'patrol:read' satisfies Permission },
      query: liveQuerySchema,
      answers: {
        200: { what: 'Patrol now, with an ETag of all but `at`', schema: patrolLiveSchema },
        304: { what: 'Nothing but the time changed' },
      },
      handle: async ({ actor, query, request }) => {
        const asker = actor as Actor;
        await looks.often(asker, 'live');
        const { areaCellId } = asker;
        const named = decide(asker, 'patrol:locate' satisfies Permission) === 'allowed';
        const take = () => patrolSnapshot(place, { areaCellId, named });
        const { body, etag } = await answers.of(`${areaCellId} ${named}`, query.roll, take);
        const headers = { etag, 'cache-control': 'private, no-cache' };
        if (request.headers['if-none-match']?.includes(etag.slice(2))) return { status: 304, headers };
        return { headers: { ...headers, 'content-type': JSON_TYPE }, buffer: body };
      },
    }),
  ];
}
