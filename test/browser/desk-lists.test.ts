/** The lists and the people of the desk in a real browser, on the production build: what is edited there counts at once. */
import { existsSync } from 'node:fs';
import { expect } from 'chai';
import type { Browser, Page } from 'playwright-core';
import { addAccount } from '../../server/identity/add-account.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { openBrowser } from '../helpers/browser.ts';
import { embeddedEngine, TEST_CITY } from '../helpers/engines.ts';
import { middleOfTown, publishSmallCity } from './small-city.ts';

const PASSWORD = 'a password for the lists 42';
const BUILT = new URL('../../dist/client/desk/index.html', import.meta.url);

describe('the lists and people of the desk', function () {
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
        await addAccount(database, { city: TEST_CITY, name: 'admin', role: 'admin', password: PASSWORD });
      },
    });
    for (const [code, en, zh] of [
      ['roads', 'Road Office', '公路局'],
      ['water', 'Water Company', '自来水公司'],
    ]) {
      const organisation = { code, kind: 'department', name: { en, zh } };
      expect((await app.call('admin', 'POST', '/api/organisations', organisation)).status).to.equal(201);
    }
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
    const signedIn = await page.request.post(`${app.url}/api/session`, {
      data: { username: 'admin', password: PASSWORD },
    });
    expect(signedIn.status()).to.equal(200);
  });
  after(async () => {
    await browser?.close();
    await app?.stop();
  });

  const open = (query: string) => page.goto(`${app.url}/desk?lang=en&theme=light&${query}`);
  const dialog = () => page.locator('dialog[open]');
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
  const holderOfNewReport = async (): Promise<string> => {
    const { body } = await app.call('dispatcher', 'POST', '/api/reports', {
      ...middleOfTown(0),
      category: 'road-damage',
      description: 'a hole in the road',
    });
    return (await app.call('dispatcher', 'GET', `/api/cases/${body.number}`)).body.case.holder.code;
  };
  /** Types into the field that has the focus, waits for what is found, and takes the first of it. */
  const choose = async (text: string): Promise<void> => {
    await page.locator('[role=combobox]:focus').waitFor();
    await page.keyboard.type(text);
    await page.locator('.combo-list:popover-open [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
  };
  /** Says why, and waits until the draft is in force. */
  const putInForce = async (reason: string): Promise<void> => {
    await button('What changes…').click();
    await dialog().waitFor();
    await page.keyboard.type(reason);
    await page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
  };
  const version = (number: number) => page.locator('.in-force', { hasText: `Version ${number} in force` }).waitFor();

  it('add a department duty by keyboard, and a report filed afterwards goes by it', async () => {
    await open('view=lists');
    await page.getByText('Nothing is in this list yet.').waitFor();
    await button('Edit').press('Enter');
    await button('Add a row').press('Enter');
    await choose('road dam');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await choose('road off');
    await page.keyboard.press('Enter');
    await page.locator('.row-added', { hasText: 'Road Office' }).waitFor();
    await putInForce('roads are theirs');
    await version(1);
    await page.locator('.in-force q', { hasText: 'roads are theirs' }).waitFor();
    expect(await holderOfNewReport()).to.equal('roads');
  });

  it('keep the draft when somebody else is quicker, say who, and save over the newer version', async () => {
    await open('view=lists');
    await button('Edit').click();
    await button(/^Edit Road damage/).press('Enter');
    await page.getByRole('combobox', { name: 'Leads' }).focus();
    await choose('water');
    await page.keyboard.press('Enter');
    await page.locator('.row-changed', { hasText: 'Water Company' }).waitFor();
    const standing = (await app.call('admin', 'GET', '/api/lists/department-duties')).body;
    const { status } = await app.call('admin', 'PUT', '/api/lists/department-duties', {
      baseVersion: standing.version,
      reason: 'quicker',
      entries: [...standing.entries, { category: 'street-light', lead: 'roads' }],
    });
    expect(status).to.equal(200);
    await putInForce('water broke it');
    await page.getByRole('alert').filter({ hasText: 'was quicker: version 2' }).waitFor();
    await page.locator('.sheet-rows tr', { hasText: 'Street light' }).waitFor();
    await putInForce('water broke it');
    await version(3);
    expect(await holderOfNewReport()).to.equal('water');
  });

  it('mark the row that is refused, where the mistake is', async () => {
    await open('view=lists');
    await button('Edit').click();
    await button('Add a row').click();
    await choose('road dam');
    await page.keyboard.press('Enter');
    await putInForce('twice');
    const refused = page.locator('.row-refused');
    await refused.waitFor();
    expect(await refused.locator('.cell-organisation .field-problem').textContent()).to.match(/must be/);
    await button(/^Remove Road damage/)
      .first()
      .click();
    await page.locator('.draft-bar', { hasText: 'nothing changed yet' }).waitFor();
  });

  it('show what changed between any two versions', async () => {
    await open('view=lists');
    await version(3);
    await button('Versions').click();
    await page.getByLabel('Compare from version 1').check();
    await page.getByRole('heading', { name: 'From version 1 to version 3' }).waitFor();
    await dialog().locator('.difference-sum', { hasText: '1 added, 1 changed' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  it('try a file before it is brought in', async () => {
    await open('view=lists&list=hand-offs');
    await button('Import CSV…').click();
    await page.setInputFiles('input[type=file]', {
      name: 'hand-offs.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('category,area,system\nnoise,,nowhere\n'),
    });
    await button('Try the file').click();
    await dialog().getByText('No organisation has the code "nowhere"').waitFor();
    await page.setInputFiles('input[type=file]', {
      name: 'hand-offs.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('category,area,system\n'),
    });
    await button('Try the file').click();
    await button('Import it').waitFor();
  });

  it('publish a day off, moving by arrows', async () => {
    const year = new Date().getFullYear();
    await open('view=lists&list=calendar');
    await button(/^(Edit|Propose this year)$/).click();
    await page.locator(`[data-day="${year}-03-10"]`).focus();
    await page.keyboard.press('ArrowRight');
    const day = page.locator(`[data-day="${year}-03-11"]`);
    const before = await day.getAttribute('aria-pressed');
    await page.keyboard.press('Space');
    await page.locator('.draft-bar', { hasText: '1 day changed' }).waitFor();
    await putInForce('a feast');
    await page.locator('.draft-bar').waitFor({ state: 'detached' });
    const { days } = (await app.call('admin', 'GET', `/api/calendar?year=${year}`)).body;
    const found = days.find((entry: { day: string }) => entry.day === `${year}-03-11`);
    expect(String(found.working)).not.to.equal(before);
  });

  it('fill a vacancy, which is then none any more', async () => {
    await open('view=people');
    await button('Add a person').click();
    await dialog().waitFor();
    await page.keyboard.type('T1');
    await page.getByLabel('Name', { exact: true }).fill('Wang Wu');
    await dialog().getByRole('combobox', { name: 'Organisation' }).focus();
    await choose('road');
    await page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
    await page.locator('.sheet-rows', { hasText: 'Wang Wu' }).waitFor();

    await page.getByRole('link', { name: 'Vacancies' }).click();
    const vacancy = page.locator('.sheet-rows tr', { hasText: 'Town 2' });
    await vacancy.waitFor();
    expect(await vacancy.getByRole('link').getAttribute('href')).to.equal('/wall?cell=2%3A102');
    await vacancy.getByRole('button').click();
    await choose('wang');
    await page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
    await vacancy.waitFor({ state: 'detached' });
    await page.locator('.vacancy-sum', { hasText: '4 vacancies' }).waitFor();
    const held = (await app.call('admin', 'GET', '/api/posts?cell=102')).body;
    expect(held.map(({ staff, post }: { staff: string; post: string }) => [staff, post])).to.deep.equal([
      ['T1', 'first-responsible'],
    ]);
    expect(complaints).to.deep.equal([]);
  });

  it('offer no editing to those who may only read', async () => {
    await addAccount(app.database, { city: TEST_CITY, name: 'dispatcher', role: 'dispatcher', password: PASSWORD });
    const other = await browser.newPage({ locale: 'en-GB' });
    await other.request.post(`${app.url}/api/session`, { data: { username: 'dispatcher', password: PASSWORD } });
    await other.goto(`${app.url}/desk?lang=en&view=lists`);
    await other.locator('.in-force').waitFor();
    expect(await other.getByRole('button', { name: /Edit|Import/ }).count()).to.equal(0);
    await other.getByRole('link', { name: 'People' }).click();
    await other.locator('.sheet-rows', { hasText: 'Wang Wu' }).waitFor();
    expect(await other.getByRole('button', { name: /Add|Import/ }).count()).to.equal(0);
  });
});
