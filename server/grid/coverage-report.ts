/**
 * What is wrong with the cells of one level, each flaw with its cells, its place and its size. Pure: the importer, the
 * editor and the benchmark use it alike.
 *
 * Every border that two cells share to the bit cancels; from what is left the faces that are covered twice, or not at
 * all though enclosed, are the overlaps and gaps (see coverage/planar-graph.ts and coverage/faces.ts). The work grows
 * with the number of vertices for the cancelling and with the number of flaws for the rest: 10,000 cells of 36 vertices
 * took 0.4 s, 99,856 of them 4 s (`seededGrid` of the benchmarks).
 * Longer than 200 lines because the kinds of problem share how they are gathered, measured and told.
 */
import Flatbush from 'flatbush';
import type { Position, Shape } from './contract.ts';
import { Chain } from './coverage/chain.ts';
import { boxOf, isGround, partsOutside, partsShared } from './coverage/compare-shapes.ts';
import { type Face, facesOf } from './coverage/faces.ts';
import { isSliver, measureFaces, type SliverLimits } from './coverage/measure-faces.ts';
import { placeInside } from './coverage/place-inside.ts';
import { planarGraph } from './coverage/planar-graph.ts';
import { ringFlaw } from './coverage/ring-flaws.ts';
import { sayCodes, saySize } from './coverage/say-size.ts';
import { sideOfRing } from './coverage/side-of-ring.ts';

export interface CoverageCell {
  code: string;
  shape: Shape;
  /** Code of its parent at the level above; null for none. Read only when parents are given. */
  parent?: string | null;
}

/**
 * In the order of a report. invalid: a polygon that crosses itself and the like. duplicate: one code twice. overlap,
 * gap: ground with two cells, enclosed ground with none. sliver: the same, but too thin or small to be meant. orphan:
 * no parent. outside: a child beyond its parent. unfilled: ground of a parent without a child.
 */
export const PROBLEM_KINDS = [
  'invalid',
  'duplicate',
  'overlap',
  'gap',
  'sliver',
  'orphan',
  'outside',
  'unfilled',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

export interface CoverageProblem {
  kind: ProblemKind;
  /** An error keeps the cells from being published. */
  severity: 'error' | 'warning';
  /** Codes, sorted: the cell, the pair that overlaps, the neighbours of a gap. */
  cells: string[];
  /** For outside and unfilled: the code of the parent. */
  parent?: string;
  /** Where to look: inside the largest piece. */
  place: Position;
  areaM2?: number;
  /** Mean width of the broadest piece, m. */
  widthM?: number;
  /** A sentence for people, without the place. */
  message: string;
}

export interface CoverageReport {
  problems: CoverageProblem[];
}

export const DEFAULT_LIMITS: SliverLimits = { sliverWidthM: 1, sliverAreaM2: 1 };

/** Examines the cells of one level, and how they lie in `parents` (the cells of the level above) when those are given. */
export function coverageReport(
  cells: readonly CoverageCell[],
  parents?: readonly CoverageCell[],
  limits: SliverLimits = DEFAULT_LIMITS,
): CoverageReport {
  const problems: CoverageProblem[] = [...duplicateCodes(cells)];
  const sound: CoverageCell[] = [];
  const broken: CoverageCell[] = [];
  for (const cell of cells) {
    const flaw = ringFlaw(cell.shape);
    if (flaw === undefined) {
      sound.push(cell);
      continue;
    }
    broken.push(cell);
    const message = `Cell ${cell.code} is no valid polygon: ${flaw.what}`;
    problems.push({ kind: 'invalid', severity: 'error', cells: [cell.code], place: flaw.place, message });
  }
  const chain = new Chain();
  for (const [owner, cell] of sound.entries()) chain.addShape(cell.shape, owner);
  const graph = planarGraph(chain);
  const faces = facesOf(graph, (winding, unbounded) => winding >= 2 || (winding === 0 && !unbounded)).filter(isGround);
  const holes = faces.filter((face) => face.winding === 0 && !nextTo(face, broken));
  problems.push(
    ...overlaps(
      sound,
      faces.filter((face) => face.winding >= 2),
      limits,
    ),
  );
  problems.push(...gaps(sound, holes, limits));
  if (parents !== undefined) problems.push(...nestingProblems(sound, parents, holes, limits));
  return { problems: problems.sort(compareProblems) };
}

function* duplicateCodes(cells: readonly CoverageCell[]): Generator<CoverageProblem> {
  const seen = new Set<string>();
  for (const { code, shape } of cells) {
    const place = shape[0]?.[0]?.[0] ?? [0, 0];
    if (seen.has(code))
      yield { kind: 'duplicate', severity: 'error', cells: [code], place, message: `Code ${code} is there twice` };
    seen.add(code);
  }
}

/** Ground beside a broken cell may well be that cell's. */
function nextTo(face: Face, cells: readonly CoverageCell[]): boolean {
  const [west, south, east, north] = boxOf([face.rings]);
  return cells.some(({ shape }) => {
    const box = boxOf(shape);
    return box[0] <= east && box[2] >= west && box[1] <= north && box[3] >= south;
  });
}

/** Faces that are told together: two cells may overlap in a hundred splinters. */
interface Pieces {
  cells: string[];
  faces: Face[];
}

function gather(groups: Map<string, Pieces>, cells: string[], faces: readonly Face[]): void {
  const key = JSON.stringify(cells);
  const group = groups.get(key);
  if (group) group.faces.push(...faces);
  else groups.set(key, { cells, faces: [...faces] });
}

const sorted = (codes: Iterable<string>) => [...new Set(codes)].sort();

function* overlaps(
  cells: readonly CoverageCell[],
  faces: readonly Face[],
  limits: SliverLimits,
): Generator<CoverageProblem> {
  if (faces.length === 0) return;
  const index = new Flatbush(cells.length);
  for (const { shape } of cells) index.add(...boxOf(shape));
  index.finish();
  const pairs = new Map<string, Pieces>();
  for (const face of faces) {
    const ground: Shape = [face.rings];
    const near = index.search(...boxOf(ground)).filter((i) => partsShared([cells[i]!.shape, ground]).length > 0);
    const shared = new Set(near);
    for (const i of near)
      for (const j of index.search(...boxOf(cells[i]!.shape), (other) => other > i && shared.has(other))) {
        const [a, b] = [cells[i]!, cells[j]!];
        const parts = near.length === 2 ? [face] : partsShared([a.shape, b.shape, ground]);
        if (parts.length > 0) gather(pairs, sorted([a.code, b.code]), parts);
      }
  }
  for (const { cells: pair, faces: parts } of pairs.values()) {
    const kind = parts.every((face) => isSliver(face, limits)) ? 'sliver' : 'overlap';
    const { place, areaM2, widthM } = measureFaces(parts);
    const message = `Cells ${pair.join(' and ')} overlap by ${saySize(areaM2, widthM, parts.length)}`;
    yield { kind, severity: 'warning', cells: pair, place, areaM2, widthM, message };
  }
}

function* gaps(
  cells: readonly CoverageCell[],
  faces: readonly Face[],
  limits: SliverLimits,
): Generator<CoverageProblem> {
  const neighbours = (face: Face) => sorted([...face.alongM.keys()].map((owner) => cells[owner]!.code));
  const slivers = new Map<string, Pieces>();
  for (const face of faces) {
    if (isSliver(face, limits)) {
      gather(slivers, neighbours(face), [face]);
      continue;
    }
    const around = neighbours(face);
    const { place, areaM2, widthM } = measureFaces([face]);
    const message = `No cell covers ${saySize(areaM2, widthM, 1)} between ${sayCodes(around)}`;
    yield { kind: 'gap', severity: 'warning', cells: around, place, areaM2, widthM, message };
  }
  for (const { cells: around, faces: parts } of slivers.values()) {
    const { place, areaM2, widthM } = measureFaces(parts);
    const message = `No cell covers ${saySize(areaM2, widthM, parts.length)} between ${sayCodes(around)}`;
    yield { kind: 'sliver', severity: 'warning', cells: around, place, areaM2, widthM, message };
  }
}

function* nestingProblems(
  cells: readonly CoverageCell[],
  parents: readonly CoverageCell[],
  holes: readonly Face[],
  limits: SliverLimits,
): Generator<CoverageProblem> {
  const families = new Map(parents.map((parent) => [parent.code, { parent, children: [] as CoverageCell[] }]));
  for (const cell of cells) {
    const family = families.get(cell.parent ?? '');
    if (family) family.children.push(cell);
    else yield orphan(cell);
  }
  for (const { parent, children } of families.values()) {
    if (ringFlaw(parent.shape) !== undefined) continue;
    const chain = new Chain();
    chain.addShape(parent.shape, 0);
    for (const child of children) chain.addShape(child.shape, 1, -1);
    const faces = facesOf(planarGraph(chain), (winding, unbounded) => winding !== 0 && !unbounded).filter(isGround);
    // 1: the parent alone. Below 0: more children than parents, be it an overlap or a child that lies outside.
    const suspicious = faces.filter((face) => face.winding < 0).map((face) => boxOf([face.rings]));
    for (const child of children) {
      const box = boxOf(child.shape);
      if (!suspicious.some((s) => s[0] <= box[2] && s[2] >= box[0] && s[1] <= box[3] && s[3] >= box[1])) continue;
      const outside = partsOutside(child.shape, parent.shape).filter((face) => !isSliver(face, limits));
      if (outside.length > 0) yield stickingOut(child.code, parent.code, outside);
    }
    const bare = faces.filter((face) => face.winding === 1 && !isSliver(face, limits) && !isIn(face, holes));
    if (bare.length === 0) continue;
    const { place, areaM2, widthM } = measureFaces(bare);
    const message = `The children of ${parent.code} leave ${saySize(areaM2, widthM, bare.length)} of it uncovered`;
    yield { kind: 'unfilled', severity: 'warning', cells: [], parent: parent.code, place, areaM2, widthM, message };
  }
}

function orphan({ code, shape, parent }: CoverageCell): CoverageProblem {
  const message =
    parent == null
      ? `Cell ${code} has no parent at the level above`
      : `Cell ${code}: there is no parent ${parent} at the level above`;
  return { kind: 'orphan', severity: 'warning', cells: [code], place: placeInside(shape[0]!), message };
}

/** Tells that parts of a child lie beyond its parent. */
export function stickingOut(child: string, parent: string, outside: readonly Face[]): CoverageProblem {
  const { place, areaM2, widthM } = measureFaces(outside);
  const message = `Cell ${child} sticks out of its parent ${parent} by ${saySize(areaM2, widthM, outside.length)}`;
  return { kind: 'outside', severity: 'warning', cells: [child], parent, place, areaM2, widthM, message };
}

/** A gap between children is told once, as a gap. */
function isIn(face: Face, holes: readonly Face[]): boolean {
  const place = placeInside(face.rings);
  return holes.some(({ rings }) => sideOfRing(place, rings[0]!) >= 0);
}

function compareProblems(a: CoverageProblem, b: CoverageProblem): number {
  return (
    PROBLEM_KINDS.indexOf(a.kind) - PROBLEM_KINDS.indexOf(b.kind) ||
    compareText(a.cells.join('\0'), b.cells.join('\0')) ||
    compareText(a.parent ?? '', b.parent ?? '') ||
    a.place[0] - b.place[0] ||
    a.place[1] - b.place[1]
  );
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
