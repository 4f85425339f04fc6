/** Patrol and key sites on the wall, in a real browser, on the production build, against the real service. */
import { existsSync } from 'node:fs';
import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { addAccount } from '../../server/identity/add-account.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { openBrowser } from '../helpers/browser.ts';
import { embeddedEngine, TEST_CITY } from '../helpers/engines.ts';
import { middleOfTown, publishSmallCity, staffSmallCity } from './small-city.ts';

const PASSWORD = 'a password for the wall 42';
const BUILT = new URL('../../dist/client/wall/index.html', import.meta.url);

describe('patrol on the wall', function () {
  this.timeout(60_000);
  let app: TestApp;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];
  const place = middleOfTown(0);

  before(async function () {
    this.timeout(120_000);
    if (!existsSync(BUILT)) throw new Error('The client is not built. Run: npm run build:client');
    app = await startApp(embeddedEngine, {
      prepare: async (database) => {
        await publishSmallCity(database, new Date());
        await staffSmallCity(database);
        const [cell] = await database.knex('cell_version').where({ city: TEST_CITY, level: 2, code: '102' });
        const now = new Date();
        await database.knex('patrol_alarm').insert({
          ...{ city: TEST_CITY, kind: 'absent', cell_id: cell.cell_id, cell_path: [cell.cell_id] },
          ...{ staff: 'W-102', key: 'absent today', since: now, raised_at: now },
        });
        for (const role of ['dispatcher', 'wall'] as const)
          await addAccount(database, { city: TEST_CITY, name: role, role, password: PASSWORD });
      },
    });
    await app.call('admin', 'POST', '/api/site-kinds', {
      ...{ code: 'kiln-works', name: { zh: '窑厂', en: 'Kiln' }, icon: 'kiln', cycleDays: 30 },
      ...{ checkList: [], reason: 'new' },
    });
    const site = { kind: 'kiln-works', name: { zh: '一号窑', en: 'Kiln One' }, ...place, dueOn: '2026-01-01' };
    const added = await app.call('admin', 'POST', '/api/sites', { ...site, code: 'K1', contactPhone: '0731-77' });
    expect(added.status, JSON.stringify(added.body)).to.equal(201);
    browser = await openBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|could not be loaded/i.test(message.text())) complaints.push(message.text());
    });
  });
  after(async () => {
    await browser?.close();
    await app?.stop();
  });

  let walkedUntil = 0;
  /** Positions of one who walks north to the middle of town 1, the last of them of now. */
  const walk = (minutes: number) => {
    walkedUntil = Date.now();
    return app.call('gateway', 'POST', '/api/patrol/pings', {
      worker: 'W-101',
      pings: Array.from({ length: minutes + 1 }, (_, minute) => ({
        at: new Date(walkedUntil - (minutes - minute) * 60_000).toISOString(),
        lon: place.lon,
        lat: place.lat - (minutes - minute) * 0.0005,
        accuracyM: 5,
      })),
    });
  };
  /** And who stands there until now. */
  const stand = () =>
    app.call('gateway', 'POST', '/api/patrol/pings', {
      worker: 'W-101',
      pings: Array.from({ length: Math.floor((Date.now() - walkedUntil) / 5_000) }, (_, index) => ({
        ...{ at: new Date(walkedUntil + (index + 1) * 5_000).toISOString(), accuracyM: 5 },
        ...{ lon: place.lon, lat: place.lat },
      })),
    });
  const open = async (of: Page, as: string, query: string): Promise<void> => {
    await of.request.post(`${app.url}/api/session`, { data: { username: as, password: PASSWORD } });
    await of.goto(`${app.url}/wall?${query}`);
    await of.locator('.clock-live').waitFor();
  };
  const unknown = () => page.locator('[data-kpi=cellsNotPatrolled] .kpi-beside').textContent();

  it('tells cells of which nothing is known from cells in which nobody was', async () => {
    await open(page, 'dispatcher', 'layers=coverage,walkers,sites,borders&list=patrol');
    await page.locator('.legend-coverage').getByText('too few positions, or nobody due').waitFor();
    await page.locator('[data-kpi=cellsNotPatrolled]', { hasText: '4 unknown' }).waitFor();
    expect(await page.locator('[data-kpi=cellsNotPatrolled] .kpi-value').textContent()).to.match(/^—/);
    await page.getByText('4 people on duty have sent no position in this shift.').waitFor();
  });

  it('lists who is missed, by name, until somebody takes note', async () => {
    const alarm = page.locator('[data-alarm]', { hasText: 'Town 2 · Worker 2' });
    await alarm.getByText('Not on the round').waitFor();
    await alarm.getByRole('button', { name: 'Acknowledge' }).click();
    await alarm.getByText('Noted').waitFor();
    expect(await alarm.getByRole('button', { name: 'Acknowledge' }).count()).to.equal(0);
  });

  it('grows as positions come in, by itself', async () => {
    const { status, body } = await walk(10);
    expect(status, JSON.stringify(body)).to.equal(202);
    await page.locator('.legend-marks', { hasText: '1walking' }).waitFor();
    await page.locator('[data-kpi=cellsNotPatrolled]', { hasText: '3 unknown' }).waitFor();
    expect(await unknown()).to.equal('3 unknown');
  });

  it('says of a cell what was walked of it today, and how its week went', async () => {
    await open(page, 'dispatcher', 'layers=coverage,borders&cell=2:101');
    const patrol = page.locator('.cell-patrol');
    await patrol.getByText('< 1 %').first().waitFor();
    await patrol
      .locator('.facts')
      .getByText(/^\d+ m$/)
      .waitFor();
    await patrol.getByRole('img', { name: /not known; .*< 1 %$/ }).waitFor();
  });

  it('switches how coverage is read, and never shows it beside the heat of reports', async () => {
    await page.keyboard.press('z');
    await page.locator('.legend-coverage').getByText('since anybody was there').waitFor();
    await page.waitForFunction(() => location.search.includes('reading=since'));
    await page.keyboard.press('h');
    await page.waitForFunction(() => /layers=heat,borders/.test(location.search));
    await page.keyboard.press('v');
    await page.waitForFunction(() => /layers=coverage,borders/.test(location.search));
  });

  it('lists a site that is overdue, and tells on whom to call near it', async () => {
    await open(page, 'dispatcher', `layers=sites,borders&list=sites&view=${place.lon},${place.lat},13.00`);
    await page.locator('.row[data-site]', { hasText: 'Inspection overdue' }).click();
    const panel = page.locator('.site-panel');
    await panel.getByText(/\d+ days overdue/).waitFor();
    await panel.getByRole('link', { name: /0731-77/ }).waitFor();
    await panel.getByRole('button', { name: /Worker 1/ }).click();
    const worker = page.locator('.walker-panel');
    await worker.getByText('walking').waitFor();
    expect(await worker.getByRole('link').getAttribute('href')).to.equal('tel:1380001');
    await page.keyboard.press('Escape');
    await worker.waitFor({ state: 'detached' });
  });

  it('opens a site where it is clicked on the map', async () => {
    const map = (await page.locator('.maplibregl-canvas').boundingBox())!;
    const panel = page.locator('.site-panel');
    for (let clicks = 0; clicks < 12 && !(await panel.isVisible()); clicks++) {
      await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2);
      await panel.waitFor({ timeout: 2_000 }).catch(() => undefined);
    }
    await panel.getByRole('heading', { name: 'Kiln One' }).waitFor();
  });

  it('shows the sites of a kind and of a state alone, on the list, in the address and after coming back', async () => {
    await open(page, 'dispatcher', 'layers=sites,borders&list=sites');
    await page.locator('.row[data-site]', { hasText: 'Kiln One' }).waitFor();
    await page.keyboard.press('f');
    await page.locator('.panel').getByLabel('In order').check();
    await page.getByText('No site is of these kinds and states.').waitFor();
    await page.waitForFunction(() => location.search.includes('site-status=in-order'));
    await page.reload();
    await page.getByText('No site is of these kinds and states.').waitFor();
    await page.locator('.feed').getByRole('button', { name: 'Show all sites' }).click();
    await page.locator('.row[data-site]', { hasText: 'Kiln One' }).waitFor();
    await page.keyboard.press('f');
    const tiles = page.waitForResponse((response) => /\/tiles\/sites\/.*kind=kiln/.test(response.url()));
    await page.locator('.panel').getByLabel('Kiln').check();
    await tiles;
    await page.locator('.row[data-site]', { hasText: 'Kiln One' }).waitFor();
  });

  it('offers people by distance and says how long ago they were seen', async () => {
    const { body } = await app.call('dispatcher', 'POST', '/api/reports', {
      ...{ ...place, category: 'road-damage', description: 'a hole in the road' },
    });
    await open(page, 'dispatcher', `report=${body.number}`);
    const around = page.locator('.sites-around');
    await around.locator('[data-site]', { hasText: 'Kiln One' }).waitFor();
    await page.getByText('200 m', { exact: true }).click();
    await page.waitForFunction(() => location.search.includes('radius=200'));
    await page.keyboard.press('d');
    const first = page.locator('.dispatch li').first();
    await first.getByText('Worker 1').waitFor();
    await first.getByText(/live position · seen/).waitFor();
    await page.locator('.dispatch li').nth(1).getByText('from the cell, not a live position').waitFor();
  });

  it('goes back in time with people and trails', async () => {
    const { status, body } = await stand();
    expect(status, JSON.stringify(body)).to.equal(202);
    const isThere = page.locator('.legend-marks', { hasText: /1(walking|standing)/ });
    const view = `${place.lon},${place.lat},14.00`;
    await open(page, 'dispatcher', `layers=walkers,trails,coverage,borders&view=${view}`);
    await isThere.waitFor();
    await page.keyboard.press('r');
    await page.locator('.clock-replay').waitFor();
    await page.locator('.legend-marks', { hasText: '0walking' }).waitFor();
    await page.locator('.legend-coverage').getByText('As of now, not of the replay').waitFor();
    await page.keyboard.press(' ');
    await page.locator('.time-track input').evaluate((input: HTMLInputElement) => {
      input.value = String(Number(input.max) - 60_000);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await isThere.waitFor();
    const map = (await page.locator('.maplibregl-canvas').boundingBox())!;
    const person = page.locator('.walker-panel');
    for (let clicks = 0; clicks < 12 && !(await person.isVisible()); clicks++) {
      await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2);
      await person.waitFor({ timeout: 2_000 }).catch(() => undefined);
    }
    await person.getByRole('heading', { name: 'Worker 1' }).waitFor();
    await person.getByText('At', { exact: true }).waitFor();
    expect(await person.getByRole('link').count()).to.equal(0);
    await page.keyboard.press('l');
    await isThere.waitFor();
  });

  it('says how old its figures are while they do not come, and goes on when they do', async () => {
    await page.clock.install();
    await open(page, 'dispatcher', 'layers=coverage,walkers,borders&list=patrol');
    const old = page.locator('[data-kpi=cellsNotPatrolled]').getByText(/^Patrol as of \d\d:\d\d$/);
    await page.locator('.legend-coverage').getByText('too few positions, or nobody due').waitFor();
    expect(await old.count()).to.equal(0);
    await page.route('**/api/patrol/live*', (route) => route.fulfill({ status: 503 }));
    await page.clock.fastForward(240_000);
    await old.waitFor();
    await page.unroute('**/api/patrol/live*');
    await page.clock.fastForward(30_000);
    await old.waitFor({ state: 'detached' });
  });

  it('names nobody on a screen that everybody sees', async () => {
    const kiosk = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' });
    try {
      const screen = await kiosk.newPage();
      await open(screen, 'wall', 'layers=coverage,walkers,trails,sites&list=sites');
      await screen.locator('.row[data-site]').click();
      const people = screen.locator('.site-panel').getByRole('button', { name: /Grid worker/ });
      await people.waitFor();
      expect(await screen.locator('.site-panel').textContent()).not.to.match(/0731-77|Worker 1/);
      await screen.keyboard.press('y');
      await screen.getByText('People on their rounds').waitFor();
      expect(await screen.getByText('Trails of rounds').count()).to.equal(0);
    } finally {
      await kiosk.close();
    }
    expect(complaints).to.deep.equal([]);
  });
});
