import { mkdtempSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Cell, Position } from '../../../server/grid/contract.ts';
import { planDraftImport } from '../../../server/grid/drafts/import/plan-draft-import.ts';
import { EXPORT_FORMATS, type ExportFormat, exportCells } from '../../../server/grid/export-cells.ts';
import { type GridState, gridState } from '../../../server/grid/import/grid-state.ts';
import { readCellFile } from '../../../server/grid/import/read-cell-file.ts';
import { seededRandom } from '../../bench/benchmark.ts';
import { seededGrid } from '../../bench/seeded-grid.ts';
import { chicago } from './standing-grid.ts';

const AT = new Date('2019-05-28T08:00:00Z');
const FORMATS = Object.keys(EXPORT_FORMATS) as ExportFormat[];

/** Cells off the grid of the editor, as files of cities are, under one parent. */
function surveyed(): Cell[] {
  const random = seededRandom(7);
  const noise = new Map<number, number>();
  const off = (degrees: number): number => {
    if (!noise.has(degrees)) noise.set(degrees, (random() - 0.5) * 9e-8);
    return degrees + noise.get(degrees)!;
  };
  return seededGrid(8, 6, 9, random).map(({ shape, ...cell }) => ({
    ...cell,
    name: { zh: `网格${cell.code}`, en: `Cell ${cell.code}` },
    shape: shape.map((polygon) => polygon.map((ring) => ring.map(([x, y]): Position => [off(x), off(y)]))),
  }));
}

describe('cells that were exported and come back as a draft', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gridwarden-round-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const back = async (grid: GridState, cells: readonly Cell[], format: ExportFormat, crs: string) => {
    const file = join(folder, `cells${EXPORT_FORMATS[format].extension}`);
    const codes = new Map([...grid.values()].map(({ id, code }) => [id, code]));
    await writeFile(file, exportCells(cells, { format, crs, at: AT, codeOf: (id) => codes.get(id) }));
    const read = await readCellFile({ file, codeField: 'code', nameField: 'name_zh' });
    expect(read).to.include({ crs, crsFrom: format === 'geojson' && crs === 'EPSG:4326' ? 'format' : 'file' });
    return planDraftImport(grid, read, { level: cells[0]!.level, named: true, parented: false, replace: true });
  };

  for (const crs of ['EPSG:4326', 'EPSG:4490', 'EPSG:4547', 'EPSG:32649', 'EPSG:3857'])
    for (const format of FORMATS)
      it(`differ in nothing, as ${format} in ${crs}`, async () => {
        const cells = surveyed();
        const { operation, summary, differences } = await back(gridState(cells), cells, format, crs);
        expect(differences).to.deep.equal([]);
        expect(operation).to.equal(null);
        expect(summary).to.deep.equal({ unchanged: 48, changed: 0, new: 0, missing: 0, missingAre: 'retired' });
      });

  it('differ where one was changed on the way, with the published bits everywhere else', async () => {
    const cells = surveyed();
    const grid = gridState(cells);
    const corner = cells[0]!.shape[0]![0]!.find(
      (at) => cells.filter(({ shape }) => has(shape[0]![0]!, at)).length === 4,
    )!;
    const to: Position = [corner[0] + 2e-4, corner[1] - 1e-4];
    const moved = cells.map((cell) => ({
      ...cell,
      shape: cell.shape.map((polygon) => polygon.map((ring) => ring.map((at) => (same(at, corner) ? to : at)))),
    }));
    const { operation, differences } = await back(grid, moved, 'shp', 'EPSG:4547');
    expect(differences.map(({ change }) => change)).to.deep.equal(['shape', 'shape', 'shape', 'shape']);
    if (operation?.kind !== 'adopt') throw new Error('There is no adoption');
    const standing = new Set(cells.flatMap(({ shape }) => shape.flat(2).map((at) => at.join(' '))));
    for (const { shape } of operation.cells) {
      const strange = shape!.flat(2).filter((at) => !standing.has(at.join(' ')));
      for (const [lon, lat] of strange) expect(Math.hypot(lon - to[0], lat - to[1])).to.be.lessThan(1e-10);
      expect(strange).to.have.length.within(1, 2);
    }
  });

  it('differ in nothing where they are Chicago, whose neighbours differ by less than a projection keeps', async function () {
    const { grid } = await chicago(this);
    const cells = [...grid.values()].flatMap((cell): Cell[] =>
      cell.level === 3
        ? [{ ...cell, id: cell.id!, parentId: cell.parent === null ? null : grid.get(cell.parent)!.id!, areaM2: 1 }]
        : [],
    );
    const { operation, summary } = await back(grid, cells, 'shp', 'EPSG:26916');
    expect([operation, summary.unchanged]).to.deep.equal([null, 275]);
  });
});

const same = (a: Position, b: Position): boolean => a[0] === b[0] && a[1] === b[1];
const has = (ring: Position[], at: Position): boolean => ring.some((other) => same(other, at));
