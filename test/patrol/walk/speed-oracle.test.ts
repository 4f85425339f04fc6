import { expect } from 'chai';
import { foldWalk } from '../../../server/patrol/walk/fold-walk.ts';
import { NO_CARRY } from '../../../server/patrol/walk/walk-carry.ts';
import type { WalkPing } from '../../../server/patrol/walk/walk-ping.ts';
import type { Database } from '../../../server/platform/database.ts';
import { seededRandom } from '../../bench/benchmark.ts';
import { serverEngine } from '../../helpers/engines.ts';
import { pingAt, RULES } from './walk-samples.ts';

/**
 * The mark `speed` by PostgreSQL alone, position by position: it knows the definition and none of our code. One is too
 * fast from the last that counts; the third in a row of such, each possible from the one before it, counts.
 */
const MARKS = `
  with recursive ping as (
    select n, at, own, st_setsrid(st_makepoint(lon, lat), 4326) as place
    from unnest(:at::float8[], :lon::float8[], :lat::float8[], :own::text[]) with ordinality as p (at, lon, lat, own, n)
  ),
  walk as (
    select 0::bigint as n, null::float8 as last_at, null::geometry as last_place,
      null::float8 as run_at, null::geometry as run_place, 0 as run, null::text as mark
    union all
    select ping.n,
      case when counts then ping.at else walk.last_at end,
      case when counts then ping.place else walk.last_place end,
      case when counts then null when own is null then ping.at else walk.run_at end,
      case when counts then null when own is null then ping.place else walk.run_place end,
      case when counts then 0 when own is null then in_a_row else walk.run end,
      coalesce(own, case when not counts then 'speed' end)
    from walk
    join ping on ping.n = walk.n + 1
    cross join lateral (
      select walk.last_at is not null
        and st_distancesphere(walk.last_place, ping.place) > :speedMps * (ping.at - walk.last_at) as too_fast
    ) as from_last
    cross join lateral (
      select case when walk.run > 0
        and st_distancesphere(walk.run_place, ping.place) <= :speedMps * (ping.at - walk.run_at)
        then walk.run + 1 else 1 end as in_a_row
    ) as from_run
    cross join lateral (select own is null and (not too_fast or in_a_row = 3) as counts) as decided
  )
  select mark from walk where n > 0 order by n`;

/** A walk with jumps of one to five positions, near and far, single wrong ones, and marks of other kinds among them. */
function walkWithJumps(random: () => number, count: number): WalkPing[] {
  const pings: WalkPing[] = [];
  let [s, east, north, away, awayFor] = [0, 0, 0, 0, 0];
  for (let i = 0; i < count; i++) {
    s += 1 + Math.floor(random() * 20);
    east += random() - 0.5;
    north += random() - 0.5;
    if (awayFor-- <= 0) [away, awayFor] = random() < 0.25 ? [(random() - 0.5) * 80, random() * 5] : [0, 0];
    const scatter = random() < 0.1 ? (random() - 0.5) * 40 : 0;
    const mark = random() < 0.1 ? 'accuracy' : random() < 0.05 ? 'mock' : null;
    pings.push(pingAt(s, east + away + scatter, north, { mark }));
  }
  return pings;
}

describe('the mark of impossible speed beside PostgreSQL', function () {
  this.timeout(60_000);
  let database: Database;
  before(async () => {
    database = await serverEngine.freshDatabase();
  });
  after(() => serverEngine.release(database));

  for (const seed of [1, 2, 3, 4])
    it(`falls on the same positions of walk ${seed}, in batches of any length`, async () => {
      const random = seededRandom(seed);
      const pings = walkWithJumps(random, 600);
      const { rows } = await database.knex.raw(MARKS, {
        at: pings.map(({ atMs }) => (atMs - pings[0]!.atMs) / 1000),
        ...{ lon: pings.map(({ lon }) => lon), lat: pings.map(({ lat }) => lat), own: pings.map(({ mark }) => mark) },
        speedMps: RULES.speedMps,
      });
      const expected = (rows as { mark: string | null }[]).map(({ mark }) => mark);
      const marks: (string | null)[] = [];
      let carry = NO_CARRY;
      for (let at = 0; at < pings.length; ) {
        const batch = pings.slice(at, at + 1 + Math.floor(random() * 7));
        const walked = foldWalk(carry, batch, RULES);
        marks.push(...walked.marks);
        carry = walked.carry;
        at += batch.length;
      }
      expect(marks).to.deep.equal(expected);
      const fast = expected.filter((mark) => mark === 'speed').length;
      expect(fast, 'enough of them').to.be.within(60, 400);
      const believed = expected.filter(
        (mark, i) => mark === null && expected[i - 1] === 'speed' && expected[i - 2] === 'speed',
      );
      expect(believed.length, 'runs that are believed').to.be.greaterThan(3);
    });
});
