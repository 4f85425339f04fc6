import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Cell, Position, Ring } from '../../server/grid/contract.ts';
import { shapeAreaM2 } from '../../server/grid/ellipsoid-area.ts';
import { describeImport, type ImportCellsRequest, importCells } from '../../server/grid/import-cells.ts';
import { publishGeneration } from '../../server/grid/publish-generation.ts';
import { readCells } from '../../server/grid/store.ts';
import type { Database } from '../../server/platform/database.ts';
import type { Refusal } from '../../server/platform/errors.ts';
import { newestCursor } from '../../server/platform/event-log.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { sharedDataOrSkip } from '../helpers/shared-data.ts';

const AT = new Date('2019-05-08T08:00:00Z');
const rectangle = (west: number, south: number, east: number, north: number): Ring =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ].map(([x, y]): Position => [113 + x! / 100, 27 + y! / 100]);

type Properties = Record<string, unknown>;
type Feature = [Properties, ...Ring[]];
/** Four quarters of a square, two and two in a half. */
const QUARTERS: Feature[] = [
  [{ code: '11', name: '西南', half: 'W' }, rectangle(0, 0, 1, 1)],
  [{ code: '12', name: '西北', half: 'W' }, rectangle(0, 1, 1, 2)],
  [{ code: '21', name: '东南', half: 'E' }, rectangle(1, 0, 2, 1)],
  [{ code: '22', name: '东北', half: 'E' }, rectangle(1, 1, 2, 2)],
];

describe('importCells', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gridwarden-import-'));
  after(() => rmSync(folder, { recursive: true }));

  const file = (features: Feature[], name = 'cells.geojson'): string => {
    const path = join(folder, name);
    const list = features.map(([properties, ...rings]) => ({
      type: 'Feature',
      properties,
      geometry: rings.length === 0 ? null : { type: 'Polygon', coordinates: rings },
    }));
    writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features: list }));
    return path;
  };

  onBothEngines((engine) => {
    let database: Database;
    beforeEach(async () => {
      database = await engine.freshDatabase();
    });
    afterEach(() => engine.release(database));

    type Choice = Partial<ImportCellsRequest> & { features?: Feature[] };
    const bring = ({ features, ...more }: Choice) =>
      importCells(database, {
        city: TEST_CITY,
        file: features ? file(features) : '',
        level: 2,
        codeField: 'code',
        author: 'gis',
        clock: () => AT,
        leadMs: 0,
        ...more,
      });
    const refusal = async (choice: Choice): Promise<string> => {
      const [cursor, generations] = [await newestCursor(database.knex, TEST_CITY), await numbers()];
      const error = await bring(choice).then(
        () => undefined,
        (reason: Refusal) => reason,
      );
      expect(error, 'it was imported').to.not.equal(undefined);
      expect(error?.code, error?.stack).to.equal('import-refused');
      expect(await newestCursor(database.knex, TEST_CITY)).to.equal(cursor);
      expect(await numbers()).to.deep.equal(generations);
      return [error?.message, ...(error?.errors ?? []).map(({ path, message }) => `${path}: ${message}`)].join('\n');
    };
    const numbers = () => database.knex('generation').pluck('number').orderBy('number');
    const standing = async (): Promise<Cell[]> => readCells(database.knex, TEST_CITY, (await numbers()).at(-1) ?? 0);
    const family = async () => {
      const cells = await standing();
      const code = new Map(cells.map((cell) => [cell.id, cell.code]));
      return cells
        .map((cell) => `${cell.level} ${cell.code} < ${cell.parentId === null ? '-' : code.get(cell.parentId)}`)
        .sort();
    };

    describe('with Chicago', () => {
      const chicago = async (test: Mocha.Context, beats: string, more: Partial<ImportCellsRequest> = {}) => {
        await bring({
          file: sharedDataOrSkip(test, 'chicago/districts.geojson'),
          level: 1,
          codeField: 'DIST_NUM',
          nameField: 'DIST_LABEL',
        });
        return bring({
          file: sharedDataOrSkip(test, beats),
          level: 3,
          codeField: 'BEAT_NUM',
          parentField: 'DISTRICT+SECTOR',
          ...more,
        });
      };

      it('brings 275 beats under 68 sectors made of them, under 23 districts, the same from both files', async function () {
        const result = await chicago(this, 'chicago/beats.geojson');
        expect(result).to.include({ features: 277, cells: 275, multipart: 1, added: 275, unchanged: 0, generation: 2 });
        expect(result.parentsMade).to.have.length(68);
        // The two files of the city differ there; all else fits to the bit.
        expect(result.problems.map(({ kind, cells, parent }) => [kind, ...cells, parent])).to.deep.equal([
          ['outside', '041', '4'],
          ['outside', '062', '6'],
        ]);
        const cells = await standing();
        const byId = new Map(cells.map((cell) => [cell.id, cell]));
        expect([1, 2, 3].map((level) => cells.filter((cell) => cell.level === level).length)).to.deep.equal([
          23, 68, 275,
        ]);
        for (const { level, code, parentId } of cells)
          if (level === 2) expect(Number(byId.get(parentId!)!.code)).to.equal(Number(code.slice(0, 2)));
          else if (level === 3) expect(byId.get(parentId!)!.code).to.equal(code === '3100' ? '310' : code.slice(0, 3));
        expect(cells.find(({ code }) => code === '3100')?.shape).to.have.length(3);
        const sum = (level: number) =>
          cells.reduce((total, cell) => total + (cell.level === level ? cell.areaM2 : 0), 0);
        expect(sum(2)).to.be.closeTo(sum(3), 1);

        const again = await bring({
          file: sharedDataOrSkip(this, 'chicago/beats_shapefile_no_prj/geo_aerh-rz74-1.shp'),
          level: 3,
          codeField: 'BEAT_NUM',
          parentField: 'DISTRICT+SECTOR',
          crs: 'EPSG:4326',
        });
        expect(again).to.include({ features: 277, cells: 275, unchanged: 275, generation: null });
      });

      it('changes nothing, and makes no generation, when the same file comes again', async function () {
        await chicago(this, 'chicago/beats.geojson');
        const again = await bring({
          file: sharedDataOrSkip(this, 'chicago/beats.geojson'),
          level: 3,
          codeField: 'BEAT_NUM',
          parentField: 'DISTRICT+SECTOR',
        });
        expect(again).to.include({ added: 0, changed: 0, unchanged: 275, generation: null });
        expect(describeImport(again)).to.include('nothing has changed');
        expect(await numbers()).to.deep.equal([1, 2]);
      });

      it('asks for the coordinate system that the Shapefile does not state', async function () {
        const path = sharedDataOrSkip(this, 'chicago/beats_shapefile_no_prj/geo_aerh-rz74-1.shp');
        expect(await refusal({ file: path, codeField: 'BEAT_NUM' })).to.include('--crs');
      });

      it('leaves nothing behind when the database fails midway', async function () {
        await database.knex.raw(
          `create function fail() returns trigger language plpgsql as $$ begin if new.code = '2233' then raise 'on purpose'; end if; return new; end $$`,
        );
        await database.knex.raw(
          'create trigger fail before insert on cell_version for each row execute function fail()',
        );
        try {
          const error = await chicago(this, 'chicago/beats.geojson').catch((reason: Error) => reason.message);
          expect(error).to.include('on purpose');
          expect(await numbers()).to.deep.equal([1]);
          expect(await standing()).to.have.length(23);
          expect((await database.knex('cell').count('* as n'))[0]?.n).to.equal(23);
        } finally {
          await database.knex.raw('drop trigger fail on cell_version; drop function fail()');
        }
      });
    });

    it('makes parents as unions, gives names in both languages, and keeps numbers as their shortest text', async () => {
      const features = QUARTERS.map(
        ([properties, ...rings]): Feature => [{ ...properties, code: Number(properties.code) }, ...rings],
      );
      const result = await bring({ features, nameField: 'name', parentField: 'half' });
      expect(result).to.include({ added: 4, generation: 1 });
      expect(result.problems).to.deep.equal([]);
      expect(await family()).to.deep.equal(['1 E < -', '1 W < -', '2 11 < W', '2 12 < W', '2 21 < E', '2 22 < E']);
      const cells = await standing();
      expect(cells.find(({ code }) => code === '11')?.name).to.deep.equal({ zh: '西南', en: '西南' });
      expect(cells.find(({ code }) => code === 'W')?.areaM2).to.be.closeTo(shapeAreaM2([[rectangle(0, 0, 1, 2)]]), 100);
    });

    it('keeps the codes as they come, zeros and blanks and all', async () => {
      await bring({
        features: [
          [{ code: '007 ' }, rectangle(0, 0, 1, 1)],
          [{ code: 1.5 }, rectangle(1, 0, 2, 1)],
        ],
      });
      expect((await standing()).map(({ code }) => code)).to.deep.equal(['007 ', '1.5']);
    });

    it('writes nothing on a dry run and prints the same report', async () => {
      const features: Feature[] = [...QUARTERS.slice(0, 3), [{ code: '22', half: 'E' }, rectangle(1.5, 1, 2, 2)]];
      const dry = await bring({ features, parentField: 'half', dryRun: true });
      expect(await numbers()).to.deep.equal([]);
      const wet = await bring({ features, parentField: 'half' });
      expect({ ...dry, dryRun: false, generation: 1 }).to.deep.equal(wet);
      expect(describeImport(dry)).to.include('nothing was written');
    });

    it('imports gaps and overlaps with a report, unless it is strict', async () => {
      const features: Feature[] = [
        [{ code: 'a' }, rectangle(0, 0, 3, 3), rectangle(1, 1, 2, 2)],
        [{ code: 'b' }, rectangle(2.5, 0, 4, 3)],
      ];
      const strict = await refusal({ features, strict: true });
      expect(strict).to.include('cell a, b: Cells a and b overlap').and.include('cell a: No cell covers');
      const { problems, generation } = await bring({ features });
      expect(generation).to.equal(1);
      expect(problems.map(({ kind }) => kind)).to.deep.equal(['overlap', 'gap']);
    });

    it('finds parents by the larger share of ground, and reports orphans and children that stick out', async () => {
      await bring({
        features: [
          [{ code: 'W' }, rectangle(0, 0, 1, 2)],
          [{ code: 'E' }, rectangle(1, 0, 2, 2)],
        ],
        level: 1,
      });
      const { problems } = await bring({
        features: [
          [{ code: 'a' }, rectangle(0, 0, 1.2, 2)],
          [{ code: 'b' }, rectangle(1.2, 0, 2, 2)],
          [{ code: 'c' }, rectangle(5, 5, 6, 6)],
        ],
        level: 3,
      });
      expect(await family()).to.deep.equal(['1 E < -', '1 W < -', '3 a < W', '3 b < E', '3 c < -']);
      expect(problems.map(({ kind, cells, parent }) => [kind, ...cells, parent])).to.deep.equal(
        [
          ['orphan', 'c', undefined],
          ['outside', 'a', 'W'],
          ['unfilled', 'E'],
        ].map((line) => (line[0] === 'unfilled' ? ['unfilled', 'E'] : line)),
      );
    });

    it('lets a level that comes later adopt the cells below it', async () => {
      await bring({ features: [[{ code: 'top' }, rectangle(0, 0, 2, 2)]], level: 1 });
      await bring({ features: QUARTERS, level: 3 });
      const { adopted, generation } = await bring({
        features: [
          [{ code: 'W' }, rectangle(0, 0, 1, 2)],
          [{ code: 'E' }, rectangle(1, 0, 2, 2)],
        ],
        level: 2,
      });
      expect(adopted).to.have.members(['11', '12', '21', '22']);
      expect(generation).to.equal(3);
      expect(await family()).to.deep.equal([
        '1 top < -',
        '2 E < top',
        '2 W < top',
        '3 11 < W',
        '3 12 < W',
        '3 21 < E',
        '3 22 < E',
      ]);
    });

    it('keeps the identity of a cell, leaves the unchanged alone, and redraws the unions above', async () => {
      await bring({ features: QUARTERS, parentField: 'half' });
      const before = new Map((await standing()).map((cell) => [cell.code, cell]));
      const moved = structuredClone(QUARTERS);
      moved[0]![1] = rectangle(0, 0, 1.25, 1);
      moved[2]![1] = rectangle(1.25, 0, 2, 1);
      const result = await bring({ features: moved, parentField: 'half' });
      expect(result).to.include({ added: 0, changed: 2, unchanged: 2, generation: 2 });
      expect(result.parentsRedrawn).to.have.members(['W', 'E']);
      expect(result.problems).to.deep.equal([]);
      const after = new Map((await standing()).map((cell) => [cell.code, cell]));
      for (const [code, cell] of before) expect(after.get(code)?.id).to.equal(cell.id);
      expect(after.get('12')).to.deep.equal(before.get('12'));
      expect(after.get('W')!.areaM2).to.be.above(before.get('W')!.areaM2);
      const touched = await database.knex('cell_version').where({ from_generation: 2 }).pluck('code').orderBy('code');
      expect(touched).to.deep.equal(['11', '21', 'E', 'W']);
    });

    it('keeps cells that the file does not have, unless told to replace', async () => {
      await bring({ features: QUARTERS, parentField: 'half' });
      const half = QUARTERS.slice(0, 2);
      expect(await bring({ features: half, parentField: 'half' })).to.include({ retired: 0, generation: null });
      expect(await bring({ features: half, parentField: 'half', replace: true })).to.include({
        retired: 2,
        generation: 2,
      });
      expect(await family()).to.deep.equal(['1 E < -', '1 W < -', '2 11 < W', '2 12 < W']);
      const again = await bring({ features: QUARTERS, parentField: 'half' });
      expect(again).to.include({ added: 2, generation: 3 });
    });

    it('makes several features of one code one cell, with holes, joined where they share a border', async () => {
      const { multipart, problems, notes } = await bring({
        features: [
          [{ code: 'a' }, rectangle(0, 0, 3, 3), rectangle(1, 1, 2, 2)],
          [{ code: 'a' }, rectangle(5, 0, 6, 1)],
          [{ code: 'b' }, rectangle(1, 1, 2, 2)],
          [{ code: 'c' }, rectangle(8, 0, 9, 1)],
          [{ code: 'c' }, rectangle(9, 0, 10, 1)],
        ],
      });
      expect(multipart).to.equal(2);
      expect(problems).to.deep.equal([]);
      expect(notes.join()).to.include('Cell c: its 2 features share borders');
      const rings = (await standing()).map(({ shape }) => shape.map((polygon) => polygon.length));
      expect(rings).to.deep.equal([[2, 1], [1], [1]]);
    });

    it('refuses two features of one code on the same ground', async () => {
      const twice: Feature[] = [...QUARTERS, QUARTERS[0]!];
      expect(await refusal({ features: twice })).to.include(
        'cell 11: Code 11 is there more than once for the same ground',
      );
      const overlapping: Feature[] = [...QUARTERS, [{ code: '11' }, rectangle(-0.5, 0, 0.5, 1)]];
      expect(await refusal({ features: overlapping })).to.include('more than once');
    });

    it('refuses broken rings with every cell and place', async () => {
      const bow = rectangle(0, 0, 1, 1);
      [bow[1], bow[2]] = [bow[2]!, bow[1]!];
      const bad = await refusal({ features: [...QUARTERS, [{ code: 'x' }, bow], [{ code: 'y' }, bow]] });
      expect(bad).to.include('cell x: Cell x is no valid polygon: a ring crosses itself, at 113.005000, 27.005000');
      expect(bad).to.include('cell y:').and.include('2 problems; nothing was imported');
      const one = await refusal({ features: [...QUARTERS, [{ code: 'x' }, bow]] });
      expect(one).to.include('1 problem; nothing was imported');
    });

    it('refuses features without code, geometry or parent, all of them named', async () => {
      const said = await refusal({
        features: [
          [{ code: '', half: 'W' }, rectangle(0, 0, 1, 1)],
          [{ code: 'b', half: null }, rectangle(1, 0, 2, 1)],
          [{ code: 'c', half: 'E' }],
        ],
        parentField: 'half',
      });
      expect(said)
        .to.include('feature 0: it has no code')
        .and.include('feature 1 (b): it has no half')
        .and.include('feature 2 (c): ');
    });

    it('refuses a field that is not there and lists those that are', async () => {
      const said = await refusal({ features: QUARTERS, codeField: 'CODE' });
      expect(said)
        .to.include('no field "CODE"')
        .and.match(/It has .*code, name, half/);
      expect(await refusal({ features: QUARTERS, parentField: 'half+nope' })).to.include('"nope"');
      expect(await refusal({ features: [] })).to.include('no features');
    });

    it('refuses parents that are unknown where the level above has cells', async () => {
      await bring({ features: [[{ code: 'W' }, rectangle(0, 0, 1, 2)]], level: 1 });
      const said = await refusal({ features: QUARTERS, parentField: 'half' });
      expect(said).to.include('parent E: no cell of level 1 has this code; it is named by 21, 22');
      expect(await refusal({ features: QUARTERS, level: 1, parentField: 'half' })).to.include(
        'level 1 have no parents',
      );
    });

    it('takes parents from further up where the level between has none, and does not mix them with new ones', async () => {
      await bring({
        features: [
          [{ code: 'W' }, rectangle(0, 0, 1, 2)],
          [{ code: 'E' }, rectangle(1, 0, 2, 2)],
        ],
        level: 1,
      });
      const typo = structuredClone(QUARTERS);
      typo[3]![0].half = 'e';
      expect(await refusal({ features: typo, level: 3, parentField: 'half' })).to.include('parent e');
      const { parentsMade } = await bring({ features: QUARTERS, level: 3, parentField: 'half' });
      expect(parentsMade).to.deep.equal([]);
      expect((await family()).slice(2)).to.deep.equal(['3 11 < W', '3 12 < W', '3 21 < E', '3 22 < E']);
    });

    it('holds from the scheduled generation on when one lies ahead', async () => {
      await bring({ features: QUARTERS });
      const [cell] = await standing();
      const later = new Date(+AT + 86_400_000);
      await database.transaction((transaction) =>
        publishGeneration(transaction, {
          city: TEST_CITY,
          changes: [{ kind: 'change', id: cell!.id, cell: { urban: true } }],
          holdsFrom: later,
          author: 'gis',
          reason: 'planned',
          at: AT,
        }),
      );
      const { notes, generation } = await bring({ features: [[{ code: 'new' }, rectangle(5, 5, 6, 6)]] });
      expect(generation).to.equal(3);
      expect(notes.join()).to.include('scheduled');
      const [row] = await database.knex('generation').where({ number: 3 });
      expect(row.holds_from).to.deep.equal(later);
    });

    it('holds a lead after it is written, however long the file took', async () => {
      let now = AT;
      const { generation } = await bring({
        features: QUARTERS,
        clock: () => now,
        leadMs: 300,
        onProgress: () => {
          now = new Date(+now + 60_000);
        },
      });
      const [row] = await database.knex('generation').where({ number: generation });
      expect(row.holds_from).to.deep.equal(new Date(+now + 300));
    });

    it('keeps nobody waiting on a dry run', async () => {
      const unwritten = Object.create(database, {
        transaction: { value: () => Promise.reject(new Error('it would have locked the city')) },
      }) as Database;
      const request = { city: TEST_CITY, file: file(QUARTERS), level: 2 as const, codeField: 'code', author: 'gis' };
      const result = await importCells(unwritten, { ...request, clock: () => AT, leadMs: 0, dryRun: true });
      expect(result).to.include({ added: 4, generation: null });
    });

    it('is reckoned anew on boundaries that were published meanwhile', async () => {
      await bring({ features: QUARTERS });
      let others = 1;
      const overtaken = Object.create(database, {
        transaction: {
          value: async (work: Parameters<Database['transaction']>[0]) => {
            if (others-- > 0) await bring({ features: [[{ code: 'between' }, rectangle(8, 8, 9, 9)]] });
            return database.transaction(work);
          },
        },
      }) as Database;
      const next = () =>
        importCells(overtaken, {
          ...{ city: TEST_CITY, file: file([[{ code: 'new' }, rectangle(5, 5, 6, 6)]]), level: 2, codeField: 'code' },
          ...{ author: 'gis', clock: () => AT, leadMs: 0 },
        });
      expect((await next()).generation).to.equal(3);
      expect((await standing()).map(({ code }) => code)).to.include.members(['new', 'between', '11']);
    });

    it('refuses half of a surrogate pair in a code or a name, in words', async () => {
      const half = '1\ud8001';
      expect(await refusal({ features: [[{ code: half }, rectangle(0, 0, 1, 1)]] })).to.include(
        'its code holds a character that cannot be stored',
      );
      const named: Feature[] = [[{ code: '1', name: half }, rectangle(0, 0, 1, 1)]];
      expect(await refusal({ features: named, nameField: 'name' })).to.include('its name holds a character');
      expect(await refusal({ features: named, parentField: 'name', level: 3 })).to.include('its parent code holds');
    });

    it('stops when it is told to, with nothing written', async () => {
      const error = await bring({ features: QUARTERS, signal: AbortSignal.abort() }).catch(
        (reason: Error) => reason.name,
      );
      expect(error).to.equal('AbortError');
      expect(await numbers()).to.deep.equal([]);
    });

    it('tells how far it is', async () => {
      const steps: string[] = [];
      await bring({
        features: QUARTERS,
        onProgress: ({ step, done, total }) => steps.push(`${step} ${done === total}`),
      });
      expect(steps).to.include.members(['reading true', 'checking true']);
    });
  });
});
