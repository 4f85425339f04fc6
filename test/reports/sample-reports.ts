import type { NewCategory } from '../../server/reports/contract.ts';
import { AT_THE_DESK } from '../../server/reports/open-report.ts';
import type { NewReport } from '../../server/reports/report-record.ts';

/** An ordinary category: 7 working days to resolve. */
export function category(code: string, more: Partial<NewCategory> = {}): NewCategory {
  return {
    code,
    name: { zh: `类别${code}`, en: `Category ${code}` },
    severity: 2,
    utility: false,
    limits: { resolve: { amount: 7, unit: 'working-days' }, onSite: null },
    duplicates: { radiusM: 100, days: 7 },
    sealed: false,
    dispute: false,
    leadUnit: null,
    position: 0,
    invented: false,
    ...more,
  };
}

/** A report outside every cell, whole but for its number. */
export function newReport(more: Partial<NewReport> = {}): NewReport {
  return {
    source: 'api',
    externalId: null,
    idempotencyKey: null,
    contentHash: null,
    reporter: 'anna',
    category: 'manhole',
    severity: 2,
    description: '井盖缺失',
    lon: 113.497,
    lat: 27.646,
    given: null,
    cellId: null,
    cellPath: [],
    generation: 0,
    onBorder: false,
    nearestCellId: null,
    nearestM: null,
    warnings: [],
    state: 'open',
    occurredAt: new Date('2019-05-01T08:00:00Z'),
    recordedAt: new Date('2019-05-01T08:00:05Z'),
    dueAt: new Date('2019-05-13T15:59:59.999Z'),
    onSiteDueAt: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    closedAt: null,
    closedBy: null,
    closeReason: null,
    ...AT_THE_DESK,
    ...(more.state === 'closed' ? { stage: 'closed' as const } : {}),
    ...more,
  };
}
