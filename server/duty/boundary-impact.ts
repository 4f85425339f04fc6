import type { ImpactItem, ImpactPart } from '../grid/drafts/draft-contract.ts';
import type { ImpactSource } from '../grid/drafts/impact-source.ts';
import { changedCells, itemOn, MOST_ITEMS } from '../grid/impact/changed-cell.ts';
import type { CompareBoundaries, ComparedBoundaries } from '../grid/impact/compare-boundaries.ts';
import type { Locator } from '../grid/locator.ts';
import { isWithinArea, type Viewer } from '../identity/access.ts';
import { cellNamed } from './cell-name.ts';
import { dayToText, zoneClock } from './clocks/zone-clock.ts';
import { POSTS } from './contract.ts';
import type { DutyPlace } from './files/sheet.ts';
import { POST_NAMES } from './holder-names.ts';

type Place = Pick<DutyPlace, 'city' | 'clock' | 'duties'>;

/**
 * Posts and organisations of cells that gain or lose ground or retire, and the entries of the duty lists that would name
 * other ground, or none.
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
      partOf('posts', postsConcerned(place, compared, viewer)),
      partOf('organisations', organisationsConcerned(place, compared, viewer)),
      partOf('routes', entriesConcerned(place, compared, viewer)),
    ].filter(({ count }) => count > 0);
  };

const partOf = (kind: string, items: readonly ImpactItem[]): ImpactPart => ({
  kind,
  count: items.length,
  items: items.slice(0, MOST_ITEMS),
});

function postsConcerned({ city, clock, duties }: Place, compared: ComparedBoundaries, viewer: Viewer): ImpactItem[] {
  const today = dayToText(zoneClock(city.timeZone).dayOf(clock()));
  const changed = changedCells(compared, viewer);
  return compared.pairs.flatMap(({ before }) => {
    const cell = before && changed(before.id);
    if (cell === undefined || cell.change === 'renumbered') return [];
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
    if (cell === undefined || organisation === undefined || cell.change === 'renumbered') return [];
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
    if (!isOther && (was === undefined || changed(was.id)?.change !== 'reshaped')) return [];
    if (!(isSeen(before, was?.id, viewer) || isSeen(after, is?.id, viewer))) return [];
    const what = duties.organisation(organisation)?.name ?? { zh: organisation, en: organisation };
    return [itemOn({ from: was?.code ?? null, to: is?.code ?? null }, { name: category, what })];
  });
}

function isSeen(locator: Locator, cellId: number | undefined, viewer: Viewer): boolean {
  const cell = cellId === undefined ? undefined : locator.cellById(cellId);
  const path = cell && locator.path(cell).map(({ id }) => id);
  return path !== undefined && isWithinArea(viewer, path);
}
