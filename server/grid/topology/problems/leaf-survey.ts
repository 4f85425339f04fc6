import type { Position, Ring, Shape } from '../../contract.ts';
import type { Box } from '../../coverage/compare-shapes.ts';
import { type RingFlaw, ringFlaw } from '../../coverage/ring-flaws.ts';
import { shapeAreaM2 } from '../../ellipsoid-area.ts';
import { METRES_A_DEGREE, radians } from '../../metres.ts';
import { arcOf, type CellKey, type Coverage, ringPositions, samePosition } from '../coverage.ts';
import { ArcSurvey, type SurveyedArc } from './arc-survey.ts';
import { LeafIndex, type Rings } from './leaf-index.ts';
import { isSoundRing } from './sound-rings.ts';

/** What can be told of a cell without looking at others. It holds for as long as the cell has these rings. */
export interface Leaf {
  readonly key: CellKey;
  readonly rings: Rings;
  /** Tells rings apart in a key. */
  readonly serial: number;
  readonly box: Box;
  readonly trouble: Trouble | undefined;
}

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

/** Examines each cell once: rings never change, so what was found of them stays true. */
export class LeafSurvey {
  readonly arcs = new ArcSurvey();
  readonly index = new LeafIndex();
  readonly #leaves = new Map<Rings, Leaf>();
  readonly #leastAreaM2: number;
  #serial = 0;

  constructor(leastAreaM2: number) {
    this.#leastAreaM2 = leastAreaM2;
  }

  leaf(coverage: Pick<Coverage, 'arcs'>, key: CellKey, rings: Rings): Leaf {
    let leaf = this.#leaves.get(rings);
    if (leaf === undefined) {
      const { box, flatM2, ring } = this.#measure(coverage, rings);
      const trouble = this.#troubleOf(coverage, rings, ring, flatM2);
      leaf = { key, rings, serial: this.#serial++, box, trouble };
      this.#leaves.set(rings, leaf);
      this.index.include(leaf);
    }
    return leaf;
  }

  #troubleOf(
    coverage: Pick<Coverage, 'arcs'>,
    rings: Rings,
    ring: readonly SurveyedArc[],
    flatM2: number,
  ): Trouble | undefined {
    const mayBeSmall = flatM2 < 2 * this.#leastAreaM2;
    const isSound = rings.length === 1 && rings[0]!.length === 1 && isSoundRing(ring, rings[0]![0]!);
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
   * The arcs of a cell, its box, and its area as on a plane: a few parts in a thousand off, and ten times as quick as on
   * the ellipsoid.
   */
  #measure(coverage: Pick<Coverage, 'arcs'>, rings: Rings): { box: Box; flatM2: number; ring: SurveyedArc[] } {
    let west = Infinity;
    let south = Infinity;
    let east = -Infinity;
    let north = -Infinity;
    let twice = 0;
    const arcs: SurveyedArc[] = [];
    for (const polygon of rings)
      for (const ring of polygon)
        for (const ref of ring) {
          const surveyed = this.arcs.arc(coverage.arcs.get(arcOf(ref))!);
          const { box, doubleArea } = surveyed;
          if (box[0] < west) west = box[0];
          if (box[1] < south) south = box[1];
          if (box[2] > east) east = box[2];
          if (box[3] > north) north = box[3];
          twice += ref < 0 ? -doubleArea : doubleArea;
          arcs.push(surveyed);
        }
    const flatM2 = (Math.abs(twice) / 2) * Math.cos(radians(south)) * METRES_A_DEGREE ** 2;
    return { box: [west, south, east, north], flatM2, ring: arcs };
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
