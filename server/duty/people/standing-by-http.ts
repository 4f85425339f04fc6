import type { Position } from '../../grid/contract.ts';
import { checkPosition } from '../../grid/position.ts';
import type { Permission } from '../../identity/access.ts';
import { refuse } from '../../platform/errors.ts';
import { type Actor, type AnyRoute, route } from '../../platform/http.ts';
import type { CalendarHolder } from '../clocks/calendar-holder.ts';
import type { Post, StaffMember } from '../contract.ts';
import { dutyView, pageOf } from '../duty-view.ts';
import type { DutyPlace } from '../files/sheet.ts';
import { vacanciesOf } from './expected-posts.ts';
import { nearestPeople } from './nearest-people.ts';
import {
  type OnDutyAnswer,
  onDutyQuerySchema,
  onDutySchema,
  type VacanciesAnswer,
  vacanciesQuerySchema,
  vacanciesSchema,
} from './people-contract.ts';
import { peopleOnDuty } from './people-on-duty.ts';

export interface StandingByPlace extends DutyPlace {
  calendar: CalendarHolder;
  /** Where people on duty were last seen in their shift, as far as the asker may know: the nearest are then the nearest on the ground. */
  seenOnDuty?: (asker: Actor) => Promise<ReadonlyMap<string, LastSeen>>;
}

/** Where somebody was last seen in this shift. */
export interface LastSeen {
  position: Position;
  agoS: number;
  /** Not so long ago that the person may be anywhere by now. */
  fresh: boolean;
}

const READ = { permission: 'staff:read' satisfies Permission };
const NO_STORE = { 'cache-control': 'no-store' };

/** Who is on duty now, and which posts nobody holds. */
export function standingByRoutes(place: StandingByPlace): AnyRoute[] {
  const { grid, duties, calendar, city, clock } = place;
  return [
    route({
      method: 'get',
      path: '/api/vacancies',
      summary: 'Posts that somebody should hold today and nobody does',
      access: READ,
      query: vacanciesQuerySchema,
      answers: { 200: { what: 'The vacancies by cell', schema: vacanciesSchema } },
      handle: ({ actor, query }) => {
        const view = dutyView(place, actor!);
        const cells = view.cellsAsked(query.cell, true) ?? view.area;
        const asked = grid
          .current()
          .cells.filter(({ id, level }) => (cells?.has(id) ?? true) && (query.level ?? level) === level)
          .toSorted((a, b) => a.level - b.level || (a.code < b.code ? -1 : 1));
        const vacancies = vacanciesOf(asked, (id, post) => duties.holdersOf(id, post, view.today).length > 0);
        const byPost: VacanciesAnswer['byPost'] = {};
        for (const { post } of vacancies) byPost[post] = (byPost[post] ?? 0) + 1;
        // Urgent ones first, then by cell. Paged by position: that order is not the one of any text.
        const numbered = vacancies
          .filter(({ post }) => post === (query.post ?? post))
          .toSorted((a, b) => Number(b.urgent) - Number(a.urgent))
          .map((vacancy, index) => ({ ...vacancy, key: String(index).padStart(9, '0') }));
        const { page, next } = pageOf(numbered, ({ key }) => key, query);
        const json: VacanciesAnswer = {
          day: view.today,
          total: vacancies.length,
          urgent: vacancies.filter(({ urgent }) => urgent).length,
          byPost,
          vacancies: page.map(({ cell, post, urgent }) => ({ cell: view.ref(cell.id)!, post, urgent })),
          nextCursor: next,
        };
        return { headers: NO_STORE, json };
      },
    }),
    route({
      method: 'get',
      path: '/api/on-duty',
      summary: 'Staff on duty now, nearest to a point first',
      access: READ,
      query: onDutyQuerySchema,
      answers: { 200: { what: 'The staff', schema: onDutySchema } },
      handle: async ({ actor, query: { lon, lat, cell, post, limit } }) => {
        if ((lon === undefined) !== (lat === undefined))
          throw refuse('invalid-request', 'Send both lon and lat, or neither');
        const view = dutyView(place, actor!);
        const locator = grid.current();
        const cells = view.cellsAsked(cell, true) ?? view.area;
        const now = clock();
        const holdings = (code: string) => duties.postsOf(code, view.today);
        const { staff, calendarMissing } = peopleOnDuty(duties, calendar, city.timeZone, now);
        const asked = staff.filter(
          (member) => (cells === undefined || isOf(member, cells)) && (post === undefined || holds(member, post)),
        );
        function isOf(member: StaffMember, within: ReadonlySet<number>): boolean {
          const own = duties.organisation(member.organisation)?.cellId ?? null;
          return (own !== null && within.has(own)) || holdings(member.code).some(({ cellId }) => within.has(cellId));
        }
        function holds(member: StaffMember, wanted: Post): boolean {
          return holdings(member.code).some((holding) => holding.post === wanted);
        }
        const cellsOf = (member: StaffMember): number[] => {
          const held = holdings(member.code).map(({ cellId }) => cellId);
          const own = duties.organisation(member.organisation)?.cellId ?? null;
          return held.length > 0 || own === null ? held : [own];
        };
        const seen = (await place.seenOnDuty?.(actor!)) ?? new Map<string, LastSeen>();
        const near = (from: Position) =>
          nearestPeople(
            locator,
            from,
            asked,
            (member) => ({ seenAt: seen.get(member.code)?.position, cellIds: cellsOf(member) }),
            limit,
          );
        if (lon !== undefined && lat !== undefined) checkPosition(lon, lat, locator);
        const shown =
          lon === undefined || lat === undefined
            ? asked.slice(0, limit).map((person) => ({ person, distanceM: null }))
            : near([lon, lat]);
        const json: OnDutyAnswer = {
          at: now.toISOString(),
          total: asked.length,
          warnings: calendarMissing ? ['calendar-missing'] : [],
          staff: shown.map(({ person: { code, name, phone, organisation }, distanceM }) => ({
            code,
            name: { zh: name, en: name },
            phone,
            organisation,
            posts: view.posts(holdings(code)),
            distanceM,
            live: distanceM !== null && (seen.get(code)?.fresh ?? false),
            seenAgoS: seen.get(code)?.agoS ?? null,
          })),
        };
        return { headers: NO_STORE, json };
      },
    }),
  ];
}
