import { refuse } from '../../platform/errors.ts';
import type { CellKey, Coverage } from '../topology/coverage.ts';
import { ancestorsOf, shapeOfCell } from '../topology/structure/cell-shape.ts';
import { sameGround } from '../topology/structure/same-ground.ts';
import { codesOf } from './code-of-cell.ts';
import type { Editor } from './drafts-place.ts';

/**
 * Refuses `outside-area` where a change of boundaries touches a cell beyond the area of the account. A cell that is
 * there before and after must lie in it both times. The cells that the area itself lies in are named by every change
 * below them: they may be, as long as they keep their border and all that is said of them.
 */
export function checkArea(
  { areaCellId }: Pick<Editor, 'areaCellId'>,
  before: Coverage,
  after: Coverage,
  changed: Iterable<CellKey>,
): void {
  if (areaCellId === null) return;
  const area = keyOfCell(before, areaCellId) ?? keyOfCell(after, areaCellId);
  const isWithin = (coverage: Coverage, key: CellKey): boolean =>
    !coverage.cells.has(key) || key === area || (area !== undefined && ancestorsOf(coverage, key).includes(area));
  const above = new Set(area === undefined ? [] : [...ancestorsOf(before, area), ...ancestorsOf(after, area)]);
  const beyond = [...changed].filter(
    (key) => !(isWithin(before, key) && isWithin(after, key)) && !(above.has(key) && staysAsItIs(before, after, key)),
  );
  if (beyond.length === 0) return;
  const codes = codesOf(beyond, after, before);
  throw refuse('outside-area', `It would change ${named(codes)}; ask an account whose area has all of it`, {
    errors: codes.slice(0, MOST_NAMED).map((code) => ({ path: `cells.${code}`, message: 'outside the area' })),
  });
}

const MOST_NAMED = 20;
const named = (codes: readonly string[]): string =>
  `cell ${codes.slice(0, MOST_NAMED).join(', ')}${codes.length > MOST_NAMED ? ` and ${codes.length - MOST_NAMED} more` : ''}`;

function keyOfCell({ cells }: Coverage, id: number): CellKey | undefined {
  if (cells.get(String(id))?.id === id) return String(id);
  for (const cell of cells.values()) if (cell.id === id) return cell.key;
  return undefined;
}

function staysAsItIs(before: Coverage, after: Coverage, key: CellKey): boolean {
  const [was, is] = [before.cells.get(key), after.cells.get(key)];
  if (was === undefined || is === undefined) return false;
  const same =
    was.code === is.code &&
    was.parent === is.parent &&
    was.name.zh === is.name.zh &&
    was.name.en === is.name.en &&
    was.urban === is.urban;
  return same && sameGround(shapeOfCell(before, key), shapeOfCell(after, key));
}
