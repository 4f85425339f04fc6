/** Which rows of a long list are in the page, and where it stands when rows come in above. Pixels. */

/** Rows beyond what is seen, so that a step of the wheel finds them drawn. */
const OVERSCAN = 8;
/** However high the screen. */
export const MOST_ROWS = 60;

export interface ListView {
  scrollTop: number;
  height: number;
  rowHeight: number;
}

/** The rows [from, to) to be drawn. */
export function rowWindow({ scrollTop, height, rowHeight }: ListView, count: number): { from: number; to: number } {
  const first = Math.min(Math.max(0, count - 1), Math.max(0, Math.floor(scrollTop / rowHeight)));
  const seen = Math.min(MOST_ROWS, Math.ceil(height / rowHeight) + 1);
  const over = Math.min(OVERSCAN, Math.floor((MOST_ROWS - seen) / 2));
  return { from: Math.max(0, first - over), to: Math.min(count, first + seen + over) };
}

/** The pages of `size` rows that cover [from, to), as ranges. */
export function pagesOf(from: number, to: number, size: number, count: number): { from: number; to: number }[] {
  const pages: { from: number; to: number }[] = [];
  for (let at = Math.floor(from / size) * size; at < Math.min(to, count); at += size)
    pages.push({ from: at, to: Math.min(count, at + size) });
  return pages;
}

/**
 * Where the list must stand after its order has changed, so that what is being read does not move: the first row in
 * sight that is still there keeps its place on the screen.
 */
export function anchoredTop(view: ListView, before: readonly string[], after: readonly string[]): number {
  const { scrollTop, height, rowHeight } = view;
  const first = Math.floor(scrollTop / rowHeight);
  const last = Math.min(before.length, Math.ceil((scrollTop + height) / rowHeight));
  // As a rule it is where it was, or a few rows further.
  for (let index = first; index < last; index++) {
    const number = before[index] as string;
    const now = indexNear(after, number, index);
    if (now !== -1) return Math.max(0, scrollTop + (now - index) * rowHeight);
  }
  return Math.min(scrollTop, Math.max(0, after.length * rowHeight - height));
}

const NEAR = 256;
function indexNear(order: readonly string[], number: string, index: number): number {
  const from = Math.max(0, index - NEAR);
  for (let at = from; at < Math.min(order.length, index + NEAR); at++) if (order[at] === number) return at;
  return order.indexOf(number);
}

/** Where the list must stand for row `index` to be in sight, moving as little as can be. */
export function topShowing({ scrollTop, height, rowHeight }: ListView, index: number): number {
  const top = index * rowHeight;
  if (top < scrollTop) return top;
  if (top + rowHeight > scrollTop + height) return top + rowHeight - height;
  return scrollTop;
}
