import Flatbush from 'flatbush';
import type { Position } from '../../contract.ts';
import type { Box } from '../../coverage/compare-shapes.ts';
import { METRES_A_DEGREE, radians } from '../../metres.ts';
import type { Arc, CellKey } from '../coverage.ts';
import type { ArcSurvey } from './arc-survey.ts';
import type { LooseBorder } from './loose-borders.ts';
import { searchBoxes } from './search-boxes.ts';
import { edgesIn } from './sound-rings.ts';

/** A vertex of some cells in the middle of an edge of another. */
export interface TJunction {
  readonly at: Position;
  readonly edge: readonly [Position, Position];
  /** Cells that have the vertex, and those that have the edge. */
  readonly vertexOf: readonly CellKey[];
  readonly edgeOf: readonly CellKey[];
}

/** Vertices of one border beside edges of another. */
type Beside = readonly Pick<TJunction, 'at' | 'edge'>[];

/**
 * Finds vertices that lie within `nearM` of the inside of an edge of another cell. Only loose borders can have them: a
 * border that two cells share to the bit has the same vertices on both sides. Borders that were compared last time are
 * not compared again.
 */
export class TJunctions {
  readonly #survey: ArcSurvey;
  readonly #nearM: number;
  #compared = new Map<Arc, Map<Arc, Beside>>();

  constructor(survey: ArcSurvey, nearM: number) {
    this.#survey = survey;
    this.#nearM = nearM;
  }

  find(loose: readonly LooseBorder[]): TJunction[] {
    const before = this.#compared;
    this.#compared = new Map();
    const near = searchBoxes(loose.map(({ arc }) => this.#survey.view(arc)));
    const found = new Map<string, TJunction>();
    for (const border of loose) {
      const compared = new Map<Arc, Beside>();
      this.#compared.set(border.arc, compared);
      for (const i of near(widened(this.#survey.view(border.arc).box, this.#nearM))) {
        const other = loose[i]!;
        if (other.cells.every((cell) => border.cells.includes(cell))) continue;
        const beside =
          before.get(border.arc)?.get(other.arc) ?? verticesBeside(border.arc, other.arc, this.#survey, this.#nearM);
        compared.set(other.arc, beside);
        for (const { at, edge } of beside) {
          const key = `${at} ${edge}`;
          const known = found.get(key);
          const vertexOf = [...new Set([...(known?.vertexOf ?? []), ...border.cells])].sort();
          found.set(key, { at, edge, vertexOf, edgeOf: other.cells });
        }
      }
    }
    return [...found.values()].filter(({ vertexOf, edgeOf }) => !edgeOf.every((cell) => vertexOf.includes(cell)));
  }
}

const NONE: Beside = [];

/** Looks only where the boxes of the two borders meet. */
function verticesBeside(ofVertices: Arc, ofEdges: Arc, survey: ArcSurvey, nearM: number): Beside {
  const theirs = widened(survey.view(ofEdges).box, nearM);
  const vertices = ofVertices.positions.filter(
    ([lon, lat]) => lon >= theirs[0] && lon <= theirs[2] && lat >= theirs[1] && lat <= theirs[3],
  );
  if (vertices.length === 0) return NONE;
  const line = ofEdges.positions;
  const edges = edgesIn(line, widened(survey.view(ofVertices).box, nearM));
  if (edges.length === 0) return NONE;
  const near = edgeSearch(line, edges, vertices.length);
  const found = vertices.flatMap((at) =>
    near(widened([...at, ...at], nearM)).flatMap((i) => {
      const edge = [line[i]!, line[i + 1]!] as const;
      return liesInside(at, edge, nearM) ? [{ at, edge }] : [];
    }),
  );
  return found.length > 0 ? found : NONE;
}

/** So many pairs of a vertex and an edge are tried before an index of the edges pays. */
const MOST_PAIRS = 4_000;

/** Finds those of some edges of a line that may meet a box. */
function edgeSearch(line: readonly Position[], edges: readonly number[], times: number): (box: Box) => number[] {
  if (edges.length * times <= MOST_PAIRS) {
    return ([west, south, east, north]) =>
      edges.filter((i) => {
        const [a, b] = [line[i]!, line[i + 1]!];
        return !(
          (a[0] < west && b[0] < west) ||
          (a[0] > east && b[0] > east) ||
          (a[1] < south && b[1] < south) ||
          (a[1] > north && b[1] > north)
        );
      });
  }
  const index = new Flatbush(edges.length);
  for (const i of edges) {
    const [a, b] = [line[i]!, line[i + 1]!];
    index.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]));
  }
  index.finish();
  return (box) => index.search(...box).map((at) => edges[at]!);
}

function widened([west, south, east, north]: Box, byM: number): Box {
  const up = byM / METRES_A_DEGREE;
  const aside = up / Math.cos(radians(Math.min(89, Math.max(Math.abs(south), Math.abs(north)) + 0.01)));
  return [west - aside, south - up, east + aside, north + up];
}

/** Whether `p` lies within `nearM` of the inside of an edge, further than that from its ends. */
function liesInside(p: Position, edge: readonly [Position, Position], nearM: number): boolean {
  const { along, across, length } = besideEdge(p, edge);
  return along > nearM && along < length - nearM && across <= nearM;
}

/** Whether `p` lies within `nearM` of an edge, its ends included. */
export function isBeside(p: Position, edge: readonly [Position, Position], nearM: number): boolean {
  const { along, across, length } = besideEdge(p, edge);
  return along >= -nearM && along <= length + nearM && across <= nearM;
}

/** Where a position is beside an edge, m. */
function besideEdge([x, y]: Position, [a, b]: readonly [Position, Position]) {
  const squeeze = Math.cos(radians(y));
  const [ux, uy] = [(b[0] - a[0]) * squeeze, b[1] - a[1]];
  const [vx, vy] = [(x - a[0]) * squeeze, y - a[1]];
  const length = Math.hypot(ux, uy);
  return {
    along: ((ux * vx + uy * vy) / length) * METRES_A_DEGREE,
    across: (Math.abs(ux * vy - uy * vx) / length) * METRES_A_DEGREE,
    length: length * METRES_A_DEGREE,
  };
}
