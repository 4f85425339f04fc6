import { createHash } from 'node:crypto';
import { expect } from 'chai';
import { CATEGORIES } from '../../geodata/categories.ts';
import { buildCity } from '../../geodata/city.ts';
import { CST_OFFSET_MS, DAY_MS, type DemoReport, ReportDrawer } from '../../geodata/draw-report.ts';
import { generateHistory, HISTORY_REPORTS } from '../../geodata/history.ts';
import { generateLastDay, isOpen } from '../../geodata/last-day.ts';
import { PATTERNS } from '../../geodata/patterns.ts';
import type { Cell } from '../../server/grid/contract.ts';
import { buildLocator } from '../../server/grid/locator.ts';
import { newCategorySchema } from '../../server/reports/contract.ts';

const local = (at: Date): Date => new Date(at.getTime() + CST_OFFSET_MS);
const hash = (reports: readonly DemoReport[]): string => {
  const digest = createHash('sha256');
  for (const { description, position, recordedAt, endsAt } of reports)
    digest.update(`${description} ${position} ${recordedAt.getTime()} ${endsAt?.getTime()}\n`);
  return digest.digest('hex');
};

describe('the event category list', () => {
  it('holds valid entries with codes of their own', () => {
    for (const category of CATEGORIES) newCategorySchema.parse(category);
    expect(new Set(CATEGORIES.map(({ code }) => code)).size).to.equal(CATEGORIES.length);
  });

  it('has thirteen disputes, four of them named by the source', () => {
    const disputes = CATEGORIES.filter(({ code }) => code.startsWith('dispute-'));
    expect(disputes.length).to.equal(13);
    expect(disputes.filter(({ invented }) => !invented).length).to.equal(4);
  });

  it('gives utilities a day to be on site and three working days, all else seven working days', () => {
    const utilities = CATEGORIES.filter(({ utility }) => utility);
    expect(utilities.map(({ code }) => code)).to.have.members(['water-supply', 'power-supply', 'gas-supply']);
    for (const { utility, limits } of CATEGORIES) {
      expect(limits.resolve).to.deep.equal({ amount: utility ? 3 : 7, unit: 'working-days' });
      expect(limits.onSite).to.deep.equal(utility ? { amount: 24, unit: 'elapsed-hours' } : null);
    }
  });

  it('has a pattern for every category; the sealed tip is drawn apart', () => {
    expect(Object.keys(PATTERNS)).to.have.members(CATEGORIES.map(({ code }) => code));
    expect(PATTERNS['suspicious-gathering']!.share).to.equal(0);
  });
});

describe('the reports of the demo city', () => {
  const city = buildCity();
  const drawer = new ReportDrawer(city);
  const history = [...generateHistory(drawer)].flat();
  const count = (test: (report: DemoReport) => boolean): number => history.filter(test).length;
  const inMonths = (code: string, ...months: number[]): number =>
    count(({ category, occurredAt }) => category === code && months.includes(local(occurredAt).getUTCMonth() + 1));

  it('are 82,513 from April 2017 to the end of May 2019, in the order of their recording', () => {
    expect(history.length).to.equal(HISTORY_REPORTS);
    const days = history.map(({ occurredAt }) => local(occurredAt).toISOString().slice(0, 10));
    expect([days[0], days.at(-1)]).to.deep.equal(['2017-04-01', '2019-05-31']);
    for (let i = 1; i < history.length; i++) {
      const [before, after] = [history[i - 1]!, history[i]!];
      if (local(before.occurredAt).getUTCDate() === local(after.occurredAt).getUTCDate())
        expect(before.recordedAt.getTime()).to.be.at.most(after.recordedAt.getTime());
    }
    expect(new Set(history.map(({ externalId }) => externalId)).size).to.equal(HISTORY_REPORTS);
  });

  it('are the same for the same seed', () => {
    expect(hash([...generateHistory(new ReportDrawer(city))].flat())).to.equal(hash(history));
    expect(hash([...generateHistory(new ReportDrawer({ ...city, seed: city.seed + 1 }))].flat())).to.not.equal(
      hash(history),
    );
  });

  it('come in two humps a day with a rest at noon and little at night', () => {
    const hours = new Array<number>(24).fill(0);
    for (const { occurredAt } of history) hours[local(occurredAt).getUTCHours()]!++;
    const morning = hours[9]! + hours[10]!;
    const noon = hours[12]! + hours[13]!;
    const afternoon = hours[15]! + hours[16]!;
    const night = hours[2]! + hours[3]!;
    expect(morning).to.be.above(noon * 1.5);
    expect(afternoon).to.be.above(noon * 1.5);
    expect(noon).to.be.above(night * 5);
  });

  it('are fewer at weekends and at Spring Festival', () => {
    const weekdays = new Array<number>(7).fill(0);
    for (const { occurredAt } of history) weekdays[local(occurredAt).getUTCDay()]!++;
    expect(Math.max(weekdays[0]!, weekdays[6]!)).to.be.below(Math.min(...weekdays.slice(1, 6)));
    const week = (from: number): number =>
      count(({ occurredAt }) => occurredAt.getTime() >= from && occurredAt.getTime() < from + 7 * DAY_MS);
    expect(week(Date.UTC(2019, 1, 4))).to.be.below(week(Date.UTC(2019, 2, 4)) * 0.6);
  });

  it('have floods from May to July, fires in autumn and wrongly parked cars in the evening', () => {
    expect(inMonths('flooding', 5, 6, 7)).to.be.above(inMonths('flooding', 9, 10, 11, 12, 1, 2) * 4);
    expect(inMonths('fire', 9, 10, 11)).to.be.above(inMonths('fire', 6, 7, 8) * 2);
    const parked = (from: number, to: number): number =>
      count(({ category, occurredAt }) => {
        const hour = local(occurredAt).getUTCHours();
        return category === 'illegal-parking' && hour >= from && hour < to;
      });
    expect(parked(17, 21)).to.be.above(parked(8, 12) * 1.5);
  });

  it('follow the shares of the categories', () => {
    const shares = Object.values(PATTERNS).reduce((sum, { share }) => sum + share, 0);
    for (const [code, { share }] of Object.entries(PATTERNS)) {
      const seen = count(({ category }) => category === code);
      // Seasons shift the shares; the order of magnitude must stand.
      expect(seen / HISTORY_REPORTS, code).to.be.within((share / shares) * 0.7, (share / shares) * 1.35);
    }
  });

  it('end, after they were recorded, most within days and some after weeks', () => {
    expect(history.filter(({ endsAt }) => endsAt === null)).to.have.length(0);
    const days = history.flatMap(({ recordedAt, endsAt }) =>
      endsAt ? [(endsAt.getTime() - recordedAt.getTime()) / DAY_MS] : [],
    );
    days.sort((a, b) => a - b);
    expect(days[0]).to.be.above(0);
    expect(days[Math.floor(days.length / 2)]).to.be.within(0.2, 2);
    expect(days[Math.floor(days.length * 0.9)]).to.be.within(2, 7);
    expect(days[Math.floor(days.length * 0.99)]).to.be.within(14, 22);
  });

  it('are said again now and then, right after and close by, while the first is open', () => {
    const again = history.flatMap((report, i) =>
      report.duplicate && 'of' in report.duplicate ? [{ report, first: history[i - 1]! }] : [],
    );
    expect(again.length / HISTORY_REPORTS).to.be.within(0.004, 0.02);
    for (const { report, first } of again) {
      expect(first.externalId).to.equal((report.duplicate as { of: string }).of);
      expect(first.duplicate).to.deep.equal({ as: report.externalId });
      expect(first.category).to.equal(report.category);
      expect(report.endsAt! < first.endsAt!).to.equal(true);
    }
  });

  it('lie in the city, most where people live', () => {
    const ids = new Map(city.cells.map(({ code, level }, i) => [`${level} ${code}`, i + 1]));
    const cells = city.cells.map(
      ({ parentCode, ...cell }, i): Cell => ({
        ...cell,
        id: i + 1,
        parentId: parentCode === null ? null : ids.get(`${cell.level - 1} ${parentCode}`)!,
        synthetic: true,
        areaM2: 1,
      }),
    );
    const locator = buildLocator(1, cells);
    const found = locator.locateMany(Float64Array.from(history.flatMap(({ position }) => position)), 4);
    expect(found.includes(-1)).to.equal(false);
    const urban = found.reduce((sum, index) => sum + Number(cells[index]!.urban), 0);
    expect(urban / HISTORY_REPORTS).to.be.within(0.42, 0.8);
    expect(new Set(found).size).to.be.above(800);
  });

  it('are described in a great many ways', () => {
    expect(new Set(history.map(({ description }) => description)).size).to.be.above(30_000);
  });

  for (const now of ['2026-11-22T19:00:00Z', '2026-11-23T01:30:00Z', '2026-06-01T12:00:00Z'].map(
    (text) => new Date(text),
  )) {
    it(`fill the 24 hours before ${now.toISOString()} with about 117, some open, two or three serious`, () => {
      const reports = generateLastDay(drawer, now);
      const recent = reports.filter(({ recordedAt }) => now.getTime() - recordedAt.getTime() < DAY_MS);
      expect(recent.length).to.be.within(98, 136);
      expect(reports.every(({ recordedAt }) => recordedAt <= now)).to.equal(true);
      const older = reports.filter((report) => !recent.includes(report));
      expect(older.every((report) => isOpen(report, now))).to.equal(true);
      expect(older.length).to.be.within(60, 260);
      expect(older.some(({ recordedAt }) => now.getTime() - recordedAt.getTime() > 12 * DAY_MS)).to.equal(true);
      const severe = recent.filter(({ severity }) => severity >= 3);
      expect(severe.length).to.be.within(2, 4);
      expect(severe.some(({ untouched }) => untouched === true)).to.equal(true);
      expect(recent.filter((report) => isOpen(report, now)).length).to.be.within(20, 110);
    });
  }

  it('keep a day as it was when more of it has passed', () => {
    const early = generateLastDay(drawer, new Date('2026-11-22T06:00:00Z'));
    const later = new Map(
      generateLastDay(drawer, new Date('2026-11-22T09:00:00Z')).map((report) => [report.externalId, report]),
    );
    const kept = early.filter(({ externalId }) => later.has(externalId));
    expect(kept.length).to.be.above(100);
    for (const { externalId, description, position } of kept)
      expect({ description, position }).to.deep.equal({
        description: later.get(externalId)!.description,
        position: later.get(externalId)!.position,
      });
  });
});
