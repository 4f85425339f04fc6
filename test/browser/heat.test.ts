/** The heat of the demo city's history as pixels: the real ramp, scale and tiles; only the database is left out. */
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { PALETTES, type Theme } from '../../client/map/palette.ts';
import { buildCity } from '../../geodata/city.ts';
import { type DemoReport, ReportDrawer } from '../../geodata/draw-report.ts';
import { generateHistory, HISTORY_REPORTS } from '../../geodata/history.ts';
import { addAccount } from '../../server/identity/add-account.ts';
import { PointStore } from '../../server/tiles/point-store.ts';
import { ALL_REPORTS } from '../../server/tiles/report-filter.ts';
import { ReportTiles } from '../../server/tiles/report-tiles.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { openBrowser } from '../helpers/browser.ts';
import { embeddedEngine, TEST_CITY } from '../helpers/engines.ts';
import { publishSmallCity } from './small-city.ts';

const PASSWORD = 'a password for the wall 42';
const COUNTS = [500, 5_000, HISTORY_REPORTS];
const VIEWS = { 'the whole city': '113.497,27.646,9.60', 'the centre': '113.497,27.646,12.00' };
const PARTS = 7;
const END_OF_HISTORY = new Date('2019-06-01T00:00:00+08:00');

describe('the heat map', function () {
  this.timeout(120_000);
  let app: TestApp;
  let browser: Browser;
  let page: Page;
  let tiles: ReportTiles;
  const history: DemoReport[] = [];

  before(async () => {
    for (const day of generateHistory(new ReportDrawer(buildCity()))) history.push(...day);
    app = await startApp(embeddedEngine, {
      prepare: async (database) => {
        await publishSmallCity(database, new Date());
        await addAccount(database, { city: TEST_CITY, name: 'dispatcher', role: 'dispatcher', password: PASSWORD });
      },
    });
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, locale: 'en-GB' });
    page = await context.newPage();
    await page.route(/\/tiles\/reports\.json/, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ json: { ...(await answer.json()), heat: await tiles.heatScale(ALL_REPORTS) } });
    });
    await page.route(/\/tiles\/reports\/\d+\/\d+\/\d+\.mvt/, (route) => {
      const [z, x, y] = (
        route
          .request()
          .url()
          .match(/\d+\/\d+\/\d+(?=\.mvt)/)?.[0] ?? ''
      )
        .split('/')
        .map(Number);
      const tile = tiles.tile({ z, x, y } as { z: number; x: number; y: number }, ALL_REPORTS);
      return route.fulfill(
        tile === null
          ? { status: 204 }
          : { body: Buffer.from(tile), contentType: 'application/vnd.mapbox-vector-tile' },
      );
    });
    await page.goto(`${app.url}/?next=/wall`);
    await page.getByLabel('User name').fill('dispatcher');
    await page.getByLabel('Password').fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL((url) => url.pathname === '/wall');
  });
  after(async () => {
    await browser?.close();
    await app?.stop();
  });

  /** The newest reports of the history, so many: as the city's record grows. */
  function keep(count: number): void {
    const store = new PointStore();
    for (const [index, { position, category, severity, occurredAt }] of history.slice(-count).entries()) {
      const [lon, lat] = position;
      const number = `20190601-${String(index + 1).padStart(6, '0')}`;
      const occurredS = occurredAt.getTime() / 1000;
      store.add({ id: index + 1, number, lon, lat, category, severity, state: 'closed', occurredS, cellPath: [] });
    }
    tiles = new ReportTiles(store, () => END_OF_HISTORY);
  }

  for (const theme of ['light', 'dark'] as const)
    for (const [name, view] of Object.entries(VIEWS))
      it(`reads the same at 500 and at ${HISTORY_REPORTS} reports: ${name}, ${theme}`, async () => {
        for (const count of COUNTS) {
          keep(count);
          await page.goto(`${app.url}/wall?theme=${theme}&layers=heat&window=all&view=${view}`);
          const parts = await steadyUse(page, theme);
          const what = `${count} reports use the ramp as ${parts.map((part) => part.toFixed(3)).join(' ')}`;
          // Saturated is what fills the end of the ramp; blank is what never leaves its beginning.
          expect(parts[PARTS - 1], what).to.be.below(0.015);
          expect(parts[0], what).to.be.below(0.92);
          expect((parts[2] as number) + (parts[3] as number) + (parts[4] as number), what).to.be.above(0.02);
        }
      });
});

/** What share of the heated pixels lies in each seventh of the ramp, once the picture stands. */
async function steadyUse(page: Page, theme: Theme): Promise<number[]> {
  const canvas = page.locator('.maplibregl-canvas');
  await canvas.waitFor();
  let before = '';
  for (let attempt = 0; attempt < 60; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const parts = await useOfRamp(await canvas.screenshot(), theme);
    const now = parts.map((part) => part.toFixed(4)).join();
    if (now === before && parts.some((part) => part > 0)) return parts;
    before = now;
  }
  return expect.fail('The heat never stood still');
}

async function useOfRamp(png: Buffer, theme: Theme): Promise<number[]> {
  const { width = 0, height = 0 } = await sharp(png).metadata();
  // Where no panel lies.
  const middle = {
    left: Math.round(width * 0.27),
    top: Math.round(height * 0.05),
    width: Math.round(width * 0.7),
    height: Math.round(height * 0.7),
  };
  const { data } = await sharp(png).extract(middle).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const { ground, ramp } = PALETTES[theme];
  const plain = rgb(ground);
  const shades = rampOver(ramp.map(rgb), plain, theme === 'light' ? 0.86 : 0.82);
  const parts: number[] = Array(PARTS).fill(0);
  let heated = 0;
  for (let at = 0; at < data.length; at += 3) {
    const pixel = [data[at], data[at + 1], data[at + 2]] as Rgb;
    if (distance(pixel, plain) < 12) continue;
    const nearest = shades.reduce(
      (best, shade, index) => (distance(shade, pixel) < distance(shades[best] as Rgb, pixel) ? index : best),
      0,
    );
    const part = Math.floor((nearest / shades.length) * PARTS);
    parts[part] = (parts[part] as number) + 1;
    heated++;
  }
  return parts.map((count) => (heated === 0 ? 0 : count / heated));
}

type Rgb = [number, number, number];
const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as Rgb;
const distance = (a: Rgb, b: Rgb): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);

/** Seventy shades along the ramp as they look on the ground. */
function rampOver(ramp: readonly Rgb[], ground: Rgb, opacity: number): Rgb[] {
  return Array.from({ length: PARTS * 10 }, (_, step) => {
    const place = (step / (PARTS * 10 - 1)) * (ramp.length - 1);
    const lower = Math.min(ramp.length - 2, Math.floor(place));
    const [from, to] = [ramp[lower] as Rgb, ramp[lower + 1] as Rgb];
    return from.map(
      (value, band) =>
        (value + ((to[band] as number) - value) * (place - lower)) * opacity + (ground[band] as number) * (1 - opacity),
    ) as Rgb;
  });
}
