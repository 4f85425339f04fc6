/**
 * The boundary editor in a real browser, on the production build, against the real service, with a real city: what a
 * person does who has never seen it. EDITOR_SHOTS=folder keeps pictures. Longer than most files: it is one walk, and its
 * steps stand on each other.
 */
import { existsSync } from 'node:fs';
import { expect } from 'chai';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { areaOfCell, cellsOfLevel, neighboursOf } from '../../client/editor/cell-facts.ts';
import { splitParts } from '../../client/editor/split-parts.ts';
import type { Position } from '../../server/grid/contract.ts';
import { placeInside } from '../../server/grid/coverage/place-inside.ts';
import { applyOperation } from '../../server/grid/topology/apply-operation.ts';
import {
  type CellKey,
  type Coverage,
  type CoverageCell,
  onGrid,
  positionKey,
} from '../../server/grid/topology/coverage.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import { isRefused } from '../../server/grid/topology/outcome.ts';
import { boxOfCell, shapeOfCell } from '../../server/grid/topology/structure/cell-shape.ts';
import { decodeTopology } from '../../server/grid/topology/topology-wire.ts';
import { addAccount } from '../../server/identity/add-account.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { openBrowser } from '../helpers/browser.ts';
import { commandLine } from '../helpers/command-line.ts';
import { serverEngine, TEST_CITY } from '../helpers/engines.ts';
import { sharedDataOrSkip } from '../helpers/shared-data.ts';
import { clickPlace, dragVertex, drawLine, mapRests, picture } from './editor-hands.ts';

const PASSWORD = 'a password for the editor 42';
const BUILT = new URL('../../dist/client/editor/index.html', import.meta.url);
const LEAF = 3;

describe('the boundary editor', function () {
  this.timeout(90_000);
  let app: TestApp;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let beats: string;
  /** The boundaries that hold. */
  let base: Coverage;
  let largest: CoverageCell;
  let survivor: CoverageCell;
  let merged: CoverageCell;
  /** Who began a draft while another version was scheduled. */
  let late: { context: BrowserContext; page: Page; draft: number };
  const complaints: string[] = [];

  before(async function () {
    this.timeout(180_000);
    if (!existsSync(BUILT)) throw new Error('The client is not built. Run: npm run build:client');
    const districts = sharedDataOrSkip(this, 'chicago/districts.geojson');
    beats = sharedDataOrSkip(this, 'chicago/beats.geojson');
    const crimes = sharedDataOrSkip(this, 'chicago/crimes_2014-03.csv');
    app = await startApp(serverEngine, {
      prepare: async (database) => {
        for (const name of ['gis', 'anna'])
          await addAccount(database, { city: TEST_CITY, name, role: 'gis', password: PASSWORD });
        await addAccount(database, { city: TEST_CITY, name: 'dispatcher', role: 'dispatcher', password: PASSWORD });
      },
    });
    const run = async (...args: string[]): Promise<void> => {
      const said = await commandLine(app.service.workplace, 'import', ...args);
      expect(said.exit, said.err).to.equal(0);
    };
    await run('cells', districts, '--level', '1', '--code', 'DIST_NUM');
    await run('cells', beats, '--level', '3', '--code', 'BEAT_NUM', '--parent', 'DISTRICT+SECTOR');
    await run(
      ...['reports', crimes, '--lon', 'Longitude', '--lat', 'Latitude', '--time', 'Date'],
      ...['--category', 'Primary Type', '--id', 'ID'],
    );
    const topology = await app.call('gis', 'GET', '/api/generations/2/topology');
    expect(topology.status, JSON.stringify(topology.body).slice(0, 500)).to.equal(200);
    base = decodeTopology(topology.body);
    largest = [...cellsOfLevel(base, LEAF)].sort((a, b) => areaOfCell(base, b.key) - areaOfCell(base, a.key))[0]!;
    browser = await openBrowser();
    ({ context, page } = await newPage());
  });
  after(async () => {
    await browser?.close();
    await app?.stop();
  });

  async function newPage(): Promise<{ context: BrowserContext; page: Page }> {
    const opened = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
    const tab = await opened.newPage();
    tab.on('pageerror', (error) => complaints.push(error.message));
    tab.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
    });
    return { context: opened, page: tab };
  }
  async function signIn(tab: Page, name: string): Promise<void> {
    await tab.goto(`${app.url}/?lang=en&theme=light`);
    await tab.getByLabel('User name').fill(name);
    await tab.getByLabel('Password').fill(PASSWORD);
    await tab.getByRole('button', { name: 'Sign in' }).click();
    await tab.getByRole('link', { name: 'Boundaries' }).waitFor();
  }
  const mapReady = (tab: Page) => tab.locator('[data-phase=ready]').waitFor({ timeout: 60_000 });
  const saved = (tab: Page) => tab.locator('.save-saved').waitFor({ timeout: 30_000 });
  const dialog = () => page.locator('dialog[open]');
  const lastGesture = (words: string | RegExp) => page.locator('.last-gesture', { hasText: words }).waitFor();
  const viewNow = () => new URL(page.url()).searchParams.get('view');
  const draftOf = (tab: Page): number => Number(new URL(tab.url()).searchParams.get('draft'));
  const operations = async (tab = page) =>
    (await app.call('gis', 'GET', `/api/drafts/${draftOf(tab)}/operations`)).body.operations as {
      operation: Operation;
      undone: boolean;
    }[];
  const kinds = async (): Promise<string[]> =>
    (await operations()).filter(({ undone }) => !undone).map(({ operation }) => operation.kind);

  /** Chooses a cell as a person does: by its code, in the box beside the map. */
  async function choose(tab: Page, code: string): Promise<void> {
    await tab.keyboard.press('/');
    await tab.locator('#find-cell input:focus').waitFor();
    await tab.keyboard.type(code);
    await tab.keyboard.press('Enter');
    await tab.locator('.cell-card code', { hasText: code }).waitFor();
  }
  /** The same, and waits until the map shows it. */
  async function find(code: string): Promise<void> {
    const before = viewNow();
    await choose(page, code);
    await mapRests(page, before);
  }
  async function rename(tab: Page, code: string, name: string): Promise<void> {
    await choose(tab, code);
    await tab.keyboard.press('r');
    await tab.getByLabel('Name in English').fill(name);
    await tab.keyboard.press('Enter');
    await tab.locator('dialog[open]').waitFor({ state: 'detached' });
  }

  it('is named on the first page, and says what to do while there is no draft', async () => {
    await signIn(page, 'gis');
    await page.getByRole('link', { name: 'Boundaries' }).click();
    await page.getByText('Nobody has a draft open.').waitFor();
    await picture(page, '01-drafts-empty');
  });

  it('begins a draft on the map of the city', async () => {
    await page.getByRole('button', { name: 'New draft' }).click();
    await dialog().waitFor();
    await page.keyboard.press('Enter');
    await dialog().getByText('Say in a few words what it is for.').first().waitFor();
    await page.keyboard.type('Airport and a corner');
    await page.keyboard.press('Enter');
    await mapReady(page);
    await mapRests(page);
    await page.getByText('275 cells in view').first().waitFor();
    await picture(page, '02-draft-begun');
  });

  it('splits the largest beat along a line', async () => {
    await find(largest.code);
    const line = lineAcross(base, largest.key);
    await page.keyboard.press('x');
    await drawLine(page, line);
    await picture(page, '03-line-drawn');
    await page.keyboard.press('Enter');
    await dialog().getByText('Part 2').waitFor();
    await picture(page, '04-split-dialog');
    await page.keyboard.press('Enter');
    await lastGesture(`${largest.code} split into 2`);
    await saved(page);
    expect(await kinds()).to.deep.equal(['split']);
    await picture(page, '05-split');
  });

  it('moves a corner of three cells, and all three follow', async () => {
    const { cells, from, to } = movableCorner(base, largest.key);
    await find(cells[0]!.code);
    await page.keyboard.press('a');
    await page.waitForTimeout(400);
    await dragVertex(page, from, to);
    await lastGesture('Vertex moved');
    for (const { code } of cells) await lastGesture(code);
    await saved(page);
    expect(await kinds()).to.deep.equal(['split', 'move-vertex']);
    await picture(page, '06-corner-moved');
  });

  it('merges two beats', async () => {
    [survivor, merged] = mergeable(base, largest.key);
    await find(survivor.code);
    await page.keyboard.press('c');
    await clickPlace(page, middleOf(base, merged.key));
    await page.getByText('2 cells selected').first().waitFor();
    await picture(page, '07-merge-selected');
    await page.keyboard.press('Enter');
    await dialog().locator('label', { hasText: survivor.code }).click();
    await picture(page, '08-merge-dialog');
    await dialog().getByRole('button', { name: 'Merge' }).click();
    await lastGesture(`${merged.code} merged into ${survivor.code}`);
    await saved(page);
  });

  it('undoes the split, and the beat is as large as before', async () => {
    await page.keyboard.press('s');
    await find(largest.code);
    await page.getByRole('button', { name: 'Undo this split' }).click();
    await lastGesture(new RegExp(`merged into ${largest.code}`));
    await saved(page);
    expect(await kinds()).to.deep.equal(['split', 'move-vertex', 'merge', 'merge']);
    // The line put its ends on the grid, so that a border may have moved by less than a centimetre.
    const drawn = (await operations()).reduce((coverage, { operation }) => {
      const outcome = applyOperation(coverage, operation);
      return isRefused(outcome) ? coverage : outcome.coverage;
    }, base);
    expect(areaOfCell(drawn, largest.key)).to.be.closeTo(areaOfCell(base, largest.key), 100);
    await picture(page, '09-split-undone');
  });

  it('takes a gesture back and brings it back', async () => {
    await page.keyboard.press('Control+z');
    await lastGesture('Undone:');
    await page.keyboard.press('Shift+Z');
    await lastGesture('Done again:');
    await saved(page);
    expect(await kinds()).to.have.length(4);
  });

  it('finds no new problem, shows before and after, and says what changes hands', async () => {
    await page.keyboard.press('p');
    await page
      .getByText(/No new problems|No problems/)
      .first()
      .waitFor();
    await picture(page, '10-problems');
    await page.keyboard.press('b');
    await page.locator('.editor-stage input[type=range], .editor-stage [role=slider]').waitFor();
    await picture(page, '11-before-after');
    await page.keyboard.press('b');
    await page.keyboard.press('i');
    await page.locator('.impact-summary').waitFor({ timeout: 60_000 });
    await page.locator('.area-table', { hasText: merged.code }).waitFor();
    await picture(page, '12-impact');
  });

  it('stands where it stood when the page is loaded again', async () => {
    await page.reload();
    await mapReady(page);
    await page.locator('#tab-impact[aria-selected=true]').waitFor();
    await page.locator('.draft-title', { hasText: 'Airport and a corner' }).waitFor();
    await page.keyboard.press('g');
    expect(await page.locator('.gesture-list li').count()).to.equal(4);
    await picture(page, '13-gestures');
  });

  it('imports the beats again as a draft, and finds no difference', async () => {
    await page.getByRole('link', { name: 'Drafts' }).click();
    await page.getByRole('button', { name: 'Import boundaries' }).click();
    await dialog().locator('input[type=file]').setInputFiles(beats);
    await dialog().getByLabel('Level of its cells').selectOption('3');
    await dialog().getByLabel('Field with the code', { exact: true }).fill('BEAT_NUM');
    await dialog().getByLabel('Field with the code of the cell above').fill('DISTRICT+SECTOR');
    await dialog().getByRole('button', { name: 'Import as a draft' }).click();
    await dialog().getByText('No difference was found. No draft was made.').waitFor({ timeout: 60_000 });
    await picture(page, '14-import-same');
    await page.keyboard.press('Escape');
    const { body } = await app.call('gis', 'GET', '/api/drafts');
    expect(body.drafts).to.have.length(1);
  });

  it('schedules the change for tomorrow, and today is unchanged', async () => {
    const inside = middleOf(base, merged.key);
    const locate = async (at = ''): Promise<string> =>
      (await app.call('wall', 'GET', `/api/locate?lon=${inside[0]}&lat=${inside[1]}${at}`)).body.cell.code;
    const tile = '/tiles/cells/11/525/761.mvt';
    const etagOf = async (): Promise<string | null> =>
      (await fetch(app.url + tile, { headers: { authorization: `Bearer ${app.tokens.wall}` } })).headers.get('etag');
    const before = await etagOf();
    await page.getByRole('link', { name: 'Airport and a corner' }).click();
    await mapReady(page);
    await page.getByRole('button', { name: 'Publish…' }).click();
    await dialog().getByText('From a date').click();
    await dialog().getByLabel('Reason, as it stands in the history').fill('The airport is one beat again');
    await dialog()
      .getByText(/cells? change/)
      .first()
      .waitFor({ timeout: 60_000 });
    await picture(page, '15-publish');
    await dialog().getByRole('button', { name: 'Schedule' }).click();
    await page.locator('.generation', { hasText: 'Version 3' }).waitFor();
    await page.locator('.generation', { hasText: 'scheduled' }).waitFor();
    await page.locator('.area-table', { hasText: merged.code }).waitFor({ timeout: 60_000 });
    await mapReady(page);
    await mapRests(page);
    await picture(page, '16-scheduled');
    expect(await locate()).to.equal(merged.code);
    expect(await etagOf()).to.equal(before);
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    expect(await locate(`&at=${tomorrow}`)).to.equal(survivor.code);
    await page.locator('.generation', { hasText: 'Version 2' }).click();
    await page.locator('.version-head', { hasText: 'holds now' }).waitFor();
  });

  it('says what is scheduled to who would publish before it, and offers to follow it', async () => {
    const other = await newPage();
    await signIn(other.page, 'anna');
    const { body: begun } = await app.call('gis', 'POST', '/api/drafts', { title: 'Too early' });
    await other.page.goto(`${app.url}/editor?lang=en&draft=${begun.id}`);
    await mapReady(other.page);
    await rename(other.page, largest.code, 'Too early');
    await saved(other.page);
    await other.page.getByRole('button', { name: 'Publish…' }).click();
    const box = other.page.locator('dialog[open]');
    await box.getByText(/Version 3 is scheduled for .*, 00:00\. Withdraw it in the history first/).waitFor();
    expect(await box.getByRole('button', { name: 'Publish now' }).isDisabled()).to.equal(true);
    await picture(other.page, '16a-another-scheduled');
    await box.getByRole('button', { name: 'From then on' }).click();
    expect(await box.getByRole('button', { name: 'Schedule' }).isEnabled()).to.equal(true);
    await other.page.keyboard.press('Escape');
    late = { ...other, draft: begun.id };
  });

  it('withdraws it, and the draft is open again with all its gestures', async () => {
    await page.locator('.generation', { hasText: 'Version 3' }).click();
    await page.getByRole('button', { name: 'Withdraw' }).click();
    await dialog().getByRole('button', { name: 'Withdraw it' }).click();
    await page.locator('.generation', { hasText: 'withdrawn' }).waitFor();
    await picture(page, '17-withdrawn');
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    await page.locator('.draft-title', { hasText: 'Open' }).waitFor();
    expect(await kinds()).to.have.length(4);
    // Whoever began from it is told, and goes on from the version before it.
    await late.page.getByText('Version 3, which this draft stood on, was withdrawn.').waitFor();
    await picture(late.page, '17a-base-withdrawn');
    await late.page.getByRole('button', { name: 'Publish…' }).click();
    expect(await late.page.getByRole('button', { name: 'Publish now' }).isEnabled()).to.equal(true);
    await late.context.close();
    expect((await app.call('gis', 'DELETE', `/api/drafts/${late.draft}`)).status).to.equal(200);
  });

  it('shows two editors of one draft each other, and loses nothing', async () => {
    const other = await newPage();
    await signIn(other.page, 'anna');
    await other.page.goto(`${app.url}/editor?lang=en&draft=${draftOf(page)}&panel=gestures`);
    await mapReady(other.page);
    const [one, two] = [survivor.code, largest.code];
    await Promise.all([rename(page, one, 'Riverside'), rename(other.page, two, 'Airport')]);
    for (const tab of [page, other.page]) {
      await saved(tab);
      await tab.keyboard.press('g');
      await tab.locator('.gesture-list', { hasText: 'Riverside' }).waitFor({ timeout: 30_000 });
      await tab.locator('.gesture-list', { hasText: 'Airport' }).waitFor({ timeout: 30_000 });
      expect(await tab.locator('.gesture-list li').count()).to.equal(6);
    }
    expect(await kinds()).to.have.length(6);
    await page.getByText('anna is in this draft').waitFor({ timeout: 30_000 });
    await picture(page, '18-two-editors');
    await other.context.close();
  });

  it('goes on while the network is away, and keeps what was drawn', async () => {
    await context.setOffline(true);
    await rename(page, largest.code, 'Airport without a network');
    await page.locator('.save-offline').waitFor();
    await page.locator('.cell-card h3', { hasText: 'Airport without a network' }).waitFor();
    await picture(page, '19-offline');
    await context.setOffline(false);
    await saved(page);
    expect(await kinds()).to.have.length(7);
  });

  it('offers what was not saved when the page was closed, and does it again', async () => {
    const gestures = '**/api/drafts/*/operations';
    await page.route(gestures, (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
    await rename(page, largest.code, 'Airport once more');
    await page.locator('.save-offline').waitFor();
    page.once('dialog', (leave) => void leave.accept());
    await page.reload();
    await page.getByText('1 gesture of this draft was not saved').waitFor();
    await picture(page, '20-left-unsaved');
    await page.unroute(gestures);
    await page.getByRole('button', { name: 'Do them again' }).click();
    await saved(page);
    expect(await kinds()).to.have.length(8);
  });

  it('tells others where they can look, and lets them', async () => {
    const other = await newPage();
    await signIn(other.page, 'dispatcher');
    await other.page.goto(`${app.url}/editor?lang=en`);
    await other.page.getByText('Your role may look at boundaries and not change them.').waitFor();
    await other.page.locator('.generation', { hasText: 'holds now' }).waitFor();
    await mapReady(other.page);
    await mapRests(other.page);
    await picture(other.page, '21-read-only');
    expect(await other.page.getByRole('button', { name: 'Restore as a draft' }).count()).to.equal(0);
    await other.context.close();
  });

  it('never broke the content policy, nor threw', () => {
    expect(complaints).to.deep.equal([]);
  });
});

const middleOf = (coverage: Coverage, key: CellKey): Position => placeInside(shapeOfCell(coverage, key)[0]!);

/** A line from outside to outside that parts a cell in two. */
function lineAcross(coverage: Coverage, key: CellKey): Position[] {
  const [west, south, east, north] = boxOfCell(coverage, key);
  const beyond = (east - west) * 0.04;
  for (let share = 0.25; share < 0.8; share += 0.05) {
    const lat = south + (north - south) * share;
    const line: Position[] = [
      [west - beyond, lat],
      [east + beyond, lat],
    ];
    const parts = splitParts(coverage, key, [line]);
    if (!('refused' in parts) && parts.length === 2) return line;
  }
  throw new Error('No straight line parts the cell in two');
}

/** A vertex where three cells meet, away from `not`, and where it can be moved to. */
function movableCorner(coverage: Coverage, not: CellKey): { cells: CoverageCell[]; from: Position; to: Position } {
  const around = new Map<string, { at: Position; cells: Set<CellKey> }>();
  for (const arc of coverage.arcs.values())
    for (const at of [arc.positions[0]!, arc.positions.at(-1)!]) {
      const node = around.get(positionKey(at)) ?? { at, cells: new Set() };
      for (const { cell } of coverage.uses.get(arc.id) ?? []) node.cells.add(cell);
      around.set(positionKey(at), node);
    }
  for (const { at, cells } of around.values()) {
    if (cells.size !== 3 || cells.has(not)) continue;
    const [first] = cells;
    const [west, south, east, north] = boxOfCell(coverage, first!);
    const to = onGrid([at[0] + (east - west) * 0.06, at[1] + (north - south) * 0.06]);
    const outcome = applyOperation(coverage, { kind: 'move-vertex', from: at, to });
    if (isRefused(outcome) || outcome.changed.filter((key) => !coverage.children.has(key)).length !== 3) continue;
    return { cells: [...cells].map((key) => coverage.cells.get(key)!), from: at, to };
  }
  throw new Error('No corner of three cells can be moved');
}

/** Two adjacent cells of one parent, away from `not`; the middle of the second is in view when the first fills the map. */
function mergeable(coverage: Coverage, not: CellKey): [CoverageCell, CoverageCell] {
  for (const cell of cellsOfLevel(coverage, LEAF)) {
    const [west, south, east, north] = boxOfCell(coverage, cell.key);
    const near = neighboursOf(coverage, cell.key).find(({ cell: other }) => {
      const beside = other === null ? undefined : coverage.cells.get(other);
      if (beside === undefined || beside.parent !== cell.parent || beside.key === not || cell.key === not) return false;
      const [lon, lat] = middleOf(coverage, beside.key);
      const room = 0.45;
      return (
        lon > west - (east - west) * room &&
        lon < east + (east - west) * room &&
        lat > south - (north - south) * 0.02 &&
        lat < north + (north - south) * 0.02
      );
    });
    if (near?.cell != null) return [cell, coverage.cells.get(near.cell)!];
  }
  throw new Error('No two cells lie beside each other');
}
