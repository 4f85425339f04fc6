import { renameCell, renumberCell, reparentCell } from './change-attributes.ts';
import type { Coverage } from './coverage.ts';
import { deleteVertex } from './delete-vertex.ts';
import { insertVertex } from './insert-vertex.ts';
import { moveVertex } from './move-vertex.ts';
import type { Operation, OperationKind } from './operation.ts';
import type { Outcome } from './outcome.ts';
import { reshapeBorder } from './reshape.ts';

type Apply<K extends OperationKind> = (coverage: Coverage, operation: Extract<Operation, { kind: K }>) => Outcome;

/** Who does what, one file a kind. */
const OPERATIONS: { [K in OperationKind]?: Apply<K> } = {
  'move-vertex': moveVertex,
  'insert-vertex': insertVertex,
  'delete-vertex': deleteVertex,
  reshape: reshapeBorder,
  reparent: reparentCell,
  rename: renameCell,
  renumber: renumberCell,
};

/**
 * Applies one operation. The same operation on the same coverage gives the same outcome, in the browser as on the
 * server; one that is refused changes nothing.
 */
export function applyOperation(coverage: Coverage, operation: Operation): Outcome {
  const apply = OPERATIONS[operation.kind] as Apply<OperationKind> | undefined;
  if (apply === undefined) throw new RangeError(`Operation ${operation.kind} is not known`);
  return apply(coverage, operation);
}
