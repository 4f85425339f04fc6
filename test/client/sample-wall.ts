import type { WallSnapshot, WireReport } from '../../client/wire/wire-types.ts';
import type { PatrolAlarm } from '../../server/patrol/contract.ts';

/** A report as the server sends it; `serial` tells it from others. */
export function sampleReport(serial: number, change: Partial<WireReport> = {}): WireReport {
  return {
    id: serial,
    number: `20261122-${String(serial).padStart(6, '0')}`,
    lon: 113.5 + serial / 1000,
    lat: 27.65,
    category: 'manhole-cover',
    severity: 2,
    description: '',
    source: 'api',
    state: 'open',
    cell: { code: '430281006013001', name: { zh: '胜利一格', en: 'Shengli 1' }, level: 4 },
    path: [
      { code: '4302810', name: { zh: '城区片', en: 'Urban' }, level: 1 },
      { code: '430281006013001', name: { zh: '胜利一格', en: 'Shengli 1' }, level: 4 },
    ],
    onBorder: false,
    generation: 1,
    warnings: [],
    occurredAt: '2026-11-22T09:00:00.000Z',
    recordedAt: '2026-11-22T09:00:01.000Z',
    dueAt: '2026-12-01T09:00:00.000Z',
    photos: 0,
    stage: 'dispatched',
    holder: {
      kind: 'post',
      post: 'grid-worker',
      cell: { code: '430281006013001', name: { zh: '胜利一格', en: 'Shengli 1' }, level: 4 },
    },
    assisting: [],
    reasons: [],
    sealed: false,
    version: 1,
    calendarVersion: 1,
    refusals: 0,
    rework: 0,
    escalations: 0,
    reminders: 0,
    ...change,
  };
}

/** A city with cells and no reports, at cursor 10. */
export function sampleSnapshot(at: string): WallSnapshot {
  return {
    cursor: 10,
    at,
    city: {
      code: '430281',
      name: { zh: '醴陵市', en: 'Liling' },
      timeZone: 'Asia/Shanghai',
      center: [113.5, 27.65],
      bounds: [113.2, 27.3, 113.8, 28],
      synthetic: true,
    },
    generation: 1,
    upcoming: [],
    kpis: {
      open: 5,
      overdue: 0,
      dueWithin2h: 0,
      dueWithin24h: 0,
      todayIn: 0,
      todayOut: 0,
      workersOnDuty: null,
      cellsNotPatrolled: null,
      outsideGrid: 0,
    },
    categories: [],
    recent: [],
    severe: [],
    late: [],
    heat: null,
    basemap: null,
  };
}

/** An open alarm of somebody who is not where a round should be. */
export function sampleAlarm(id: number, change: Partial<PatrolAlarm> = {}): PatrolAlarm {
  return {
    id,
    kind: 'absent',
    cell: { code: '430281006013001', name: { zh: '胜利一格', en: 'Shengli 1' }, level: 4 },
    staff: 'W-1',
    name: { zh: '张三', en: 'Zhang San' },
    since: '2026-11-22T09:00:00.000Z',
    raisedAt: '2026-11-22T09:30:00.000Z',
    clearedAt: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    note: '',
    ...change,
  };
}
