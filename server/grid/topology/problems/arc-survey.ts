import type { Position } from '../../contract.ts';
import type { Box } from '../../coverage/compare-shapes.ts';
import { findCrossing } from '../../coverage/crossing-edges.ts';
import { haveCommon } from '../check/edges-meet.ts';
import { type Arc, type Coverage, samePosition } from '../coverage.ts';

/** What is known of a border for itself; a view of what its survey has at its number. */
export interface SurveyedArc {
  readonly number: number;
  readonly arc: Arc;
  readonly box: Box;
}

/**
 * Looks at each border once. It keeps all that it was ever shown, by numbers of its own, in columns: objects for the
 * borders of a county cost the collector as much as the look took, a map by the arc a third of it.
 */
export class ArcSurvey {
  /** Arcs by number. */
  readonly arcs: Arc[] = [];
  /** West, south, east and north of each. */
  boxes = new Float64Array(0);
  /** Twice the area between each and a point that is the same for all, square degrees; what the cell to its left gains. */
  doubleAreas = new Float64Array(0);
  /** 1 where it runs without crossing or touching itself, but for the ends of a closed one. */
  simple = new Uint8Array(0);
  /** Number of the arc that has each id in the coverage that was turned to. */
  readonly #byId: number[] = [];
  /** Numbers of arcs that had these ids in others. */
  readonly #others = new Map<Arc, number>();
  #turnedTo: Coverage['arcs'] | undefined;
  /** Areas are taken from the first position seen, so that little is lost to rounding. */
  #origin: Position = [0, 0];

  /** Makes `byId` tell of a coverage; costs what differs from the one before. */
  turnTo({ arcs }: Pick<Coverage, 'arcs'>): void {
    if (arcs === this.#turnedTo) return;
    if (this.#turnedTo === undefined) {
      this.#reserve(arcs.size);
      for (const arc of arcs.values()) this.#byId[arc.id] = this.number(arc);
    } else
      for (const id of this.#turnedTo.differing(arcs)) {
        const arc = arcs.get(id);
        const before = this.#byId[id];
        if (before !== undefined) this.#others.set(this.arcs[before]!, before);
        if (arc !== undefined) this.#byId[id] = this.number(arc);
      }
    this.#turnedTo = arcs;
  }

  /** Number of an arc of the coverage that was turned to: an array where a map took a sixth of a search. */
  byId(id: number): number {
    return this.#byId[id]!;
  }

  number(arc: Arc): number {
    const current = this.#byId[arc.id];
    if (current !== undefined && this.arcs[current] === arc) return current;
    const known = this.#others.get(arc);
    if (known !== undefined) return known;
    const number = this.arcs.push(arc) - 1;
    if (number === 0) this.#origin = arc.positions[0]!;
    this.#reserve(number + 1);
    if (current === undefined) this.#byId[arc.id] = number;
    else this.#others.set(arc, number);
    this.#look(number, arc.positions);
    return number;
  }

  view(arc: Arc): SurveyedArc {
    const number = this.number(arc);
    return { number, arc, box: Array.from(this.boxes.subarray(4 * number, 4 * number + 4)) as Box };
  }

  #look(number: number, positions: readonly Position[]): void {
    // Plain variables, because this is the one loop that sees every vertex of a city.
    const [west0, south0] = this.#origin;
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
    this.boxes[4 * number] = west;
    this.boxes[4 * number + 1] = south;
    this.boxes[4 * number + 2] = east;
    this.boxes[4 * number + 3] = north;
    this.doubleAreas[number] = doubleArea;
    // A line that always goes on in one direction cannot come back to itself.
    const isSimple = easts || wests || norths || souths || !meetsItself(positions);
    this.simple[number] = Number(isSimple && Number.isFinite(doubleArea));
  }

  #reserve(count: number): void {
    if (count <= this.simple.length) return;
    const size = Math.ceil(count * 1.5);
    const [boxes, doubleAreas, simple] = [new Float64Array(4 * size), new Float64Array(size), new Uint8Array(size)];
    boxes.set(this.boxes);
    doubleAreas.set(this.doubleAreas);
    simple.set(this.simple);
    [this.boxes, this.doubleAreas, this.simple] = [boxes, doubleAreas, simple];
  }
}

function meetsItself(positions: readonly Position[]): boolean {
  const last = positions.length - 1;
  if (findCrossing([positions as Position[]], () => {}) !== undefined) return true;
  if (isClosed(positions)) return last < 3;
  // The first and the last edge of a ring may touch; those of an open line may not.
  return last > 2 && haveCommon(positions[0]!, positions[1]!, positions[last - 1]!, positions[last]!);
}

export const isClosed = (positions: readonly Position[]): boolean => samePosition(positions[0]!, positions.at(-1)!);
