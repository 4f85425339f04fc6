/** What an edit did to the borders of each cell: the edges that it took and those that it gave. */
import type { Position } from '../../contract.ts';
import { type CellKey, type Coverage, positionKey } from '../coverage.ts';
import type { RefusalReason } from '../outcome.ts';
import { arcsDiffering } from '../structure/changed-between.ts';
import type { Edge } from './edges-meet.ts';

/** The outside as one of the sides of a border. */
export const OUTSIDE = '';

export interface EditFlaw {
  reason: RefusalReason;
  /** Cells that it is about, sorted. */
  cells: readonly CellKey[];
  place: Position;
}

/** An edge whose sides an edit changed: by how much more often each cell now walks it from first to last. */
export interface ChangedEdge {
  readonly edge: Edge;
  readonly sides: ReadonlyMap<CellKey, number>;
}

export interface EditChains {
  /**
   * Edges whose sides changed. For each cell, and for the outside, they make closed chains: its new border less its old
   * one. How often the chain winds round a place is by how much more often the cell covers it than before.
   */
  readonly changed: readonly ChangedEdge[];
  /** Edges that are there after and not before. */
  readonly added: readonly Edge[];
  /** Edges that were there before and are not after. */
  readonly gone: readonly Edge[];
  /** Leaves whose border changed, each with the position keys of its chain; and the outside. */
  readonly ends: ReadonlyMap<CellKey, ReadonlySet<string>>;
  /** Leaves that walk some edge more or less often, be it to and fro so that their chain is none; sorted. */
  readonly redrawn: readonly CellKey[];
  /** Position keys of all vertices before of the arcs that changed. */
  readonly former: ReadonlySet<string>;
}

interface Tally {
  edge: Edge;
  wasThere: boolean;
  isThere: boolean;
  sides: Map<CellKey, number>;
  /** How much more often each cell walks the edge, either way. */
  walks: Map<CellKey, number>;
}

export function chainsOfEdit(before: Coverage, after: Coverage): EditChains {
  const tallies = new Map<string, Tally>();
  const former = new Set<string>();
  const ids = [...arcsDiffering(before, after)].sort((a, b) => a - b);
  for (const [coverage, sign] of [
    [before, -1],
    [after, 1],
  ] as const)
    for (const id of ids) {
      const positions = coverage.arcs.get(id)?.positions ?? [];
      const keys = positions.map(positionKey);
      if (sign < 0) for (const key of keys) former.add(key);
      const uses = coverage.uses.get(id) ?? [];
      for (let i = 1; i < positions.length; i++) {
        const [a, b] = [keys[i - 1]!, keys[i]!];
        const forward = a < b;
        const tally = tallyOf(tallies, forward ? `${a} ${b}` : `${b} ${a}`, positions, i, forward);
        if (sign < 0) tally.wasThere = true;
        else tally.isThere = true;
        for (const use of uses) {
          const step = use.forward === forward ? sign : -sign;
          tally.walks.set(use.cell, (tally.walks.get(use.cell) ?? 0) + sign);
          tally.sides.set(use.cell, (tally.sides.get(use.cell) ?? 0) + step);
          tally.sides.set(OUTSIDE, (tally.sides.get(OUTSIDE) ?? 0) - step);
        }
      }
    }
  return { ...sorted([...tallies.values()]), former };
}

function tallyOf(
  tallies: Map<string, Tally>,
  name: string,
  positions: readonly Position[],
  i: number,
  forward: boolean,
): Tally {
  let tally = tallies.get(name);
  if (tally === undefined) {
    const [a, b] = [positions[i - 1]!, positions[i]!];
    tally = { edge: forward ? [a, b] : [b, a], wasThere: false, isThere: false, sides: new Map(), walks: new Map() };
    tallies.set(name, tally);
  }
  return tally;
}

function sorted(tallies: readonly Tally[]): Omit<EditChains, 'former'> {
  const changed: ChangedEdge[] = [];
  const ends = new Map<CellKey, Set<string>>();
  const redrawn = new Set<CellKey>();
  for (const { edge, sides, walks } of tallies) {
    for (const [cell, net] of [...walks, ...sides]) if (net !== 0 && cell !== OUTSIDE) redrawn.add(cell);
    const left = new Map([...sides].filter(([, net]) => net !== 0));
    if (left.size === 0) continue;
    changed.push({ edge, sides: left });
    for (const cell of left.keys()) {
      const keys = ends.get(cell) ?? new Set<string>();
      for (const position of edge) keys.add(positionKey(position));
      ends.set(cell, keys);
    }
  }
  return {
    changed,
    redrawn: [...redrawn].sort(),
    added: tallies.filter(({ wasThere, isThere }) => isThere && !wasThere).map(({ edge }) => edge),
    gone: tallies.filter(({ wasThere, isThere }) => wasThere && !isThere).map(({ edge }) => edge),
    ends,
  };
}
