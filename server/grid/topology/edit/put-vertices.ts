import type { Position } from '../../contract.ts';
import { positionKey } from '../coverage.ts';
import type { CoverageEditor } from './edit-coverage.ts';

/** Vertices to put into an edge, in order from its first to its second end. */
export interface EdgeInsert {
  edge: readonly [Position, Position];
  at: readonly Position[];
}

/** A line with vertices put into its edges, whichever way it runs along them. */
export function withVertices(line: readonly Position[], inserts: readonly EdgeInsert[]): Position[] {
  const byEdge = indexOf(inserts);
  return line.flatMap((position, i) => (i === 0 ? [position] : [...between(byEdge, line[i - 1]!, position), position]));
}

/** Puts vertices into arcs, so that every cell along them has them. */
export function putVertices(editor: CoverageEditor, arcs: Iterable<number>, inserts: readonly EdgeInsert[]): void {
  if (inserts.length === 0) return;
  for (const id of arcs) {
    const { positions } = editor.arc(id)!;
    const noded = withVertices(positions, inserts);
    if (noded.length > positions.length) editor.redrawArc(id, noded);
  }
}

type ByEdge = ReadonlyMap<string, readonly Position[]>;
const keyOf = (from: Position, to: Position) => `${positionKey(from)} ${positionKey(to)}`;

function indexOf(inserts: readonly EdgeInsert[]): ByEdge {
  return new Map(inserts.map(({ edge: [a, b], at }) => [keyOf(a, b), at]));
}

function between(byEdge: ByEdge, from: Position, to: Position): readonly Position[] {
  return byEdge.get(keyOf(from, to)) ?? byEdge.get(keyOf(to, from))?.toReversed() ?? [];
}
