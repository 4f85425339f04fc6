/** What somebody may see of organisations and people: what concerns a cell, within the area of the account. */
import type { CellPost } from '../grid/cell-contract.ts';
import type { CellRef } from '../grid/contract.ts';
import { refOf } from '../grid/location-answer.ts';
import { refuse } from '../platform/errors.ts';
import type { Actor } from '../platform/http.ts';
import { cellNamed } from './cell-name.ts';
import { dayToText, zoneClock } from './clocks/zone-clock.ts';
import { type Organisation, type OrganisationAnswer, POSTS, type PostHolding, type StaffMember } from './contract.ts';
import { cellsBelow, type DutyPlace } from './files/sheet.ts';
import type { StaffAnswer } from './people/people-contract.ts';

export interface DutyView {
  /** `2019-05-08`, in the city. */
  today: string;
  /** Cells that the viewer may see into; undefined is all. */
  area: ReadonlySet<number> | undefined;
  seesCell(cellId: number): boolean;
  seesOrganisation(organisation: Organisation): boolean;
  seesStaff(member: StaffMember): boolean;
  /** Cells that a query asks for by name, and with `below` those below; undefined for no name. @throws Refusal unknown-cell, outside-area */
  cellsAsked(name: string | undefined, below: boolean): ReadonlySet<number> | undefined;
  ref(cellId: number): CellRef | null;
  organisation(organisation: Organisation): OrganisationAnswer;
  staff(member: StaffMember): StaffAnswer;
  posts(holdings: readonly PostHolding[]): StaffAnswer['posts'];
}

export function dutyView(
  { grid, duties, city, clock }: Pick<DutyPlace, 'grid' | 'duties' | 'city' | 'clock'>,
  actor: Pick<Actor, 'areaCellId'>,
): DutyView {
  const locator = grid.current();
  const today = dayToText(zoneClock(city.timeZone).dayOf(clock()));
  const area = actor.areaCellId === null ? undefined : cellsBelow(locator, actor.areaCellId);
  const seesCell = (cellId: number): boolean => area === undefined || area.has(cellId);
  const ref = (cellId: number): CellRef | null => {
    const cell = locator.cellById(cellId);
    return cell === undefined ? null : refOf(cell);
  };
  const seesOrganisation = ({ cellId }: Pick<Organisation, 'cellId'>): boolean => cellId === null || seesCell(cellId);
  const posts = (holdings: readonly PostHolding[]): StaffAnswer['posts'] =>
    holdings.flatMap(({ post, cellId }) => {
      const cell = ref(cellId);
      return cell === null ? [] : [{ post, cell }];
    });
  return {
    today,
    area,
    seesCell,
    seesOrganisation,
    seesStaff: ({ code, organisation }) =>
      seesOrganisation(duties.organisation(organisation) ?? { cellId: null }) ||
      duties.postsOf(code, today).some(({ cellId }) => seesCell(cellId)),
    cellsAsked: (name, below) => {
      if (name === undefined) return undefined;
      const cell = cellNamed(locator, name);
      if (cell === undefined) throw refuse('unknown-cell', `No cell stands that is named "${name}"`);
      if (!seesCell(cell.id)) throw refuse('outside-area', 'Ask an account whose area has it in it');
      return below ? cellsBelow(locator, cell.id) : new Set([cell.id]);
    },
    ref,
    organisation: ({ cellId, retiredAt, ...organisation }) => ({
      ...organisation,
      cell: cellId === null ? null : ref(cellId),
      retiredAt: retiredAt?.toISOString() ?? null,
    }),
    staff: ({ name, ...member }) => ({
      ...member,
      name: { zh: name, en: name },
      posts: posts(duties.postsOf(member.code, today)),
    }),
    posts,
  };
}

/** Who holds which post on a cell today, in the order of the posts; telephones only where they may be seen. */
export function cellPosts(
  { duties, city, clock }: Pick<DutyPlace, 'duties' | 'city' | 'clock'>,
  cellId: number,
  { phones }: { phones: boolean },
): CellPost[] {
  const today = dayToText(zoneClock(city.timeZone).dayOf(clock()));
  return POSTS.flatMap((post) =>
    duties.holdersOf(cellId, post, today).map(({ code, name, phone }) => ({
      post,
      staff: code,
      name: { zh: name, en: name },
      ...(phones ? { phone } : {}),
    })),
  );
}

/** Tells the address of the page after this one, as RFC 8288 has it; nothing where there is none. */
export function nextPage(path: string, query: object, cursor: string | null): Record<string, string> {
  const headers = { 'cache-control': 'no-store' };
  if (cursor === null) return headers;
  const given = Object.entries({ ...query, cursor }).filter(([, value]) => value !== undefined);
  return {
    ...headers,
    link: `<${path}?${new URLSearchParams(given.map(([key, value]) => [key, String(value)]))}>; rel="next"`,
  };
}

/** The items after the one whose key is `cursor`, and the cursor of the next page. `items` are in the order of their keys. */
export function pageOf<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): { page: Item[]; next: string | null } {
  const rest = cursor === undefined ? items : items.filter((item) => keyOf(item) > cursor);
  const page = rest.slice(0, limit);
  return { page, next: rest.length > limit ? keyOf(page.at(-1)!) : null };
}

/** The id after which a page begins; 0 for the first. @throws Refusal `invalid-request` */
export function idOfCursor(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  const errors = [{ path: 'query.cursor', message: 'must be the cursor of the Link header of the page before' }];
  throw refuse('invalid-request', 'See errors for what to mend', { errors });
}
