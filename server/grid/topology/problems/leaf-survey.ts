import type { Position, Ring, Shape } from '../../contract.ts';
import type { Box } from '../../coverage/compare-shapes.ts';
import { type RingFlaw, ringFlaw } from '../../coverage/ring-flaws.ts';
import { shapeAreaM2 } from '../../ellipsoid-area.ts';
import { METRES_A_DEGREE, radians } from '../../metres.ts';
import { arcOf, type CellKey, type Coverage, ringPositions, samePosition } from '../coverage.ts';
import { ArcSurvey } from './arc-survey.ts';
import { LeafIndex, type Rings } from './leaf-index.ts';
import { isSoundRing } from './sound-rings.ts';

/** What is wrong with a cell for itself. */
export interface Trouble {
  /** What makes its polygons invalid, spikes aside. */
  readonly flaw: RingFlaw | undefined;
  /** Ends of borders that run out and back the same way. */
  readonly spikes: readonly Position[];
  /** Somewhere on a border that has the cell on both sides. */
  readonly seam: Position | undefined;
  /** Its area where it is below what was asked for, m². */
  readonly smallM2: number | undefined;
}

/** The ground of a cell as its arcs draw it. */
export const groundOf = (coverage: Pick<Coverage, 'arcs'>, rings: Rings): Shape =>
  rings.map((polygon) => polygon.map((ring) => ringPositions(coverage, ring)));

/**
 * Examines each cell once, without looking at others: rings never change, so what was found of them stays true. A cell
 * with certain rings has a number.
 */
export class LeafSurvey {
  readonly arcs = new ArcSurvey();
  readonly index = new LeafIndex();
  readonly #numbers = new Map<Rings, number>();
  readonly #troubles = new Map<number, Trouble>();
  readonly #leastAreaM2: number;

  constructor(leastAreaM2: number) {
    this.#leastAreaM2 = leastAreaM2;
  }

  number(coverage: Pick<Coverage, 'arcs'>, key: CellKey, rings: Rings): number {
    const known = this.#numbers.get(rings);
    if (known !== undefined) return known;
    this.arcs.turnTo(coverage);
    const { box, flatM2, numbers } = this.#measure(rings);
    const number = this.index.include(key, rings, box);
    this.#numbers.set(rings, number);
    const trouble = this.#troubleOf(coverage, rings, numbers, flatM2);
    if (trouble !== undefined) this.#troubles.set(number, trouble);
    return number;
  }

  trouble(number: number): Trouble | undefined {
    return this.#troubles.get(number);
  }

  #troubleOf(
    coverage: Pick<Coverage, 'arcs'>,
    rings: Rings,
    numbers: readonly number[],
    flatM2: number,
  ): Trouble | undefined {
    const mayBeSmall = flatM2 < 2 * this.#leastAreaM2;
    const isSound = rings.length === 1 && rings[0]!.length === 1 && isSoundRing(this.arcs, numbers, rings[0]![0]!);
    if (isSound && !mayBeSmall) return undefined;
    const ground = groundOf(coverage, rings);
    const spikes: Position[] = [];
    let flaw = isSound ? undefined : ringFlaw(ground);
    let seam: Position | undefined;
    if (flaw !== undefined) {
      const rest = ground.map((polygon) => polygon.map((ring) => withoutSpikes(ring, spikes)));
      if (spikes.length > 0) flaw = ringFlaw(rest);
      if (flaw !== undefined) seam = seamOf(coverage, rings);
    }
    const areaM2 = mayBeSmall ? shapeAreaM2(ground) : Number.POSITIVE_INFINITY;
    const smallM2 = areaM2 < this.#leastAreaM2 ? areaM2 : undefined;
    return flaw || spikes.length > 0 || smallM2 !== undefined ? { flaw, spikes, seam, smallM2 } : undefined;
  }

  /**
   * The numbers of the arcs of a cell, its box, and its area as on a plane: a few parts in a thousand off, and ten times as quick as on
   * the ellipsoid.
   */
  #measure(rings: Rings): { box: Box; flatM2: number; numbers: number[] } {
    let west = Infinity;
    let south = Infinity;
    let east = -Infinity;
    let north = -Infinity;
    let twice = 0;
    const numbers: number[] = [];
    for (const polygon of rings)
      for (const ring of polygon)
        for (const ref of ring) {
          const number = this.arcs.byId(arcOf(ref));
          const { boxes, doubleAreas } = this.arcs;
          west = Math.min(west, boxes[4 * number]!);
          south = Math.min(south, boxes[4 * number + 1]!);
          east = Math.max(east, boxes[4 * number + 2]!);
          north = Math.max(north, boxes[4 * number + 3]!);
          twice += ref < 0 ? -doubleAreas[number]! : doubleAreas[number]!;
          numbers.push(number);
        }
    const flatM2 = (Math.abs(twice) / 2) * Math.cos(radians(south)) * METRES_A_DEGREE ** 2;
    return { box: [west, south, east, north], flatM2, numbers };
  }
}

/** The ring without what runs out and back the same way; the outermost vertices of that are put into `tips`. */
function withoutSpikes(ring: Ring, tips: Position[]): Ring {
  const open = ring.slice(0, -1).filter((here, i, all) => i === 0 || !samePosition(here, all[i - 1]!));
  let foot: Position | undefined;
  for (let i = 0; i < open.length && open.length > 2; ) {
    const [tip, before, after] = [open[i]!, open.at(i - 1)!, open[(i + 1) % open.length]!];
    if (!samePosition(before, after)) {
      i++;
      continue;
    }
    // What is left of a longer way out and back is no end of its own.
    if (tip !== foot) tips.push(tip);
    foot = before;
    open.splice(i, 1);
    open.splice(i % open.length, 1);
    i = Math.max(0, i - 1);
  }
  return [...open, open[0]!];
}

function seamOf(coverage: Pick<Coverage, 'arcs'>, rings: Rings): Position | undefined {
  const refs = new Set(rings.flat(2));
  for (const ref of refs)
    if (refs.has(~ref)) {
      const { positions } = coverage.arcs.get(arcOf(ref))!;
      return positions[positions.length >> 1];
    }
  return undefined;
}
