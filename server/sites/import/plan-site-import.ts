/** What an import of sites would do: pure, and in turns with others, as a file may have a hundred thousand rows. */
import type { Position } from '../../grid/contract.ts';
import type { Mistake } from '../../platform/errors.ts';
import { restNowAndThen } from '../../platform/others-turn.ts';
import { changedFields } from '../changed-fields.ts';
import type { SiteKind } from '../contract.ts';
import { nextDue } from '../next-due.ts';
import type { NewSiteRecord, SiteEntry, SitePlacing, SiteRecord } from '../site-record.ts';
import type { ChangedSite } from '../site-store.ts';
import type { ReadSites, SiteRow } from './read-site-file.ts';

export interface ImportFacts {
  /** Sites that carry the codes of the file, retired ones too. */
  standing: ReadonlyMap<string, SiteRecord>;
  kindOf(code: string): SiteKind | undefined;
  placeAt(position: Position): SitePlacing;
  /** Whether who imports may write what lies there. */
  mayWrite(cellPath: readonly number[]): boolean;
  /** Whether who imports may see contacts: what stands of those that one may not see is left as it is. */
  seesContacts: boolean;
  /** Whether who imports named the field with the due day, and so means it. */
  dueNamed: boolean;
  at: Date;
  /** Day in the city on which `at` falls. */
  today: string;
  dayOf(instant: Date): string;
  source: string;
}

export interface SiteImportPlan {
  added: NewSiteRecord[];
  changed: ChangedSite[];
  /** Codes of those that changed. */
  changedCodes: string[];
  unchanged: number;
  /** How many stand with another due day than the file says, which was left. */
  dueKept: number;
  mistakes: Mistake[];
}

/** Rows with mistakes of their own are looked at for what else is wrong with them: all of a file is told at once. */
export async function planSiteImport(
  { rows, flawed }: Pick<ReadSites, 'rows' | 'flawed'>,
  facts: ImportFacts,
): Promise<SiteImportPlan> {
  const plan: SiteImportPlan = { added: [], changed: [], changedCodes: [], unchanged: 0, dueKept: 0, mistakes: [] };
  const rest = restNowAndThen();
  for (const row of rows) {
    await rest();
    const before = facts.standing.get(row.code);
    const placing = facts.placeAt([row.entry.lon, row.entry.lat]);
    const flaws = [
      ...flawsOf(row.code, row.entry.kind, before, facts),
      ...flawsOfPlace(row.code, before, placing, facts),
    ];
    for (const message of flaws) plan.mistakes.push({ path: row.where, message });
    if (flaws.length > 0) continue;
    if (before === undefined) plan.added.push(newSite(row, placing, facts));
    else {
      const takesDue = facts.dueNamed || row.version === before.version;
      const after = changedSite(row, before, takesDue, facts);
      if (!takesDue && row.entry.dueOn !== undefined && row.entry.dueOn !== after.dueOn) plan.dueKept++;
      if (changedFields(before, after).length === 0) plan.unchanged++;
      else {
        plan.changed.push({ ...after, ...placing, id: before.id, version: before.version + 1 });
        plan.changedCodes.push(row.code);
      }
    }
  }
  for (const { where, code, kind } of flawed) {
    await rest();
    // Of a row that says no kind that is told already.
    for (const message of kind ? flawsOf(code, kind, facts.standing.get(code), facts) : [])
      plan.mistakes.push({ path: where, message });
  }
  return plan;
}

function flawsOf(
  code: string,
  kindCode: string | undefined,
  before: SiteRecord | undefined,
  { kindOf }: ImportFacts,
): string[] {
  const flaws: string[] = [];
  const kind = kindOf(kindCode ?? '');
  if (kind === undefined) flaws.push(`no kind has the code "${kindCode}"`);
  else if (kind.retiredAt !== null && before?.kind !== kind.code) flaws.push(`the kind "${kind.code}" was retired`);
  if (before !== undefined && before.retiredAt !== null)
    flaws.push(`the code "${code}" is that of a site that was retired`);
  return flaws;
}

function flawsOfPlace(
  code: string,
  before: SiteRecord | undefined,
  { cellPath }: SitePlacing,
  { mayWrite }: ImportFacts,
): string[] {
  if (!mayWrite(cellPath)) return ['it lies outside the area of your account'];
  if (before !== undefined && !mayWrite(before.cellPath))
    return [`the site "${code}" lies outside the area of your account`];
  return [];
}

const EMPTY = { address: '', contactName: '', contactPhone: '', note: '', cycleDays: null, closed: null };

function newSite(
  { code, entry }: SiteRow,
  placing: SitePlacing,
  { kindOf, at, today, source }: ImportFacts,
): NewSiteRecord {
  const kind = entry.kind!;
  const cycleDays = entry.cycleDays ?? kindOf(kind)!.cycleDays;
  return {
    ...EMPTY,
    dueOn: nextDue({ day: today, result: null }, cycleDays),
    ...entry,
    ...placing,
    ...{ code, kind, source, invented: false, createdAt: at },
    ...{ lastInspectedAt: null, lastResult: null, failedItems: [] },
  };
}

/**
 * `takesDue`: inspections set the due day, and most files were written before the last ones. It is taken from the file only
 * where the site stands as it stood then, or its field was named.
 */
function changedSite(row: SiteRow, before: SiteRecord, takesDue: boolean, facts: ImportFacts): SiteEntry {
  const { dueOn: due, ...said } = row.entry;
  const given = takesDue && due !== undefined ? { dueOn: due } : {};
  const { kind, name, lon, lat, address, contactName, contactPhone, note, cycleDays, closed, dueOn } = before;
  const standing: SiteEntry = {
    ...{ kind, name, lon, lat, address, contactName, contactPhone, note, cycleDays, closed, dueOn },
  };
  const contacts = facts.seesContacts ? {} : { contactName, contactPhone, note };
  const after: SiteEntry = { ...standing, ...said, ...given, ...contacts };
  const cycle = ({ cycleDays: own, kind: of }: SiteEntry): number => own ?? facts.kindOf(of)?.cycleDays ?? 0;
  if ('dueOn' in given || cycle(after) === cycle(standing)) return after;
  const last = { day: facts.dayOf(before.lastInspectedAt ?? before.createdAt), result: before.lastResult };
  return { ...after, dueOn: nextDue(last, cycle(after)) };
}
