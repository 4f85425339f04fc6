import { type Signal, signal } from '@preact/signals';
import type {
  CheckList,
  CheckPoint,
  ClosedGround,
  Coverage,
  MarkedPings,
  PatrolAlarm,
  Plan,
  PlanInput,
  WorkersCoverage,
} from '../../../server/patrol/contract.ts';
import type { StandingPatrolRules } from '../../../server/patrol/patrol-rules.ts';
import type { Api } from '../../wire/api.ts';
import { createCursorList } from '../../wire/cursor-list.ts';
import * as patrol from '../../wire/patrol-desk.ts';
import { createReading } from '../../wire/reading.ts';
import { type Period, wholeDay } from './asked-period.ts';
import type { PatrolAsked } from './patrol-address.ts';

const A_PAGE = 200;

export type PatrolModel = ReturnType<typeof createPatrolModel>;

/** What is read of patrol, and what may be done. Commands reject with what the server refuses. */
export function createPatrolModel(api: Api, first: PatrolAsked) {
  const asked: Signal<PatrolAsked> = signal(first);
  const coverage = createReading<Coverage>();
  const workers = createReading<WorkersCoverage>();
  const track = createReading<patrol.Track>();
  const rounds = createReading<patrol.RoundList>();
  const checkList = createReading<CheckList>();
  const grounds = createReading<ClosedGround[]>();
  const rules = createReading<StandingPatrolRules>();
  const plans = createCursorList<Plan, { plans: Plan[]; nextCursor: string | null }>(
    (path) => api.get(path),
    (page) => page.plans,
  );
  const alarms = createCursorList<PatrolAlarm, { alarms: PatrolAlarm[]; open: number; nextCursor: string | null }>(
    (path) => api.get(path),
    (page) => page.alarms,
  );
  const marked = createCursorList<MarkedPings['pings'][number], MarkedPings>(
    (path) => api.get(path),
    (page) => page.pings,
  );
  const checkPoints = createCursorList<CheckPoint, { checkPoints: CheckPoint[]; nextCursor: string | null }>(
    (path) => api.get(path),
    (page) => page.checkPoints,
  );
  const readGrounds = (): Promise<void> => grounds.read((stop) => patrol.readClosedGrounds(api, stop));

  return {
    asked,
    coverage,
    workers,
    track,
    rounds,
    checkList,
    grounds,
    rules,
    plans,
    alarms,
    marked,
    checkPoints,
    ask(change: Partial<PatrolAsked>): void {
      asked.value = { ...asked.value, ...change };
    },
    readCoverage: (query: URLSearchParams): Promise<void> =>
      coverage.read((stop) => patrol.readCoverage(api, query, stop)),
    readWorkers: (query: URLSearchParams): Promise<void> =>
      workers.read((stop) => patrol.readWorkers(api, query, stop)),
    readTrack: (staff: string, day: string, timeZone: string): Promise<void> =>
      track.read((stop) => patrol.readTrack(api, staff, wholeDay(day, timeZone), stop)),
    readRounds: (day: string, cell: string): Promise<void> =>
      rounds.read((stop) => patrol.readRounds(api, day, cell, stop)),
    readCheckList: (cell: string, day: string): Promise<void> =>
      checkList.read((stop) => patrol.readCheckList(api, cell, day, stop)),
    readPlans: (cell: string): Promise<void> => plans.ask(`/api/patrol/plans?${queryOf({ cell })}`, true),
    readAlarms: (openOnly: boolean, cell: string): Promise<void> =>
      alarms.ask(`/api/patrol/alarms?${queryOf({ open: openOnly ? '1' : '0', cell })}`, true),
    readMarked: (mark: string, period: Period): Promise<void> =>
      marked.ask(`/api/patrol/marked?${queryOf({ mark, from: period.from ?? '', to: period.to ?? '' })}`),
    readCheckPoints: (cell: string, kind: string, withRetired: boolean): Promise<void> =>
      checkPoints.ask(`/api/patrol/check-points?${queryOf({ cell, kind, retired: withRetired ? '1' : '0' })}`, true),
    readGrounds,
    readRules: (): Promise<void> => rules.read((stop) => patrol.readPatrolRules(api, stop)),

    async putPlan(plan: PlanInput, before?: Pick<Plan, 'id' | 'version'>): Promise<void> {
      const { id, version } = before ?? {};
      await (id === undefined || version === undefined
        ? patrol.addPlan(api, plan)
        : patrol.changePlan(api, id, { ...plan, version }));
      await plans.again();
    },
    async endPlan(id: number): Promise<void> {
      await patrol.endPlan(api, id);
      await plans.again();
    },
    async acknowledge(id: number, note: string): Promise<void> {
      const changed = await patrol.acknowledgeAlarm(api, id, note);
      alarms.replace(changed, (other) => other.id === id);
    },
    async closeGround(ground: patrol.ClosedGroundEntry): Promise<void> {
      await patrol.closeGround(api, ground);
      await readGrounds();
    },
    async reopenGround(id: number): Promise<void> {
      await patrol.reopenGround(api, id);
      await readGrounds();
    },
    async putCheckPoint(
      point: Parameters<typeof patrol.addCheckPoint>[1],
      before?: Pick<CheckPoint, 'id' | 'version'>,
    ): Promise<void> {
      const { id, version } = before ?? {};
      await (id === undefined || version === undefined
        ? patrol.addCheckPoint(api, point)
        : patrol.changeCheckPoint(api, id, { ...point, version }));
      await checkPoints.again();
    },
    async retireCheckPoint(id: number): Promise<void> {
      await patrol.retireCheckPoint(api, id);
      await checkPoints.again();
    },
    importCheckPoints: async (form: FormData, stop: AbortSignal): Promise<patrol.CheckPointsImported> => {
      const imported = await patrol.importCheckPoints(api, form, stop);
      if (!imported.dryRun) void checkPoints.again();
      return imported;
    },
    async changeRules(next: StandingPatrolRules, reason: string): Promise<void> {
      const changed = await patrol.changePatrolRules(api, next, reason);
      await rules.read(() => Promise.resolve(changed));
    },
  };
}

/** Only what is asked, and how much at a time. */
function queryOf(asked: Readonly<Record<string, string>>): URLSearchParams {
  const query = new URLSearchParams({ limit: String(A_PAGE) });
  for (const [name, value] of Object.entries(asked)) if (value !== '') query.set(name, value);
  return query;
}
