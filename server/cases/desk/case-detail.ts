import { decide } from '../../identity/access.ts';
import { refuse } from '../../platform/errors.ts';
import { reportDetail } from '../../reports/report-detail.ts';
import { type CellNamer, organisationNamesOf, type ReportRecord, wireHolder } from '../../reports/report-record.ts';
import { cellNamer, readReport } from '../../reports/search-store.ts';
import { readMerged, readSteps, type StoredStep } from '../case-store.ts';
import type { CaseDetail, CaseStep } from '../contract.ts';
import { type CaseActor, isHolder, partiesOf } from '../parties.ts';
import { actionsFor } from '../plan-step.ts';
import { dayIn } from '../step-contexts.ts';
import type { CasesPlace } from '../write-steps.ts';

type Person = CaseDetail['people'][number];

/** All that one column of the desk shows of a case, for the eyes and hands of `actor`. */
export async function caseDetail(place: CasesPlace, actor: CaseActor, number: string): Promise<CaseDetail> {
  const { database, city, grid, duties, clock } = place;
  const record = await readReport(database.knex, city.code, actor, number);
  if (record === undefined) throw refuse('not-found', `There is no case ${number} in your area`);
  const today = dayIn(city.timeZone, clock());
  const steps = await readSteps(database.knex, city.code, record.id);
  const merged = await readMerged(database.knex, city.code, number);
  const named = [record, ...steps.flatMap(({ detail }) => placesIn(detail))];
  const name = await cellNamer(database.knex, city.code, grid.current(), named);
  const { duplicates, ...report } = await reportDetail(place, actor, record, name);
  const mayCall = decide(actor, 'staff:read') === 'allowed' || isHolder(actor, record, duties, today);
  return {
    case: report,
    steps: steps.map((step) => wireStep(step, name, place)),
    duplicates: duplicates.filter((other) => !merged.includes(other.number)),
    // Only of what the asker may see: a case that was merged may lie elsewhere.
    merged: await visibleOf(place, actor, merged),
    people: peopleOf(place, record, name, today).map(({ phone, ...person }) =>
      mayCall && phone !== undefined && phone !== '' ? { ...person, phone } : person,
    ),
    actions: actionsFor(record, partiesOf(actor, record, duties, today).parties),
    pauses: pausesOf(record, steps),
  };
}

async function visibleOf({ database, city }: CasesPlace, actor: CaseActor, numbers: string[]): Promise<string[]> {
  const seen: string[] = [];
  for (const number of numbers)
    if ((await readReport(database.knex, city.code, actor, number)) !== undefined) seen.push(number);
  return seen;
}

/** Holders in the form of the wire; the rest as it was written. */
function wireStep({ at, detail, ...step }: StoredStep, name: CellNamer, { duties }: CasesPlace): CaseStep {
  const told = { ...detail };
  for (const key of ['holder', 'from'])
    if (isHolderDetail(told[key])) told[key] = wireHolder(told[key], name, organisationNamesOf(duties));
  for (const key of ['place', 'was']) {
    const place = told[key];
    if (!isPlaceDetail(place)) continue;
    const { cellPath, ...position } = place;
    told[key] = { ...position, path: cellPath.map(name).filter((ref) => ref !== undefined) };
  }
  return { ...step, at: at.toISOString(), detail: told };
}

/** The cells that a step tells of, so that retired ones have names too. */
function placesIn(detail: Record<string, unknown>): { cellPath: readonly number[]; nearestCellId: null }[] {
  return Object.values(detail).flatMap((value) => {
    if (isPlaceDetail(value)) return [{ cellPath: value.cellPath, nearestCellId: null }];
    if (isHolderDetail(value) && value.kind === 'post' && value.cellId !== null)
      return [{ cellPath: [value.cellId], nearestCellId: null }];
    return [];
  });
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isHolderDetail = (value: unknown): value is ReportRecord['holder'] =>
  isObject(value) && (value.kind === 'desk' || value.kind === 'post' || value.kind === 'organisation');
const isPlaceDetail = (value: unknown): value is { lon: number; lat: number; cellPath: number[] } =>
  isObject(value) && Array.isArray(value.cellPath);

/** Whoever may be called about it: who has it, the people of its cell, and who is responsible above them. */
function peopleOf({ duties }: CasesPlace, record: ReportRecord, name: CellNamer, today: string): Person[] {
  const { holder, assisting, cellPath, sealed } = record;
  const people: Person[] = [];
  const add = (role: string, one: { name: string; phone: string }) => {
    if (!people.some((other) => other.role === role && other.name === one.name))
      people.push({ role, name: one.name, phone: one.phone });
  };
  const addOffice = (role: string, code: string) => {
    const organisation = duties.organisation(code);
    // The names of offices are given in Chinese, as those of people are.
    if (organisation !== undefined) add(role, { name: organisation.name.zh, phone: organisation.phone });
  };
  if (holder.kind === 'organisation') addOffice('holder', holder.organisation);
  if (holder.kind === 'post' && holder.cellId !== null)
    for (const member of duties.holdersOf(holder.cellId, holder.post, today)) add(holder.post, member);
  if (sealed) return people;
  for (const code of assisting) addOffice('assisting', code);
  for (const cellId of cellPath.toReversed()) {
    if (name(cellId) === undefined) continue;
    for (const { post, staff } of duties.holdingsOn(cellId, today)) {
      const isLeaf = cellId === record.cellId;
      const member = duties.staffMember(staff);
      if (member !== undefined && (isLeaf || post === 'first-responsible')) add(post, member);
    }
    const office = duties.organisationOf(cellId);
    if (office !== undefined) addOffice(office.kind, office.code);
  }
  return people;
}

function pausesOf({ pauses, pausedAt }: ReportRecord, steps: readonly StoredStep[]): CaseDetail['pauses'] {
  const ended = pauses.map(({ from, to, reason }) => ({ from, to, reason }));
  if (pausedAt === null) return ended;
  const reason = steps.findLast(({ action }) => action === 'pause')?.note ?? '';
  return [...ended, { from: pausedAt.toISOString(), to: null, reason }];
}
