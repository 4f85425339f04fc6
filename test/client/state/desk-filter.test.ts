import { expect } from 'chai';
import fc from 'fast-check';
import {
  CASE_STAGES,
  casesQuery,
  conditionsOf,
  type DeskFilter,
  DUES,
  filterQuery,
  isInFilter,
  NO_FILTER,
  parseFilter,
} from '../../../client/state/desk-filter.ts';
import { SORTS } from '../../../client/state/desk-queue.ts';
import type { WireCase } from '../../../client/wire/wire-types.ts';
import { caseListQuerySchema } from '../../../server/cases/contract.ts';
import { CASE_STAGES as ALL_STAGES } from '../../../server/reports/contract.ts';
import { sampleReport } from '../sample-wall.ts';

const ZONE = 'Asia/Shanghai';
const NOW = Date.parse('2026-11-22T10:00:00Z');
const at = (hours: number): string => new Date(NOW + hours * 3_600_000).toISOString();

const filters = fc.record<DeskFilter>({
  q: fc.constantFrom('', 'road', '井盖'),
  stage: fc.subarray([...CASE_STAGES]),
  category: fc.subarray(['noise', 'road-damage']),
  severity: fc.subarray([1, 2, 3, 4]),
  holder: fc.constantFrom('', 'desk', 'mine', 'water-bureau'),
  due: fc.constantFrom('' as const, ...DUES),
  cell: fc.constantFrom('', '430281006013', '4:430281006013001'),
  from: fc.constantFrom('', '2026-11-01'),
  to: fc.constantFrom('', '2026-11-30'),
  state: fc.constantFrom('open' as const, 'closed' as const, 'any' as const),
  supervised: fc.boolean(),
  paused: fc.boolean(),
  outside: fc.boolean(),
  contested: fc.boolean(),
  sort: fc.constantFrom(...SORTS),
});

describe('filters of the desk', () => {
  it('know every stage of the contract', () => {
    expect(CASE_STAGES).to.have.members([...ALL_STAGES]);
  });

  it('come back from the address as they were', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const address = new URLSearchParams(filterQuery(filter)).toString();
        expect(parseFilter(Object.fromEntries(new URLSearchParams(address)))).to.deep.equal(filter);
      }),
    );
  });

  it('are always a query that the server takes', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        const parsed = caseListQuerySchema.safeParse(Object.fromEntries(casesQuery(filter, ZONE)));
        expect(parsed.success, JSON.stringify(parsed.error?.issues)).to.equal(true);
      }),
    );
  });

  it('take whatever is pasted into the address', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(NO_FILTER), 'x'), fc.string()), (query) => {
        const parsed = caseListQuerySchema.safeParse(Object.fromEntries(casesQuery(parseFilter(query), ZONE)));
        // Text that cannot be stored is for the server to refuse, in words.
        if (!parsed.success) expect(['q', 'holder', 'cell']).to.include(String(parsed.error.issues[0]?.path[0]));
      }),
    );
  });

  it('take days as the city has them, the last one whole', () => {
    const query = casesQuery({ ...NO_FILTER, from: '2026-11-01', to: '2026-11-02' }, ZONE);
    expect(query.get('from')).to.equal('2026-10-31T16:00:00.000Z');
    expect(query.get('to')).to.equal('2026-11-02T16:00:00.000Z');
  });

  it('count what narrows, not the order', () => {
    expect(conditionsOf({ ...NO_FILTER, sort: 'newest' })).to.deep.equal([]);
    expect(conditionsOf({ ...NO_FILTER, due: 'soon', supervised: true })).to.have.members(['due', 'supervised']);
  });

  describe('test a row that changed', () => {
    const fits = (change: Partial<DeskFilter>, row: Partial<WireCase> = {}) =>
      isInFilter({ ...NO_FILTER, ...change }, sampleReport(1, row), NOW, ZONE);

    it('by what it is', () => {
      expect(fits({})).to.equal(true);
      expect(fits({}, { state: 'closed', stage: 'closed' })).to.equal(false);
      expect(fits({ stage: ['accepted'] })).to.equal(false);
      expect(fits({ category: ['manhole-cover'] })).to.equal(true);
      expect(fits({ severity: [3, 4] })).to.equal(false);
      expect(fits({ cell: '4302810' })).to.equal(true);
      expect(fits({ cell: '4:4302810' })).to.equal(false);
      expect(fits({ outside: true }, { cell: null, path: [] })).to.equal(true);
      expect(fits({ paused: true }, { pausedAt: at(-1) })).to.equal(true);
      expect(fits({ supervised: true })).to.equal(false);
      expect(fits({ contested: true }, { stage: 'returned', refusals: 2 })).to.equal(true);
      expect(fits({ contested: true }, { stage: 'dispatched', refusals: 2 })).to.equal(false);
      expect(fits({ from: '2026-11-22', to: '2026-11-22' })).to.equal(true);
      expect(fits({ to: '2026-11-21' })).to.equal(false);
    });

    it('by its deadline', () => {
      expect(fits({ due: 'overdue' }, { dueAt: at(-1) })).to.equal(true);
      expect(fits({ due: 'overdue' }, { dueAt: at(-1), pausedAt: at(-2) })).to.equal(false);
      expect(fits({ due: 'soon' }, { dueAt: at(23) })).to.equal(true);
      expect(fits({ due: 'soon' }, { dueAt: at(25) })).to.equal(false);
      expect(fits({ due: 'soon' }, { dueAt: at(23), pausedAt: at(-1) })).to.equal(false);
      // 10:00 UTC is 18:00 in the city: its day ends in six hours.
      expect(fits({ due: 'today' }, { dueAt: at(5) })).to.equal(true);
      expect(fits({ due: 'today' }, { dueAt: at(6) })).to.equal(false);
      expect(fits({ due: 'none' }, { dueAt: null })).to.equal(true);
    });

    it('by who has it, and leaves to the server what the duty book and the search decide', () => {
      expect(fits({ holder: 'desk' }, { holder: { kind: 'desk' } })).to.equal(true);
      expect(fits({ holder: 'desk' })).to.equal(false);
      const bureau = { kind: 'organisation', code: 'water', name: { zh: '水', en: 'Water' } } as const;
      expect(fits({ holder: 'water' }, { holder: bureau })).to.equal(true);
      expect(fits({ holder: 'gas' }, { holder: bureau })).to.equal(false);
      expect(fits({ holder: 'mine' })).to.equal('ask');
      expect(fits({ q: 'hole' })).to.equal('ask');
      expect(fits({ q: 'hole', severity: [4] })).to.equal(false);
    });
  });
});
