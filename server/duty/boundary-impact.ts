import type { ImpactItem } from '../grid/drafts/draft-contract.ts';
import type { ImpactSource } from '../grid/drafts/impact-source.ts';
import { changedCells, itemOn } from '../grid/impact/changed-cell.ts';
import type { CompareBoundaries, ComparedBoundaries } from '../grid/impact/compare-boundaries.ts';
import { impactPart } from '../grid/impact/impact-part.ts';
import type { Locator } from '../grid/locator.ts';
import { isWithinArea, type Viewer } from '../identity/access.ts';
import { cellNamed } from './cell-name.ts';
import { dayToText, zoneClock } from './clocks/zone-clock.ts';
import { POSTS } from './contract.ts';
import type { DutyPlace } from './files/sheet.ts';
import { POST_NAMES } from './holder-names.ts';

type Place = Pick<DutyPlace, 'city' | 'clock' | 'duties'>;

/**
 * Posts and organisations of cells that gain or lose ground that matters, or retire, and the entries of the duty lists
 * that would name other ground, or none.
 *
 * Whoever holds a post on a cell keeps it, and an organisation its cell: who is appointed to a cell that retires is
 * appointed to nothing until somebody says where. They do not follow into the cell that takes the ground in, which has
 * people of its own. The lists name cells by code, as people wrote them: an entry follows no cell to another code, and
 * one whose code passes to another cell speaks of that one from then on.
 */
export const dutyImpact =
  (place: Place, compare: CompareBoundaries): ImpactSource =>
  async (change, viewer) => {
    const compared = await compare(change);
    return [
      ...impactPart('posts', postsConcerned(place, compared, viewer)),
      ...impactPart('organisations', organisationsConcerned(place, compared, viewer)),
      ...impactPart('routes', entriesConcerned(place, compared, viewer)),
    ];
  };

function postsConcerned({ city, clock, duties }: Place, compared: ComparedBoundaries, viewer: Viewer): ImpactItem[] {
  const today = dayToText(zoneClock(city.timeZone).dayOf(clock()));
  const changed = changedCells(compared, viewer);
  return compared.pairs.flatMap(({ before }) => {
    const cell = before && changed(before.id);
    if (cell === undefined) return [];
    return POSTS.flatMap((post) =>
      duties.holdersOf(before!.id, post, today).map(({ name }) => itemOn(cell, { name, what: POST_NAMES[post] })),
    );
  });
}

function organisationsConcerned({ duties }: Place, compared: ComparedBoundaries, viewer: Viewer): ImpactItem[] {
  const changed = changedCells(compared, viewer);
  return compared.pairs.flatMap(({ before }) => {
    const cell = before && changed(before.id);
    const organisation = before && duties.organisationOf(before.id);
    if (cell === undefined || organisation === undefined) return [];
    return [itemOn(cell, { name: organisation.code, what: organisation.name })];
  });
}

function entriesConcerned({ duties }: Place, compared: ComparedBoundaries, viewer: Viewer): ImpactItem[] {
  const { before, after } = compared;
  const changed = changedCells(compared, viewer);
  const entries = [
    ...duties.departmentDuties.map(({ category, area, lead }) => ({ category, area, organisation: lead })),
    ...duties.handOffs.map(({ category, area, system }) => ({ category, area, organisation: system })),
  ];
  return entries.flatMap(({ category, area, organisation }) => {
    if (area === null) return [];
    const [was, is] = [cellNamed(before, area), cellNamed(after, area)];
    const isOther = was?.id !== is?.id;
    if (!isOther && (was === undefined || changed(was.id) === undefined)) return [];
    if (!(isSeen(before, was?.id, viewer) || isSeen(after, is?.id, viewer))) return [];
    const what = duties.organisation(organisation)?.name ?? { zh: organisation, en: organisation };
    const [from, to] = [was?.code ?? null, is?.code ?? null];
    const effect = to === null ? 'loses-cell' : from === to ? 'concerned' : 'changes-hands';
    return [itemOn({ from, to, effect }, { name: category, what })];
  });
}

function isSeen(locator: Locator, cellId: number | undefined, viewer: Viewer): boolean {
  const cell = cellId === undefined ? undefined : locator.cellById(cellId);
  const path = cell && locator.path(cell).map(({ id }) => id);
  return path !== undefined && isWithinArea(viewer, path);
}
