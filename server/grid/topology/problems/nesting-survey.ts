import type { Level, Shape } from '../../contract.ts';
import { Chain } from '../../coverage/chain.ts';
import { boxOf, isGround, partsOutside } from '../../coverage/compare-shapes.ts';
import { type Face, facesOf } from '../../coverage/faces.ts';
import { isSliver, measureFaces } from '../../coverage/measure-faces.ts';
import { placeInside } from '../../coverage/place-inside.ts';
import { cancels, planarGraph } from '../../coverage/planar-graph.ts';
import { type RingFlaw, ringFlaw } from '../../coverage/ring-flaws.ts';
import { sideOfRing } from '../../coverage/side-of-ring.ts';
import { type ArcRef, arcOf, type CellKey, type Coverage, type CoverageCell } from '../coverage.ts';
import { leavesBelow } from '../structure/cell-shape.ts';
import { netArcs } from '../structure/outline.ts';
import type { Finding } from './finding.ts';
import { groundOf, type LeafSurvey } from './leaf-survey.ts';
import type { ProblemLimits } from './problem-options.ts';
import { outlineArcs } from './same-outline.ts';
import { isSoundRing } from './sound-rings.ts';

/** What was found of a parent, for as long as it has the same cells below it. */
interface Known {
  below: string;
  /** Its ground without a child, and the word of it. */
  bare: readonly Face[];
  unfilled: Finding | undefined;
  outside: readonly Finding[];
}

const NOTHING = { bare: [], unfilled: undefined, outside: [] };

/**
 * How parents differ from what lies below them. Only one that still has its published shape can: any other is the union
 * of its children by what a coverage is.
 */
export class NestingSurvey {
  readonly #limits: ProblemLimits;
  readonly #leaves: LeafSurvey;
  readonly #known = new WeakMap<Shape, Known>();
  readonly #flaws = new WeakMap<Shape, { flaw: RingFlaw | undefined }>();

  constructor(limits: ProblemLimits, leaves: LeafSurvey) {
    this.#limits = limits;
    this.#leaves = leaves;
  }

  /** `holes` are gaps that are told already: a parent is not told to be bare there. */
  survey(coverage: Coverage, parent: CoverageCell, holes: readonly Finding[]): Finding[] {
    const { base } = parent;
    if (base === null) return [];
    let known = this.#known.get(base);
    // A published shape that is still there has the same ground below it.
    if (known !== undefined && known.unfilled === undefined && known.outside.length === 0) return [];
    const keys = leavesBelow(coverage, parent.key);
    const net = netArcs(coverage, keys);
    const outline = outlineArcs(coverage, net, base);
    if (outline !== undefined && this.#isSound(coverage, outline)) {
      this.#known.set(base, { below: '', ...NOTHING });
      return [];
    }
    const leaves = keys.flatMap((key) => {
      const { rings } = coverage.cells.get(key)!;
      return rings === null ? [] : [{ key, rings, number: this.#leaves.number(coverage, key, rings) }];
    });
    const flaw = this.#flawOf(base);
    if (flaw !== undefined) return [invalidParent(parent, flaw)];
    if (leaves.some(({ number }) => this.#leaves.trouble(number)?.flaw !== undefined)) return [];
    const below = leaves.map(({ key, number }) => `${childAbove(coverage, key, parent.key)} ${number}`).join();
    if (known?.below !== below) {
      known = { below, ...(outline ? NOTHING : this.#compare(coverage, parent, base, leaves, net)) };
      this.#known.set(base, known);
    }
    const { bare, outside } = known;
    const left = bare.filter((face) => !isIn(face, holes));
    if (left.length === 0) return [...outside];
    return [...outside, left.length === bare.length ? known.unfilled! : unfilled(parent, left)];
  }

  #isSound(coverage: Coverage, outline: readonly ArcRef[][][]): boolean {
    const [polygon, ...others] = outline;
    if (others.length > 0 || polygon?.length !== 1) return false;
    const [ring] = polygon as [ArcRef[]];
    const { arcs } = this.#leaves;
    return isSoundRing(
      arcs,
      ring.map((ref) => arcs.number(coverage.arcs.get(arcOf(ref))!)),
      ring,
    );
  }

  #flawOf(shape: Shape): RingFlaw | undefined {
    let known = this.#flaws.get(shape);
    if (known === undefined) {
      known = { flaw: ringFlaw(shape) };
      this.#flaws.set(shape, known);
    }
    return known.flaw;
  }

  #compare(
    coverage: Coverage,
    parent: CoverageCell,
    base: Shape,
    leaves: readonly { key: CellKey; rings: NonNullable<CoverageCell['rings']> }[],
    net: ReadonlyMap<number, number>,
  ): Omit<Known, 'below'> {
    const chain = new Chain();
    chain.addShape(base, 0);
    for (const [id, times] of net) chain.addLine(coverage.arcs.get(id)!.positions, 1, -times);
    if (cancels(chain)) return NOTHING;
    const faces = facesOf(planarGraph(chain), (winding, unbounded) => winding !== 0 && !unbounded).filter(
      (face) => isGround(face) && !isSliver(face, this.#limits),
    );
    // 1: the parent alone. Below 0: more leaves than parents, be it an overlap or one that lies outside.
    const bare = faces.filter((face) => face.winding === 1);
    const suspicious = faces.filter((face) => face.winding < 0).map((face) => boxOf([face.rings]));
    const outside = new Map<CellKey, Face[]>();
    for (const { key, rings } of suspicious.length === 0 ? [] : leaves) {
      const ground = groundOf(coverage, rings);
      const box = boxOf(ground);
      if (!suspicious.some((s) => s[0] <= box[2] && s[2] >= box[0] && s[1] <= box[3] && s[3] >= box[1])) continue;
      const parts = partsOutside(ground, base).filter((face) => !isSliver(face, this.#limits));
      const child = childAbove(coverage, key, parent.key);
      if (parts.length > 0) outside.set(child, [...(outside.get(child) ?? []), ...parts]);
    }
    return {
      bare,
      unfilled: bare.length > 0 ? unfilled(parent, bare) : undefined,
      outside: [...outside].map(([child, parts]) =>
        nesting('outside', [child], parent, coverage.cells.get(child)!.level, parts),
      ),
    };
  }
}

/** The child of `ancestor` that a cell below it lies in, or is. */
function childAbove({ cells }: Coverage, key: CellKey, ancestor: CellKey): CellKey {
  let child = key;
  for (let at = cells.get(child)!.parent; at !== ancestor && at !== null; at = cells.get(child)!.parent) child = at;
  return child;
}

function nesting(
  kind: 'unfilled' | 'outside',
  keys: readonly CellKey[],
  parent: CoverageCell,
  level: Level,
  faces: readonly Face[],
): Finding {
  const ground = faces.map((face) => face.rings);
  return { kind, reason: null, keys, parent: parent.key, level, pieces: faces.length, ground, ...measureFaces(faces) };
}

const unfilled = (parent: CoverageCell, faces: readonly Face[]): Finding =>
  nesting('unfilled', [], parent, parent.level, faces);

function invalidParent({ key, level }: CoverageCell, flaw: RingFlaw): Finding {
  const nothing = { areaM2: null, widthM: null, ground: [], pieces: 1, parent: null };
  return { kind: 'invalid', reason: flaw.kind, keys: [key], level, place: flaw.place, ...nothing };
}

/** A gap between children is told once, as a gap. */
function isIn(face: Face, holes: readonly Finding[]): boolean {
  const place = placeInside(face.rings);
  return holes.some(({ ground }) => ground.some(([outer]) => sideOfRing(place, outer!) >= 0));
}
