import { expect } from 'chai';
import { CATEGORIES } from '../../geodata/categories.ts';
import { demoCheckPoints } from '../../geodata/check-points.ts';
import { buildCity } from '../../geodata/city.ts';
import { leafFinder } from '../../geodata/leaf-finder.ts';
import { siteClosing, siteHistory } from '../../geodata/site-history.ts';
import { SITE_KINDS } from '../../geodata/site-kinds.ts';
import { demoSites } from '../../geodata/sites.ts';
import { checkPointInputSchema } from '../../server/patrol/contract.ts';
import { newSiteKindSchema, newSiteSchema } from '../../server/sites/contract.ts';
import { checkAnswers, inspectionResult } from '../../server/sites/inspections/check-answers.ts';
import { checkListMistakes } from '../../server/sites/kinds/check-list-mistakes.ts';

const NOW = Date.parse('2026-06-10T15:00:00+08:00');
const DAY_MS = 86_400_000;
const TWO_YEARS_MS = 730 * DAY_MS;

describe('the key sites of the demo', () => {
  const city = buildCity();
  const sites = demoSites(city);
  const find = leafFinder(city.cells);
  const urban = new Map(city.cells.map((cell) => [cell.code, cell.urban]));
  const kinds = new Map(SITE_KINDS.map((kind) => [kind.code, kind]));
  const histories = sites.map((site) => ({
    site,
    inspections: siteHistory(site, kinds.get(site.kind)!, city.seed, NOW - TWO_YEARS_MS, NOW),
  }));

  it('are of kinds with check-lists of four to ten items, whose failures become reports of categories that exist', () => {
    const categories = new Map(CATEGORIES.map((category) => [category.code, { ...category, retiredAt: null }]));
    for (const kind of SITE_KINDS) {
      expect(newSiteKindSchema.parse(kind), kind.code).to.deep.equal(kind);
      expect(kind.checkList.length, kind.code).to.be.within(4, 10);
      expect(
        checkListMistakes(kind.checkList, (code) => categories.get(code)),
        kind.code,
      ).to.deep.equal([]);
      expect(kind.invented).to.equal(true);
    }
    expect(SITE_KINDS.length).to.be.at.least(12);
    expect(new Set(sites.map(({ kind }) => kind))).to.deep.equal(new Set(kinds.keys()));
  });

  it('are some 1,200, each in its cell, many of them in town, with codes and names of their own', () => {
    expect(sites.length).to.be.within(1_150, 1_250);
    for (const { kind, name, position, cellCode, code, address, contactName, contactPhone, note } of sites) {
      expect(find(position)?.code, code).to.equal(cellCode);
      newSiteSchema.parse({
        code,
        kind,
        name,
        lon: position[0],
        lat: position[1],
        address,
        contactName,
        contactPhone,
        note,
      });
      expect(contactPhone).to.match(/^000\d{8}$/);
      expect(name.zh).to.match(/^[\p{Script=Han}（）\d]+$/u);
      expect(name.en).to.not.match(/\p{Script=Han}/u);
    }
    for (const values of [
      sites.map(({ code }) => code),
      sites.map(({ name }) => name.zh),
      sites.map(({ name }) => name.en),
    ])
      expect(new Set(values).size).to.equal(sites.length);
    expect(sites.filter(({ cellCode }) => urban.get(cellCode)).length / sites.length).to.be.within(0.3, 0.6);
  });

  it('lie where they belong: karaoke in town, fireworks away from it', () => {
    const share = (kind: string): number => {
      const those = sites.filter((site) => site.kind === kind);
      return those.filter(({ cellCode }) => urban.get(cellCode)).length / those.length;
    };
    expect(share('venue')).to.equal(1);
    expect(share('fireworks-works')).to.equal(0);
    expect(share('reservoir')).to.equal(0);
  });

  it('are the same for the same seed, and others for another', () => {
    expect(demoSites(city)).to.deep.equal(sites);
    expect(demoSites({ ...city, seed: 7 })).to.not.deep.equal(sites);
  });

  it('were inspected for two years with answers that fit their check-lists; most passed', () => {
    let failed = 0;
    let all = 0;
    for (const { site, inspections } of histories) {
      const { checkList, cycleDays } = kinds.get(site.kind)!;
      expect(inspections.length, site.code).to.be.within(
        Math.floor(365 / cycleDays),
        Math.ceil((2.5 * 730) / cycleDays),
      );
      for (const inspection of inspections) {
        const checked = checkAnswers(checkList, inspection.answers, new Set());
        if (!('items' in checked)) expect.fail(`${site.code} ${JSON.stringify(checked.mistakes)}`);
        expect(inspectionResult(checked.items) === 'failed', site.code).to.equal(inspection.failed);
        failed += Number(inspection.failed);
      }
      all += inspections.length;
    }
    expect(failed / all).to.be.within(0.05, 0.14);
    expect(all).to.be.within(9_000, 20_000);
  });

  it('look at what failed again within days', () => {
    for (const { inspections } of histories)
      for (let i = 1; i < inspections.length; i++)
        if (inspections[i - 1]!.failed)
          expect((inspections[i]!.at.getTime() - inspections[i - 1]!.at.getTime()) / DAY_MS).to.be.below(13);
  });

  it('go on where they were left, whenever they are asked for', () => {
    const { site, inspections } = histories[40]!;
    const middle = NOW - 300 * DAY_MS;
    const parts = [
      ...siteHistory(site, kinds.get(site.kind)!, city.seed, NOW - TWO_YEARS_MS, middle),
      ...siteHistory(site, kinds.get(site.kind)!, city.seed, middle, NOW),
    ];
    expect(parts).to.deep.equal(inspections);
  });

  it('are at present overdue here, due there, failed or closed somewhere', () => {
    const today = Math.floor(NOW / DAY_MS);
    const closed = sites.filter((site) => siteClosing(site, city.seed, today) !== null).length;
    let [overdue, failed] = [0, 0];
    for (const { site, inspections } of histories) {
      const last = inspections.at(-1)!;
      if (last.failed) failed++;
      else if (last.at.getTime() + (kinds.get(site.kind)!.cycleDays + 1) * DAY_MS < NOW) overdue++;
    }
    expect(closed).to.be.within(12, 45);
    expect(failed).to.be.within(5, 40);
    expect(overdue).to.be.within(15, 80);
  });
});

describe('the check-points of the demo', () => {
  const { cells, seed } = buildCity();
  const points = demoCheckPoints(cells, seed);
  const find = leafFinder(cells);

  it('are some 2,000, each in its cell, more of them in town, with codes of their own', () => {
    const urban = new Map(cells.map((cell) => [cell.code, cell.urban]));
    for (const { code, kind, name, position, cellCode } of points) {
      checkPointInputSchema.parse({ code, kind, name, lon: position[0], lat: position[1] });
      expect(find(position)?.code, code).to.equal(cellCode);
    }
    expect(points.length).to.be.within(1_900, 2_400);
    expect(new Set(points.map(({ code }) => code)).size).to.equal(points.length);
    expect(points.filter(({ cellCode }) => urban.get(cellCode)).length / points.length).to.be.within(0.5, 0.75);
  });
});
