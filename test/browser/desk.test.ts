/** The desk in a real browser, on the production build, against the real service: worked by keyboard. */
import { existsSync } from 'node:fs';
import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { addAccount } from '../../server/identity/add-account.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { openBrowser } from '../helpers/browser.ts';
import { embeddedEngine, TEST_CITY } from '../helpers/engines.ts';
import { middleOfTown, publishSmallCity } from './small-city.ts';

const PASSWORD = 'a password for the desk 42';
const BUILT = new URL('../../dist/client/desk/index.html', import.meta.url);
/** Rows enough that the queue is longer than the screen. */
const MANY = 26;

describe('the desk', function () {
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
        await addAccount(database, { city: TEST_CITY, name: 'dispatcher', role: 'dispatcher', password: PASSWORD });
      },
    });
    for (const [code, en, zh] of [
      ['roads', 'Road Office', '公路局'],
      ['water', 'Water Company', '自来水公司'],
    ]) {
      const { status } = await app.call('admin', 'POST', '/api/organisations', {
        code,
        kind: 'department',
        name: { en, zh },
      });
      expect(status).to.equal(201);
    }
    browser = await openBrowser();
    context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
    const { status } = await page.request
      .post(`${app.url}/api/session`, { data: { username: 'dispatcher', password: PASSWORD } })
      .then((answer) => ({ status: answer.status() }));
    expect(status).to.equal(200);
  });
  after(async () => {
    await browser?.close();
    await app?.stop();
  });

  const file = async (change: Record<string, unknown> = {}): Promise<string> => {
    const { body, status } = await app.call('dispatcher', 'POST', '/api/reports', {
      ...middleOfTown(0),
      category: 'road-damage',
      description: 'a hole in the road',
      ...change,
    });
    expect(status).to.equal(201);
    return body.number;
  };
  const act = (number: string, body: Record<string, unknown>) =>
    app.call('dispatcher', 'POST', `/api/cases/${number}/actions`, body);
  const stageOf = async (number: string): Promise<string> =>
    (await app.call('dispatcher', 'GET', `/api/cases/${number}`)).body.case.stage;
  const row = (number: string) => page.locator(`[data-number="${number}"]`);
  const dialog = () => page.locator('dialog[open]');
  const open = async (query = ''): Promise<void> => {
    await page.goto(`${app.url}/desk?lang=en${query}`);
    await page.locator('.desk-clock-live').waitFor();
  };
  /** Sends the form that is open, and waits until it is gone. */
  const send = async (): Promise<void> => {
    await page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
  };
  const stageShown = (stage: string) => page.locator('.case-head .stage', { hasText: stage }).waitFor();

  it('says what to do while nothing is open', async () => {
    await open();
    await page.getByText('No case is open.').first().waitFor();
    expect(complaints).to.deep.equal([]);
  });

  it('works a case from dispatch to close without the mouse', async () => {
    const number = await file();
    await open();
    await row(number).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await stageShown('Filed');
    await page.keyboard.press('d');
    await dialog().waitFor();
    await page.keyboard.type('road');
    await page.keyboard.press('Enter');
    await send();
    await stageShown('Dispatched');
    for (const [key, words, stage] of [
      ['a', '', 'Being handled'],
      ['o', '', 'On site'],
      ['b', 'filled in', 'Handled, to verify'],
      ['v', '', 'Verified'],
      ['c', 'looked at, is even', 'Struck off'],
    ] as const) {
      await page.keyboard.press(key);
      await dialog().waitFor();
      await page.keyboard.type(words);
      await send();
      await stageShown(stage);
    }
    expect(await stageOf(number)).to.equal('closed');
    const steps = await page.locator('.step-head strong').allTextContents();
    expect(steps).to.deep.equal([
      'Strike off',
      'Verify: passed',
      'Feed back: done',
      'On site',
      'Accept',
      'Dispatch',
      'File it',
    ]);
    // It left the queue of open cases, and stays, greyed, until the next refresh.
    await page.locator(`.row-gone[data-number="${number}"]`).waitFor();
    await page.keyboard.press('g');
    await row(number).waitFor({ state: 'detached' });
  });

  it('asks for what is missing before it sends, and closes a form by Esc', async () => {
    const number = await file();
    await row(number).waitFor();
    await row(number).click();
    await stageShown('Filed');
    await page.keyboard.press('c');
    await dialog().waitFor();
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('Please fill this in.').waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).to.equal('true');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await stageOf(number)).to.equal('filed');
  });

  it('says who was faster, shows the case as it stands now, and offers what can still be done', async () => {
    const number = await file();
    await act(number, { action: 'dispatch', to: { organisation: 'roads' } });
    await row(number).click();
    await stageShown('Dispatched');
    await page.keyboard.press('a');
    await dialog().waitFor();
    expect((await act(number, { action: 'accept' })).status).to.equal(200);
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('Somebody was faster').waitFor();
    const told = await dialog().getByRole('alert').textContent();
    expect(told).to.contain('test-dispatcher').and.to.contain('Accept').and.to.contain('Being handled');
    expect(told).to.contain('can no longer be done');
    await page.keyboard.press('Escape');
    await stageShown('Being handled');
  });

  it('does one action on many, and says of each refused one why', async () => {
    const inside = [await file({ description: 'one' }), await file({ description: 'two' })];
    const outside = await file({ lon: 120, lat: 30, description: 'three' });
    await open('&q=&sort=newest');
    await row(outside).waitFor();
    await page.locator('.queue-list').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press(' ');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('3 selected').waitFor();
    await page.keyboard.press('d');
    await dialog().getByText('Dispatch: 3 cases').waitFor();
    await dialog().getByLabel('Organisation', { exact: true }).first().check();
    await dialog().getByRole('combobox').fill('water');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await dialog().getByText('2 done').waitFor();
    await dialog().getByText('1 refused').waitFor();
    const refused = await dialog().locator('.bulk-refused li').allTextContents();
    expect(refused).to.have.length(1);
    expect(refused[0]).to.contain(outside);
    for (const number of inside) expect(await stageOf(number)).to.equal('dispatched');
    await dialog().getByRole('button', { name: 'Keep the refused ones selected' }).click();
    await page.getByText('1 selected').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('1 selected').waitFor({ state: 'detached' });
  });

  it('takes in what comes live above without moving what is being read, or the selection', async () => {
    for (let index = 0; index < MANY; index++) await file({ description: `number ${index}` });
    await open();
    await page.locator('.queue-list').focus();
    for (let step = 0; step < 20; step++) await page.keyboard.press('j');
    await page.keyboard.press(' ');
    const active = page.locator('.row-active');
    await page.waitForFunction(() => {
      const box = document.querySelector('.row-active')?.getBoundingClientRect();
      return box !== undefined && box.bottom <= innerHeight;
    });
    const number = (await active.getAttribute('data-number')) as string;
    const before = await active.boundingBox();
    const count = Number((await page.locator('.queue-head strong').textContent())?.replace(/\D/g, ''));
    // A utility is due sooner than all of these.
    const sooner = await file({ category: 'water-supply' });
    await page.locator('.queue-head strong', { hasText: String(count + 1) }).waitFor();
    await page.getByText('1 new above').waitFor();
    expect(await active.getAttribute('data-number')).to.equal(number);
    expect((await active.boundingBox())?.y).to.be.closeTo(before?.y ?? 0, 1);
    await page.getByText('1 selected').waitFor();
    await page.getByText('1 new above').click();
    await page.locator(`.row-active[data-number="${sooner}"]`).waitFor();
    await page.keyboard.press('Escape');
  });

  it('changes a row in place when somebody else works on it', async () => {
    const number = await file({ description: 'seen by two' });
    await open('&sort=newest');
    await row(number).waitFor();
    await act(number, { action: 'dispatch', to: { organisation: 'water' } });
    await row(number).getByText('Water Company').waitFor();
    await row(number).getByText('Dispatched', { exact: true }).waitFor();
  });

  it('keeps filters in the address and under a name, by number key', async () => {
    await open();
    await page.keyboard.press('Shift+Digit4');
    await page.waitForFunction(() => location.search.includes('holder=desk'));
    await page.keyboard.press('Control+s');
    await dialog().waitFor();
    await page.keyboard.type('my desk');
    await page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'my desk', exact: true }).waitFor();
    await page.keyboard.press('Shift+Digit1');
    await page.waitForFunction(() => !location.search.includes('holder=desk'));
    await page.reload();
    await page.locator('.desk-clock-live').waitFor();
    await page.getByRole('button', { name: 'my desk', exact: true }).waitFor();
    await page.keyboard.press('1');
    await page.waitForFunction(() => location.search.includes('holder=desk'));
    await page.getByRole('button', { name: 'Delete my desk' }).click();
    await dialog().getByRole('button', { name: 'Delete it' }).click();
    await page.getByRole('button', { name: 'my desk', exact: true }).waitFor({ state: 'detached' });
  });

  it('searches from the keyboard', async () => {
    await open();
    await page.keyboard.press('/');
    await page.keyboard.type('number 7');
    await page.keyboard.press('Enter');
    await page.locator('.queue-head strong', { hasText: /^1 case$/ }).waitFor();
    expect(new URL(page.url()).searchParams.get('q')).to.equal('number 7');
    await page.getByRole('button', { name: /Remove the filter Search/ }).click();
    await page.waitForFunction(() => !location.search.includes('q='));
  });

  it('lists its keys, and changes language and theme', async () => {
    await open();
    await page.keyboard.press('?');
    await dialog().getByRole('heading', { name: 'Keys of the desk' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    const theme = await page.locator('html').getAttribute('data-theme');
    await page.keyboard.press('Shift+T');
    expect(await page.locator('html').getAttribute('data-theme')).not.to.equal(theme);
    await page.keyboard.press('Shift+L');
    await page.getByText('协调调度台').waitFor();
    await page.keyboard.press('Shift+L');
  });

  it('shows the place of a case on the map and says in words what is near', async () => {
    const number = await file(middleOfTown(2));
    const { lon, lat } = middleOfTown(2);
    await file({ lon: lon + 0.0002, lat, description: 'near it' });
    await open(`&case=${number}`);
    await page.locator('.case-map .maplibregl-canvas').waitFor();
    await page.locator('.near', { hasText: '1 other open case within 500' }).waitFor();
    await page.locator('.others', { hasText: 'near it' }).waitFor();
    expect(complaints).to.deep.equal([]);
  });

  it('prints the record of a case: clocks and history', async () => {
    const number = await file();
    await act(number, { action: 'dispatch', to: { organisation: 'roads' }, note: 'please look' });
    await page.goto(`${app.url}/desk?lang=en&print=${number}`);
    const sheet = page.locator('.sheet');
    await sheet.waitFor();
    const text = (await sheet.textContent()) ?? '';
    for (const part of [number, 'Resolve by', 'please look', 'To Road Office']) expect(text).to.contain(part);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.subarray(0, 5).toString()).to.equal('%PDF-');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.print-tools').isVisible()).to.equal(false);
    await page.emulateMedia({ media: null });
  });

  it('scrolls 100,000 cases with a bounded page, and reads only what comes into sight', async () => {
    const one = (await app.call('dispatcher', 'GET', '/api/cases?limit=1')).body.cases[0];
    const numbers = Array.from({ length: 100_000 }, (_, index) => `20200101-${String(index + 1).padStart(6, '0')}`);
    const asked: number[] = [];
    await page.route('**/api/cases/order?*', (route) =>
      route.fulfill({ json: { cursor: 0, at: new Date().toISOString(), numbers, truncated: false } }),
    );
    await page.route(/\/api\/cases\?.*numbers=/, (route) => {
      const wanted = new URL(route.request().url()).searchParams.get('numbers')?.split(',') ?? [];
      asked.push(wanted.length);
      return route.fulfill({
        json: { cases: wanted.map((number) => ({ ...one, number, id: Number(number.slice(9)) })), nextCursor: null },
      });
    });
    try {
      await open();
      await page.locator('.queue-head strong', { hasText: '100000' }).waitFor();
      const list = page.locator('.queue-list');
      let most = 0;
      for (let step = 1; step <= 25; step++) {
        await list.evaluate((element, part) => {
          element.scrollTop = (element.scrollHeight - element.clientHeight) * part;
        }, step / 25);
        most = Math.max(most, await page.locator('.case-row').count());
      }
      expect(most).to.be.within(10, 60);
      await row('20200101-100000').locator('.row-what').waitFor();
      expect(Math.max(...asked)).to.be.at.most(200);
      await list.focus();
      await page.keyboard.press('Home');
      await page.locator('.row-active[data-number="20200101-000001"] .row-what').waitFor();
      await page.keyboard.press('Control+a');
      await page.getByText('100000 selected').waitFor();
      await page.keyboard.press('Escape');
    } finally {
      await page.unrouteAll();
    }
  });

  it('signs out', async () => {
    await open();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('User name').waitFor();
  });

  it('tells that the stream is lost', async () => {
    await page.request.post(`${app.url}/api/session`, { data: { username: 'dispatcher', password: PASSWORD } });
    await open();
    await app.service.stop();
    await page.locator('.stale-banner').waitFor({ timeout: 30_000 });
    expect(await page.locator('.stale-banner').textContent()).to.match(/Stale since \d\d:\d\d:\d\d/);
    expect(complaints).to.deep.equal([]);
  });
});
