import { expect } from 'chai';
import fc from 'fast-check';
import { reasonsEn } from '../../client/i18n/reasons-en.ts';
import { reasonsZh } from '../../client/i18n/reasons-zh.ts';
import { GIVEN_REASONS } from '../../server/cases/given-reasons.ts';
import type { Organisation, OrganisationKind, Post, StaffMember } from '../../server/duty/contract.ts';
import type { Duties } from '../../server/duty/duty-book.ts';
import { ROUTE_REASONS } from '../../server/duty/holder.ts';
import type { DepartmentDuty, HandOffRule } from '../../server/duty/lists/register-contract.ts';
import { type Route, type RoutedCategory, type RoutedCell, routeCase } from '../../server/duty/route-case.ts';

const DAY = '2019-05-08';

/** One path through the grid: sector, town, village, basic grid. Town and village have the same code on purpose. */
const PATH: RoutedCell[] = [
  { id: 1, code: 'S1', level: 1 },
  { id: 2, code: '006', level: 2 },
  { id: 3, code: '006', level: 3 },
  { id: 4, code: '006001', level: 4 },
];
const ELSEWHERE: RoutedCell = { id: 9, code: '007001', level: 4 };
const LEAF = PATH[3]!;

interface Town {
  organisations: { code: string; kind: OrganisationKind; cellId?: number; retired?: boolean }[];
  holdings: { cellId: number; post: Post; organisation: string }[];
  departmentDuties: DepartmentDuty[];
  handOffs: HandOffRule[];
}

const duty = (category: string, lead: string, more: Partial<DepartmentDuty> = {}): DepartmentDuty => ({
  category,
  area: null,
  lead,
  assisting: [],
  invented: false,
  ...more,
});
const handOff = (category: string, system: string, area: string | null = null): HandOffRule => ({
  category,
  area,
  system,
  invented: false,
});
const sort = (code: string, more: Partial<RoutedCategory> = {}): RoutedCategory => ({
  code,
  sealed: false,
  dispute: false,
  leadUnit: null,
  ...more,
});

function dutiesOf(town: Partial<Town>): Duties {
  const { organisations = [], holdings = [], departmentDuties = [], handOffs = [] } = town;
  const all = organisations.map(
    ({ code, kind, cellId, retired }): Organisation => ({
      code,
      parent: null,
      kind,
      name: { zh: code, en: code },
      cellId: cellId ?? null,
      phone: '',
      invented: true,
      position: 0,
      retiredAt: retired === true ? new Date(0) : null,
    }),
  );
  const member = (organisation: string): StaffMember => ({
    code: 'W1',
    name: '张三',
    phone: '',
    employment: 'full-time',
    organisation,
    shift: null,
    joinedOn: '2017-04-01',
    leftOn: null,
    invented: true,
  });
  return {
    organisation: (code) => all.find((one) => one.code === code),
    organisationOf: (cellId) => all.find((one) => one.cellId === cellId && one.retiredAt === null),
    staffMember: () => undefined,
    holdersOf: (cellId, post, day) =>
      day === DAY
        ? holdings.filter((one) => one.cellId === cellId && one.post === post).map((one) => member(one.organisation))
        : [],
    postsOf: () => [],
    departmentDuties,
    handOffs,
  };
}

const LILING: Town = {
  organisations: [
    { code: 'centre', kind: 'centre', cellId: 1 },
    { code: 'town', kind: 'sub-centre', cellId: 2 },
    { code: 'village', kind: 'workstation', cellId: 3 },
    { code: 'works', kind: 'department' },
    { code: 'parks', kind: 'department' },
    { code: 'labour', kind: 'department' },
    { code: 'hotline', kind: 'outside-system' },
    { code: 'city-management', kind: 'outside-system' },
  ],
  holdings: [
    { cellId: 4, post: 'grid-worker', organisation: 'village' },
    { cellId: 3, post: 'mediator', organisation: 'village' },
    { cellId: 2, post: 'police', organisation: 'town' },
  ],
  departmentDuties: [
    duty('gas', 'works', { assisting: ['parks', 'town', 'parks', 'works'] }),
    duty('tree', 'parks'),
    duty('tree', 'works', { area: '3:006' }),
    duty('tree', 'labour', { area: '007001' }),
  ],
  handOffs: [
    handOff('manhole', 'city-management'),
    handOff('tree', 'hotline', '007001'),
    handOff('noise', 'hotline', '006'),
  ],
};

const route = (category: RoutedCategory, town: Partial<Town> = LILING, path: readonly RoutedCell[] = PATH): Route =>
  routeCase({ category, path, nearest: path.length === 0 ? LEAF : null, day: DAY }, dutiesOf(town));
const codes = ({ reasons }: Route): string[] => reasons.map(({ code }) => code);
const organisation = (code: string) => ({ kind: 'organisation', organisation: code });

describe('routeCase', () => {
  it('gives a missing manhole cover to the outside system on the hand-off list', () => {
    const routed = route(sort('manhole'));
    expect(routed).to.deep.include({ holder: organisation('city-management'), assisting: [], stage: 'handed-off' });
    expect(routed.reasons).to.deep.equal([
      { code: 'hand-off-list', params: { organisation: 'city-management', area: '*', category: 'manhole' } },
    ]);
  });

  it('gives a fallen tree to the department whose area is deepest', () => {
    expect(route(sort('tree')).holder).to.deep.equal(organisation('works'));
    expect(route(sort('tree'), LILING, [PATH[0]!, PATH[1]!]).holder).to.deep.equal(organisation('parks'));
    expect(route(sort('tree'), LILING, [ELSEWHERE])).to.deep.include({
      holder: organisation('hotline'),
      stage: 'handed-off',
    });
  });

  it('takes a code without a level for the deepest cell of the path that has it', () => {
    const town = {
      ...LILING,
      departmentDuties: [duty('tree', 'parks', { area: '2:006' }), duty('tree', 'works', { area: '006' })],
    };
    expect(route(sort('tree'), town).holder).to.deep.equal(organisation('works'));
    expect(route(sort('noise')).holder).to.deep.equal(organisation('hotline'));
  });

  it('gives a smell of gas to its department, with each of the others on the list assisting once', () => {
    const routed = route(sort('gas'));
    expect(routed).to.deep.include({
      holder: organisation('works'),
      assisting: ['parks', 'town'],
      stage: 'dispatched',
    });
  });

  it('gives a dispute to its lead unit, with the mediator’s organisation assisting', () => {
    const routed = route(sort('wages', { dispute: true, leadUnit: 'labour' }));
    expect(routed).to.deep.include({ holder: organisation('labour'), assisting: ['village'], stage: 'dispatched' });
    expect(codes(routed)).to.deep.equal(['dispute-lead', 'dispute-mediator']);
  });

  it('does not let the lead unit of a dispute assist itself', () => {
    const routed = route(sort('wages', { dispute: true, leadUnit: 'village' }));
    expect(routed.assisting).to.deep.equal([]);
  });

  it('says that a dispute has no lead unit, and goes on', () => {
    const routed = route(sort('wages', { dispute: true }));
    expect(routed.holder).to.deep.equal({ kind: 'post', cellId: 4, post: 'grid-worker' });
    expect(codes(routed)).to.deep.equal(['dispute-no-lead', 'own-worker']);
  });

  it('leaves what is on no list to the grid worker of the basic grid', () => {
    const routed = route(sort('litter'));
    expect(routed).to.deep.include({
      holder: { kind: 'post', cellId: 4, post: 'grid-worker' },
      stage: 'dispatched',
    });
    expect(codes(routed)).to.deep.equal(['own-worker']);
  });

  it('climbs one level at a time where the worker’s post is empty, then to the desk', () => {
    const holdings: Town['holdings'] = [];
    expect(route(sort('litter'), { ...LILING, holdings }).holder).to.deep.equal(organisation('village'));
    const without = (...gone: string[]) => ({
      ...LILING,
      holdings,
      organisations: LILING.organisations.map((one) => ({ ...one, retired: gone.includes(one.code) })),
    });
    expect(route(sort('litter'), without('village')).holder).to.deep.equal(organisation('town'));
    expect(route(sort('litter'), without('village', 'town')).holder).to.deep.equal(organisation('centre'));
    const atDesk = route(sort('litter'), without('village', 'town', 'centre'));
    expect(atDesk).to.deep.include({ holder: { kind: 'desk' }, stage: 'filed' });
    expect(codes(atDesk)).to.deep.equal([
      'post-vacant',
      'no-organisation',
      'no-organisation',
      'no-organisation',
      'desk',
    ]);
  });

  it('passes over an organisation that was retired or is not known, and says so', () => {
    const town = {
      ...LILING,
      organisations: LILING.organisations.map((one) => ({ ...one, retired: one.code === 'works' })),
      handOffs: [handOff('tree', 'nobody')],
      departmentDuties: [...LILING.departmentDuties, duty('gas', 'parks', { assisting: ['works'] })],
    };
    expect(codes(route(sort('tree'), town))).to.deep.equal([
      'organisation-unknown',
      'organisation-retired',
      'department-list',
    ]);
    expect(route(sort('tree'), town).holder).to.deep.equal(organisation('parks'));
    const gas = route(sort('gas'), town);
    expect(gas).to.deep.include({ holder: organisation('parks'), assisting: [] });
    expect(codes(gas)).to.deep.equal(['organisation-retired', 'department-list', 'assisting-retired']);
  });

  it('collects at the desk what lies outside the grid, with the nearest cell', () => {
    const routed = route(sort('gas'), LILING, []);
    expect(routed).to.deep.equal({
      holder: { kind: 'desk' },
      assisting: [],
      reasons: [
        { code: 'outside-grid-nearest', params: { cell: '006001', level: '4' } },
        { code: 'desk', params: {} },
      ],
      stage: 'collected',
    });
  });

  it('gives a sealed tip to the police post of the lowest cell that has one, whatever the lists say', () => {
    const tip = sort('manhole', { sealed: true, dispute: true, leadUnit: 'labour' });
    const routed = route(tip);
    expect(routed).to.deep.include({
      holder: { kind: 'post', cellId: 2, post: 'police' },
      assisting: [],
      stage: 'dispatched',
    });
    expect(codes(routed)).to.deep.equal(['post-vacant', 'post-vacant', 'sealed-police']);
    expect(route(tip, { ...LILING, holdings: [] }).holder).to.deep.equal({ kind: 'post', cellId: 4, post: 'police' });
    expect(route(tip, LILING, [])).to.deep.include({
      holder: { kind: 'post', cellId: null, post: 'police' },
      stage: 'collected',
    });
  });

  it('counts only who holds a post on the day', () => {
    const facts = { category: sort('litter'), path: PATH, nearest: null, day: '2019-05-09' };
    expect(routeCase(facts, dutiesOf(LILING)).holder).to.deep.equal(organisation('village'));
  });

  it('agrees with trying every candidate in order of rank, whatever the town', () => {
    fc.assert(
      fc.property(towns, categories, fc.integer({ min: 0, max: 4 }), (town, category, length) => {
        const path = PATH.slice(0, length);
        const { holder, stage, assisting, reasons } = route(category, town, path);
        expect({ holder, stage }).to.deep.equal(oracle(category, town, path));
        const retired = new Set(town.organisations.filter((one) => one.retired).map(({ code }) => code));
        const lead = holder.kind === 'organisation' ? holder.organisation : '';
        for (const code of [lead, ...assisting]) expect(retired.has(code)).to.equal(false);
        expect(assisting).not.to.include(lead);
        expect(new Set(assisting).size).to.equal(assisting.length);
        expect(reasons.length).to.be.greaterThan(0);
        for (const { code } of reasons) expect(ROUTE_REASONS).to.include(code);
      }),
      { numRuns: 3_000 },
    );
  });

  it('does not change what it is given', () => {
    const frozen = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) frozen(part);
      return Object.freeze(value);
    };
    for (const category of ['manhole', 'tree', 'gas', 'litter'])
      expect(() => route(frozen(sort(category)), frozen(structuredClone(LILING)), frozen([...PATH]))).not.to.throw();
  });

  it('has words for every reason in both languages', () => {
    for (const code of [...ROUTE_REASONS, ...GIVEN_REASONS]) {
      expect(reasonsEn).to.have.property(code);
      expect(reasonsZh).to.have.property(code);
    }
  });
});

const CODES = ['a', 'b', 'c', 'd', 'x'];
const code = fc.constantFrom(...CODES, 'unknown');
const categoryCode = fc.constantFrom('tree', 'gas');
const area = fc.constantFrom(null, 'S1', '006', '2:006', '3:006', '006001', '4:006001', '3:006001', '007001');
const KINDS: OrganisationKind[] = ['centre', 'sub-centre', 'workstation', 'department', 'outside-system'];
const towns: fc.Arbitrary<Town> = fc.record({
  organisations: fc
    .tuple(
      ...CODES.map((one, i) =>
        fc.record({
          code: fc.constant(one),
          kind: fc.constantFrom(...KINDS),
          retired: fc.boolean(),
          cellId: fc.constant(i),
        }),
      ),
    )
    .map((all) => all.map(({ cellId, ...one }) => (cellId === 0 ? one : { ...one, cellId }))),
  holdings: fc.array(
    fc.record({
      cellId: fc.integer({ min: 1, max: 4 }),
      post: fc.constantFrom<Post>('police', 'grid-worker', 'mediator', 'patroller'),
      organisation: code,
    }),
    { maxLength: 4 },
  ),
  departmentDuties: fc.array(
    fc.record({
      category: categoryCode,
      area,
      lead: code,
      assisting: fc.array(code, { maxLength: 3 }),
      invented: fc.constant(false),
    }),
    { maxLength: 4 },
  ),
  handOffs: fc.array(fc.record({ category: categoryCode, area, system: code, invented: fc.constant(false) }), {
    maxLength: 3,
  }),
});
const categories: fc.Arbitrary<RoutedCategory> = fc.record({
  code: categoryCode,
  sealed: fc.boolean(),
  dispute: fc.boolean(),
  leadUnit: fc.option(code),
});

/** Every candidate with its rank; the lowest rank has it. */
function oracle(category: RoutedCategory, town: Town, path: readonly RoutedCell[]): Pick<Route, 'holder' | 'stage'> {
  const has = (cellId: number, post: Post) => town.holdings.some((one) => one.cellId === cellId && one.post === post);
  const alive = (wanted: string) => town.organisations.find((one) => one.code === wanted && !one.retired);
  const leaf = path.at(-1);
  if (category.sealed) {
    const filled = path.filter(({ id }) => has(id, 'police')).sort((a, b) => b.level - a.level);
    const cellId = (filled[0] ?? leaf)?.id ?? null;
    return { holder: { kind: 'post', cellId, post: 'police' }, stage: leaf === undefined ? 'collected' : 'dispatched' };
  }
  if (leaf === undefined) return { holder: { kind: 'desk' }, stage: 'collected' };
  const candidates: { rank: number[]; code: string }[] = [];
  const level = (wanted: string | null): number | undefined => {
    if (wanted === null) return 0;
    const levels = path.flatMap((cell) =>
      [cell.code, `${cell.level}:${cell.code}`].includes(wanted) ? [cell.level] : [],
    );
    return levels.length === 0 ? undefined : Math.max(...levels);
  };
  const list = (rank: number, entries: { category: string; area: string | null; code: string }[]) => {
    for (const [i, entry] of entries.entries()) {
      const deep = level(entry.area);
      if (entry.category === category.code && deep !== undefined)
        candidates.push({ rank: [rank, -deep, i], code: entry.code });
    }
  };
  list(
    1,
    town.handOffs.map(({ system, ...one }) => ({ ...one, code: system })),
  );
  if (category.dispute && category.leadUnit !== null) candidates.push({ rank: [2], code: category.leadUnit });
  list(
    3,
    town.departmentDuties.map(({ lead, ...one }) => ({ ...one, code: lead })),
  );
  if (has(leaf.id, 'grid-worker')) candidates.push({ rank: [4], code: '' });
  for (const cell of path)
    for (const one of town.organisations)
      if (one.cellId === cell.id) candidates.push({ rank: [5, -cell.level], code: one.code });
  const compare = (a: number[], b: number[]): number => {
    for (let i = 0; i < 3; i++) if ((a[i] ?? 0) !== (b[i] ?? 0)) return (a[i] ?? 0) - (b[i] ?? 0);
    return 0;
  };
  const winner = candidates
    .filter((one) => one.code === '' || alive(one.code) !== undefined)
    .sort((a, b) => compare(a.rank, b.rank))[0];
  if (winner === undefined) return { holder: { kind: 'desk' }, stage: 'filed' };
  if (winner.code === '')
    return { holder: { kind: 'post', cellId: leaf.id, post: 'grid-worker' }, stage: 'dispatched' };
  const outside = alive(winner.code)!.kind === 'outside-system';
  return {
    holder: { kind: 'organisation', organisation: winner.code },
    stage: outside ? 'handed-off' : 'dispatched',
  };
}
