import Flatbush from 'flatbush';
import type { Position } from '../../contract.ts';
import { METRES_A_DEGREE } from '../../metres.ts';
import { type Arc, type CellKey, type Coverage, positionKey } from '../coverage.ts';
import { cellsAt, verticesAt } from '../structure/find-border.ts';
import { flatMetres, squeezeAt } from '../structure/flat-metres.ts';

/** A vertex at which borders may fail to meet: any of a border that one cell has to itself, the ends of others. */
export interface LooseVertex {
  readonly at: Position;
  /** All cells that have it, sorted. */
  readonly cells: readonly CellKey[];
  /** All borders that have it. */
  readonly arcs: ReadonlySet<Arc>;
}

/** An edge that one cell has to itself. */
export interface LooseEdge {
  readonly arc: Arc;
  /** Vertex of the arc that it begins at. */
  readonly place: number;
  readonly cell: CellKey;
}

/** Vertices and edges of some borders that are not shared as they should be, if they should, found by place. */
export class LooseVertices {
  readonly vertices: readonly LooseVertex[];
  readonly edges: readonly LooseEdge[];
  readonly #vertexTree: Flatbush | undefined;
  readonly #edgeTree: Flatbush | undefined;

  constructor(coverage: Coverage, arcs: Iterable<Arc>) {
    const vertices = new Map<string, LooseVertex>();
    const edges: LooseEdge[] = [];
    for (const arc of arcs) {
      const uses = coverage.uses.get(arc.id) ?? [];
      const last = arc.positions.length - 1;
      for (const [place, at] of arc.positions.entries()) {
        const isEnd = place === 0 || place === last;
        if (uses.length !== 1 && !isEnd) continue;
        if (uses.length === 1 && place < last) edges.push({ arc, place, cell: uses[0]!.cell });
        const key = positionKey(at);
        if (vertices.has(key)) continue;
        const places = isEnd ? verticesAt(coverage, at) : [{ arc, place }];
        vertices.set(key, { at, cells: cellsAt(coverage, places), arcs: new Set(places.map((found) => found.arc)) });
      }
    }
    this.vertices = [...vertices.values()];
    this.edges = edges;
    this.#vertexTree = treeOf(this.vertices.map(({ at }) => [at, at]));
    this.#edgeTree = treeOf(edges.map(({ arc, place }) => [arc.positions[place]!, arc.positions[place + 1]!]));
  }

  /** Vertices within some metres of a position, itself among them. */
  verticesNear(at: Position, withinM: number): LooseVertex[] {
    return search(this.#vertexTree, at, withinM)
      .map((i) => this.vertices[i]!)
      .filter((vertex) => flatMetres(vertex.at, at) <= withinM);
  }

  /** Edges whose boxes come within some metres of a position. */
  edgesNear(at: Position, withinM: number): LooseEdge[] {
    return search(this.#edgeTree, at, withinM).map((i) => this.edges[i]!);
  }
}

function treeOf(lines: readonly (readonly [Position, Position])[]): Flatbush | undefined {
  if (lines.length === 0) return undefined;
  const tree = new Flatbush(lines.length);
  for (const [[ax, ay], [bx, by]] of lines)
    tree.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  tree.finish();
  return tree;
}

/** Numbers in order, of a box that is a little wider than asked for. */
function search(tree: Flatbush | undefined, [lon, lat]: Position, withinM: number): number[] {
  const north = (withinM / METRES_A_DEGREE) * 1.01;
  const east = north / squeezeAt(Math.min(89, Math.abs(lat)));
  return (tree?.search(lon - east, lat - north, lon + east, lat + north) ?? []).sort((a, b) => a - b);
}

/** Metres from the inside of an edge, infinite beside its ends, and how far along it in degrees. */
export function fromEdge([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): { apart: number; along: number } {
  const squeeze = squeezeAt(y);
  const [ux, uy, vx, vy] = [(bx - ax) * squeeze, by - ay, (x - ax) * squeeze, y - ay];
  const length = Math.sqrt(ux * ux + uy * uy);
  const along = (ux * vx + uy * vy) / length;
  if (!(along > 0 && along < length)) return { apart: Number.POSITIVE_INFINITY, along };
  return { apart: (Math.abs(ux * vy - uy * vx) / length) * METRES_A_DEGREE, along };
}
