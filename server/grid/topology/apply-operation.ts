import { addInGap } from './add-in-gap.ts';
import { addOutside } from './add-outside.ts';
import { adoptCells } from './adopt-cells.ts';
import { renameCell, renumberCell, reparentCell } from './change-attributes.ts';
import type { Coverage } from './coverage.ts';
import { cutOverlap } from './cut-overlap.ts';
import { deleteVertex } from './delete-vertex.ts';
import { fillGap } from './fill-gap.ts';
import { insertVertex } from './insert-vertex.ts';
import { mergeCells } from './merge-cells.ts';
import { moveVertex } from './move-vertex.ts';
import type { Operation, OperationKind } from './operation.ts';
import type { Outcome } from './outcome.ts';
import { redrawParent } from './redraw-parent.ts';
import { reshapeBorder } from './reshape.ts';
import { retireCell } from './retire-cell.ts';
import { splitCell } from './split-cell.ts';
import { weld } from './weld.ts';

type Apply<K extends OperationKind> = (coverage: Coverage, operation: Extract<Operation, { kind: K }>) => Outcome;

/** Who does what, one file a kind. */
const OPERATIONS: { [K in OperationKind]: Apply<K> } = {
  'move-vertex': moveVertex,
  'insert-vertex': insertVertex,
  'delete-vertex': deleteVertex,
  reshape: reshapeBorder,
  split: splitCell,
  merge: mergeCells,
  'add-in-gap': addInGap,
  'add-outside': addOutside,
  retire: retireCell,
  reparent: reparentCell,
  rename: renameCell,
  renumber: renumberCell,
  'fill-gap': fillGap,
  'cut-overlap': cutOverlap,
  weld,
  'redraw-parent': redrawParent,
  adopt: adoptCells,
};

/**
 * Applies one operation. The same operation on the same coverage gives the same outcome, in the browser as on the
 * server; one that is refused changes nothing.
 */
export function applyOperation(coverage: Coverage, operation: Operation): Outcome {
  const apply = OPERATIONS[operation.kind] as Apply<OperationKind>;
  return apply(coverage, operation);
}
