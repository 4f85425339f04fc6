/**
 * Ground that two cells have, or none, told face by face. What is found of a face is kept with what it was found from,
 * so that an edit elsewhere does not look at it again.
 */
import type { Position, Shape } from '../../contract.ts';
import { boxOf, partsShared } from '../../coverage/compare-shapes.ts';
import type { Face } from '../../coverage/faces.ts';
import { isSliver, measureFaces } from '../../coverage/measure-faces.ts';
import { placeInside } from '../../coverage/place-inside.ts';
import { sideOfRing } from '../../coverage/side-of-ring.ts';
import { arcOf, type CellKey, type Coverage, positionKey } from '../coverage.ts';
import { deepest } from './deepest.ts';
import type { Finding } from './finding.ts';
import { groundOf, type LeafSurvey } from './leaf-survey.ts';
import { type LooseBorder, LooseBorders, sameBorders } from './loose-borders.ts';
import { LooseGround } from './loose-ground.ts';
import { cellsOfJunction, missingVertices, thinFaces } from './missing-vertices.ts';
import type { ProblemLimits } from './problem-options.ts';
import { edgesIn } from './sound-rings.ts';
import { type TJunction, TJunctions } from './t-junctions.ts';

/** What loose borders come to, for as long as they are the same. */
interface Surveyed {
  loose: readonly LooseBorder[];
  byArc: ByArc;
  faces: readonly Face[];
  junctions: readonly TJunction[];
}

type ByArc = ReadonlyMap<number, LooseBorder>;
/** Chooses cells; undefined chooses all. */
type Counts = ((cell: CellKey) => boolean) | undefined;

export class GroundSurvey {
  readonly #limits: ProblemLimits;
  readonly #leaves: LeafSurvey;
  readonly #borders = new LooseBorders();
  readonly #borderGround: LooseGround;
  readonly #junctions: TJunctions;
  /** The newest ones last; two, so that going back and forth over one edit costs nothing. */
  #surveyed: Surveyed[] = [];
  #found = new Map<string, Finding[]>();
  #foundBefore = new Map<string, Finding[]>();

  constructor(limits: ProblemLimits, leaves: LeafSurvey) {
    this.#limits = limits;
    this.#leaves = leaves;
    this.#borderGround = new LooseGround(leaves.arcs);
    this.#junctions = new TJunctions(leaves.arcs, limits.nearM);
  }

  /**
   * Overlaps, gaps, slivers and missing vertices among the cells that `counts` chooses; it leaves `broken` ones out.
   * Yields now and then; others may search meanwhile.
   */
  *survey(coverage: Coverage, counts: Counts, broken: readonly CellKey[]): Generator<undefined, Finding[]> {
    const { byArc, faces, junctions } = yield* this.#surveyedOf(this.#borders.of(coverage, counts));
    const findings: Finding[] = [];
    const found = new Map<string, Finding[]>();
    const thin = thinFaces(faces, junctions, this.#limits.nearM);
    for (const face of faces) {
      if (thin.has(face) || (face.winding === 0 && this.#nextTo(coverage, face, broken))) continue;
      const near = this.#near(coverage, face, byArc, counts);
      const cells = near.map((key) => this.#leaves.number(coverage, key, coverage.cells.get(key)!.rings!));
      const key = `${face.winding} ${face.areaM2} ${lowest(face)} ${cells}`;
      let told = this.#found.get(key) ?? this.#foundBefore.get(key);
      if (told === undefined) {
        told = face.winding === 0 ? [this.#gap(coverage, face, byArc)] : this.#overlaps(coverage, face, near);
        yield;
      }
      found.set(key, told);
      findings.push(...told);
    }
    this.#foundBefore = this.#found;
    this.#found = found;
    if (junctions.length === 0) return findings;
    const corners = cornersOf(findings);
    const apart = junctions.filter((junction) => {
      const cells = corners.get(positionKey(junction.at));
      return !(cells && cellsOfJunction(junction).every((cell) => cells.has(cell)));
    });
    findings.push(...missingVertices(coverage, apart, thin, this.#limits.nearM));
    return findings;
  }

  *#surveyedOf(loose: readonly LooseBorder[]): Generator<undefined, Surveyed> {
    const known = this.#surveyed.find((one) => sameBorders(one.loose, loose));
    if (known !== undefined) return known;
    const faces = yield* this.#borderGround.faces(loose);
    const byArc = new Map(loose.map((border) => [border.arc.id, border]));
    const surveyed = { loose, byArc, faces, junctions: this.#junctions.find(loose) };
    this.#surveyed = [...this.#surveyed.slice(-1), surveyed];
    return surveyed;
  }

  /** Cells beside a gap, or of which some may have a part of an overlap. */
  #near(coverage: Coverage, face: Face, byArc: ByArc, counts: Counts): CellKey[] {
    if (face.winding === 0) return [...new Set([...face.alongM.keys()].flatMap((arc) => byArc.get(arc)!.cells))].sort();
    const near = this.#leaves.index.search(coverage, boxOf([face.rings]));
    return counts ? near.filter(counts) : near;
  }

  /** Ground beside a broken cell may well be that cell's. */
  #nextTo(coverage: Coverage, face: Face, broken: readonly CellKey[]): boolean {
    if (broken.length === 0) return false;
    const [west, south, east, north] = boxOf([face.rings]);
    return broken.some((key) => {
      const box = this.#leaves.index.box(this.#leaves.number(coverage, key, coverage.cells.get(key)!.rings!));
      return box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south;
    });
  }

  #gap(coverage: Coverage, face: Face, byArc: ByArc): Finding {
    const alongM = new Map<CellKey, number>();
    for (const [arc, lengthM] of face.alongM)
      for (const cell of byArc.get(arc)!.cells) alongM.set(cell, (alongM.get(cell) ?? 0) + lengthM);
    const sliver = isSliver(face, this.#limits);
    return {
      ...this.#ground(coverage, [...alongM.keys()].sort(), face),
      kind: sliver ? 'sliver' : 'gap',
      reason: sliver ? 'gap' : null,
      alongM,
    };
  }

  #overlaps(coverage: Coverage, face: Face, near: readonly CellKey[]): Finding[] {
    const ground: Shape = [face.rings];
    const shapeOf = (key: CellKey) => groundOf(coverage, coverage.cells.get(key)!.rings!);
    const place = placeInside(face.rings);
    const there = near.filter((key) => {
      const shape = shapeOf(key);
      return isIn(place, shape) || (this.#hasEdgeIn(coverage, key, face) && partsShared([shape, ground]).length > 0);
    });
    // As many cells as cover every point of it: they are the same everywhere.
    if (there.length === face.winding) return [this.#overlap(coverage, there, face)];
    const findings: Finding[] = [];
    for (const [i, a] of there.entries())
      for (const b of there.slice(i + 1))
        for (const part of partsShared([shapeOf(a), shapeOf(b), ground]))
          findings.push(this.#overlap(coverage, [a, b], part));
    return findings;
  }

  /** Whether a cell that is not at the middle of a face may have a part of it all the same. */
  #hasEdgeIn(coverage: Coverage, key: CellKey, face: Face): boolean {
    const box = boxOf([face.rings]);
    return coverage.cells
      .get(key)!
      .rings!.flat(2)
      .some((ref) => edgesIn(coverage.arcs.get(arcOf(ref))!.positions, box).length > 0);
  }

  #overlap(coverage: Coverage, keys: readonly CellKey[], face: Face): Finding {
    const sliver = isSliver(face, this.#limits);
    return {
      ...this.#ground(coverage, keys, face),
      kind: sliver ? 'sliver' : 'overlap',
      reason: sliver ? 'overlap' : null,
    };
  }

  #ground(coverage: Coverage, keys: readonly CellKey[], face: Face): Omit<Finding, 'kind' | 'reason'> {
    const level = deepest(coverage, keys);
    // A strip is twice as wide as the mean in its middle where it runs out in two points.
    const withinM = Math.min(50, 2.5 * face.widthM + this.#limits.nearM);
    return { keys, parent: null, level, pieces: 1, ground: [face.rings], withinM, ...measureFaces([face]) };
  }
}

/** Cells of the ground that is told, by its corners: where an overlap ends on an edge, a vertex of that edge is missing. */
function cornersOf(findings: readonly Finding[]): Map<string, Set<CellKey>> {
  const corners = new Map<string, Set<CellKey>>();
  for (const { keys, ground } of findings)
    for (const corner of ground.flat(2).map(positionKey)) {
      const cells = corners.get(corner);
      if (cells === undefined) corners.set(corner, new Set(keys));
      else for (const key of keys) cells.add(key);
    }
  return corners;
}

const isIn = (place: Position, shape: Shape): boolean =>
  shape.some(
    ([shell, ...holes]) => sideOfRing(place, shell!) >= 0 && holes.every((hole) => sideOfRing(place, hole) <= 0),
  );

function lowest(face: Face): string {
  const ring = face.rings[0]!;
  return positionKey(ring.reduce((a, b) => (b[1] < a[1] || (b[1] === a[1] && b[0] < a[0]) ? b : a)));
}
