/**
 * What an import makes of the grid: the rules, without file or database. The grid that stands is turned into the grid
 * that shall be, step by step; each step gives a new state and may add problems and notes.
 * Longer than 200 lines because the steps share their vocabulary and read in order.
 */
import { counted } from '../../platform/counted.ts';
import { type Mistake, refuse } from '../../platform/errors.ts';
import type { Localized } from '../../platform/localized.ts';
import type { Level, Shape } from '../contract.ts';
import { Chain } from '../coverage/chain.ts';
import { dissolve } from '../coverage/dissolve.ts';
import type { Face } from '../coverage/faces.ts';
import { isSliver } from '../coverage/measure-faces.ts';
import { findParents } from '../coverage/nesting.ts';
import { planarGraph } from '../coverage/planar-graph.ts';
import { ringFlaw } from '../coverage/ring-flaws.ts';
import { type CoverageProblem, coverageReport, DEFAULT_LIMITS, stickingOut } from '../coverage-report.ts';
import { namedOption } from '../formats/named-option.ts';
import type { IncomingCell } from './gather-cells.ts';
import {
  type CellKey,
  cellsAbove,
  cellsOfLevel,
  type GridCell,
  type GridState,
  keyOf,
  sameShape,
} from './grid-state.ts';

export interface ImportChoice {
  level: Level;
  /** Names and parents come from fields of the file. */
  named: boolean;
  parented: boolean;
  /** Retire the cells of the level that the file does not have. */
  replace: boolean;
}

export interface ImportPlan {
  after: GridState;
  problems: CoverageProblem[];
  /** Codes of the cells made as unions of their children, and of those redrawn because they had been such unions. */
  parentsMade: string[];
  parentsRedrawn: string[];
  /** Deeper cells that got a parent among the imported. */
  adopted: string[];
}

/** Plans an import. Raises `import-refused` with the cells named when the parents that the file names are unknown. */
export function planImport(before: GridState, incoming: readonly IncomingCell[], choice: ImportChoice): ImportPlan {
  const after = new Map(before);
  const problems: CoverageProblem[] = [];
  const retired = new Set<CellKey>();
  const codes = new Set(incoming.map((cell) => cell.code));
  if (choice.replace)
    for (const cell of cellsOfLevel(before, choice.level))
      if (!codes.has(cell.code)) {
        after.delete(keyOf(cell));
        retired.add(keyOf(cell));
      }

  const broken = incoming.filter((cell) => ringFlaw(cell.shape) !== undefined);
  if (broken.length > 0) {
    // Nothing can be said of parents and neighbours of what has no area; the report of the rings is enough.
    problems.push(...coverageReport(incoming).problems);
    return { after: before, problems, parentsMade: [], parentsRedrawn: [], adopted: [] };
  }

  const parentsMade: string[] = [];
  const parentOf = choice.parented
    ? parentsByField(after, incoming, choice.level, parentsMade, problems)
    : parentsByPlace(before, after, incoming, choice.level);
  for (const cell of incoming) {
    const key = keyOf({ level: choice.level, code: cell.code });
    after.set(key, placed(before.get(key), cell, choice, parentOf.get(cell.code) ?? null));
  }
  const adopted = adoptChildren(before, after, retired, choice.level, problems);
  const parentsRedrawn = redrawUnions(before, after, choice.level);

  const parents = cellsAbove(after, choice.level);
  const above = new Set(parents.map(keyOf));
  const report = coverageReport(
    cellsOfLevel(after, choice.level).map(({ code, shape, parent }) => ({
      code,
      shape,
      parent: parent !== null && above.has(parent) ? after.get(parent)!.code : null,
    })),
    parents.length > 0 ? parents : undefined,
  );
  problems.push(...report.problems);
  return { after, problems, parentsMade, parentsRedrawn, adopted };
}

/** The incoming cell, keeping of the standing one what the file does not say; the very same when nothing differs. */
function placed(old: GridCell | undefined, cell: IncomingCell, choice: ImportChoice, parent: CellKey | null): GridCell {
  const said = choice.named ? cell.name : undefined;
  const name = nameOf(old, cell.code, said);
  const { level } = choice;
  if (old === undefined)
    return { id: undefined, level, code: cell.code, name, urban: null, synthetic: false, parent, shape: cell.shape };
  const same = sameShape(old.shape, cell.shape);
  if (same && parent === old.parent && name.zh === old.name.zh && name.en === old.name.en) return old;
  return { ...old, name, parent, ...(same ? {} : { shape: cell.shape, synthetic: false }) };
}

/** A file has one name for a cell: where that is one of the two that stand, the other language keeps its own. */
function nameOf(old: GridCell | undefined, code: string, said: string | undefined): Localized {
  if (old !== undefined && (said === undefined || said === old.name.zh || said === old.name.en)) return old.name;
  return { zh: said ?? code, en: said ?? code };
}

/** Parents that the file names: cells that stand, or, where the level above has none, the unions of their children. */
function parentsByField(
  after: Map<CellKey, GridCell>,
  incoming: readonly IncomingCell[],
  level: Level,
  made: string[],
  problems: CoverageProblem[],
): Map<string, CellKey> {
  if (level === 1)
    throw refuse('import-refused', `Cells of level 1 have no parents; leave that away ${namedOption('parent')}`);
  const childrenOf = new Map<string, IncomingCell[]>();
  for (const cell of incoming) {
    const family = childrenOf.get(cell.parentCode!);
    if (family) family.push(cell);
    else childrenOf.set(cell.parentCode!, [cell]);
  }
  const above = cellsAbove(after, level);
  const levelAbove = (level - 1) as Level;
  const known = new Set(above.map((cell) => cell.code));
  const unknown = [...childrenOf.keys()].filter((code) => !known.has(code));
  const canMake = above[0]?.level !== levelAbove && unknown.length === childrenOf.size;
  if (unknown.length > 0 && !canMake) throw unknownParents(unknown, childrenOf, above[0]!.level);
  if (unknown.length === 0)
    return new Map(incoming.map((cell) => [cell.code, keyOf({ level: above[0]!.level, code: cell.parentCode! })]));

  const unions = [...childrenOf].map(([code, children]) => ({ code, shape: unionOf(children) }));
  const nestings = findParents(
    unions.map((union) => union.shape),
    above.map((cell) => cell.shape),
  );
  unions.forEach(({ code, shape }, i) => {
    const nesting = nestings[i]!;
    const own = nesting && above[nesting.parent]!;
    const cell: GridCell = {
      id: undefined,
      level: levelAbove,
      code,
      name: { zh: code, en: code },
      urban: null,
      synthetic: false,
      parent: own && keyOf(own),
      shape,
    };
    after.set(keyOf(cell), cell);
    made.push(code);
    if (own) problems.push(...beyond(code, own.code, nesting.outside));
    else if (above.length > 0) problems.push(orphanAt(code, shape));
  });
  return new Map(incoming.map((cell) => [cell.code, keyOf({ level: levelAbove, code: cell.parentCode! })]));
}

function unknownParents(unknown: string[], childrenOf: ReadonlyMap<string, IncomingCell[]>, level: Level) {
  const errors: Mistake[] = unknown.map((code) => {
    const children = childrenOf.get(code)!.map((cell) => cell.code);
    return {
      path: `parent ${code}`,
      message: `no cell of level ${level} has this code; it is named by ${children.join(', ')}`,
    };
  });
  return refuse(
    'import-refused',
    `${counted(unknown.length, 'parent')} named that ${unknown.length === 1 ? 'is' : 'are'} not there at level ${level}`,
    { errors },
  );
}

/** Parents by the ground: for cells that are new, moved, or without one. The others keep theirs. */
function parentsByPlace(
  before: GridState,
  after: GridState,
  incoming: readonly IncomingCell[],
  level: Level,
): Map<string, CellKey> {
  const above = cellsAbove(after, level);
  const found = new Map<string, CellKey>();
  const open = incoming.filter((cell) => {
    const old = before.get(keyOf({ level, code: cell.code }));
    if (!old?.parent || !sameShape(old.shape, cell.shape)) return true;
    found.set(cell.code, old.parent);
    return false;
  });
  const nestings = findParents(
    open.map((cell) => cell.shape),
    above.map((cell) => cell.shape),
  );
  open.forEach((cell, i) => {
    const nesting = nestings[i];
    if (nesting) found.set(cell.code, keyOf(above[nesting.parent]!));
  });
  return found;
}

/** Gives deeper cells whose parent is missing, retired or above this level a parent in this level, by the ground. */
function adoptChildren(
  before: GridState,
  after: Map<CellKey, GridCell>,
  retired: ReadonlySet<CellKey>,
  level: Level,
  problems: CoverageProblem[],
): string[] {
  const waiting = [...after.values()].filter((cell) => {
    if (cell.level <= level) return false;
    return cell.parent === null || retired.has(cell.parent) || before.get(cell.parent)!.level < level;
  });
  if (waiting.length === 0) return [];
  const parents = cellsOfLevel(after, level);
  const nestings = findParents(
    waiting.map((cell) => cell.shape),
    parents.map((cell) => cell.shape),
  );
  const adopted: string[] = [];
  waiting.forEach((cell, i) => {
    const nesting = nestings[i];
    if (nesting) {
      const parent = parents[nesting.parent]!;
      after.set(keyOf(cell), { ...cell, parent: keyOf(parent) });
      adopted.push(cell.code);
      problems.push(...beyond(cell.code, parent.code, nesting.outside));
    } else if (cell.parent === null || retired.has(cell.parent)) {
      if (cell.parent !== null) after.set(keyOf(cell), { ...cell, parent: null });
      problems.push(orphanAt(cell.code, cell.shape));
    }
  });
  return adopted;
}

/** A cell that was exactly the union of its children stays so when they change. */
function redrawUnions(before: GridState, after: Map<CellKey, GridCell>, level: Level): string[] {
  const redrawn: string[] = [];
  const [wasOf, isOf] = [childrenByParent(before), childrenByParent(after)];
  for (let above = level - 1; above >= 1; above--)
    for (const cell of cellsOfLevel(before, above as Level)) {
      const key = keyOf(cell);
      const [was, is] = [wasOf.get(key) ?? [], isOf.get(key) ?? []].map((keys) => new Set(keys)) as [
        Set<CellKey>,
        Set<CellKey>,
      ];
      if (was.size === 0 || is.size === 0) continue;
      const same =
        was.size === is.size && [...is].every((child) => before.get(child)?.shape === after.get(child)!.shape);
      if (same || !coverSame([cell.shape], shapesOf(before, was))) continue;
      const shapes = shapesOf(after, is);
      if (coverSame([cell.shape], shapes)) continue;
      after.set(key, { ...after.get(key)!, shape: dissolve(shapes) });
      redrawn.push(cell.code);
    }
  return redrawn;
}

function childrenByParent(state: GridState): Map<CellKey, CellKey[]> {
  const children = new Map<CellKey, CellKey[]>();
  for (const [key, { parent }] of state) {
    if (parent === null) continue;
    const list = children.get(parent);
    if (list) list.push(key);
    else children.set(parent, [key]);
  }
  return children;
}

const shapesOf = (state: GridState, keys: Iterable<CellKey>) => [...keys].map((key) => state.get(key)!.shape);

/** Tells whether two sets of shapes cover the same ground equally often. */
function coverSame(a: readonly Shape[], b: readonly Shape[]): boolean {
  const chain = new Chain();
  for (const shape of a) chain.addShape(shape, 0);
  for (const shape of b) chain.addShape(shape, 0, -1);
  return planarGraph(chain).from.length === 0;
}

const unionOf = (cells: readonly IncomingCell[]) =>
  dissolve([...cells].sort((a, b) => (a.code < b.code ? -1 : 1)).map((cell) => cell.shape));

function beyond(child: string, parent: string, outside: readonly Face[]): CoverageProblem[] {
  const parts = outside.filter((face) => !isSliver(face, DEFAULT_LIMITS));
  return parts.length === 0 ? [] : [stickingOut(child, parent, parts)];
}

const orphanAt = (code: string, shape: Shape): CoverageProblem => ({
  kind: 'orphan',
  severity: 'warning',
  cells: [code],
  place: shape[0]![0]![0]!,
  message: `Cell ${code} lies in no cell above it`,
});
