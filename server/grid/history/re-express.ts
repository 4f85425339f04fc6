/** Ground in common, by codes; null is no cell. */
export interface GroundShare {
  from: string | null;
  to: string | null;
  areaM2: number;
}

/**
 * Counts by the cells of one state, expressed on the cells of another: each is shared out by area, as if what was counted
 * were spread evenly over its cell. Nothing is lost: the shares of a cell are taken as parts of all of its ground that is
 * told of, and what has no ground goes, with what was counted outside, to null.
 *
 * It is an estimate. Where positions are known they are located anew instead; the two are shown side by side.
 */
export function reExpress(
  counts: ReadonlyMap<string | null, number>,
  shares: readonly GroundShare[],
): Map<string | null, number> {
  const rows = new Map<string, GroundShare[]>();
  for (const share of shares) {
    if (share.from === null) continue;
    const own = rows.get(share.from);
    if (own === undefined) rows.set(share.from, [share]);
    else own.push(share);
  }
  const expressed = new Map<string | null, number>();
  const add = (to: string | null, count: number) => expressed.set(to, (expressed.get(to) ?? 0) + count);
  for (const [from, count] of counts) {
    const own = from === null ? [] : (rows.get(from) ?? []);
    const groundM2 = own.reduce((sum, { areaM2 }) => sum + areaM2, 0);
    if (groundM2 === 0) add(null, count);
    else for (const { to, areaM2 } of own) add(to, (count * areaM2) / groundM2);
  }
  return expressed;
}
