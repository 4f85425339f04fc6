/** Operations on other boundaries than those that they were made on: what still means the same, and what does not. */
import type { Position } from '../contract.ts';
import { sayPlace } from '../say-place.ts';
import { applyOperation } from '../topology/apply-operation.ts';
import type { CellKey, Coverage } from '../topology/coverage.ts';
import { type Footprint, isRefused, type OperationDone } from '../topology/outcome.ts';
import { shapeOfCell } from '../topology/structure/cell-shape.ts';
import { edgeBetween } from '../topology/structure/find-border.ts';
import { sameGround } from '../topology/structure/same-ground.ts';
import { codesOf } from './code-of-cell.ts';
import type { Conflict } from './draft-contract.ts';
import { type LoggedOperation, type ReplayedStep, replayOperations, whatItDid } from './replay-operations.ts';

export interface Rebased {
  /** The operations that mean the same there, on the other boundaries. */
  coverage: Coverage;
  steps: ReplayedStep[];
  conflicts: Conflict[];
}

/**
 * Replays operations on `onto`. One conflicts where the borders or attributes that it read or replaced on `base` are
 * not all there any more, or where it is refused; it is left out, and what was built on it conflicts as well. One that
 * is refused on `base` already conflicts too: nobody saw what it would do elsewhere.
 */
export async function findConflicts(
  base: Coverage,
  onto: Coverage,
  operations: readonly LoggedOperation[],
): Promise<Rebased> {
  const rebased: Rebased = { coverage: onto, steps: [], conflicts: [] };
  let was = base;
  let at = 0;
  for await (const { outcome: there, ...step } of replayOperations(base, operations)) {
    const { seq, author, operation } = operations[at++]!;
    const conflict = (cells: readonly CellKey[], place: Position | undefined, why: string) =>
      rebased.conflicts.push(describe({ seq, author, kind: operation.kind }, why, place, codesOf(cells, was, onto)));
    const gone = isRefused(there) ? undefined : firstMissing(there, was, rebased.coverage);
    if (isRefused(there)) conflict(there.cells, there.place, there.refused);
    else if (gone !== undefined) conflict(gone.cells, gone.place, gone.why);
    else {
      const here = applyOperation(rebased.coverage, operation);
      if (isRefused(here)) conflict(here.cells.length > 0 ? here.cells : there.changed, here.place, here.refused);
      else {
        rebased.coverage = here.coverage;
        rebased.steps.push({ seq, author, kind: operation.kind, coverage: undefined, ...whatItDid(here) });
      }
    }
    was = step.coverage;
  }
  return rebased;
}

interface Missing {
  why: 'border-changed' | 'attribute-changed';
  cells: readonly CellKey[];
  place: Position | undefined;
}

/** What an operation needs and does not find; the cells are those that it changed or read. */
function firstMissing({ footprint, changed }: OperationDone, was: Coverage, is: Coverage): Missing | undefined {
  for (const line of footprint.borders)
    for (let i = 1; i < line.length; i++)
      if (edgeBetween(is, line[i - 1]!, line[i]!) === undefined)
        return { why: 'border-changed', cells: cellsAlong(was, line[i - 1]!, line[i]!, changed), place: line[i]! };
  for (const read of footprint.attributes)
    if (!isSame(read, was, is))
      return {
        why: read.field === 'border' ? 'border-changed' : 'attribute-changed',
        cells: [read.cell],
        place: undefined,
      };
  return undefined;
}

/** The cells on the two sides of an edge. */
function cellsAlong(coverage: Coverage, a: Position, b: Position, otherwise: readonly CellKey[]): readonly CellKey[] {
  const edge = edgeBetween(coverage, a, b);
  const uses = edge === undefined ? [] : (coverage.uses.get(edge.arc.id) ?? []);
  return uses.length === 0 ? otherwise : uses.map(({ cell }) => cell);
}

function isSame({ cell: key, field }: Footprint['attributes'][number], was: Coverage, is: Coverage): boolean {
  const [old, now] = [was.cells.get(key), is.cells.get(key)];
  if (field === 'exists' || old === undefined || now === undefined) return (old === undefined) === (now === undefined);
  switch (field) {
    case 'border':
      return sameGround(shapeOfCell(was, key), shapeOfCell(is, key));
    case 'children': {
      const [before, after] = [was.children.get(key) ?? [], is.children.get(key) ?? []];
      return before.length === after.length && before.every((child) => after.includes(child));
    }
    case 'name':
      return old.name.zh === now.name.zh && old.name.en === now.name.en;
    default:
      return old[field] === now[field];
  }
}

const WORDS: Readonly<Record<string, string>> = {
  'border-changed': 'their border is not what it was',
  'attribute-changed': 'what is said of them is not what it was',
};

function describe(
  { seq, author, kind }: { seq: number; author: string; kind: string },
  why: string,
  place: Position | undefined,
  cells: string[],
): Conflict {
  const where = place === undefined ? '' : `, at ${sayPlace(place)}`;
  const words = WORDS[why] ?? why.replaceAll('-', ' ');
  const message = `Operation ${seq} (${kind} by ${author}) on cells ${cells.join(', ')}: ${words}${where}`;
  return { seq, kind, author, cells, place: place ?? null, why, message };
}
