/** Hands on the editor's map: where a place is on the screen, how a line is drawn and a vertex dragged. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Position } from '../../server/grid/contract.ts';

const TILE_PX = 512;
const RESTS_MS = 250;

/** Where a place of the map is on the page, by the view that the address holds. */
export async function pixelOf(page: Page, [lon, lat]: Position): Promise<{ x: number; y: number }> {
  const box = await page.locator('.editor-stage-map').boundingBox();
  const view = new URL(page.url()).searchParams.get('view');
  if (box === null || view === null) throw new Error('There is no map to look at');
  const [atLon, atLat, zoom] = view.split(',').map(Number) as [number, number, number];
  const side = TILE_PX * 2 ** zoom;
  const east = (degrees: number): number => (degrees / 360) * side;
  const south = (degrees: number): number => {
    const sine = Math.sin((degrees * Math.PI) / 180);
    return -(Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * side;
  };
  return {
    x: box.x + box.width / 2 + east(lon) - east(atLon),
    y: box.y + box.height / 2 + south(lat) - south(atLat),
  };
}

/** Until the view rests, and is another than `before` where that is given. */
export async function mapRests(page: Page, before?: string | null): Promise<void> {
  const viewOf = (): string | null => new URL(page.url()).searchParams.get('view');
  for (let tries = 0; tries < 80 && (viewOf() === null || (before !== undefined && viewOf() === before)); tries++)
    await page.waitForTimeout(RESTS_MS / 2);
  for (let last = ''; last !== viewOf(); ) {
    last = viewOf() ?? '';
    await page.waitForTimeout(RESTS_MS);
  }
}

export async function clickPlace(page: Page, place: Position): Promise<void> {
  const { x, y } = await pixelOf(page, place);
  await page.mouse.move(x - 3, y - 3);
  await page.mouse.move(x, y, { steps: 2 });
  await page.mouse.down();
  await page.mouse.up();
}

/** A line, a click for each of its points; it is left to the test to finish it. */
export async function drawLine(page: Page, line: readonly Position[]): Promise<void> {
  for (const place of line) {
    await clickPlace(page, place);
    // Two clicks at once would be a double click.
    await page.waitForTimeout(RESTS_MS);
  }
}

export async function dragVertex(page: Page, from: Position, to: Position): Promise<void> {
  const [start, end] = [await pixelOf(page, from), await pixelOf(page, to)];
  await page.mouse.move(start.x - 4, start.y - 4);
  await page.mouse.move(start.x, start.y, { steps: 3 });
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 8 });
  await page.mouse.up();
}

const SHOTS = process.env.EDITOR_SHOTS;

/** Keeps a picture of the page where EDITOR_SHOTS names a folder, for somebody to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  if (SHOTS === undefined) return;
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: join(SHOTS, `${name}.png`) });
}
