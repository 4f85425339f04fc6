import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Position } from '../../../server/grid/contract.ts';
import { BaseCoverages } from '../../../server/grid/drafts/base-coverages.ts';
import { DraftDesk } from '../../../server/grid/drafts/draft-desk.ts';
import type { ImportDifference } from '../../../server/grid/drafts/import/draft-import-contract.ts';
import { type DraftImportRequest, importDraft } from '../../../server/grid/drafts/import/import-draft.ts';
import { type ImportCellsRequest, importCells } from '../../../server/grid/import-cells.ts';
import { readCells } from '../../../server/grid/store.ts';
import type { Database } from '../../../server/platform/database.ts';
import type { Refusal } from '../../../server/platform/errors.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { sharedDataOrSkip } from '../../helpers/shared-data.ts';

const AT = new Date('2019-05-08T08:00:00Z');
const BEATS = { level: 3 as const, codeField: 'BEAT_NUM', parentField: 'DISTRICT+SECTOR' };
const SILENT = 'chicago/beats_shapefile_no_prj/geo_aerh-rz74-1.shp';

type Nested = number | Nested[];
interface BeatFile {
  features: { type: string; properties: Record<string, string>; geometry: { type: string; coordinates: Nested } }[];
}
const isPosition = (nested: Nested): nested is Position => Array.isArray(nested) && typeof nested[0] === 'number';
/** Coordinates of any depth with each position as `of` gives it. */
const withPositions = (nested: Nested, of: (at: Position) => Position): Nested =>
  isPosition(nested) ? of(nested) : (nested as Nested[]).map((inner) => withPositions(inner, of));

describe('the beats of Chicago as a draft', () => {
  onBothEngines((engine) => {
    let folder: string;
    let database: Database;
    before(async function () {
      this.timeout(60_000);
      const [districts, beats] = ['districts', 'beats'].map((name) =>
        sharedDataOrSkip(this, `chicago/${name}.geojson`),
      );
      folder = mkdtempSync(join(tmpdir(), 'gridwarden-chicago-'));
      database = await engine.freshDatabase();
      const bring = (request: Pick<ImportCellsRequest, 'file' | 'level' | 'codeField' | 'parentField'>) =>
        importCells(database, { city: TEST_CITY, author: 'gis', clock: () => AT, leadMs: 0, ...request });
      await bring({ file: districts!, level: 1, codeField: 'DIST_NUM' });
      await bring({ file: beats!, ...BEATS });
    });
    after(async () => {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
      if (database !== undefined) await engine.release(database);
    });

    const bring = (request: Pick<DraftImportRequest, 'file'> & Partial<DraftImportRequest>) => {
      const nowhere = { current: () => ({ generation: 0, cells: [] }) };
      const desk = new DraftDesk(database, TEST_CITY, new BaseCoverages(database, TEST_CITY, nowhere));
      const place = { database, city: { code: TEST_CITY }, clock: () => AT, desk, reviewRequired: false };
      return importDraft(place, { name: 'gis', areaCellId: null }, { ...BEATS, ...request });
    };
    const drafts = async () => Number((await database.knex('draft').count({ n: '*' }))[0]!.n);
    const told = (differences: readonly ImportDifference[], level: number) =>
      differences
        .filter((difference) => difference.level === level)
        .map(({ code, change, formerCode }) => `${code} ${change}${formerCode === null ? '' : ` was ${formerCode}`}`);

    it('differ in nothing when they come again, nor do those of the Shapefile that does not say its system', async function () {
      const again = await bring({ file: sharedDataOrSkip(this, 'chicago/beats.geojson') });
      expect(again).to.deep.include({
        draft: null,
        features: 277,
        generation: 2,
        differences: [],
        matchedByOverlap: [],
      });
      expect(again.summary).to.deep.equal({ unchanged: 275, changed: 0, new: 0, missing: 0, missingAre: 'kept' });
      const file = sharedDataOrSkip(this, SILENT);
      const shapefile = await bring({ file, crs: 'EPSG:4326', replace: true });
      expect(shapefile).to.deep.include({ draft: null, differences: [], crsFrom: 'option' });
      expect(shapefile.summary).to.include({ unchanged: 275, missing: 0 });
      const refused = await bring({ file }).catch((error: Refusal) => error);
      expect(refused).to.include({ code: 'import-refused' });
      expect((refused as Refusal).message).to.include('--crs');
      expect(await drafts()).to.equal(0);
    });

    it('differ in exactly what a changed file changes, and the draft has that and no more', async function () {
      const beats = JSON.parse(readFileSync(sharedDataOrSkip(this, 'chicago/beats.geojson'), 'utf8')) as BeatFile;
      const codeOf = ({ properties }: BeatFile['features'][number]) => properties.BEAT_NUM!;
      const owners = new Map<string, Set<string>>();
      for (const feature of beats.features)
        withPositions(feature.geometry.coordinates, (at) => {
          owners.set(at.join(' '), (owners.get(at.join(' ')) ?? new Set()).add(codeOf(feature)));
          return at;
        });
      const isInner = (codes: Set<string>) => codes.size === 3 && [...codes].every((code) => code.startsWith('01'));
      const [corner, around] = [...owners].find(([, codes]) => isInner(codes))!;
      const [lon, lat] = corner.split(' ').map(Number) as Position;
      const moved = (at: Position): Position => (at[0] === lon && at[1] === lat ? [lon + 1e-4, lat + 5e-5] : at);
      const beatIn = (district: string) => codeOf(beats.features.find((one) => codeOf(one).startsWith(district))!);
      const [gone, renumbered] = [beatIn('25'), beatIn('19')];
      const features = beats.features
        .filter((feature) => codeOf(feature) !== gone)
        .map(({ type, properties, geometry }) => ({
          type,
          properties: properties.BEAT_NUM === renumbered ? { ...properties, BEAT_NUM: '1999' } : properties,
          geometry: { ...geometry, coordinates: withPositions(geometry.coordinates, moved) },
        }));
      const lake: Position[] = [
        [-87.4, 41.8],
        [-87.3, 41.8],
        [-87.3, 41.9],
        [-87.4, 41.8],
      ];
      features.push({
        type: 'Feature',
        properties: { BEAT_NUM: '2599', DISTRICT: '25', SECTOR: '1' },
        geometry: { type: 'Polygon', coordinates: [lake] },
      });
      const file = join(folder, 'changed.geojson');
      writeFileSync(file, JSON.stringify({ type: 'FeatureCollection', features }));

      const result = await bring({ file, replace: true, title: 'New beats' });
      expect(result.summary).to.deep.equal({ unchanged: 270, changed: 4, new: 1, missing: 1, missingAre: 'retired' });
      const lines = [
        ...[...around].map((code) => `${code} shape`),
        `1999 attributes was ${renumbered}`,
        '2599 added',
        `${gone} retired`,
      ];
      expect(told(result.differences, 3)).to.have.members(lines);
      expect(result.matchedByOverlap).to.deep.equal([{ code: '1999', formerCode: renumbered, share: 1 }]);
      expect(result.draft).to.deep.include({
        title: 'New beats',
        origin: 'changed.geojson',
        baseGeneration: 2,
        operations: 1,
      });
      const [row] = await database.knex('draft_operation').select('operation', 'changed');
      const { cells, retire } = row.operation as { cells: { id: number | null; code: string }[]; retire: string[] };
      const standing = new Map((await readCells(database.knex, TEST_CITY, 2)).map(({ id, code }) => [id, code]));
      expect(cells.map(({ id, code }) => [id === null ? null : standing.get(id), code])).to.have.deep.members([
        ...[...around].map((code) => [code, code]),
        [renumbered, '1999'],
        [null, '2599'],
      ]);
      expect(retire.map((key) => standing.get(Number(key)))).to.deep.equal([gone]);
      expect(row.changed).to.include.members([...around, '1999', '2599', gone]);
      expect(row.changed).to.have.members(result.differences.map(({ code }) => code));
      // Sectors and districts follow the ground of their beats, and only those.
      const districtOf = (code: string) => String(Number(code.slice(0, 2)));
      const above = new Set(['251', ...[...around, gone].flatMap((code) => [code.slice(0, 3), districtOf(code)])]);
      for (const level of [1, 2])
        for (const line of told(result.differences, level)) expect(above).to.include(line.split(' ')[0]);
    });
  });
});
