/** The wall in a real browser, on the production build, against the real service. */
import { existsSync } from 'node:fs';
import { expect } from 'chai';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { addAccount } from '../../server/identity/add-account.ts';
import { openWorkplace, type Service, startService } from '../../server/main.ts';
import { openLog } from '../../server/platform/log.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { openBrowser } from '../helpers/browser.ts';
import { embeddedEngine, TEST_CITY } from '../helpers/engines.ts';
import { middleOfTown, publishSmallCity, staffSmallCity } from './small-city.ts';

const PASSWORD = 'a password for the wall 42';
const BUILT = new URL('../../dist/client/wall/index.html', import.meta.url);

describe('the wall', function () {
  this.timeout(60_000);
  let app: TestApp;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];

  before(async function () {
    this.timeout(120_000);
    if (!existsSync(BUILT)) throw new Error('The client is not built. Run: npm run build:client');
    app = await startApp(embeddedEngine, {
      prepare: async (database) => {
        await publishSmallCity(database, new Date());
        await staffSmallCity(database);
        for (const name of ['dispatcher', 'deputy'])
          await addAccount(database, { city: TEST_CITY, name, role: 'dispatcher', password: PASSWORD });
      },
    });
    browser = await openBrowser();
    context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
  });
  after(async () => {
    await browser?.close();
    await app?.stop();
  });

  const file = (change: Record<string, unknown> = {}) =>
    app.call('dispatcher', 'POST', '/api/reports', {
      ...middleOfTown(0),
      category: 'road-damage',
      description: 'a hole in the road',
      ...change,
    });
  const kpi = (name: string) => page.locator(`[data-kpi=${name}] .kpi-value`);
  const query = (): URLSearchParams => new URL(page.url()).searchParams;
  const severe = async (): Promise<string> => {
    const { body } = await app.call('dispatcher', 'GET', '/api/categories');
    const list: { code: string; severity: number }[] = Array.isArray(body) ? body : body.categories;
    return (list.find(({ severity }) => severity >= 3) as { code: string }).code;
  };

  it('asks who is there, refuses a wrong password in words, and lets in with the right one', async () => {
    await page.goto(`${app.url}/wall`);
    await page.waitForURL(/\/\?next=/);
    await page.getByLabel('User name').fill('dispatcher');
    await page.getByLabel('Password').fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByRole('alert').filter({ hasText: 'User name or password is wrong' }).waitFor();
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(/\/wall/);
    await page.locator('.clock-live').waitFor();
  });

  it('draws the cells, under a policy that forbids whatever is not ours', async () => {
    await page.locator('.maplibregl-canvas').waitFor();
    await expectPicture(page);
    expect(complaints).to.deep.equal([]);
  });

  it('shows a new report by itself, counts it and rings it on the map', async () => {
    const before = Number(await kpi('open').textContent());
    const { status, body } = await file();
    expect(status).to.equal(201);
    await page.locator(`.row-new[data-number="${body.number}"]`).waitFor();
    expect(Number(await kpi('open').textContent())).to.equal(before + 1);
    await page.locator('.notice').first().waitFor({ state: 'attached' });
  });

  it('keeps a severe report on top, reads it out, and lets it go when it is acknowledged', async () => {
    const { body } = await file({ category: await severe(), ...middleOfTown(3) });
    const row = page.locator(`.row-waits[data-number="${body.number}"]`);
    await row.waitFor();
    await page.locator('[aria-live=assertive]', { hasText: 'Town 4' }).waitFor({ state: 'attached' });
    await page.locator('.notice-lasting').waitFor({ state: 'attached' });
    await row.getByRole('button', { name: 'Acknowledge' }).click();
    await row.waitFor({ state: 'detached' });
    await page.locator('.notice-lasting').waitFor({ state: 'detached' });
  });

  it('changes language and theme at once, and keeps them', async () => {
    await page.keyboard.press('g');
    await page.locator('.kpi-name', { hasText: '未结事件' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).to.equal('zh-CN');
    await page.keyboard.press('t');
    const theme = await page.locator('html').getAttribute('data-theme');
    await page.reload();
    await page.locator('.kpi-name', { hasText: '未结事件' }).waitFor();
    expect(await page.locator('html').getAttribute('data-theme')).to.equal(theme);
    await page.keyboard.press('g');
    await page.locator('.kpi-name', { hasText: 'Open' }).waitFor();
  });

  it('lists its keys, and answers them', async () => {
    await page.keyboard.press('?');
    await page.getByRole('heading', { name: 'Keys' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Keys' }).waitFor({ state: 'detached' });
    await page.keyboard.press('h');
    await page.waitForFunction(() => location.search.includes('layers='));
    expect(query().get('layers')?.split(',')).not.to.include('heat');
    await page.keyboard.press('h');
    await page.keyboard.press('j');
    await page.locator('.report-panel').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.report-panel').waitFor({ state: 'detached' });
  });

  it('keeps its filters in the address', async () => {
    await page.keyboard.press('f');
    await page
      .locator('.panel')
      .getByRole('group', { name: 'State', exact: true })
      .getByText('Closed', { exact: true })
      .click();
    await page.waitForFunction(() => location.search.includes('state=closed'));
    await page.reload();
    await page.locator('.feed-none').waitFor();
    expect(query().get('state')).to.equal('closed');
    await page.locator('.feed-none button').click();
    await page.locator('.row').first().waitFor();
  });

  it('opens a cell where it is clicked, and goes down and up the levels', async () => {
    // A little beside the middle of the town, where a report lies.
    const { lon, lat } = middleOfTown(0);
    await page.goto(`${app.url}/wall?view=${lon + 0.02},${lat},12.00`);
    await expectPicture(page);
    const map = (await page.locator('.maplibregl-canvas').boundingBox()) as {
      x: number;
      y: number;
      width: number;
      height: number;
    };
    await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2);
    const panel = page.locator('.cell-panel');
    await panel.getByRole('heading', { name: 'Town 1' }).waitFor();
    await panel.locator('.qr-code').waitFor();
    await panel.getByText('synthetic', { exact: false }).waitFor();
    await panel.locator('.crumbs').getByRole('button', { name: 'Sector' }).click();
    await panel.getByRole('heading', { name: 'Sector' }).waitFor();
    await panel.getByRole('button', { name: /Town 2/ }).click();
    await panel.getByRole('heading', { name: 'Town 2' }).waitFor();
    await page.keyboard.press('u');
    await panel.getByRole('heading', { name: 'Sector' }).waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });

  const DAY_MS = 86_400_000;
  let number: string;
  const place = { lon: middleOfTown(1).lon + 0.03, lat: middleOfTown(1).lat };
  const open = async (of: Page, query: string): Promise<void> => {
    await of.goto(`${app.url}/wall?${query}`);
    await of.locator('.clock-live').waitFor();
    await expectPicture(of);
  };

  it('counts an overdue case, lists it in words, and says in the legend what its pin is', async () => {
    const { body } = await file({ ...place, occurredAt: new Date(Date.now() - 40 * DAY_MS).toISOString() });
    number = body.number;
    await open(page, `view=${place.lon},${place.lat},12.00`);
    expect(await kpi('overdue').textContent()).to.equal('1');
    await page.locator('.legend-late li', { hasText: 'Overdue' }).getByText('1', { exact: true }).waitFor();
    await page.keyboard.press('x');
    const row = page.locator(`.row-overdue[data-number="${number}"]`);
    await row.getByText(/days late/).waitFor();
    await row.getByText('Office of roads').waitFor();
    expect(query().get('list')).to.equal('overdue');
  });

  it('pins an overdue case where it lies, and takes the pins off at a key', async () => {
    /** Clicks the head of the pin, above its place, until `shown` is there: a click before the map is drawn finds nothing. */
    const clickPin = async (shown: Locator): Promise<void> => {
      for (let clicks = 0; clicks < 12; clicks++) {
        const { x, y, width, height } = (await page.locator('.maplibregl-canvas').boundingBox())!;
        await page.mouse.click(x + width / 2, y + height / 2 - 20);
        const there = await shown.waitFor({ timeout: 2_000 }).then(
          () => true,
          () => false,
        );
        if (there) return;
      }
      await shown.waitFor({ timeout: 2_000 });
    };
    await clickPin(page.locator('.report-panel').getByText(number));
    await page.keyboard.press('Escape');
    await page.keyboard.press('w');
    await page.waitForFunction(() => location.search.includes('layers='));
    expect(query().get('layers')?.split(',')).not.to.include('late');
    await clickPin(page.locator('.cell-panel').getByRole('heading', { name: 'Town 2' }));
    await page.keyboard.press('Escape');
    await page.keyboard.press('w');
  });

  it('gives a case to the nearest in two clicks, and tells who came second, in words', async () => {
    const deputy = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' });
    try {
      const other = await deputy.newPage();
      await other.request.post(`${app.url}/api/session`, { data: { username: 'deputy', password: PASSWORD } });
      for (const one of [page, other]) await open(one, `report=${number}`);
      const panel = page.locator('.report-panel');
      await panel.getByText('Office of roads').first().waitFor();
      await panel.getByText(/Breach: .* no reply/).waitFor();
      expect(await panel.getByRole('link', { name: 'Open at the desk' }).getAttribute('href')).to.equal(
        `/desk?case=${number}`,
      );
      await other.locator('.report-panel').getByRole('button', { name: 'Dispatch' }).waitFor();
      await other.keyboard.press('d');
      const late = other.locator('.dispatch');
      await late.getByRole('button', { name: /Worker 2/ }).waitFor();

      await panel.getByRole('button', { name: 'Dispatch' }).click();
      const first = panel.locator('.dispatch li').first();
      await first.getByText('not a live position').waitFor();
      expect(await first.getByRole('link').getAttribute('href')).to.equal('tel:1380002');
      expect(await panel.locator('.dispatch-choice', { hasText: 'has it now' }).textContent()).to.include('roads');
      await first.getByRole('button', { name: /Worker 2/ }).click();
      await panel.getByText('Grid worker, Town 2').first().waitFor();
      const { body } = await app.call('dispatcher', 'GET', `/api/cases/${number}`);
      expect(body.case.holder).to.deep.include({ kind: 'post', post: 'grid-worker' });
      expect(body.case.holder.cell.code).to.equal('102');

      await other.keyboard.press('ArrowDown');
      await other.keyboard.press('Enter');
      const told = late.getByRole('alert');
      await told.getByText('Somebody was faster').waitFor();
      await told.getByText(/Dispatch · dispatcher · To Grid worker, Town 2/).waitFor();
      await late
        .getByRole('button', { name: /Worker 2/ })
        .getByText('has it now')
        .waitFor();
      const after = await app.call('dispatcher', 'GET', `/api/cases/${number}`);
      expect(after.body.case.version).to.equal(body.case.version);
    } finally {
      await deputy.close();
    }
  });

  it('lets a case go at once when it is merged into another', async () => {
    await open(page, 'list=overdue');
    const { body } = await file({ ...place, description: 'the same' });
    await page.locator(`[data-number="${number}"]`).waitFor();
    const merge = { action: 'merge', into: body.number, note: '' };
    const { status } = await app.call('dispatcher', 'POST', `/api/cases/${number}/actions`, merge);
    expect(status).to.equal(200);
    await page.locator(`[data-number="${number}"]`).waitFor({ state: 'detached' });
    expect(await kpi('overdue').textContent()).to.equal('0');
  });

  it('replays the last day, and is live again at one key', async () => {
    await page.keyboard.press('r');
    await page.locator('.clock-replay').waitFor();
    await page.keyboard.press(' ');
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await page.keyboard.press('l');
    await page.locator('.clock-live').waitFor();
  });

  it('rotates its scenes on the one map that it has', async () => {
    const tour = new URLSearchParams({ seconds: '5' });
    tour.append('scene', 'north?view=113.5,27.8,10.00');
    tour.append('scene', 'south?view=113.5,27.55,11.00');
    await page.goto(`${app.url}/wall?rotate=1&tour=${encodeURIComponent(tour.toString())}`);
    await page.locator('.maplibregl-canvas').waitFor();
    await page.evaluate(() => document.querySelector('.maplibregl-canvas')?.setAttribute('data-first', ''));
    await page.waitForFunction(() => location.search.includes('view=113.50000,27.80000,10.00'), undefined, {
      timeout: 20_000,
    });
    await page.waitForFunction(() => location.search.includes('view=113.50000,27.55000,11.00'), undefined, {
      timeout: 20_000,
    });
    expect(await page.locator('.maplibregl-canvas[data-first]').count()).to.equal(1);
    await page.keyboard.press('o');
  });

  it('draws its map again after the graphics card has dropped it', async () => {
    await page.goto(`${app.url}/wall`);
    await page.locator('.maplibregl-canvas').waitFor();
    await expectPicture(page);
    await page.evaluate(() => {
      const canvas = document.querySelector('.maplibregl-canvas') as HTMLCanvasElement;
      const context = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
      context?.loseContext();
      setTimeout(() => context?.restoreContext(), 300);
    });
    await page.getByText('is being rebuilt').waitFor();
    await page.getByText('is being rebuilt').waitFor({ state: 'detached', timeout: 20_000 });
    await expectPicture(page);
  });

  it('says since when it is stale when the server is gone, and comes back by itself with what it missed', async () => {
    const { workplace, url } = app.service;
    const { port } = new URL(url);
    await page.locator('.clock-live').waitFor();
    await app.service.stop();
    await page.locator('.stale-banner').waitFor({ timeout: 25_000 });
    expect(await page.locator('.stale-banner').textContent()).to.match(/Stale since \d\d:\d\d:\d\d/);
    const config = { ...workplace.config, port: Number(port) };
    const again = await openWorkplace(config, openLog('fatal'), { database: app.database });
    const service: Service = await startService(again);
    try {
      const { body } = await file({ description: 'while the wall was blind' });
      await page.locator('.stale-banner').waitFor({ state: 'detached', timeout: 25_000 });
      await page.locator(`.row[data-number="${body.number}"]`).waitFor();
      expect(complaints).to.deep.equal([]);
    } finally {
      await service.stop();
    }
  });
});

/** Waits until the picture holds more than its ground: a blank map is one colour. */
async function expectPicture(page: Page): Promise<void> {
  const canvas = page.locator('.maplibregl-canvas');
  for (let attempt = 0; ; attempt++) {
    const image = await canvas.screenshot();
    const colours = await coloursOf(image);
    if (colours > 8) return;
    if (attempt === 40) expect.fail(`The map stayed blank: ${colours} colours`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** How many colours the middle of the map has, where no panel lies. */
async function coloursOf(png: Buffer): Promise<number> {
  const { width = 0, height = 0 } = await sharp(png).metadata();
  const middle = {
    left: Math.round(width * 0.3),
    top: Math.round(height * 0.2),
    width: Math.round(width * 0.5),
    height: Math.round(height * 0.45),
  };
  const { data } = await sharp(png).extract(middle).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const seen = new Set<number>();
  for (let at = 0; at < data.length; at += 3) seen.add(data.readUIntBE(at, 3));
  return seen.size;
}
