import { DESK_NAME, postOfCell } from '../duty/holder-names.ts';
import { type Box, boxOf } from '../grid/coverage/compare-shapes.ts';
import type { ImpactItem } from '../grid/drafts/draft-contract.ts';
import type { ImpactSource } from '../grid/drafts/impact-source.ts';
import type { CompareBoundaries, ComparedBoundaries } from '../grid/impact/compare-boundaries.ts';
import { impactPart } from '../grid/impact/impact-part.ts';
import type { Locator } from '../grid/locator.ts';
import type { Viewer } from '../identity/access.ts';
import type { Localized } from '../platform/localized.ts';
import { restNowAndThen } from '../platform/others-turn.ts';
import { organisationNamesOf, type ReportRecord } from '../reports/report-record.ts';
import { type OpenCasePlace, readOpenCases, readOpenPlaces } from './boundary-impact-store.ts';
import { planStep } from './plan-step.ts';
import { contextOf } from './step-contexts.ts';
import type { CasesPlace } from './write-steps.ts';

type Place = Pick<
  CasesPlace,
  'database' | 'city' | 'grid' | 'calendar' | 'clockRules' | 'duties' | 'categories' | 'clock'
>;

/**
 * Open cases that would lie in another cell, or have another holder if cases are routed anew, by the very rules of the
 * rehoming; those that are due first before the others. One that only lies under another parent is not told. A sealed tip
 * is neither told of nor counted but to the police post that may see it.
 */
export const casesImpact =
  (place: Place, compare: CompareBoundaries): ImpactSource =>
  async (change, viewer) => {
    const compared = await compare(change);
    const moving = await movingCases(place, compared, viewer);
    const { database, city } = place;
    const rest = restNowAndThen();
    const items: ImpactItem[] = [];
    for (let from = 0; from < moving.length; from += READ_AT_ONCE) {
      const ids = moving.slice(from, from + READ_AT_ONCE).map(({ id }) => id);
      const records = await readOpenCases(database.knex, city.code, viewer, ids);
      for (const id of ids) {
        const record = records.get(id);
        const item = record && itemOf(place, compared, record);
        if (item !== undefined) items.push(item);
        await rest();
      }
    }
    return impactPart('cases', items);
  };

const READ_AT_ONCE = 500;

/** More places than these are looked for in the box around them all. */
const MOST_BOXES = 20;
const around = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** Cases whose cells would be others, those that are due first before the others. */
async function movingCases(place: Place, compared: ComparedBoundaries, viewer: Viewer): Promise<OpenCasePlace[]> {
  const { before, after } = compared;
  const cellIds = cellsToLookInto(compared);
  const gained = compared.transfers.filter(({ from }) => from === null).map(({ shape }): Box => boxOf(shape));
  const boxes = gained.length > MOST_BOXES ? [gained.reduce(around)] : gained;
  if (cellIds.length === 0 && boxes.length === 0) return [];
  const cases = await readOpenPlaces(place.database.knex, place.city.code, viewer, { cellIds, boxes });
  return cases.filter(({ lon, lat }) => pathAt(before, lon, lat) !== pathAt(after, lon, lat));
}

/** Cells some of whose cases may come to lie in others: they lose ground, retire, or lie in another cell. */
function cellsToLookInto({ pairs, transfers }: ComparedBoundaries): number[] {
  const ids = new Set<number>();
  for (const { from } of transfers) if (from !== null) ids.add(from.id);
  for (const { before, after } of pairs)
    if (before !== undefined && (after === undefined || before.parentId !== after.parentId)) ids.add(before.id);
  return [...ids].filter((id) => id > 0);
}

const pathAt = (locator: Locator, lon: number, lat: number): string =>
  locator
    .locate([lon, lat])
    .path.map(({ id }) => id)
    .join();

function itemOf(place: Place, { before, after }: ComparedBoundaries, record: ReportRecord): ImpactItem | undefined {
  const grid = { current: () => after } as Place['grid'];
  const bySystem = { at: place.clock(), by: { name: 'system', parties: ['clock'] as const } };
  const next = planStep(record, { action: 'rehome' }, contextOf({ ...place, grid }, record, bySystem)).after;
  const { number, category, lon, lat, dueAt } = record;
  const [was, is] = [before.locate([lon, lat]).cell, after.locate([lon, lat]).cell];
  const keepsHolder = isSameHolder(record.holder, next.holder);
  if (keepsHolder && was?.id === is?.id) return undefined;
  return {
    name: number,
    what: place.categories.find(category)?.name ?? { zh: category, en: category },
    effect: !keepsHolder ? 'changes-hands' : is === null ? 'loses-cell' : 'moves',
    place: [lon, lat],
    from: was?.code ?? null,
    to: is?.code ?? null,
    holderFrom: holderName(place, [before, after], record),
    holderTo: holderName(place, [after, before], next),
    dueAt: dueAt?.toISOString() ?? null,
  };
}

type Holder = ReportRecord['holder'];

function isSameHolder(a: Holder, b: Holder): boolean {
  if (a.kind === 'post') return b.kind === 'post' && a.post === b.post && a.cellId === b.cellId;
  if (a.kind === 'organisation') return b.kind === 'organisation' && a.organisation === b.organisation;
  return a.kind === b.kind;
}

/** Who has a case; null where it is the police post of a cell yet to be found. */
function holderName(
  { duties }: Pick<Place, 'duties'>,
  locators: readonly Locator[],
  { holder }: Pick<ReportRecord, 'holder'>,
): Localized | null {
  if (holder.kind === 'desk') return DESK_NAME;
  if (holder.kind === 'organisation') return organisationNamesOf(duties)(holder.organisation);
  if (holder.cellId === null) return null;
  const cell = locators.map((locator) => locator.cellById(holder.cellId!)).find((found) => found !== undefined);
  const code = `#${holder.cellId}`;
  return postOfCell(cell?.name ?? { zh: code, en: code }, holder.post);
}
