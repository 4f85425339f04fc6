/** Patrol and key sites of the desk in a real browser, on the production build: what was walked, planned, noted, inspected. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { addAccount } from '../../server/identity/add-account.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { openBrowser } from '../helpers/browser.ts';
import { embeddedEngine, TEST_CITY } from '../helpers/engines.ts';
import { middleOfTown, publishSmallCity, staffSmallCity } from './small-city.ts';

const PASSWORD = 'a password for the rounds 42';
const BUILT = new URL('../../dist/client/desk/index.html', import.meta.url);
const MINUTE_MS = 60_000;

describe('patrol and key sites of the desk', function () {
  this.timeout(60_000);
  let app: TestApp;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  before(async function () {
    this.timeout(120_000);
    if (!existsSync(BUILT)) throw new Error('The client is not built. Run: npm run build:client');
    app = await startApp(embeddedEngine, {
      prepare: async (database) => {
        await publishSmallCity(database, new Date());
        await staffSmallCity(database);
        await addAccount(database, { city: TEST_CITY, name: 'dispatcher', role: 'dispatcher', password: PASSWORD });
      },
    });
    await walkTown(0);
    await raiseAlarm('102');
    await raiseAlarm('101', { kind: 'silent', staff: 'W-101' });
    const kind = {
      ...{ code: 'day-school', name: { zh: '学校', en: 'School' }, icon: 'school', cycleDays: 30, reason: 'test' },
      checkList: [
        {
          ...{ code: 'gate', name: { zh: '大门', en: 'The gate is sound' }, category: 'road-damage' },
          answer: { type: 'yes-no', failsWhen: 'no' },
        },
      ],
    };
    const site = { code: 'S1', kind: 'day-school', name: { zh: '一中', en: 'First School' }, ...middleOfTown(0) };
    await done('admin', '/api/site-kinds', kind);
    await done('admin', '/api/sites', { ...site, dueOn: '2020-01-01' });
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
    const credentials = { username: 'dispatcher', password: PASSWORD };
    const signedIn = await page.request.post(`${app.url}/api/session`, { data: credentials });
    expect(signedIn.status()).to.equal(200);
  });
  after(async () => {
    await browser?.close();
    await app?.stop();
  });

  async function done(role: 'admin' | 'gateway', path: string, body: unknown): Promise<void> {
    const { status, body: answer } = await app.call(role, 'POST', path, body);
    expect(status, JSON.stringify(answer)).to.be.within(200, 299);
  }
  /** The grid worker of a town stood about its middle for the last half hour. */
  async function walkTown(index: number): Promise<void> {
    const { lon, lat } = middleOfTown(index);
    const now = Date.now();
    const pings = Array.from({ length: 31 }, (_, minute) => ({
      ...{ at: new Date(now - (30 - minute) * MINUTE_MS).toISOString(), lon: lon + minute * 1e-4, lat, accuracyM: 8 },
    }));
    await done('gateway', '/api/patrol/pings', { worker: `W-10${index + 1}`, pings });
  }
  async function raiseAlarm(code: string, of: { kind: string; staff?: string } = { kind: 'unwalked' }): Promise<void> {
    const [cell] = await app.database.knex('cell_version').select('cell_id').where({ city: TEST_CITY, code });
    const since = new Date(Date.now() - 3 * 86_400_000);
    await app.database.knex('patrol_alarm').insert({
      ...{ city: TEST_CITY, ...of, cell_id: cell.cell_id, cell_path: [cell.cell_id], key: code },
      ...{ since, raised_at: new Date() },
    });
  }
  const open = (query: string) => page.goto(`${app.url}/desk?lang=en&theme=light&${query}`);
  const dialog = () => page.locator('dialog[open]');
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const row = (text: string) => page.locator('tbody tr', { hasText: text });

  it('show what was walked of a cell, never nothing of one that is unknown, and give it as a file', async () => {
    await open('view=patrol&period=week&level=2');
    await row('Town 1').waitFor();
    expect(await row('Town 1').textContent()).to.match(/1 %0:3[01]/);
    expect(await row('Town 2').textContent()).to.contain('too few positions to tell');
    await button('Town 1').click();
    await page.locator('.coverage-cell', { hasText: 'Ground to be walked' }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Download as CSV').click()]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).to.match(/,101,2,第1镇,Town 1,1,measured,0\.\d+/);
    expect(text).to.match(/,102,2,第2镇,Town 2,1,too-few-positions,,/);
    await button(/^too few positions to tell /).click();
    await row('Town 1').waitFor({ state: 'detached' });
    await row('Town 2').waitFor();
    await page.waitForFunction(() => new URLSearchParams(location.search).get('show') === 'too-few-positions');
    await button(/^All cells /).click();
    await row('Town 1').waitFor();
  });

  it('show who walked where, and that the look is logged', async () => {
    await page.getByRole('link', { name: 'Workers' }).click();
    await button('Worker 1').click();
    await page.getByText('That you looked at this track is logged.').waitFor();
    await page.getByText(/^1 stretch, /).waitFor();
    expect(new URL(page.url()).searchParams.get('worker')).to.equal('W-101');
  });

  it('give the telephone of who should walk, and from an alarm the track of today', async () => {
    await page.getByRole('link', { name: 'Rounds of a day' }).click();
    await row('Town 2').getByRole('link', { name: '138-0002' }).waitFor();
    // Those that somebody must look after come first.
    expect(await page.locator('tbody tr th').last().textContent()).to.equal('Town 1');
    await open('view=patrol&tab=alarms');
    await row('Worker 1').getByRole('link', { name: '138-0001' }).waitFor();
    await row('Worker 1').getByRole('link', { name: 'track of today' }).click();
    await page.getByText(/^1 stretch, /).waitFor();
  });

  it('plan who walks a cell, by keyboard', async () => {
    await page.getByRole('link', { name: 'Plans', exact: true }).click();
    await button('Add a plan').click();
    await page.locator('[role=combobox]:focus').waitFor();
    await page.keyboard.type('town 3');
    await page.locator('.combo-list:popover-open [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
    await row('Town 3').waitFor();
    const { plans } = (await app.call('dispatcher', 'GET', '/api/patrol/plans')).body;
    expect(plans.map(({ cell, days }: { cell: { code: string }; days: string }) => [cell.code, days])).to.deep.equal([
      ['103', 'working-days'],
    ]);
  });

  it('take note of an alarm, with what is done about it', async () => {
    await page.getByRole('link', { name: 'Alarms' }).click();
    await page.getByText('Nobody has been in Town 2 since').waitFor();
    await button('Acknowledge the alarm of Town 2').click();
    await dialog().waitFor();
    await page.keyboard.type('somebody is sent');
    await page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
    await row('Town 2').getByText('acknowledged by dispatcher').waitFor();
    expect(await row('Town 2').textContent()).to.contain('somebody is sent');
  });

  it('never draw closed ground that lies nowhere, and say that the numbers are perhaps swapped', async () => {
    await page.getByRole('link', { name: 'Closed ground' }).click();
    await button('Close ground').click();
    await dialog().waitFor();
    await dialog()
      .getByLabel('GeoJSON text')
      .fill('{"type":"Polygon","coordinates":[[[27.6,113.4],[27.7,113.4],[27.7,113.5],[27.6,113.4]]]}');
    await dialog().getByText('perhaps latitude and longitude are swapped').waitFor();
    expect(complaints).to.deep.equal([]);
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('inspect the site that is due; what fails becomes a report', async () => {
    await open('view=sites');
    await row('First School').waitFor();
    await page.keyboard.press('j');
    await page.locator('.site-panel', { hasText: 'It was never inspected.' }).waitFor();
    await page.keyboard.press('i');
    await dialog().waitFor();
    await button('Record the inspection').click();
    await dialog().getByText('1 item is not complete.').waitFor();
    await dialog().getByLabel('no', { exact: true }).check();
    await dialog().getByText('is reported as “Road damage”').waitFor();
    await button('Record the inspection').click();
    const link = dialog().getByRole('link', { name: /^Report / });
    await link.waitFor();
    const number = (await link.getAttribute('href'))?.split('case=')[1];
    expect((await app.call('dispatcher', 'GET', `/api/cases/${number}`)).body.case.category).to.equal('road-damage');
    await dialog().getByRole('button', { name: 'Close' }).last().click();
    await page.locator('.site-panel', { hasText: '1 item failed' }).waitFor();
    await page.locator('.state-filter', { hasText: 'Failed inspection 1' }).waitFor();
    expect(complaints).to.deep.equal([]);
  });
});
