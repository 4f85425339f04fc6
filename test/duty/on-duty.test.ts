import { expect } from 'chai';
import fc from 'fast-check';
import { cellNamed, nameOfCell } from '../../server/duty/cell-name.ts';
import { calendarOf } from '../../server/duty/clocks/working-calendar.ts';
import { type Day, dayFromText, dayToText, zoneClock } from '../../server/duty/clocks/zone-clock.ts';
import type { Organisation, Shift, ShiftDays } from '../../server/duty/contract.ts';
import { organisationMistakes } from '../../server/duty/people/check-organisations.ts';
import { postMistakes } from '../../server/duty/people/check-people.ts';
import { shiftSpans } from '../../server/duty/people/duty-hours.ts';
import { nearestPeople } from '../../server/duty/people/nearest-people.ts';
import { isOnDuty, shiftDay } from '../../server/duty/people/on-duty.ts';
import { labelPointOf } from '../../server/grid/cell-feature.ts';
import type { Cell, Level, Position } from '../../server/grid/contract.ts';
import { buildLocator } from '../../server/grid/locator.ts';

const clock = zoneClock('Asia/Shanghai');
const MONDAY = dayFromText('2026-03-02');
/** Monday to Friday of one week and its weekend; nothing is published after. */
const week = calendarOf(Array.from({ length: 7 }, (_, index) => ({ day: MONDAY + index, working: index < 5 })));
const shift = (days: ShiftDays, startsAt: string, endsAt: string): Shift => ({
  code: 's',
  name: { zh: '班', en: 'Shift' },
  days,
  startsAt,
  endsAt,
});
const SERVING = { joinedOn: '2020-01-01', leftOn: null };
const at = (text: string) => new Date(`2026-03-${text}:00+08:00`);

const onDuty = (...[member, absences, begun]: Parameters<typeof isOnDuty>) =>
  begun === undefined ? undefined : isOnDuty(member, absences, begun);

describe('a shift', () => {
  const on = (
    worked: Shift,
    text: string,
    member: { joinedOn: string; leftOn: string | null } = SERVING,
    away: string[] = [],
  ) =>
    onDuty(
      member,
      away.map((day, id) => ({ id, staff: 'W', fromDay: day, toDay: day, note: '' })),
      shiftDay(worked, week, clock, at(text)),
    );

  it('has its first minute and not its last', () => {
    const day = shift('working-days', '08:00', '17:30');
    expect(['02T07:59', '02T08:00', '02T17:29', '02T17:30'].map((text) => on(day, text))).to.deep.equal([
      false,
      true,
      true,
      false,
    ]);
  });

  it('goes on over midnight into a day on which none begins', () => {
    const night = shift('working-days', '22:00', '06:00');
    expect(['06T23:00', '07T05:59', '07T06:00', '07T23:00', '02T05:00'].map((text) => on(night, text))).to.deep.equal([
      true,
      true,
      false,
      false,
      undefined,
    ]);
  });

  it('is worked on rest days where it says so', () => {
    const rest = shift('rest-days', '08:00', '12:00');
    expect([on(rest, '06T09:00'), on(rest, '07T09:00')]).to.deep.equal([false, true]);
  });

  it('guesses no day of a year without a calendar', () => {
    expect(on(shift('working-days', '08:00', '12:00'), '09T09:00')).to.equal(undefined);
    expect(on(shift('working-days', '08:00', '12:00'), '09T13:00')).to.equal(false);
    expect(on(shift('every-day', '08:00', '12:00'), '09T09:00')).to.equal(true);
  });

  it('is not worked by who is away, has left or has yet to come, as of the day on which it began', () => {
    const night = shift('every-day', '22:00', '06:00');
    expect(on(night, '03T05:00', SERVING, ['2026-03-03'])).to.equal(true);
    expect(on(night, '03T05:00', SERVING, ['2026-03-02'])).to.equal(false);
    expect(on(night, '03T05:00', { joinedOn: '2026-03-03', leftOn: null })).to.equal(false);
    expect(on(night, '03T05:00', { joinedOn: '2020-01-01', leftOn: '2026-03-02' })).to.equal(true);
    expect(on(night, '03T23:00', { joinedOn: '2020-01-01', leftOn: '2026-03-02' })).to.equal(false);
  });

  it('lasts as long as its hours say, whatever they are', () => {
    const time = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(time, time, (from, to) => {
        const text = (minutes: number) =>
          `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        const worked = shift('every-day', text(from), text(to));
        let minutes = 0;
        for (let minute = 0; minute < 1440; minute += 1)
          if (
            shiftDay(worked, week, clock, new Date(clock.instantAt(MONDAY as Day, 0).getTime() + minute * 60_000)) !==
            null
          )
            minutes++;
        expect(minutes).to.equal(to > from ? to - from : 1440 - from + to);
      }),
      { numRuns: 20 },
    );
    expect(dayToText(MONDAY)).to.equal('2026-03-02');
  });

  it('is worked at an instant exactly when one of its spans has it', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const text = (minutes: number) =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
    const days = fc.constantFrom<ShiftDays>('working-days', 'rest-days', 'every-day');
    fc.assert(
      fc.property(minute, minute, days, fc.integer({ min: 0, max: 6 * 1440 }), (from, to, worked, later) => {
        const period = { from: clock.instantAt(MONDAY, 0), to: clock.instantAt(MONDAY + 6, 0) };
        const asked = new Date(period.from.getTime() + Math.min(later, 6 * 1440 - 1) * 60_000);
        const one = shift(worked, text(from), text(to));
        const span = shiftSpans(one, week, clock, period).find((each) => asked >= each.from && asked < each.to);
        expect(span?.day ?? null).to.equal(shiftDay(one, week, clock, asked) ?? null);
      }),
    );
  });
});

const square = (id: number, code: string, level: Level, west: number, parentId: number | null = null): Cell => ({
  id,
  code,
  level,
  name: { zh: code, en: code },
  urban: null,
  parentId,
  synthetic: false,
  areaM2: 1,
  shape: [
    [
      [
        [west, 27],
        [west + 0.01, 27],
        [west + 0.01, 27.01],
        [west, 27.01],
        [west, 27],
      ],
    ],
  ],
});

describe('the name of a cell in a list', () => {
  it('finds the cell again, whatever its code looks like', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.tuple(fc.constantFrom<Level>(1, 2, 3, 4), fc.constantFrom('A', '3:A', '4:3:A', '#7', '1', '1:1')),
          {
            selector: String,
            minLength: 1,
          },
        ),
        (cells) => {
          const locator = buildLocator(
            1,
            cells.map(([level, code], index) => square(index + 1, code, level, 113 + index / 50)),
          );
          for (const cell of locator.cells) expect(cellNamed(locator, nameOfCell(locator, cell))?.id).to.equal(cell.id);
        },
      ),
    );
  });
});

describe('the nearest people', () => {
  const cells = Array.from({ length: 40 }, (_, index) =>
    square(index + 1, `C${index}`, 4, 113 + ((index * 7) % 40) / 50),
  );
  const locator = buildLocator(1, cells);
  const metres = ([lonA, latA]: Position, [lonB, latB]: Position) =>
    Math.hypot((lonA - lonB) * Math.cos((27 * Math.PI) / 180), latA - latB) * 111_195;

  it('are the same as when every distance is measured', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 112.5, max: 114.5, noNaN: true }),
        fc.double({ min: 26.5, max: 27.5, noNaN: true }),
        fc.integer({ min: 1, max: 45 }),
        (lon, lat, limit) => {
          const found = nearestPeople(locator, [lon, lat], cells, ({ id }) => ({ cellIds: [id] }), limit);
          const all = cells.map((cell) => metres([lon, lat], labelPointOf(cell))).toSorted((a, b) => a - b);
          expect(found.length).to.equal(Math.min(limit, 40));
          for (const [index, { distanceM }] of found.entries())
            expect(distanceM).to.be.closeTo(all[index]!, 1 + all[index]! * 0.01);
        },
      ),
    );
  });

  it('are told from where they were seen rather than from their cell, and those who are nowhere come last', () => {
    const here: Position = [113.5, 27.5];
    const found = nearestPeople(
      locator,
      here,
      ['nowhere', 'home', 'seen'],
      (name) => ({ seenAt: name === 'seen' ? here : undefined, cellIds: name === 'nowhere' ? [999] : [1] }),
      3,
    );
    expect(found.map(({ person, seen }) => [person, seen])).to.deep.equal([
      ['seen', true],
      ['home', false],
      ['nowhere', false],
    ]);
    expect([found[0]?.distanceM, found[2]?.distanceM]).to.deep.equal([0, null]);
  });
});

describe('the rules of organisations and posts', () => {
  const organisation = (code: string, parent: string | null): Organisation => ({
    code,
    parent,
    kind: 'department',
    name: { zh: code, en: code },
    cellId: null,
    phone: '',
    invented: false,
    position: 0,
    retiredAt: null,
  });

  it('let no chain of parents come back to itself, however it is written', () => {
    const codes = ['a', 'b', 'c', 'd', 'e'];
    const parent = fc.constantFrom<string | null>(null, ...codes);
    fc.assert(
      fc.property(
        fc.tuple(parent, parent, parent, parent, parent),
        fc.integer({ min: 0, max: 5 }),
        (parents, split) => {
          const all = codes.map((code, index) => organisation(code, parents[index]!));
          const loops = all.some(({ code }) => {
            let above = all.find((one) => one.code === code)!.parent;
            for (let steps = 0; above !== null && steps < 6; steps++) {
              if (above === code) return true;
              above = all.find((one) => one.code === above)!.parent;
            }
            return false;
          });
          const standing = split === 0 ? [] : codes.map((code) => organisation(code, null));
          expect(organisationMistakes(all, standing, () => undefined).length > 0).to.equal(loops);
        },
      ),
    );
  });

  it('refuse of two holdings of one post by one person exactly those that overlap', () => {
    const day = fc.integer({ min: 1, max: 20 }).map((number) => `2026-03-${String(number).padStart(2, '0')}`);
    const span = fc.tuple(day, day).map(([a, b]) => (a <= b ? { fromDay: a, toDay: b } : { fromDay: b, toDay: a }));
    fc.assert(
      fc.property(span, span, fc.boolean(), (one, other, open) => {
        const holding = { cellId: 1, post: 'police' as const, staff: 'W' };
        const [standing, wanted] = [
          { ...holding, ...one, toDay: open ? null : one.toDay },
          { ...holding, ...other },
        ];
        if (standing.fromDay === wanted.fromDay) return;
        const days = (span: { fromDay: string; toDay: string | null }) =>
          Array.from({ length: 31 }, (_, index) => `2026-03-${String(index + 1).padStart(2, '0')}`).filter(
            (text) => span.fromDay <= text && text <= (span.toDay ?? '9999'),
          );
        const both = days(standing).some((text) => days(wanted).includes(text));
        const mistakes = postMistakes([wanted], [standing], () => SERVING);
        expect(mistakes.length > 0).to.equal(both);
      }),
    );
  });
});
