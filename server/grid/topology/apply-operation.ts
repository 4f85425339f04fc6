import type { Coverage } from './coverage.ts';
import type { Operation, OperationKind } from './operation.ts';
import { addInGap } from './operations/add-in-gap.ts';
import { addOutside } from './operations/add-outside.ts';
import { adoptCells } from './operations/adopt-cells.ts';
import { renameCell, renumberCell, reparentCell } from './operations/change-attributes.ts';
import { cutOverlap } from './operations/cut-overlap.ts';
import { deleteVertex } from './operations/delete-vertex.ts';
import { fillGap } from './operations/fill-gap.ts';
import { insertVertex } from './operations/insert-vertex.ts';
import { mergeCells } from './operations/merge-cells.ts';
import { moveVertex } from './operations/move-vertex.ts';
import { redrawParent } from './operations/redraw-parent.ts';
import { reshapeBorder } from './operations/reshape.ts';
import { retireCell } from './operations/retire-cell.ts';
import { splitCell } from './operations/split-cell.ts';
import { weld } from './operations/weld.ts';
import type { Outcome } from './outcome.ts';

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
