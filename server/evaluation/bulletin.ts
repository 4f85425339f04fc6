import { recordAudit } from '../identity/audit.ts';
import { refuse } from '../platform/errors.ts';
import { appendEvents } from '../platform/event-log.ts';
import { cellNamer, type Viewer, WHOLE_CITY } from '../reports/search-store.ts';
import { insertBulletin } from './bulletin-store.ts';
import type { Bulletin, BulletinContent } from './contract.ts';
import { type CountQuery, type NamedCase, readNamedCases } from './counts-store.ts';
import { type EvaluationPlace, evaluate } from './evaluate.ts';
import { monthPeriod, spanOf } from './period.ts';

/** Cases that a bulletin names of each sort: it is read aloud. */
const MOST_NAMED = 30;

/** What a bulletin about `month` (`2019-05`) says as things stand now; nothing is stored. */
export async function draftBulletin(place: EvaluationPlace, month: string): Promise<Bulletin> {
  return { number: null, month, publishedAt: null, author: null, remarks: '', content: await contentOf(place, month) };
}

/**
 * Circulates the bulletin about a month that has ended: what it says is kept as it is now.
 * Refused with `conflict` while the month is not over; a month may have several, each with its number.
 */
export async function publishBulletin(
  place: EvaluationPlace,
  author: string,
  { month, remarks }: { month: string; remarks: string },
): Promise<Bulletin> {
  const { database, city, clock } = place;
  const at = clock();
  if (spanOf(monthPeriod(month), city.timeZone).to > at)
    throw refuse(
      'conflict',
      `${month} is not over; its bulletin can be circulated from the first of the next month on`,
    );
  const content = await contentOf(place, month);
  const number = await database.transaction(async (transaction) => {
    const given = await insertBulletin(transaction, city.code, { month, at, author, remarks, content });
    const subject = String(given);
    await recordAudit(transaction, city.code, {
      at,
      actor: author,
      action: 'bulletin.publish',
      subject,
      detail: { month },
    });
    await appendEvents(transaction, city.code, [
      { kind: 'bulletin.published', subject, cellPath: [], payload: { number: given, month } },
    ]);
    return given;
  });
  return { number, month, publishedAt: at.toISOString(), author, remarks, content };
}

/** A bulletin is about the whole city, whoever draws it up. */
const VIEWER: Viewer = WHOLE_CITY;

async function contentOf(place: EvaluationPlace, month: string): Promise<BulletinContent> {
  const { database, city, clock } = place;
  const period = monthPeriod(month);
  const asked: CountQuery = { ...spanOf(period, city.timeZone), asOf: clock() };
  const towns = await evaluate(place, VIEWER, { ...period, by: 'cell', level: 2 });
  const organisations = await evaluate(place, VIEWER, { ...period, by: 'organisation', level: 2 });
  const categories = await evaluate(place, VIEWER, { ...period, by: 'category', level: 2 });
  const supervised = await readNamedCases(database.knex, city.code, VIEWER, asked, 'supervised', MOST_NAMED);
  const breached = await readNamedCases(database.knex, city.code, VIEWER, asked, 'breached', MOST_NAMED);
  const name = await caseNamer(place, [...supervised, ...breached]);
  return {
    total: towns.total,
    towns: towns.rows,
    organisations: organisations.rows,
    categories: categories.rows,
    supervised: supervised.map(name),
    breached: breached.map(name),
  };
}

async function caseNamer(
  { database, city, grid, duties }: EvaluationPlace,
  cases: readonly NamedCase[],
): Promise<(one: NamedCase) => BulletinContent['breached'][number]> {
  const name = await cellNamer(
    database.knex,
    city.code,
    grid.current(),
    cases.map(({ cellPath }) => ({ cellPath, nearestCellId: null })),
  );
  return (one) => ({
    number: one.number,
    category: one.category,
    cell: one.cellPath.map(name).findLast((ref) => ref !== undefined) ?? null,
    holder: one.holderOrganisation === null ? null : (duties.organisation(one.holderOrganisation)?.name ?? null),
    dueAt: one.dueAt?.toISOString() ?? null,
    supervisedAt: one.supervisedAt?.toISOString() ?? null,
    open: one.state === 'open',
  });
}
