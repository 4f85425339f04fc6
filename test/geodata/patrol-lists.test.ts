import { expect } from 'chai';
import { demoCheckPoints } from '../../geodata/check-points.ts';
import { buildCity } from '../../geodata/city.ts';
import { demoClosedGrounds } from '../../geodata/closed-grounds.ts';
import { dayTicks } from '../../geodata/day-ticks.ts';
import { DAILY_INSPECTIONS } from '../../geodata/duty-lists.ts';
import { leafFinder } from '../../geodata/leaf-finder.ts';
import { demoOrganisations } from '../../geodata/organisations.ts';
import { demoPlans } from '../../geodata/patrol-plans.ts';
import { roundGround } from '../../geodata/round-ground.ts';
import { roundPaths } from '../../geodata/round-paths.ts';
import { demoSites } from '../../geodata/sites.ts';
import { demoStaff } from '../../geodata/staff.ts';
import { ringFlaw } from '../../server/grid/coverage/ring-flaws.ts';
import { shapeAreaM2 } from '../../server/grid/ellipsoid-area.ts';
import { planInputSchema } from '../../server/patrol/contract.ts';

const MONDAY = Date.UTC(2026, 5, 8) / 86_400_000;

describe('the closed ground and the plans of the demo', () => {
  const city = buildCity();
  const { cells, seed } = city;
  const sites = demoSites(city);
  const checkPoints = demoCheckPoints(cells, seed);
  const byCode = new Map(cells.map((cell) => [cell.code, cell]));
  const grounds = demoClosedGrounds(city, sites, checkPoints);
  const staff = demoStaff(cells, demoOrganisations(cells), seed);
  const plans = demoPlans(cells, sites, staff);

  it('are 25 pieces of sound ground, each within one cell and with nothing to look in at on it', () => {
    const find = leafFinder(cells);
    expect(grounds).to.have.length(25);
    expect(new Set(grounds.map(({ cellCode }) => cellCode)).size).to.equal(25);
    expect(new Set(grounds.map(({ name }) => name)).size).to.equal(25);
    for (const { name, cellCode, ring } of grounds) {
      expect(name).to.match(/^[\p{Script=Han}（）\d]+$/u);
      expect(ring.length - 1, name).to.be.within(12, 40);
      expect(ringFlaw([[ring]]), name).to.equal(undefined);
      for (const corner of ring) expect(find(corner)?.code, name).to.equal(cellCode);
      expect(shapeAreaM2([[ring]]), name).to.be.within(2_000, 80_000);
      const closed = roundGround([[ring]]);
      for (const { position } of [...sites, ...checkPoints])
        expect(closed.isInside(...closed.toMetres(position)), name).to.equal(false);
    }
  });

  it('leave paths in the cell, none of them over closed ground', () => {
    for (const { name, cellCode, ring } of grounds) {
      const { code, urban, shape } = byCode.get(cellCode)!;
      const paths = roundPaths({ code, urban, shape: [[...shape[0]!, ring], ...shape.slice(1)] }, seed);
      const before = roundPaths({ code, urban, shape }, seed);
      expect(paths.x.length, name).to.be.above(0.5 * before.x.length);
      const closed = roundGround([[ring]]);
      const at = (i: number) => closed.toMetres(paths.ground.toPosition(paths.x[i]!, paths.y[i]!));
      for (let i = 0; i < paths.x.length; i++)
        for (const j of paths.to.subarray(paths.first[i], paths.first[i + 1])) {
          expect(closed.isInside(...at(i)), name).to.equal(false);
          expect(closed.crosses(...at(i), ...at(j)), name).to.equal(false);
        }
    }
  });

  it('are some 40 plans of people who exist, none of whom is to be in two places at once', () => {
    expect(plans.length).to.be.within(38, 42);
    const people = new Set(staff.people.map(({ code }) => code));
    const worker = new Map(
      staff.holdings.filter(({ post }) => post === 'grid-worker').map((one) => [one.cellCode, one.staff]),
    );
    for (const { cellCode, fromInDays, lastInDays, ...plan } of plans) {
      planInputSchema.parse({ ...plan, cell: cellCode, fromDay: '2026-06-01' });
      expect(plan.startsAt < plan.endsAt).to.equal(true);
      if (plan.staff !== null) expect(people.has(plan.staff)).to.equal(true);
      const who = plan.staff ?? worker.get(cellCode);
      for (const other of plans)
        if (
          other.note !== plan.note &&
          (other.staff ?? worker.get(other.cellCode)) === who &&
          other.fromInDays === fromInDays
        )
          expect(
            other.endsAt <= plan.startsAt || other.startsAt >= plan.endsAt,
            JSON.stringify([plan, other]),
          ).to.equal(true);
    }
    expect(plans.filter((plan) => plan.staff === null).length).to.be.within(15, 35);
    expect(demoPlans(cells, sites, staff)).to.deep.equal(plans);
    expect(demoClosedGrounds(city, sites, checkPoints)).to.deep.equal(grounds);
  });

  it('tick most items of a list once a week, what is daily most days, and find something wrong now and then', () => {
    const items = DAILY_INSPECTIONS.filter(({ where }) => where !== 'rural');
    const codes = cells.filter(({ level, urban }) => level === 4 && urban).map(({ code }) => code);
    let wrong = 0;
    let all = 0;
    let missed = 0;
    for (const code of codes) {
      const week = Array.from({ length: 7 }, (_, i) => dayTicks(code, items, MONDAY + i, seed)).flat();
      missed += items.filter((item) => !week.some((tick) => tick.item === item.code)).length;
      wrong += week.filter(({ result }) => result === 'wrong').length;
      all += week.length;
      for (const tick of week) expect(tick.result === 'wrong' && tick.note === '', tick.item).to.equal(false);
    }
    expect(all / codes.length).to.be.within(40, 75);
    expect(missed / (codes.length * items.length)).to.be.within(0.03, 0.25);
    expect(wrong / all).to.be.within(0.005, 0.02);
    expect(dayTicks(codes[0]!, items, MONDAY, seed)).to.deep.equal(dayTicks(codes[0]!, items, MONDAY, seed));
  });
});
