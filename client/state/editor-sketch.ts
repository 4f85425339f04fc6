/** What a sketched line means in each mode, tried on the coverage before anything is said of it. */
import type { Position } from '../../server/grid/contract.ts';
import { applyOperation } from '../../server/grid/topology/apply-operation.ts';
import { type CellKey, type Coverage, onGrid, positionKey, samePosition } from '../../server/grid/topology/coverage.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import { isRefused, type OperationRefused } from '../../server/grid/topology/outcome.ts';
import { cellAt } from './editor-cells.ts';

/** Points that a sketch was joined to, by what the drawing of it made of them. */
export class SnappedPoints {
  private readonly exact = new Map<string, Position>();

  note(at: Position): void {
    this.exact.set(rounded(at), at);
  }
  clear(): void {
    this.exact.clear();
  }
  /** The line as it was meant: joined points to the bit, the others on the grid, none twice in a row. */
  restore(drawn: readonly Position[]): Position[] {
    const line: Position[] = [];
    for (const position of drawn) {
      const at = this.exact.get(rounded(position)) ?? onGrid(position);
      if (line.length === 0 || !samePosition(line.at(-1)!, at)) line.push(at);
    }
    return line;
  }
}

/** Drawing may round in the ninth place, a hundred times finer than the grid. */
const rounded = ([lon, lat]: Position): string => positionKey([Number(lon.toFixed(8)), Number(lat.toFixed(8))]);

/** The cell that a line would cut: the selected one where it passes through it, else the one under most of its length. */
export function cellToSplit(
  coverage: Coverage,
  lines: readonly (readonly Position[])[],
  selected: readonly CellKey[],
): CellKey | null {
  const lengths = new Map<CellKey, number>();
  for (const line of lines)
    for (let i = 1; i < line.length; i++) {
      const [a, b] = [line[i - 1]!, line[i]!];
      const cell = cellAt(coverage, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]);
      if (cell !== null) lengths.set(cell, (lengths.get(cell) ?? 0) + Math.hypot(a[0] - b[0], a[1] - b[1]));
    }
  const chosen = selected.find((key) => lengths.has(key));
  if (chosen !== undefined) return chosen;
  return [...lengths].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}

/** What a reshaping line would do. */
export function tryReshape(
  coverage: Coverage,
  line: readonly Position[],
): { operation: Operation; refusal: OperationRefused | null; changed: readonly CellKey[] } {
  const operation: Operation = { kind: 'reshape', line: [...line] };
  const outcome = applyOperation(coverage, operation);
  return isRefused(outcome)
    ? { operation, refusal: outcome, changed: [] }
    : { operation, refusal: null, changed: outcome.changed };
}
