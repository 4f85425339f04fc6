import type { CaseChange, LiveEvent, WallSnapshot, WireReport } from '../../client/wire/wire-types.ts';
import { sampleReport, sampleSnapshot } from './sample-wall.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
/** Liling is eight hours ahead and keeps no summer time. */
const ZONE_MS = 8 * HOUR_MS;

export const LIFE_OPS = [
  'file',
  'acknowledge',
  'dispatch',
  'arrive',
  'pause',
  'resume',
  'close',
  'merge',
  'reopen',
  'relocate',
  'classify',
] as const;
export interface LifeStep {
  op: (typeof LIFE_OPS)[number];
  /** Which case. */
  serial: number;
  /** How long after the step before. */
  minutes: number;
  /** What its clocks get, from then on. */
  dueInMinutes: number;
  onSiteInMinutes: number | null;
  severity: number;
  outside: boolean;
}

/**
 * A city whose cases live as the server lets them, counted by hand: what it tells as events, and what a snapshot of it
 * says. It reckons by itself, and shares nothing with the wall.
 */
export class LivedCity {
  at: number;
  readonly events: LiveEvent[] = [];
  private readonly cases = new Map<number, WireReport>();

  constructor(at: number) {
    this.at = at;
  }

  /** Takes a step where it is legal; time goes on either way. */
  take({ op, serial, minutes, dueInMinutes, onSiteInMinutes, severity, outside }: LifeStep): void {
    this.at += minutes * MINUTE_MS;
    const iso = (ms: number): string => new Date(ms).toISOString();
    const before = this.cases.get(serial);
    const dueAt = iso(this.at + dueInMinutes * MINUTE_MS);
    const onSite = onSiteInMinutes === null ? {} : { onSiteDueAt: iso(this.at + onSiteInMinutes * MINUTE_MS) };
    const place = outside ? { cell: null, path: [] } : {};
    if (op === 'file') {
      if (before !== undefined) return;
      const times = { occurredAt: iso(this.at - 7 * MINUTE_MS), recordedAt: iso(this.at), dueAt };
      const report = sampleReport(serial, { severity, ...times, ...onSite, ...place });
      this.cases.set(serial, report);
      this.tell('report.filed', report.number, report);
      return;
    }
    if (before === undefined) return;
    const { closedAt, mergedInto, pausedAt, onSiteDueAt, ...bare } = before;
    const isOpen = before.state === 'open';
    const told = { id: serial, number: before.number, at: iso(this.at), by: 'desk' };
    const closed = { state: 'closed' as const, closedAt: iso(this.at) };
    const onSiteWas = onSiteDueAt === undefined ? {} : { onSiteDueAt };
    if (op === 'acknowledge' && isOpen && before.acknowledgedAt === undefined)
      this.step(serial, op, { ...before, acknowledgedAt: iso(this.at) }, ['report.acknowledged', told]);
    else if (op === 'dispatch' && isOpen) this.step(serial, op, { ...before, stage: 'dispatched' });
    else if (op === 'arrive' && isOpen)
      this.step(serial, op, { ...before, stage: 'on-site', arrivedAt: before.arrivedAt ?? iso(this.at) });
    else if (op === 'pause' && isOpen && pausedAt === undefined)
      this.step(serial, op, { ...before, pausedAt: iso(this.at) });
    else if (op === 'resume' && isOpen && pausedAt !== undefined)
      this.step(serial, op, { ...bare, ...onSiteWas, dueAt });
    else if (op === 'close' && isOpen)
      this.step(serial, op, { ...bare, ...onSiteWas, ...closed, stage: 'closed' }, ['report.closed', told]);
    else if (op === 'merge' && isOpen)
      this.step(serial, op, { ...bare, ...onSiteWas, ...closed, stage: 'merged', mergedInto: '20261101-000001' }, [
        'report.closed',
        told,
      ]);
    else if (op === 'reopen' && !isOpen)
      this.step(serial, op, { ...bare, ...onSiteWas, state: 'open', stage: 'dispatched', dueAt }, [
        'report.reopened',
        told,
      ]);
    else if (op === 'relocate' && isOpen) {
      const { cell, path } = sampleReport(serial);
      const moved: WireReport = { ...before, lon: before.lon + 0.01, cell, path, ...place };
      this.step(serial, op, moved, ['report.moved', { ...told, lon: moved.lon, lat: moved.lat, cellPath: [] }]);
    } else if (op === 'classify' && isOpen) {
      const paused = pausedAt === undefined ? {} : { pausedAt };
      this.step(serial, op, { ...bare, ...paused, ...onSite, severity, category: 'water', dueAt });
    }
  }

  /** The city as a wall that comes now finds it. */
  snapshot(): WallSnapshot {
    const all = [...this.cases.values()];
    const time = (text: string | undefined | null): number => (text == null ? Infinity : Date.parse(text));
    const midnight = Math.floor((this.at + ZONE_MS) / (24 * HOUR_MS)) * 24 * HOUR_MS - ZONE_MS;
    const open = all.filter(({ state }) => state === 'open');
    const isOverdue = (report: WireReport): boolean =>
      (report.arrivedAt === undefined && time(report.onSiteDueAt) <= this.at) ||
      time(report.dueAt) <= Math.min(this.at, time(report.pausedAt));
    const isDueIn = (report: WireReport, ms: number): boolean =>
      !isOverdue(report) &&
      ((report.arrivedAt === undefined && time(report.onSiteDueAt) <= this.at + ms) ||
        (report.pausedAt === undefined && time(report.dueAt) <= this.at + ms));
    const since = (report: WireReport, key: 'recordedAt' | 'closedAt'): boolean =>
      report[key] !== undefined && time(report[key]) >= midnight;
    const isRecent = ({ occurredAt, recordedAt }: WireReport): boolean =>
      Math.max(time(occurredAt), time(recordedAt)) >= this.at - 24 * HOUR_MS;
    return {
      ...sampleSnapshot(new Date(this.at).toISOString()),
      cursor: 10 + this.events.length,
      kpis: {
        open: open.length,
        overdue: open.filter(isOverdue).length,
        dueWithin2h: open.filter((report) => isDueIn(report, 2 * HOUR_MS)).length,
        dueWithin24h: open.filter((report) => isDueIn(report, 24 * HOUR_MS)).length,
        todayIn: all.filter((report) => since(report, 'recordedAt')).length,
        todayOut: all.filter((report) => since(report, 'closedAt')).length,
        workersOnDuty: null,
        cellsNotPatrolled: null,
        outsideGrid: open.filter(({ cell }) => cell === null).length,
      },
      recent: all.filter(isRecent),
      severe: open.filter(({ severity, acknowledgedAt }) => severity >= 3 && acknowledgedAt === undefined),
      late: open.filter((report) => isOverdue(report) || isDueIn(report, 24.25 * HOUR_MS)),
    };
  }

  private step(serial: number, action: string, after: WireReport, tell?: [kind: string, payload: unknown]): void {
    const before = this.cases.get(serial) as WireReport;
    const { state, dueAt, onSiteDueAt, arrivedAt, pausedAt, closedAt } = before;
    const now = { ...after, version: before.version + 1 };
    this.cases.set(serial, now);
    if (tell !== undefined) this.tell(tell[0], before.number, tell[1]);
    const change: CaseChange = {
      action,
      at: new Date(this.at).toISOString(),
      by: 'desk',
      case: now,
      was: {
        ...{ state, dueAt, outside: before.cell === null },
        ...(onSiteDueAt === undefined ? {} : { onSiteDueAt }),
        ...(arrivedAt === undefined ? {} : { arrivedAt }),
        ...(pausedAt === undefined ? {} : { pausedAt }),
        ...(closedAt === undefined ? {} : { closedAt }),
      },
    };
    this.tell('case.changed', before.number, change);
  }

  private tell(kind: string, subject: string, payload: unknown): void {
    const id = 11 + this.events.length;
    this.events.push({ id, at: new Date(this.at).toISOString(), kind, subject, payload });
  }
}
