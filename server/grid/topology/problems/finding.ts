import type { Level, Position, Shape } from '../../contract.ts';
import type { RingFlawKind } from '../../coverage/ring-flaws.ts';
import type { DraftProblemKind } from '../../drafts/draft-contract.ts';
import type { CellKey } from '../coverage.ts';

/**
 * What exactly is wrong, for the kinds that have several ways: the flaw of an invalid cell; whether a sliver is a gap or
 * an overlap; whether vertices drift below a millimetre or are merely near; whether a border runs out and back or lies
 * within one cell; what is wrong with a code; whether the parent of a cell is further up than it need be.
 */
export type ProblemReason =
  | RingFlawKind
  | 'gap'
  | 'overlap'
  | 'drift'
  | 'near'
  | 'spike'
  | 'seam'
  | 'blank'
  | 'pattern'
  | 'not-under-parent'
  | 'skips-level';

/** Something wrong with a coverage, as it is found; `sayProblem` and `proposeRepairs` make a problem for people of it. */
export interface Finding {
  kind: DraftProblemKind;
  reason: ProblemReason | null;
  /** Cells that it is about; for `unfilled` none but the parent. */
  keys: readonly CellKey[];
  parent: CellKey | null;
  /** Level of the cells; of several, the deepest. */
  level: Level;
  /** Where to look. */
  place: Position;
  areaM2: number | null;
  widthM: number | null;
  /** How many pieces of ground, vertices or cells are told as one. */
  pieces: number;
  /** The ground that it is about; empty where it is about lines or codes. */
  ground: Shape;
  /** How much of its border each cell has, m: a gap may be given to any of them. */
  alongM?: ReadonlyMap<CellKey, number>;
  /** How close vertices must be to be welded, m. */
  withinM?: number;
  /** A vertex that a border lacks. */
  insert?: { edge: readonly [Position, Position]; at: Position };
}
