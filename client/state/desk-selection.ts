/** What is selected for a bulk action. A range grows and shrinks from where it began. */
export interface Selection {
  numbers: ReadonlySet<string>;
  /** Where the next range begins. */
  anchor: string | undefined;
  /** What was selected before the range that is being drawn. */
  base: ReadonlySet<string>;
}

export const NO_SELECTION: Selection = { numbers: new Set(), anchor: undefined, base: new Set() };

/** Selects `number`, or no longer; the next range begins at it. */
export function toggled(selection: Selection, number: string): Selection {
  const numbers = new Set(selection.numbers);
  if (!numbers.delete(number)) numbers.add(number);
  return { numbers, anchor: number, base: numbers };
}

/** All from the anchor (or `from`, where there is none) to `to`, besides what was selected before the range began. */
export function extended(
  selection: Selection,
  order: readonly string[],
  from: string | undefined,
  to: string,
): Selection {
  const anchor = selection.anchor ?? from ?? to;
  const [one, other] = [order.indexOf(anchor), order.indexOf(to)];
  if (other === -1) return selection;
  if (one === -1) return toggled({ ...selection, anchor: undefined }, to);
  const range = order.slice(Math.min(one, other), Math.max(one, other) + 1);
  return { numbers: new Set([...selection.base, ...range]), anchor, base: selection.base };
}

export const allOf = (order: readonly string[]): Selection => ({
  numbers: new Set(order),
  anchor: order[0],
  base: new Set(order),
});

/** Only what is still in `order`. */
export function within(selection: Selection, order: readonly string[]): Selection {
  if (selection.numbers.size === 0) return selection;
  const there = new Set(order);
  const numbers = new Set([...selection.numbers].filter((number) => there.has(number)));
  return numbers.size === selection.numbers.size ? selection : { ...selection, numbers, base: numbers };
}
