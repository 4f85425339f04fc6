import { expect } from 'chai';
import { CATEGORIES } from '../../geodata/categories.ts';
import { buildCity } from '../../geodata/city.ts';
import { type DemoReport, ReportDrawer } from '../../geodata/draw-report.ts';
import { DEPARTMENT_DUTIES, HAND_OFFS } from '../../geodata/duty-lists.ts';
import { generateHistory } from '../../geodata/history.ts';
import { generateLastWeeks } from '../../geodata/last-day.ts';
import { demoOrganisations } from '../../geodata/organisations.ts';
import { demoStaff } from '../../geodata/staff.ts';
import { generateTips } from '../../geodata/tips.ts';
import { type CaseAction, SEALED_ACTIONS, stagesAfter, WORKFLOW } from '../../server/cases/workflow.ts';
import type { DemoPlace } from '../../server/demo/demo-city.ts';
import { demoRecord } from '../../server/demo/demo-record.ts';
import type { LivedCase } from '../../server/demo/live-case.ts';
import { liveCases } from '../../server/demo/write-lives.ts';
import { DEFAULT_CLOCK_RULES } from '../../server/duty/clocks/clock-defaults.ts';
import { deadlineAfter } from '../../server/duty/clocks/deadline.ts';
import { publishedYears, statutoryDays } from '../../server/duty/clocks/statutory-calendar.ts';
import { calendarOf } from '../../server/duty/clocks/working-calendar.ts';
import type { Post, StaffMember } from '../../server/duty/contract.ts';
import type { Duties } from '../../server/duty/duty-book.ts';
import type { Cell } from '../../server/grid/contract.ts';
import { buildLocator } from '../../server/grid/locator.ts';
import type { CaseStage } from '../../server/reports/contract.ts';

const NOW = new Date('2026-06-10T15:00:00+08:00');
const ZONE = 'Asia/Shanghai';
const SOME = 12_000;

const city = buildCity();
const drawer = new ReportDrawer(city);
const calendar = calendarOf(publishedYears().flatMap(statutoryDays));

/** The demo as it is seeded, in memory: lives ask no database. */
function placeInMemory(): DemoPlace {
  const idOf = new Map(city.cells.map(({ code }, i) => [code, i + 1]));
  const cells = city.cells.map(
    ({ parentCode, ...cell }, i): Cell => ({
      ...cell,
      id: i + 1,
      parentId: parentCode === null ? null : idOf.get(parentCode)!,
      synthetic: true,
      areaM2: 1,
    }),
  );
  const locator = buildLocator(1, cells);
  const offices = demoOrganisations(city.cells);
  const organisations = offices.map(({ cellCode, ...office }) => ({
    ...office,
    cellId: cellCode === null ? null : idOf.get(cellCode)!,
    retiredAt: null,
  }));
  const staff = demoStaff(city.cells, offices, city.seed);
  const people = new Map(staff.people.map((person) => [person.code, person]));
  const holders = new Map<string, StaffMember[]>();
  for (const { cellCode, post, staff: code } of staff.holdings)
    holders.set(`${idOf.get(cellCode)} ${post}`, [people.get(code)!]);
  const byCode = new Map(organisations.map((one) => [one.code, one]));
  const byCell = new Map(organisations.map((one) => [one.cellId, one]));
  const duties: Duties = {
    organisation: (code) => byCode.get(code),
    organisationOf: (cellId) => byCell.get(cellId),
    staffMember: (code) => people.get(code),
    holdersOf: (cellId: number, post: Post) => holders.get(`${cellId} ${post}`) ?? [],
    postsOf: () => [],
    departmentDuties: DEPARTMENT_DUTIES,
    handOffs: HAND_OFFS,
  };
  const categories = new Map(CATEGORIES.map((category) => [category.code, { ...category, retiredAt: null }]));
  return {
    city: { code: '430281', timeZone: ZONE, demoSeed: city.seed, name: { zh: '', en: '' } },
    grid: { current: () => locator },
    calendar: { current: () => calendar, at: () => calendar, version: 1 },
    clockRules: { rules: () => DEFAULT_CLOCK_RULES },
    categories: { find: (code: string) => categories.get(code) },
    duties,
  } as unknown as DemoPlace;
}

describe('the lives of the cases of the demo', () => {
  const place = placeInMemory();
  const live = (reports: readonly DemoReport[], now = NOW): LivedCase[] => {
    const filed = reports.map((report, i) => ({
      ...demoRecord(place, report),
      id: i + 1,
      number: `20170401-${String(i + 1).padStart(6, '0')}`,
    }));
    return liveCases(place, reports, filed, now);
  };
  const some: DemoReport[] = [];
  for (const day of generateHistory(drawer)) {
    some.push(...day);
    if (some.length > SOME) break;
  }
  const weeks = generateLastWeeks(drawer, NOW);
  const tips = generateTips(drawer, NOW, () => true);
  const history = live(some);
  const recent = live(weeks);
  const sealed = live(tips);
  const all = [...history, ...recent, ...sealed];
  const share = (test: (life: LivedCase) => boolean): number => history.filter(test).length / history.length;

  it('take only steps that the workflow allows from the stage before, in order of time, up to now', () => {
    for (const { record, steps } of all) {
      let stage: CaseStage | undefined;
      let at = record.recordedAt;
      for (const [i, step] of steps.entries()) {
        const said = `${record.externalId} ${i}: ${stage} ${step.action} ${step.stage}`;
        expect(step.version, said).to.equal(i + 1);
        expect(step.at >= at && step.at <= NOW, said).to.equal(true);
        // That another was merged into it is told in its history, and moves it nowhere.
        if (stage === undefined) expect(['file', 'collect'], said).to.include(step.action);
        else if ('merged' in step.detail) expect(step.stage, said).to.equal(stage);
        else expect(stagesAfter(step.action as CaseAction, stage), said).to.include(step.stage);
        stage = step.stage;
        at = step.at;
      }
      expect(record.stage).to.equal(stage);
      expect(record.version).to.equal(steps.length);
    }
  });

  it('are worked by those who may: the clock takes what is the clock’s, an outside system only what is a peer’s', () => {
    for (const { steps } of all)
      for (const { actor, action, detail } of steps.slice(1)) {
        const who: readonly string[] = WORKFLOW[action as CaseAction].who;
        if (actor === 'clock') expect(who, action).to.include('clock');
        else if (actor === 'dispatcher' && detail.instead !== true)
          expect(who.includes('desk') || who.includes('anyone'), action).to.equal(true);
        else if (actor !== 'dispatcher')
          expect(
            who.some((party) => ['holder', 'anyone', 'peer'].includes(party)) || action === 'close',
            `${actor} ${action}`,
          ).to.equal(true);
      }
  });

  it('count in the columns what stands in the steps', () => {
    for (const { record, steps } of all) {
      const count = (...actions: string[]): number =>
        steps.filter(({ action, detail }) => actions.includes(action) && !('merged' in detail)).length;
      const said = record.externalId!;
      expect(record.refusals, said).to.equal(count('refuse', 'return'));
      expect(record.rework, said).to.equal(count('reject', 'reopen'));
      expect(record.escalations, said).to.equal(count('escalate'));
      expect(record.reminders, said).to.equal(count('remind'));
      expect(record.pauses.length + Number(record.pausedAt !== null), said).to.equal(count('pause'));
      expect(record.alarmsFired.length, said).to.equal(steps.filter(({ actor }) => actor === 'clock').length);
      const last = (...actions: string[]): Date | null =>
        steps.findLast(({ action, detail }) => actions.includes(action) && !('merged' in detail))?.at ?? null;
      expect(record.supervisedAt, said).to.deep.equal(last('supervise'));
      if (record.state === 'closed') expect(record.closedAt, said).to.deep.equal(last('close', 'merge'));
      expect(record.state === 'closed', said).to.equal(['closed', 'merged'].includes(record.stage));
    }
  });

  it('keep the deadline of their category, later by their pauses, anew when reopened', () => {
    const limits = new Map(CATEGORIES.map((category) => [category.code, category.limits]));
    for (const { record } of all) {
      const { resolve, onSite } = limits.get(record.category)!;
      const start = record.reopenedAt ?? record.occurredAt;
      expect(record.dueAt, record.externalId!).to.deep.equal(
        deadlineAfter(start, resolve, calendar, ZONE, record.pauses),
      );
      expect(record.onSiteDueAt).to.deep.equal(
        onSite === null ? null : deadlineAfter(record.occurredAt, onSite, calendar, ZONE),
      );
    }
  });

  it('leave the clock nothing to catch up with, and nothing of what is closed', () => {
    for (const { record } of all) {
      if (record.state === 'closed') expect(record.nextAlarmAt, record.externalId!).to.equal(null);
      else if (record.nextAlarmAt !== null) expect(record.nextAlarmAt > NOW, record.externalId!).to.equal(true);
      else expect(record.pausedAt !== null || record.dueAt! < NOW, record.externalId!).to.equal(true);
    }
  });

  it('are mostly on time; some are late, refused, done again, merged', () => {
    expect(share(({ record }) => record.closedAt! > record.dueAt!)).to.be.within(0.045, 0.08);
    expect(share(({ record }) => record.refusals > 0)).to.be.within(0.015, 0.045);
    expect(share(({ record }) => record.rework > 0)).to.be.within(0.01, 0.03);
    expect(share(({ record }) => record.stage === 'merged')).to.be.within(0.004, 0.02);
    expect(share(({ record }) => record.repliedAt !== null)).to.be.within(0.01, 0.04);
    expect(share(({ record }) => record.escalations > 0)).to.be.within(0.01, 0.05);
    expect(share(({ record }) => record.supervisedAt !== null)).to.be.within(0.02, 0.07);
    expect(share(({ handOffs }) => handOffs.length > 0)).to.be.within(0.05, 0.15);
    expect(share(({ record }) => record.holder.kind === 'post')).to.be.within(0.15, 0.4);
    expect(share(({ steps }) => steps.length > 9)).to.be.within(0.005, 0.08);
    const utilities = history.filter(({ record }) => record.onSiteDueAt !== null && record.arrivedAt !== null);
    const inTime = utilities.filter(({ record }) => record.arrivedAt! <= record.onSiteDueAt!).length;
    expect(inTime / utilities.length).to.be.within(0.9, 0.999);
  });

  it('are worked by day but for what is urgent', () => {
    const hour = (at: Date): number => (at.getUTCHours() + 8) % 24;
    const verified = history.flatMap(({ steps }) => steps.filter(({ action }) => action === 'verify'));
    const atNight = verified.filter(({ at }) => hour(at) >= 22 || hour(at) < 6).length;
    expect(atNight / verified.length).to.be.below(0.12);
  });

  it('name the report that a merged one says again, and tell its history', () => {
    const byNumber = new Map(history.map((life) => [life.record.number, life]));
    const merged = history.filter(({ record }) => record.stage === 'merged');
    expect(merged.length).to.be.above(20);
    for (const { record } of merged) {
      const into = byNumber.get(record.mergedInto!)!;
      expect(into.record.category).to.equal(record.category);
      const told = into.steps.find(({ detail }) => detail.merged === record.number)!;
      expect(told.at.getTime()).to.equal(record.closedAt!.getTime());
      expect(['closed', 'merged']).to.not.include(told.stage);
    }
  });

  it('deliver each hand-off once, and withdraw what is taken back', () => {
    for (const { record, steps, handOffs } of all) {
      const handed = steps.filter(({ stage }, i) => stage === 'handed-off' && steps[i - 1]?.stage !== 'handed-off');
      expect(
        handOffs.map(({ messageId }) => messageId),
        record.externalId!,
      ).to.deep.equal(handed.map(({ version }) => `${record.number}-${version}`));
      if (record.stage === 'handed-off') expect(handOffs.at(-1)!.withdrawn).to.equal(false);
      if (steps.some(({ action }) => action === 'take-back')) expect(handOffs[0]!.withdrawn).to.equal(true);
    }
  });

  it('let a sealed tip be worked by its police post alone', () => {
    const officers = /^P\d{4}$/;
    expect(sealed.length).to.be.within(40, 50);
    for (const { record, steps } of sealed) {
      expect(record.sealed).to.equal(true);
      expect(record.holder).to.include({ kind: 'post', post: 'police' });
      for (const { actor, action } of steps.slice(1)) {
        expect(actor === 'clock' || officers.test(actor), `${actor} ${action}`).to.equal(true);
        expect(action === 'escalate' || SEALED_ACTIONS.includes(action as CaseAction), action).to.equal(true);
      }
    }
    expect(sealed.some(({ record }) => record.stage === 'closed')).to.equal(true);
  });

  it('come out the same again, and go on from where they stood', () => {
    const once = live(some.slice(0, 500));
    expect(once.map(({ steps }) => steps)).to.deep.equal(history.slice(0, 500).map(({ steps }) => steps));
    const before = new Date(NOW.getTime() - 3 * 3_600_000);
    const earlier = live(
      weeks.map(({ untouched, ...report }) => report),
      before,
    );
    const later = live(
      weeks.map(({ untouched, ...report }) => report),
      NOW,
    );
    for (const [i, { steps }] of earlier.entries()) {
      if (weeks[i]!.recordedAt > before || weeks[i]!.duplicate !== undefined) continue;
      expect(later[i]!.steps.slice(0, steps.length)).to.deep.equal(steps);
    }
  });
});
