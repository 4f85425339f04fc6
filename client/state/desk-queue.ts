/**
 * The queue of the desk: the numbers of all cases in their order, the rows of those that were looked at, and how a live
 * change finds its place without moving what is being read. Pure; the model of the page fetches what is missing.
 */
import { countingDeadline } from '../../server/cases/lateness.ts';
import type { WireCase } from '../wire/wire-types.ts';

export const SORTS = ['due', 'newest', 'severity', 'cell'] as const;
export type Sort = (typeof SORTS)[number];

export interface Queue {
  order: readonly string[];
  /** Rows at hand; a number without one shows a placeholder. */
  rows: ReadonlyMap<string, WireCase>;
  /** Rows as they were when they took their place: what changes later does not move them. */
  placed: ReadonlyMap<string, WireCase>;
  /** Cases that left the filter, with the moment: they stay, greyed, for a while. */
  gone: ReadonlyMap<string, number>;
  /** Numbers that came live and that nobody has looked at. */
  fresh: ReadonlySet<string>;
}

export const EMPTY_QUEUE: Queue = {
  order: [],
  rows: new Map(),
  placed: new Map(),
  gone: new Map(),
  fresh: new Set(),
};

type Compare = (a: WireCase, b: WireCase) => number;

/** By the earliest deadline that counts; without one last. */
const byDue: Compare = (a, b) => deadline(a) - deadline(b) || byId(a, b);
const byId: Compare = (a, b) => a.id - b.id;
const deadline = (row: WireCase): number => countingDeadline(row) ?? Number.MAX_SAFE_INTEGER;
const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order of the server, for placing a case that came live. */
export function compareCases(sort: Sort): Compare {
  switch (sort) {
    case 'due':
      return byDue;
    case 'newest':
      return (a, b) => Date.parse(b.occurredAt) - Date.parse(a.occurredAt) || byId(b, a);
    case 'severity':
      return (a, b) => b.severity - a.severity || byDue(a, b);
    case 'cell':
      return (a, b) =>
        Number(a.cell === null) - Number(b.cell === null) ||
        textOrder(a.cell?.code ?? '', b.cell?.code ?? '') ||
        byDue(a, b);
  }
}

/** A new order of the server: rows that are known stay, what has left goes. */
export function withOrder(queue: Queue, order: readonly string[]): Queue {
  const placed = new Map<string, WireCase>();
  for (const number of order) {
    const row = queue.rows.get(number);
    if (row !== undefined) placed.set(number, row);
  }
  return { ...queue, order, placed, gone: new Map(), fresh: new Set() };
}

/** Rows that were read: they take their place as they are. A number asked for and not answered is no longer to be seen. */
export function withRows(queue: Queue, rows: readonly WireCase[], asked: readonly string[] = []): Queue {
  const known = new Map(queue.rows);
  const placed = new Map(queue.placed);
  for (const row of rows) {
    known.set(row.number, newer(known.get(row.number), row));
    if (!placed.has(row.number)) placed.set(row.number, row);
  }
  const unseen = new Set(asked.filter((number) => !known.has(number)));
  const order = unseen.size === 0 ? queue.order : queue.order.filter((number) => !unseen.has(number));
  return { ...queue, order, rows: known, placed };
}

/** Of two states of a case, the later: an answer may overtake an event, and the other way round. */
export function newer(known: WireCase | undefined, other: WireCase): WireCase {
  return known !== undefined && known.version > other.version ? known : other;
}

/** A row changed in place, also one that is still on its way: its answer may be older. Other numbers are left alone. */
export function withChange(queue: Queue, row: WireCase): Queue {
  const known = queue.rows.get(row.number);
  if (known === undefined && !queue.order.includes(row.number)) return queue;
  const rows = new Map(queue.rows).set(row.number, newer(known, row));
  const placed = queue.placed.has(row.number) ? queue.placed : new Map(queue.placed).set(row.number, row);
  return { ...queue, rows, placed };
}

/** Marks cases as gone from the filter at `at`, or as back in it. */
export function withGone(queue: Queue, number: string, at: number | undefined): Queue {
  if ((at === undefined) === !queue.gone.has(number)) return queue;
  const gone = new Map(queue.gone);
  if (at === undefined) gone.delete(number);
  else gone.set(number, at);
  return { ...queue, gone };
}

/** Takes out what was gone before `before`, but for the numbers that somebody looks at. */
export function withoutGone(queue: Queue, before: number, keep: (number: string) => boolean): Queue {
  const spent = new Set(
    [...queue.gone].filter(([number, at]) => at < before && !keep(number)).map(([number]) => number),
  );
  if (spent.size === 0) return queue;
  return {
    ...queue,
    order: queue.order.filter((number) => !spent.has(number)),
    gone: new Map([...queue.gone].filter(([number]) => !spent.has(number))),
  };
}

/** Where a case belongs: somewhere after index `after` and before index `before`. */
export interface Gap {
  after: number;
  before: number;
}

/** The gap between known rows into which `row` falls. Exact when nothing unknown lies in it. */
export function gapOf(queue: Queue, row: WireCase, compare: Compare): Gap {
  const known: [index: number, row: WireCase][] = [];
  queue.order.forEach((number, index) => {
    const placed = queue.placed.get(number);
    if (placed !== undefined) known.push([index, placed]);
  });
  let [low, high] = [0, known.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compare((known[middle] as [number, WireCase])[1], row) < 0) low = middle + 1;
    else high = middle;
  }
  return { after: known[low - 1]?.[0] ?? -1, before: known[low]?.[0] ?? queue.order.length };
}

export const isExact = ({ after, before }: Gap): boolean => before - after <= 1;

/**
 * Numbers in the gap whose rows tell where in it a case belongs, evenly spread, at most `most`. With 200 to a request two
 * requests find a place among 40,000, three among eight million.
 */
export function probesOf(queue: Queue, { after, before }: Gap, most: number): string[] {
  const count = before - after - 1;
  const step = Math.max(1, Math.ceil(count / most));
  const probes: string[] = [];
  for (let index = after + Math.min(step, Math.ceil(count / 2)); index < before; index += step)
    probes.push(queue.order[index] as string);
  return probes;
}

/** `row` at its place in an exact gap. A number that is there already only changes. */
export function withInserted(queue: Queue, row: WireCase, { after }: Gap): Queue {
  if (queue.order.includes(row.number)) return withChange(queue, row);
  return {
    ...queue,
    order: queue.order.toSpliced(after + 1, 0, row.number),
    rows: new Map(queue.rows).set(row.number, row),
    placed: new Map(queue.placed).set(row.number, row),
    fresh: new Set(queue.fresh).add(row.number),
  };
}

/** Forgets rows far from what is looked at, so that a day of scrolling does not fill the memory. */
export function withoutFarRows(
  queue: Queue,
  from: number,
  to: number,
  most: number,
  keep: (number: string) => boolean,
): Queue {
  if (queue.rows.size <= most) return queue;
  const near = new Set(queue.order.slice(Math.max(0, from - most / 4), to + most / 4));
  const stays = (number: string): boolean => near.has(number) || queue.gone.has(number) || keep(number);
  return {
    ...queue,
    rows: new Map([...queue.rows].filter(([number]) => stays(number))),
    placed: new Map([...queue.placed].filter(([number]) => stays(number))),
  };
}

/** The next `step` steps from `number` in the order; the first or last where there are none. Undefined: nothing is there. */
export function neighbour(order: readonly string[], number: string | undefined, step: number): string | undefined {
  const at = number === undefined ? -1 : order.indexOf(number);
  if (at === -1) return step === -1 || step === Number.POSITIVE_INFINITY ? order.at(-1) : order[0];
  return order[Math.min(order.length - 1, Math.max(0, at + step))];
}
