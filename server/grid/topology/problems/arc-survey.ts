import type { Position } from '../../contract.ts';
import type { Box } from '../../coverage/compare-shapes.ts';
import { findCrossing } from '../../coverage/crossing-edges.ts';
import { haveCommon } from '../check/edges-meet.ts';
import { type Arc, samePosition } from '../coverage.ts';

/** What is known of a border for itself. */
export interface SurveyedArc {
  readonly arc: Arc;
  readonly box: Box;
  /** Whether it runs without crossing or touching itself, but for the ends of a closed one. */
  readonly isSimple: boolean;
  /** Twice the area between it and a point that is the same for all, square degrees; what the cell to its left gains. */
  readonly doubleArea: number;
}

/** Looks at each border once. It keeps all that it was ever shown. */
export class ArcSurvey {
  /** By the number of the arc: a map by the arc cost a third of a search, a weak one more than all the rest. */
  readonly #byId: SurveyedArc[] = [];
  /** Arcs of drafts that gave the same number to different ones. */
  readonly #others = new Map<Arc, SurveyedArc>();
  #count = 0;
  /** Areas are taken from the first position seen, so that little is lost to rounding. */
  #origin: Position | undefined;

  /** How many arcs are remembered, also of what has been edited away. */
  get size(): number {
    return this.#count;
  }

  arc(arc: Arc): SurveyedArc {
    const first = this.#byId[arc.id];
    if (first?.arc === arc) return first;
    const known = first && this.#others.get(arc);
    if (known) return known;
    this.#origin ??= arc.positions[0]!;
    this.#count++;
    const surveyed = surveyArc(arc, this.#origin);
    if (first === undefined) this.#byId[arc.id] = surveyed;
    else this.#others.set(arc, surveyed);
    return surveyed;
  }
}

function surveyArc(arc: Arc, [west0, south0]: Position): SurveyedArc {
  const { positions } = arc;
  // Plain variables, because this is the one loop that sees every vertex of a city.
  let ax = positions[0]![0];
  let ay = positions[0]![1];
  let west = ax;
  let south = ay;
  let east = ax;
  let north = ay;
  let easts = true;
  let wests = true;
  let norths = true;
  let souths = true;
  let doubleArea = 0;
  for (let i = 1; i < positions.length; i++) {
    const position = positions[i]!;
    const bx = position[0];
    const by = position[1];
    if (!(bx > ax)) easts = false;
    if (!(bx < ax)) wests = false;
    if (!(by > ay)) norths = false;
    if (!(by < ay)) souths = false;
    if (bx < west) west = bx;
    if (bx > east) east = bx;
    if (by < south) south = by;
    if (by > north) north = by;
    doubleArea += (ax - west0) * (by - south0) - (bx - west0) * (ay - south0);
    ax = bx;
    ay = by;
  }
  // A line that always goes on in one direction cannot come back to itself.
  const isSimple = easts || wests || norths || souths || !meetsItself(positions);
  return { arc, box: [west, south, east, north], isSimple: isSimple && Number.isFinite(doubleArea), doubleArea };
}

function meetsItself(positions: readonly Position[]): boolean {
  const last = positions.length - 1;
  if (findCrossing([positions as Position[]], () => {}) !== undefined) return true;
  if (isClosed(positions)) return last < 3;
  // The first and the last edge of a ring may touch; those of an open line may not.
  return last > 2 && haveCommon(positions[0]!, positions[1]!, positions[last - 1]!, positions[last]!);
}

export const isClosed = (positions: readonly Position[]): boolean => samePosition(positions[0]!, positions.at(-1)!);
