import type { Position } from '../../contract.ts';
import { arcOf, type CellKey, type Coverage, positionKey } from '../coverage.ts';
import { ancestorsOf } from '../structure/cell-shape.ts';
import { cellsReshaped } from '../structure/changed-between.ts';

interface Drift {
  readonly at: Position;
  readonly cells: readonly CellKey[];
}

/**
 * Gives up the published shapes that an edit made untrue, and those in `redrawn`. Leaves that share a vertex that drifted
 * with one of them take the vertex as the arcs have it, and so give up theirs; where they in turn share others, those
 * stay as they are and stay told, or an edit would run through the whole city.
 */
export function settleBases(before: Coverage, after: Coverage, redrawn: ReadonlySet<CellKey>): Coverage {
  const reshaped = cellsReshaped(before, after);
  for (const key of redrawn)
    if (hasRings(after, key)) for (const ancestor of ancestorsOf(after, key)) reshaped.add(ancestor);
  const touched = [...reshaped, ...redrawn].filter((key) => hasRings(before, key) || hasRings(after, key));
  const { joined, drift } = joinDrifted(before, after, new Set(touched));
  for (const key of joined) for (const cell of [key, ...ancestorsOf(after, key)]) reshaped.add(cell);
  const given = [...reshaped, ...redrawn].flatMap((key) => {
    const cell = after.cells.get(key);
    // A parent is another value whenever its ground is another: its union is remembered by it.
    return cell && (cell.base !== null || cell.rings === null) ? [[key, { ...cell, base: null }] as const] : [];
  });
  return { ...after, cells: after.cells.with(given), drift: after.drift.with(drift) };
}

/** Other leaves that drifted at vertices of the touched ones, and what becomes of the places that drifted. */
function joinDrifted(
  before: Coverage,
  after: Coverage,
  touched: ReadonlySet<CellKey>,
): { joined: Set<CellKey>; drift: Map<string, Drift | undefined> } {
  const joined = new Set<CellKey>();
  const drift = new Map<string, Drift | undefined>();
  if (before.drift.size === 0) return { joined, drift };
  for (const key of touched)
    for (const coverage of [before, after])
      for (const place of vertexKeys(coverage, key)) {
        const entry = before.drift.get(place);
        if (entry === undefined) continue;
        drift.set(place, undefined);
        for (const cell of entry.cells) if (!touched.has(cell)) joined.add(cell);
      }
  for (const key of joined)
    for (const place of vertexKeys(after, key)) {
      const entry = drift.has(place) ? undefined : before.drift.get(place);
      if (entry === undefined) continue;
      const cells = entry.cells.filter((cell) => !joined.has(cell));
      drift.set(place, cells.length > 0 ? { ...entry, cells } : undefined);
    }
  return { joined, drift };
}

const hasRings = ({ cells }: Coverage, key: CellKey): boolean => (cells.get(key)?.rings ?? null) !== null;

function* vertexKeys(coverage: Coverage, key: CellKey): IterableIterator<string> {
  for (const ref of (coverage.cells.get(key)?.rings ?? []).flat(2))
    for (const position of coverage.arcs.get(arcOf(ref))!.positions) yield positionKey(position);
}
