import type { StaffMember } from '../../duty/contract.ts';
import { dutyView } from '../../duty/duty-view.ts';
import type { Actor } from '../../platform/http.ts';
import { othersTurn } from '../../platform/others-turn.ts';
import type { Trails } from '../contract.ts';
import { type LivePlace, walkerKey } from '../live/patrol-snapshot.ts';
import type { Fix } from './fix.ts';
import { simplifyTrack } from './simplify-track.ts';
import { splitTrack } from './split-track.ts';
import { readFixes } from './tracks-store.ts';
import { encodeTrailLine } from './trail-line.ts';

export interface TrailsAsk {
  /** At most a day. */
  from: Date;
  to: Date;
  toleranceM: number;
  /** As in encodeTrailLine. */
  step?: number;
  /** The times of whom may be shown when: shifts, within the period or beyond. */
  hoursOf(member: StaffMember): readonly { from: Date; to: Date }[];
  /** Only what is new since then, with the position before it, so that lines join on. */
  since?: Date;
}

/** People whose positions are read at once: nobody waits longer than for 60,000 positions. */
const PEOPLE_AT_ONCE = 20;

/**
 * The lines that people walked while on duty, as far as the viewer may see them: of whoever answers for a cell in the
 * area all, of others what they walked in it. People are read by the page, and others have their turn in between.
 */
export async function readTrails(
  place: LivePlace,
  viewer: Pick<Actor, 'areaCellId'>,
  { from, to, toleranceM, step, hoursOf, since }: TrailsAsk,
): Promise<Trails> {
  const { database, city, duties, grid, patrolRules } = place;
  const { area, today } = dutyView(place, viewer);
  const locator = grid.current();
  const rules = patrolRules.current();
  const fromMs = from.getTime();
  const people = [...duties.staff()].filter((member) => hoursOf(member).length > 0);
  const trails: Trails = { from: from.toISOString(), to: to.toISOString(), walkers: [] };
  for (let first = 0; first < people.length; first += PEOPLE_AT_ONCE) {
    const page = people.slice(first, first + PEOPLE_AT_ONCE);
    const codes = page.map(({ code }) => code);
    const fixes = await readFixes(database.knex, city.code, codes, { from, to });
    for (const member of page) {
      const walk = fixes.get(member.code) ?? [];
      const ofArea = area === undefined || duties.postsOf(member.code, today).some(({ cellId }) => area.has(cellId));
      const inArea = ({ lon, lat }: Fix) => ofArea || area.has(locator.locate([lon, lat]).cell?.id ?? 0);
      const lines = hoursOf(member)
        .flatMap((span) => splitTrack(within(walk, span), rules, inArea))
        .flatMap((line) => newIn(line, since))
        .map((line) => encodeTrailLine(simplifyTrack(line, toleranceM), fromMs, step));
      if (lines.length === 0) continue;
      const { code: staff, name } = member;
      trails.walkers.push({ key: walkerKey(place, staff), staff, name: { zh: name, en: name }, lines });
    }
    await othersTurn();
  }
  return trails;
}

function within(fixes: readonly Fix[], span: { from: Date; to: Date }): Fix[] {
  const [from, to] = [span.from.getTime(), span.to.getTime()];
  return fixes.filter(({ atMs }) => atMs >= from && atMs < to);
}

/** What of a line is after `since`, begun at the position before; nothing where nothing is. */
function newIn(line: Fix[], since: Date | undefined): Fix[][] {
  if (since === undefined) return [line];
  const first = line.findIndex(({ atMs }) => atMs > since.getTime());
  return first === -1 ? [] : [line.slice(Math.max(0, first - 1))];
}
