import { expect } from 'chai';
import fc from 'fast-check';
import {
  compareCases,
  EMPTY_QUEUE,
  gapOf,
  isExact,
  neighbour,
  newer,
  probesOf,
  type Queue,
  type Sort,
  withChange,
  withGone,
  withInserted,
  withOrder,
  withoutFarRows,
  withoutGone,
  withRows,
} from '../../../client/state/desk-queue.ts';
import type { WireCase } from '../../../client/wire/wire-types.ts';
import { sampleReport } from '../sample-wall.ts';

const due = (hours: number): string => new Date(Date.UTC(2026, 10, 22) + hours * 3_600_000).toISOString();
const row = (serial: number, change: Partial<WireCase> = {}): WireCase =>
  sampleReport(serial, { dueAt: due(serial), ...change });
const number = (serial: number): string => row(serial).number;
const queueOf = (rows: readonly WireCase[], known: readonly WireCase[] = rows): Queue =>
  withRows(
    withOrder(
      EMPTY_QUEUE,
      rows.map((entry) => entry.number),
    ),
    known,
  );

describe('the queue of the desk', () => {
  const byDue = compareCases('due');

  it('orders by deadline, those without one last, and those of one instant by age', () => {
    const rows = [row(3, { dueAt: null }), row(2), row(9, { dueAt: due(1) }), row(1, { dueAt: due(1) })];
    expect(rows.sort(byDue).map(({ id }) => id)).to.deep.equal([1, 9, 2, 3]);
  });

  it('orders cells by code, those outside every cell last', () => {
    const cell = (code: string) => ({ code, level: 4, name: { zh: code, en: code } });
    const rows = [row(1, { cell: null }), row(2, { cell: cell('b') }), row(3, { cell: cell('a') })];
    expect(rows.sort(compareCases('cell')).map(({ id }) => id)).to.deep.equal([3, 2, 1]);
  });

  it('puts a new case where the order of the server has it, whatever of the list is known', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 400 }),
        fc.integer({ min: 1, max: 5000 }),
        fc.constantFrom<Sort>('due', 'newest', 'severity'),
        fc.integer({ min: 2, max: 20 }),
        fc.func(fc.boolean()),
        (serials, serial, sort, most, isKnown) => {
          const compare = compareCases(sort);
          const make = (id: number): WireCase =>
            row(id, { dueAt: due(id % 97), severity: 1 + (id % 4), occurredAt: due(-(id % 31)) });
          const rows = serials
            .filter((id) => id !== serial)
            .map(make)
            .sort(compare);
          const all = new Map(rows.map((entry) => [entry.number, entry]));
          let queue = queueOf(
            rows,
            rows.filter(({ id }) => isKnown(id)),
          );
          const added = make(serial);
          for (let rounds = 0; !isExact(gapOf(queue, added, compare)); rounds++) {
            expect(rounds, 'rounds').to.be.lessThan(20);
            const probes = probesOf(queue, gapOf(queue, added, compare), most);
            expect(probes.length).to.be.within(1, most);
            queue = withRows(
              queue,
              probes.map((probe) => all.get(probe) as WireCase),
            );
          }
          const after = withInserted(queue, added, gapOf(queue, added, compare)).order;
          expect(after).to.deep.equal([...rows, added].sort(compare).map((entry) => entry.number));
        },
      ),
    );
  });

  it('finds a place among 100,000 unknown cases in three requests of 200', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => row(index * 2 + 1));
    const all = new Map(rows.map((entry) => [entry.number, entry]));
    let queue = queueOf(rows, []);
    const added = row(77_778);
    let requests = 0;
    while (!isExact(gapOf(queue, added, byDue))) {
      const probes = probesOf(queue, gapOf(queue, added, byDue), 200);
      queue = withRows(
        queue,
        probes.map((probe) => all.get(probe) as WireCase),
      );
      requests++;
    }
    expect(requests).to.be.at.most(3);
    expect(withInserted(queue, added, gapOf(queue, added, byDue)).order.indexOf(added.number)).to.equal(38_889);
  });

  it('changes a row in place: a new deadline does not move it under the eyes of a reader', () => {
    const queue = withChange(queueOf([row(1), row(2), row(3)]), row(1, { dueAt: due(99), version: 2 }));
    expect(queue.order).to.deep.equal([number(1), number(2), number(3)]);
    expect(queue.rows.get(number(1))?.dueAt).to.equal(due(99));
    const gap = gapOf(queue, row(2, { id: 7, number: number(7), dueAt: due(1.5) }), byDue);
    expect(gap).to.deep.equal({ after: 0, before: 1 });
  });

  it('keeps what an event told of a row that was still on its way', () => {
    const waiting = queueOf([row(1), row(2)], [row(2)]);
    const told = withChange(waiting, row(1, { version: 2, description: 'told' }));
    const answered = withRows(told, [row(1, { version: 1, description: 'read before' })], [number(1)]);
    expect(answered.rows.get(number(1))?.description).to.equal('told');
    expect(withChange(waiting, row(9)).rows.has(number(9)), 'of no queue').to.equal(false);
  });

  it('keeps the later of two states, whichever comes first', () => {
    const [early, late] = [row(1, { version: 2 }), row(1, { version: 3 })];
    expect(newer(early, late)).to.equal(late);
    expect(newer(late, early)).to.equal(late);
    expect(newer(undefined, early)).to.equal(early);
  });

  it('inserts nothing twice', () => {
    const queue = queueOf([row(1), row(2)]);
    expect(withInserted(queue, row(2, { version: 5 }), { after: -1, before: 0 }).order).to.deep.equal(queue.order);
  });

  it('lets a case that left go after a while, unless somebody looks at it, and takes it back when it returns', () => {
    const left = withGone(withGone(queueOf([row(1), row(2), row(3)]), number(1), 1000), number(2), 1000);
    expect(withoutGone(left, 1000, () => false).order).to.have.length(3);
    expect(withoutGone(left, 1001, (one) => one === number(2)).order).to.deep.equal([number(2), number(3)]);
    expect(withoutGone(withGone(left, number(1), undefined), 2000, () => false).order).to.deep.equal([
      number(1),
      number(3),
    ]);
  });

  it('drops a number whose case may no longer be seen', () => {
    const queue = queueOf([row(1), row(2)], []);
    expect(withRows(queue, [row(2)], [number(1), number(2)]).order).to.deep.equal([number(2)]);
  });

  it('forgets rows far away when there are too many, and none that is looked at', () => {
    const rows = Array.from({ length: 100 }, (_, index) => row(index + 1));
    const queue = withoutFarRows(queueOf(rows), 50, 60, 40, (one) => one === number(1));
    expect(queue.rows.has(number(1))).to.equal(true);
    expect(queue.rows.has(number(55))).to.equal(true);
    expect(queue.rows.has(number(99))).to.equal(false);
    expect(queue.order).to.have.length(100);
  });

  it('steps from case to case and stops at the ends', () => {
    const order = ['a', 'b', 'c'];
    expect(neighbour(order, 'a', 1)).to.equal('b');
    expect(neighbour(order, 'c', 1)).to.equal('c');
    expect(neighbour(order, undefined, 1)).to.equal('a');
    expect(neighbour(order, undefined, -1)).to.equal('c');
    expect(neighbour(order, 'b', Number.NEGATIVE_INFINITY)).to.equal('a');
    expect(neighbour([], undefined, 1)).to.equal(undefined);
  });
});
