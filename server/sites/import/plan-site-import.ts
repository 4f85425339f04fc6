/** What an import of sites would do: pure, and in turns with others, as a file may have a hundred thousand rows. */
import type { Position } from '../../grid/contract.ts';
import type { Mistake } from '../../platform/errors.ts';
import { restNowAndThen } from '../../platform/others-turn.ts';
import { changedFields } from '../changed-fields.ts';
import type { SiteKind } from '../contract.ts';
import { nextDue } from '../next-due.ts';
import type { NewSiteRecord, SiteEntry, SitePlacing, SiteRecord } from '../site-record.ts';
import type { ChangedSite } from '../site-store.ts';
import type { SiteRow } from './read-site-file.ts';

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

export async function planSiteImport(rows: readonly SiteRow[], facts: ImportFacts): Promise<SiteImportPlan> {
  const plan: SiteImportPlan = { added: [], changed: [], changedCodes: [], unchanged: 0, dueKept: 0, mistakes: [] };
  const rest = restNowAndThen();
  for (const row of rows) {
    await rest();
    const before = facts.standing.get(row.code);
    const mistake = (message: string): void => void plan.mistakes.push({ path: row.where, message });
    const placing = facts.placeAt([row.entry.lon, row.entry.lat]);
    const flaw = flawOf(row, before, placing, facts);
    if (flaw !== undefined) mistake(flaw);
    else if (before === undefined) plan.added.push(newSite(row, placing, facts));
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
  return plan;
}

function flawOf(
  { code, entry }: SiteRow,
  before: SiteRecord | undefined,
  { cellPath }: SitePlacing,
  { kindOf, mayWrite }: ImportFacts,
): string | undefined {
  const kind = kindOf(entry.kind ?? '');
  if (kind === undefined) return `no kind has the code "${entry.kind}"`;
  if (kind.retiredAt !== null && before?.kind !== kind.code) return `the kind "${kind.code}" was retired`;
  if (before !== undefined && before.retiredAt !== null) return `the code "${code}" is that of a site that was retired`;
  if (!mayWrite(cellPath)) return 'it lies outside the area of your account';
  if (before !== undefined && !mayWrite(before.cellPath))
    return `the site "${code}" lies outside the area of your account`;
  return undefined;
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
