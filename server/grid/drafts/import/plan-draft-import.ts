/**
 * What a file of boundaries would change, as a draft: the rules, without file or database. What an import makes of the
 * grid is `planImport`'s; here the cells of the file are first known again, by code, by ground and by their vertices.
 */
import { refuse } from '../../../platform/errors.ts';
import type { Level } from '../../contract.ts';
import type { GatheredCells, IncomingCell } from '../../import/gather-cells.ts';
import { type CellKey, cellsOfLevel, type GridCell, type GridState, keyOf } from '../../import/grid-state.ts';
import { type ImportChoice, planImport } from '../../import/plan-import.ts';
import { refuseProblems } from '../../import/refuse-problems.ts';
import type { Operation } from '../../topology/operation.ts';
import { adoptionOf, differingCells, tellImportDifference } from './differing-cells.ts';
import type { DraftImport, ImportDifference, OverlapMatch } from './draft-import-contract.ts';
import { matchByOverlap } from './match-by-overlap.ts';
import { roundingOf, StandingVertices } from './standing-vertices.ts';
import type { Turn } from './take-turns.ts';

export interface DraftImportPlan
  extends Pick<DraftImport, 'summary' | 'missing' | 'problems' | 'parentsMade' | 'parentsRedrawn' | 'adopted'> {
  /** One operation with all that differs; null where nothing does. */
  operation: Operation | null;
  matchedByOverlap: OverlapMatch[];
  differences: ImportDifference[];
  notes: string[];
}

/** Longest code that a draft takes, as its operations have it. */
const LONGEST_CODE = 60;
const METRES_A_DEGREE = 111_195;
/** What a projection loses on the way out and back is a thousandth of this. */
const NOTEWORTHY_MM = 0.01;

/**
 * Plans an import as a draft. A cell of the file is the standing one of its code; else the one whose ground it has
 * (`matchByOverlap`), which it renumbers; else a new one. A cell whose vertices are those that stand, within the rounding
 * of the file (`roundingOf`), is left alone with its published bits, and so is every vertex of a changed cell that did
 * not move. Raises `import-refused` where `planImport` does, for errors of the rings, and with `strict` for any problem.
 * 820 cells of 125 vertices took 0.3 s, 1.1 s when all of them differed; 10,000 took 3 s and 15 s.
 */
export async function planDraftImport(
  before: GridState,
  { cells: incoming, problems: found }: Pick<GatheredCells, 'cells' | 'problems'>,
  choice: ImportChoice & { strict?: boolean },
  turn: Turn = async () => {},
): Promise<DraftImportPlan> {
  const { level } = choice;
  const long = incoming.filter(({ code }) => code.length > LONGEST_CODE);
  if (long.length > 0)
    throw refuse('import-refused', `A code may have ${LONGEST_CODE} characters in a draft`, {
      errors: long.map(({ code }) => ({ path: `cell ${code.slice(0, LONGEST_CODE)}…`, message: 'its code is longer' })),
    });
  const standing = cellsOfLevel(before, level);
  const matchedByOverlap = matchByOverlap(standing, incoming);
  const known = renumbered(before, level, matchedByOverlap);
  const notes: string[] = [];
  const cells = await aligned(known, standing, incoming, level, notes, turn);
  await turn({ step: 'checking', done: 0, total: cells.length });
  const plan = planImport(known, cells, choice);
  await turn({ step: 'checking', done: cells.length, total: cells.length });
  const problems = [...found, ...plan.problems];
  refuseProblems(problems, choice.strict ?? false);

  const differing = differingCells(before, plan.after);
  const codes = new Set(incoming.map(({ code }) => code));
  const missing = cellsOfLevel(known, level).filter(({ code }) => !codes.has(code));
  const added = differing.filter(({ before: old, after }) => !old && after?.level === level).length;
  const touched = differing.filter(({ before: old, after }) => old && after?.level === level && codes.has(after.code));
  const differences: ImportDifference[] = [];
  for (const cell of differing) {
    differences.push(tellImportDifference(cell));
    await turn({ step: 'measuring', done: differences.length, total: differing.length });
  }
  const { parentsMade, parentsRedrawn, adopted } = plan;
  return {
    operation: differing.length === 0 ? null : adoptionOf(differing, before, plan.after, level),
    summary: {
      unchanged: incoming.length - added - touched.length,
      changed: touched.length,
      new: added,
      missing: missing.length,
      missingAre: choice.replace ? 'retired' : 'kept',
    },
    missing: missing.map(({ code }) => code),
    matchedByOverlap,
    differences,
    problems: problems.length,
    parentsMade,
    parentsRedrawn,
    adopted,
    notes,
  };
}

/** The grid with the cells that were matched by their ground under the codes of the file. */
function renumbered(before: GridState, level: Level, matches: readonly OverlapMatch[]): GridState {
  if (matches.length === 0) return before;
  const codes = new Map(matches.map(({ formerCode, code }) => [keyOf({ level, code: formerCode }), code]));
  const keys = new Map([...codes].map(([key, code]): [CellKey, CellKey] => [key, keyOf({ level, code })]));
  return new Map(
    [...before].map(([key, cell]): [CellKey, GridCell] => {
      const code = codes.get(key);
      const parent = cell.parent === null ? undefined : keys.get(cell.parent);
      if (code === undefined && parent === undefined) return [key, cell];
      const renamed = { ...cell, ...(code === undefined ? {} : { code }), ...(parent === undefined ? {} : { parent }) };
      return [keyOf(renamed), renamed];
    }),
  );
}

/** The cells of the file with the bits of the standing vertices that they mean. */
async function aligned(
  known: GridState,
  standing: readonly GridCell[],
  incoming: readonly IncomingCell[],
  level: Level,
  notes: string[],
  turn: Turn,
): Promise<IncomingCell[]> {
  const vertices = new StandingVertices(
    standing.map(({ shape }) => shape),
    roundingOf(incoming.map(({ shape }) => shape)),
  );
  let [brought, farthestDeg] = [0, 0];
  const cells: IncomingCell[] = [];
  for (const cell of incoming) {
    const own = known.get(keyOf({ level, code: cell.code }));
    const { shape, broughtDeg } = vertices.align(cell.shape, own?.shape);
    brought += Number(broughtDeg > 0);
    farthestDeg = Math.max(farthestDeg, broughtDeg);
    cells.push({ ...cell, shape });
    await turn({ step: 'comparing', done: cells.length, total: incoming.length });
  }
  const farthestMm = farthestDeg * METRES_A_DEGREE * 1000;
  if (farthestMm >= NOTEWORTHY_MM) {
    notes.push(
      `${brought} cells have vertices up to ${Number(farthestMm.toPrecision(2))} mm from published ones; that counts as the rounding of the file, and the published coordinates were kept`,
    );
  }
  return cells;
}
