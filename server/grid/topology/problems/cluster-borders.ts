import type { Position } from '../../contract.ts';
import type { Box } from '../../coverage/compare-shapes.ts';
import { turn } from '../../coverage/planar-graph.ts';
import { positionKey } from '../coverage.ts';
import type { ArcSurvey, SurveyedArc } from './arc-survey.ts';
import type { LooseBorder } from './loose-borders.ts';
import { searchBoxes } from './search-boxes.ts';
import { arcsMeet } from './sound-rings.ts';

/** Loose borders that hang together, by common ends or by crossing. */
export interface Cluster {
  readonly borders: readonly LooseBorder[];
  /** How many cells cover the ground around it, as the other clusters tell. */
  readonly around: number;
}

/**
 * Parts loose borders into clusters, none of which lies in ground of another that is to be told: such a pair is one
 * cluster, for the one is a hole in the ground of the other. What is left lies outside of all, or amid ground that just
 * one cell covers, which is not told.
 */
export function clustersOf(loose: readonly LooseBorder[], survey: ArcSurvey): Cluster[] {
  const surveyed = loose.map(({ arc }) => survey.view(arc));
  const near = searchBoxes(surveyed);
  const sets = new DisjointSets(loose.length);
  const byEnd = new Map<string, number>();
  for (const [i, { arc }] of loose.entries())
    for (const end of [arc.positions[0]!, arc.positions.at(-1)!]) {
      const key = positionKey(end);
      sets.join(i, byEnd.get(key) ?? i);
      byEnd.set(key, i);
    }
  for (const [i, a] of surveyed.entries())
    for (const j of near(a.box))
      if (j > i && sets.find(i) !== sets.find(j) && arcsMeet(survey, a.number, surveyed[j]!.number)) sets.join(i, j);

  for (;;) {
    const groups = sets.groups();
    if (groups.length === 1) return groups.map(() => ({ borders: loose, around: 0 }));
    const boxes = groups.map((members) => boxAround(members.map((i) => surveyed[i]!)));
    const outer = searchBoxes(boxes.map((box) => ({ box })));
    let joined = false;
    const clusters = groups.map((members, group) => {
      const [corner, inside] = [westernmost(members.map((i) => surveyed[i]!)), outer(boxes[group]!)];
      const holders = inside.filter((other) => other !== group && contains(boxes[other]!, boxes[group]!));
      const around =
        holders.length === 0
          ? 0
          : windingAt(corner, near, surveyed, loose, (i) => sets.find(i) !== sets.find(members[0]!));
      if (holders.length > 0 && around !== 1) {
        for (const holder of holders) sets.join(members[0]!, groups[holder]![0]!);
        joined = true;
      }
      return { borders: members.map((i) => loose[i]!), around };
    });
    if (!joined) return clusters;
  }
}

/** How many cells cover the ground just west of a position, by the borders that a ray to the west meets. */
function windingAt(
  [x, y]: Position,
  near: (box: Box) => number[],
  surveyed: readonly SurveyedArc[],
  loose: readonly LooseBorder[],
  counts: (border: number) => boolean,
): number {
  let sum = 0;
  for (const i of near([Number.NEGATIVE_INFINITY, y, x, y])) {
    if (!counts(i)) continue;
    const { positions } = surveyed[i]!.arc;
    for (let k = 1; k < positions.length; k++) {
      const [ax, ay] = positions[k - 1]!;
      const [bx, by] = positions[k]!;
      if (ay <= y === by <= y || (ax > x && bx > x)) continue;
      const upward = ay <= y;
      const isWest = upward ? turn(ax, ay, bx, by, x, y) < 0 : turn(bx, by, ax, ay, x, y) < 0;
      if (isWest) sum += upward ? -loose[i]!.net : loose[i]!.net;
    }
  }
  return sum;
}

function boxAround(arcs: readonly SurveyedArc[]): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { box: one } of arcs) {
    box[0] = Math.min(box[0], one[0]);
    box[1] = Math.min(box[1], one[1]);
    box[2] = Math.max(box[2], one[2]);
    box[3] = Math.max(box[3], one[3]);
  }
  return box;
}

const contains = (outer: Box, inner: Box): boolean =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];

/** A vertex west of which nothing of the borders lies. */
function westernmost(arcs: readonly SurveyedArc[]): Position {
  const first = arcs.reduce((a, b) => (b.box[0] < a.box[0] ? b : a));
  return first.arc.positions.reduce((a, b) => (b[0] < a[0] || (b[0] === a[0] && b[1] < a[1]) ? b : a));
}

class DisjointSets {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  find(i: number): number {
    let top = i;
    while (this.#parent[top] !== top) {
      this.#parent[top] = this.#parent[this.#parent[top]!]!;
      top = this.#parent[top]!;
    }
    return top;
  }

  join(i: number, j: number): void {
    const [a, b] = [this.find(i), this.find(j)];
    // The lower number leads, so that groups come in the order of their first members.
    if (a !== b) this.#parent[Math.max(a, b)] = Math.min(a, b);
  }

  groups(): number[][] {
    const groups = new Map<number, number[]>();
    for (let i = 0; i < this.#parent.length; i++) {
      const group = groups.get(this.find(i));
      if (group) group.push(i);
      else groups.set(i, [i]);
    }
    return [...groups.values()];
  }
}
