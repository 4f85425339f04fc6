/** Cases for pure tests: no database, the smallest town, a calendar without holidays. */
import type { StepContext, StepInput } from '../../server/cases/step-context.ts';
import type { CaseAction, Party } from '../../server/cases/workflow.ts';
import { DEFAULT_CLOCK_RULES } from '../../server/duty/clocks/clock-defaults.ts';
import { dayToText, zoneClock } from '../../server/duty/clocks/zone-clock.ts';
import type { Organisation, StaffMember } from '../../server/duty/contract.ts';
import type { Duties } from '../../server/duty/duty-book.ts';
import type { Cell } from '../../server/grid/contract.ts';
import { buildLocator } from '../../server/grid/locator.ts';
import type { Category } from '../../server/reports/contract.ts';
import type { ReportRecord } from '../../server/reports/report-record.ts';
import { routeAssigned } from '../../server/reports/route-report.ts';
import { box } from '../reports/reports-app.ts';
import { category, newReport } from '../reports/sample-reports.ts';

export const AT = new Date('2019-05-08T01:00:00Z');
const ZONE = 'Asia/Shanghai';

const cell = (
  cellId: number,
  code: string,
  level: 2 | 4,
  parentId: number | null,
  west: number,
  east: number,
): Cell => ({
  id: cellId,
  code,
  level,
  name: { zh: code, en: code },
  urban: null,
  parentId,
  synthetic: false,
  areaM2: 1,
  shape: box(west, 27.6, east, 27.7),
});
/** Town 1 with the basic grids 2 (west) and 3 (east). */
export const LOCATOR = buildLocator(1, [
  cell(1, 'T', 2, null, 113.4, 113.6),
  cell(2, 'A', 4, 1, 113.4, 113.5),
  cell(3, 'B', 4, 1, 113.5, 113.6),
]);

const organisation = (code: string, kind: Organisation['kind'], more: Partial<Organisation> = {}): Organisation => ({
  code,
  kind,
  parent: null,
  name: { zh: code, en: code },
  cellId: null,
  phone: '',
  invented: true,
  position: 0,
  retiredAt: null,
  ...more,
});
export const ORGANISATIONS = [
  organisation('centre', 'centre'),
  organisation('town', 'sub-centre', { parent: 'centre', cellId: 1 }),
  organisation('roads', 'department', { parent: 'centre' }),
  organisation('water', 'department', { parent: 'centre' }),
  organisation('gone', 'department', { retiredAt: AT }),
  organisation('digital', 'outside-system'),
];
const worker = { code: 'W', name: 'W', organisation: 'town' } as StaffMember;
export const DUTIES: Duties = {
  organisation: (code) => ORGANISATIONS.find((one) => one.code === code),
  organisationOf: (cellId) => ORGANISATIONS.find((one) => one.cellId === cellId),
  staffMember: () => worker,
  holdersOf: (cellId, post) => (cellId === 2 && (post === 'grid-worker' || post === 'police') ? [worker] : []),
  postsOf: () => [],
  departmentDuties: [{ category: 'manhole', area: null, lead: 'roads', assisting: [], invented: true }],
  handOffs: [{ category: 'lamp', area: null, system: 'digital', invented: true }],
};
const onSite = { amount: 24, unit: 'elapsed-hours' } as const;
const CATEGORIES: Category[] = [
  category('manhole'),
  category('gas', { severity: 4, limits: { resolve: { amount: 3, unit: 'working-days' }, onSite } }),
  category('lamp'),
  category('tip', { sealed: true }),
].map((one) => ({ ...one, retiredAt: null }));

/** A case of the roads department in A, but for `more`. */
export function caseRecord(more: Partial<ReportRecord> = {}): ReportRecord {
  const {
    idempotencyKey: _,
    contentHash: __,
    ...report
  } = newReport({
    ...{ lon: 113.45, lat: 27.65, cellId: 2, cellPath: [1, 2], generation: 1 },
    ...{ stage: 'dispatched', holder: { kind: 'organisation', organisation: 'roads' }, dispatches: 1 },
    dueAt: new Date('2019-05-17T15:59:59.999Z'),
    occurredAt: AT,
    recordedAt: AT,
    dispatchedAt: AT,
  });
  return { ...report, id: 1, number: '20190508-000001', photos: 0, ...more };
}

export function context(parties: readonly Party[], more: Partial<StepContext> = {}): StepContext {
  const calendar = {
    isWorking: (day: number) => ![0, 6].includes(new Date(day * 86_400_000).getUTCDay()),
    officeHours: [{ fromMs: 8 * 3_600_000, toMs: 17 * 3_600_000 }],
  };
  const clocks = { calendar, calendarVersion: 1, rules: DEFAULT_CLOCK_RULES, timeZone: ZONE };
  const at = more.at ?? AT;
  const today = dayToText(zoneClock(ZONE).dayOf(at));
  return {
    at,
    today,
    by: { name: 'anna', parties },
    locator: LOCATOR,
    duties: DUTIES,
    category: (code) => CATEGORIES.find((one) => one.code === code),
    route: (entry, place) => routeAssigned(entry, place, LOCATOR, DUTIES, today),
    clocks,
    promised: clocks,
    target: caseRecord({ id: 2, number: '20190508-000002' }),
    ...more,
  };
}

/** What is asked for, well formed. */
export function inputOf(action: CaseAction): StepInput {
  const note = 'words';
  const reason = 'why';
  switch (action) {
    case 'hand-off':
      return { action, system: 'digital', note };
    case 'dispatch':
      return { action, to: { organisation: 'water' }, note };
    case 'consult':
      return { action, reason, invited: ['roads', 'water'] };
    case 'decide':
      return {
        action,
        met: ['roads', 'water'],
        decision: 'water has it',
        to: { organisation: 'water' },
        assisting: ['roads'],
      };
    case 'merge':
      return { action, into: '20190508-000002', note };
    case 'classify':
      return { action, category: 'gas', reason };
    case 'relocate':
      return { action, lon: 113.55, lat: 27.65, reason };
    case 'rehome':
    case 'due-soon':
    case 'overdue':
    case 'breach':
      return { action };
    case 'take-back':
    case 'refuse':
    case 'return':
    case 'reply':
    case 'escalate':
    case 'reject':
    case 'close':
    case 'reopen':
    case 'unmerge':
    case 'pause':
      return { action, reason };
    default:
      return { action, note };
  }
}
