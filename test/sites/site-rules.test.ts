import { expect } from 'chai';
import fc from 'fast-check';
import { siteStatusOn } from '../../client/state/site-status.ts';
import { dayFromText, dayToText } from '../../server/duty/clocks/zone-clock.ts';
import { type CheckItem, checkItemSchema, type SiteKind } from '../../server/sites/contract.ts';
import { planSiteImport } from '../../server/sites/import/plan-site-import.ts';
import { checkAnswers, inspectionResult } from '../../server/sites/inspections/check-answers.ts';
import { checkPlace } from '../../server/sites/inspections/check-place.ts';
import { checkListMistakes } from '../../server/sites/kinds/check-list-mistakes.ts';
import { FAILED_AGAIN_DAYS, nextDue } from '../../server/sites/next-due.ts';
import { type SiteStanding, siteStatus } from '../../server/sites/site-status.ts';

const TODAY = '2026-05-08';
const standing = (change: Partial<SiteStanding> = {}): SiteStanding => ({
  dueOn: '2026-06-01',
  closed: null,
  lastResult: 'passed',
  ...change,
});
const status = (change: Partial<SiteStanding>, dueAheadDays = 7, today = TODAY) =>
  siteStatus(standing(change), { dueAheadDays }, today);

describe('the status of a site', () => {
  it('is overdue from the day after it was due, and due on the day itself', () => {
    expect(status({ dueOn: '2026-05-07' })).to.equal('overdue');
    expect(status({ dueOn: '2026-05-08' })).to.equal('due');
  });
  it('is due as many days ahead as its kind says, the last of them included', () => {
    expect(status({ dueOn: '2026-05-15' })).to.equal('due');
    expect(status({ dueOn: '2026-05-16' })).to.equal('in-order');
    expect(status({ dueOn: '2026-05-09' }, 0)).to.equal('in-order');
  });
  it('is failed until an inspection is passed, though it is overdue as well', () => {
    expect(status({ lastResult: 'failed', dueOn: '2026-05-01' })).to.equal('failed');
  });
  it('is closed on the first and the last day that it is closed, before all else', () => {
    const closed = { from: '2026-05-08', until: '2026-05-10' };
    const on = (today: string) => status({ closed, lastResult: 'failed' }, 7, today);
    expect(['2026-05-07', '2026-05-08', '2026-05-10', '2026-05-11'].map(on)).to.deep.equal([
      'failed',
      'closed',
      'closed',
      'failed',
    ]);
    expect(status({ closed: { from: '2026-01-01', until: null } })).to.equal('closed');
  });
  it('is what the map makes of its tile', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40, max: 40 }),
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom('passed' as const, 'failed' as const, null),
        fc.boolean(),
        (ahead, aheadDays, lastResult, isClosed) => {
          const day = dayFromText(TODAY);
          const closed = isClosed ? { from: TODAY, until: TODAY } : null;
          const told = { dueDay: day + ahead, aheadDays, failed: lastResult === 'failed', closed: isClosed };
          const here = status({ dueOn: dayToText(day + ahead), lastResult, closed }, aheadDays);
          expect(siteStatusOn(told, day)).to.equal(here);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('the next inspection', () => {
  it('is due a cycle after one that was passed, over the ends of months and leap years', () => {
    expect(nextDue({ day: '2028-02-01', result: 'passed' }, 30)).to.equal('2028-03-02');
    expect(nextDue({ day: '2026-12-31', result: null }, 1)).to.equal('2027-01-01');
  });
  it('is due within seven days after one that failed, and sooner where the cycle is shorter', () => {
    expect(nextDue({ day: '2026-05-08', result: 'failed' }, 90)).to.equal('2026-05-15');
    expect(nextDue({ day: '2026-05-08', result: 'failed' }, 3)).to.equal('2026-05-11');
    expect(FAILED_AGAIN_DAYS).to.equal(7);
  });
});

const item = (code: string, answer: CheckItem['answer'], more: Partial<CheckItem> = {}): CheckItem =>
  checkItemSchema.parse({ code, name: { zh: `项${code}`, en: code }, answer, ...more });
const LIST = [
  item('exits', { type: 'yes-no', failsWhen: 'no' }, { category: 'fire-lane' }),
  item('alarm', {
    type: 'choice',
    options: [
      { code: 'works', name: { zh: '正常', en: 'works' }, fails: false },
      { code: 'broken', name: { zh: '故障', en: 'broken' }, fails: true },
    ],
  }),
  item('pressure', { type: 'number', unit: 'MPa', least: 0.1, most: 1.2 }, { required: false, photo: true }),
  item('remark', { type: 'text' }, { required: false }),
];
const GOOD = { exits: true, alarm: 'works' };
const checked = (answers: Record<string, boolean | number | string>, photos: string[] = []) =>
  checkAnswers(LIST, answers, new Set(photos));
const pathsOf = (result: ReturnType<typeof checkAnswers>) =>
  'mistakes' in result ? result.mistakes.map(({ path }) => path) : [];

describe('the answers of an inspection', () => {
  it('pass where nothing fails, and leave open what need not be answered', () => {
    const result = checked(GOOD);
    expect('items' in result && inspectionResult(result.items)).to.equal('passed');
    expect('items' in result && result.items[2]).to.deep.include({ answer: null, failed: false });
  });
  it('fail by a no, by an option that fails, and by a number out of bounds', () => {
    for (const [answers, code, said] of [
      [{ ...GOOD, exits: false }, 'exits', '否'],
      [{ ...GOOD, alarm: 'broken' }, 'alarm', '故障'],
      [{ ...GOOD, pressure: 1.3 }, 'pressure', '1.3 MPa'],
    ] as const) {
      const result = checked(answers, ['pressure']);
      if ('mistakes' in result) throw new Error(JSON.stringify(result.mistakes));
      expect(inspectionResult(result.items)).to.equal('failed');
      const [failed, ...others] = result.items.filter((one) => one.failed);
      expect([failed?.code, failed?.said.zh, others.length]).to.deep.equal([code, said, 0]);
      expect(failed?.category).to.equal(code === 'exits' ? 'fire-lane' : null);
    }
  });
  it('are refused item by item: missing, of the wrong kind, no option, no item, without its photo', () => {
    expect(pathsOf(checked({}))).to.deep.equal(['answers.exits', 'answers.alarm']);
    expect(
      pathsOf(checked({ exits: 'yes', alarm: 'maybe', pressure: Number.NaN, remark: 5 }, ['pressure'])),
    ).to.deep.equal(['answers.exits', 'answers.alarm', 'answers.pressure', 'answers.remark']);
    expect(pathsOf(checked({ ...GOOD, other: 1 }, ['nothing']))).to.deep.equal(['answers.other', 'photo:nothing']);
    expect(pathsOf(checked({ ...GOOD, pressure: 1 }))).to.deep.equal(['photo:pressure']);
    expect(pathsOf(checked({ ...GOOD, alarm: '  ' }))).to.deep.equal(['answers.alarm']);
    expect(pathsOf(checked({ exits: true, alarm: 'toString' }))).to.deep.equal(['answers.alarm']);
  });
});

describe('the place of an inspection', () => {
  const site: [number, number] = [113.5, 27.65];
  it('is there within a hundred metres and what the phone may be wrong by, else far and not refused', () => {
    expect(checkPlace(site, [113.5009, 27.65], undefined)).to.deep.include({ place: 'there' });
    expect(checkPlace(site, [113.5015, 27.65], undefined)).to.deep.include({ place: 'far' });
    expect(checkPlace(site, [113.5015, 27.65], 60)).to.deep.include({ place: 'there' });
    expect(checkPlace(site, undefined, 5)).to.deep.equal({ place: 'none', distanceM: null });
  });
});

describe('the plan of an import', () => {
  it('lets others have their turn between the rows', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => ({
      ...{ where: `row ${i}`, code: `C-${i}` },
      entry: { name: { zh: '校', en: 'School' }, lon: 113.5, lat: 27.6, kind: 'school' },
    }));
    let turns = 0;
    const count = (): void => {
      turns++;
      if (turns < 1000) setImmediate(count);
    };
    setImmediate(count);
    const plan = await planSiteImport(
      { rows, flawed: [] },
      {
        standing: new Map(),
        kindOf: () => ({ cycleDays: 30, retiredAt: null }) as SiteKind,
        placeAt: () => {
          for (const until = performance.now() + 2; performance.now() < until; );
          return { cellId: null, cellPath: [], generation: 1 };
        },
        mayWrite: () => true,
        ...{ seesContacts: true, dueNamed: false, at: new Date(0), today: TODAY, dayOf: () => TODAY, source: 'test' },
      },
    );
    expect(plan.added.length).to.equal(60);
    expect(turns).to.be.greaterThan(4);
  });
});

describe('a check-list', () => {
  const categoryOf = (code: string) =>
    ({
      'fire-lane': { sealed: false, retiredAt: null },
      tip: { sealed: true, retiredAt: null },
      old: { sealed: false, retiredAt: '2026-01-01T00:00:00Z' },
    })[code];
  it('is sound', () => expect(checkListMistakes(LIST, categoryOf)).to.deep.equal([]));
  it('is refused where codes come twice, bounds hold nothing, or a category is none, retired or sealed', () => {
    const list = [
      item('a', { type: 'text' }, { category: 'none' }),
      item('a', { type: 'number', unit: '', least: 2, most: 1 }, { category: 'tip' }),
      item('b', { type: 'text' }, { category: 'old' }),
    ];
    expect(checkListMistakes(list, categoryOf).map(({ path }) => path)).to.deep.equal([
      'checkList.0.category',
      'checkList.1.code',
      'checkList.1.answer.least',
      'checkList.1.category',
      'checkList.2.category',
    ]);
  });
});
