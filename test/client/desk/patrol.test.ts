import { expect } from 'chai';
import { askedDays, askedPeriod, shiftStands, wholeDay } from '../../../client/desk/patrol/asked-period.ts';
import { readAreas } from '../../../client/desk/patrol/closed-geometry.ts';
import { cellsShown, coverageSums, sortCells } from '../../../client/desk/patrol/coverage-rows.ts';
import {
  NOTHING_ASKED,
  type PatrolAsked,
  readPatrolAsked,
  writePatrolAsked,
} from '../../../client/desk/patrol/patrol-address.ts';
import {
  alarmWords,
  clockWords,
  coverageWords,
  dosageFigures,
  shareWords,
  whoWords,
} from '../../../client/desk/patrol/patrol-words.ts';
import { countRounds, sortRounds } from '../../../client/desk/patrol/round-rows.ts';
import { findWorkers, sortWorkers, type WorkerRow } from '../../../client/desk/patrol/worker-rows.ts';
import { language } from '../../../client/i18n/i18n.ts';
import type { CellCoverage, PatrolAlarm } from '../../../server/patrol/contract.ts';

const SHANGHAI = 'Asia/Shanghai';
const cellOf = (code: string, more: Partial<CellCoverage> = {}): CellCoverage => ({
  ...{ cell: { level: 4, code, name: { zh: code, en: code } }, parent: null, state: 'measured', share: 0.5 },
  ...{ areaM2: 1000, patrollableM2: 1000, coveredM2: 500, toldShare: 1, minutes: 10, dwellS: 600, visits: 1 },
  ...{ distanceM: 500, workers: 1, lastVisitAt: '2026-05-08T02:00:00Z', longestGapS: 60, dosage: null },
  ...{ checkPoints: { total: 0, visited: 0 } },
  ...more,
});
const unknown = { state: 'too-few-positions', share: null, minutes: 0 } as const;
const codes = (rows: readonly CellCoverage[]): string => rows.map(({ cell }) => cell.code).join('');

describe('patrol at the desk', () => {
  beforeEach(() => {
    language.value = 'en';
  });

  it('keeps in the address what is looked at, and takes what is malformed as usual', () => {
    const asked: PatrolAsked = {
      ...{ tab: 'workers', period: 'range', from: '2026-05-01', to: '2026-05-08', level: 2, cell: '2:101' },
      ...{ show: 'not-due' },
      ...{ day: '2026-05-03', worker: 'W1' },
    };
    expect(readPatrolAsked(writePatrolAsked(asked))).to.deep.equal(asked);
    expect(writePatrolAsked(NOTHING_ASKED)).to.equal('view=patrol');
    expect(readPatrolAsked('tab=x&period=never&from=2026-99-01&level=7&day=today&show=x')).to.deep.equal(NOTHING_ASKED);
  });

  it('asks for days as the city counts them, and never for what is to come', () => {
    const period = (name: PatrolAsked['period'], from = '', to = '') =>
      askedPeriod({ period: name, from, to }, '2026-05-08', SHANGHAI);
    expect(period('shift')).to.deep.equal({});
    expect(period('today')).to.deep.equal({ from: '2026-05-07T16:00:00.000Z' });
    expect(period('yesterday')).to.deep.equal({ from: '2026-05-06T16:00:00.000Z', to: '2026-05-07T16:00:00.000Z' });
    expect(period('week')).to.deep.equal({ from: '2026-05-01T16:00:00.000Z' });
    expect(period('range', '2026-05-03', '2026-05-01')).to.deep.equal({
      ...{ from: '2026-04-30T16:00:00.000Z', to: '2026-05-03T16:00:00.000Z' },
    });
    expect(askedDays({ period: 'range', from: '', to: '' }, '2026-05-08')).to.deep.equal({
      ...{ first: '2026-05-08', last: '2026-05-08' },
    });
    expect(wholeDay('2026-05-08', SHANGHAI)).to.deep.equal({
      ...{ from: '2026-05-07T16:00:00.000Z', to: '2026-05-08T16:00:00.000Z' },
    });
  });

  it('tells the shift under way from the last one, and neither of a whole day', () => {
    const stands = (from: string, to: string, now: string) =>
      shiftStands({ from, to }, '2026-05-08', Date.parse(now), SHANGHAI);
    const shift = ['2026-05-08T00:30:00Z', '2026-05-08T09:30:00Z'] as const;
    expect(stands(...shift, '2026-05-08T04:00:00Z')).to.equal('under-way');
    expect(stands(...shift, '2026-05-08T11:00:00Z')).to.equal('ended');
    expect(stands('2026-05-07T16:00:00Z', '2026-05-08T16:00:00Z', '2026-05-08T11:00:00Z')).to.equal('day');
  });

  it('puts cells of which nothing is known last in either direction', () => {
    const rows = [cellOf('a', unknown), cellOf('b', { share: 0.1 }), cellOf('c', { share: 0 }), cellOf('d', unknown)];
    expect(codes(sortCells(rows, { by: 'share', down: false }))).to.equal('cbad');
    expect(codes(sortCells(rows, { by: 'share', down: true }))).to.equal('bcad');
    expect(codes(sortCells(rows, { by: 'cell', down: true }))).to.equal('dcba');
    expect(codes(sortCells(rows, { by: 'checkPoints', down: true }))).to.equal('abcd');
  });

  it('sums what is measured alone, a parent by the part that is known of it', () => {
    const sums = coverageSums([
      cellOf('a', { share: 1, toldShare: 0.5 }),
      cellOf('b', { share: 0, minutes: 0 }),
      cellOf('c', unknown),
      cellOf('d', { state: 'closed', share: null }),
    ]);
    expect(sums.cells).to.equal(4);
    expect(sums.counts).to.deep.equal({ measured: 2, unwalked: 1, 'too-few-positions': 1, 'not-due': 0, closed: 1 });
    expect(sums.share).to.be.closeTo(1 / 3, 1e-9);
    expect(coverageSums([cellOf('c', unknown)]).share).to.equal(null);
  });

  it('lists the cells that were not walked, by why', () => {
    const rows = [cellOf('a'), cellOf('b', { minutes: 0 }), cellOf('c', unknown), cellOf('d', unknown)];
    expect(codes(cellsShown(rows, ''))).to.equal('abcd');
    expect(codes(cellsShown(rows, 'unwalked'))).to.equal('b');
    expect(codes(cellsShown(rows, 'measured'))).to.equal('ab');
    expect(codes(cellsShown(rows, 'too-few-positions'))).to.equal('cd');
    const dosage = { windows: 8, below: 2, within: 5, above: 1 };
    expect(dosageFigures(dosage)).to.equal('2 / 5 / 1');
    expect(dosageFigures(null)).to.equal('–');
  });

  it('never calls unknown nothing, nor a little none', () => {
    expect(coverageWords(cellOf('a', unknown))).to.equal('too few positions to tell');
    expect(coverageWords(cellOf('a', { share: 0 }))).to.equal('0 %');
    expect(shareWords(0.0004)).to.equal('1 %');
    expect(shareWords(0.9999)).to.equal('99 %');
    expect(shareWords(1)).to.equal('100 %');
    expect([0.137, 0.134].map(shareWords)).to.deep.equal(['14 %', '13 %']);
    expect([0, 9.6, 92, 1500].map(clockWords)).to.deep.equal(['0:00', '0:10', '1:32', '25:00']);
  });

  it('says what an alarm is about, without a name to those who may not know it', () => {
    const alarm: PatrolAlarm = {
      ...{ id: 1, kind: 'absent', cell: { level: 4, code: 'a', name: { zh: '甲', en: 'Cell A' } }, staff: 'W1' },
      ...{ name: { zh: '王', en: 'Wang' }, since: '2026-05-08T01:00:00Z', raisedAt: '2026-05-08T02:00:00Z' },
      ...{ clearedAt: null, acknowledgedAt: null, acknowledgedBy: null, note: '' },
    };
    expect(alarmWords(alarm, () => '09:00')).to.equal(
      'The round of Cell A is under way, and Wang W1 has not been there since 09:00.',
    );
    expect(alarmWords({ ...alarm, staff: null, name: null }, () => '09:00')).to.contain('a grid worker has not');
    expect(whoWords(null, 'W1')).to.equal('W1');
  });

  it('counts rounds by how they stand', () => {
    const counts = countRounds([{ state: 'missed' }, { state: 'done' }, { state: 'done' }]);
    expect(counts).to.deep.include({ missed: 1, done: 2, there: 0 });
  });

  it('puts the rounds first that somebody must look after, and keeps the order within a state', () => {
    const rounds = (['done', 'coming', 'missed', 'there', 'vacant', 'missed', 'silent'] as const).map((state, at) => ({
      ...{ state, at },
    }));
    expect(sortRounds(rounds).map(({ state, at }) => `${state} ${at}`)).to.deep.equal([
      ...['missed 2', 'missed 5', 'silent 6', 'vacant 4', 'there 3', 'done 0', 'coming 1'],
    ]);
  });

  it('orders and finds people', () => {
    const person = (staff: string, toldMinutes: number, dutyMinutes: number | null = 60): WorkerRow => ({
      ...{ staff, name: { zh: `名${staff}`, en: `Name ${staff}` }, organisation: 'o', dutyMinutes, toldMinutes },
      ...{ ownCellMinutes: 0, distanceM: 0, visits: 0, cells: [], marked: 0, lastAt: null },
    });
    const people = [person('W2', 5), person('W1', 5), person('W3', 9, null)];
    const order = (by: 'told' | 'duty', down: boolean) => sortWorkers(people, { by, down }).map(({ staff }) => staff);
    expect(order('told', true)).to.deep.equal(['W3', 'W1', 'W2']);
    expect(order('duty', false)).to.deep.equal(['W1', 'W2', 'W3']);
    expect(findWorkers(people, ' name w3 ').map(({ staff }) => staff)).to.deep.equal(['W3']);
    expect(findWorkers(people, '')).to.equal(people);
  });

  it('takes areas from whatever GeoJSON has them, and says what is wrong', () => {
    const ring = [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ];
    const polygon = { type: 'Polygon', coordinates: ring };
    const feature = { type: 'Feature', properties: {}, geometry: polygon };
    const read = (json: unknown) => readAreas(JSON.stringify(json));
    expect(read(polygon)).to.deep.equal({ geometry: polygon });
    expect(read(feature)).to.deep.equal({ geometry: polygon });
    const both = { type: 'MultiPolygon', coordinates: [ring, ring] };
    expect(read({ type: 'FeatureCollection', features: [feature, feature] })).to.deep.equal({ geometry: both });
    expect(read({ type: 'GeometryCollection', geometries: [both] })).to.deep.equal({ geometry: both });
    expect(read({ type: 'Point', coordinates: [0, 0] })).to.deep.equal({ problem: 'no-area' });
    expect(read(null)).to.deep.equal({ problem: 'no-area' });
    const far = (...position: number[]) => read({ type: 'Polygon', coordinates: [[position, position]] });
    expect(far(27.65, 113.48)).to.deep.equal({ problem: 'swapped' });
    expect(far(38_412_345, 3_060_000)).to.deep.equal({ problem: 'not-degrees' });
    expect(readAreas('{')).to.deep.equal({ problem: 'not-json' });
  });
});
