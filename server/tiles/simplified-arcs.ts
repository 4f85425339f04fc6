import Flatbush from 'flatbush';
import type { Feature, Position as GeoPosition, LineString, MultiPolygon } from 'geojson';
import type { Cell } from '../grid/contract.ts';
import { type ArcReference, type ArcTopology, cutArcs } from './arcs.ts';
import { type VertexAreas, vertexAreas } from './simplify-arcs.ts';
import type { Properties } from './tile-writer.ts';

/** `[west, south, east, north]`, degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Cells and borders of some levels, simplified to any extent, found by place. */
export class SimplifiedArcs {
  readonly topology: ArcTopology;
  readonly #areas: VertexAreas;
  /** One for each vertex, shared by all that is made of it: positions made anew for each tile were half of its time. */
  readonly #positions: GeoPosition[];
  readonly #arcBounds: readonly Bounds[];
  readonly #cellBounds: readonly Bounds[];
  readonly #arcTree: Flatbush | null;
  readonly #cellTree: Flatbush | null;

  /** `largestArea` is the most that will ever be asked for, square pixels at zoom 0. */
  constructor(cells: readonly Cell[], largestArea: number) {
    this.topology = cutArcs(cells);
    this.#areas = vertexAreas(this.topology, largestArea);
    const { arcs, shapes, positions } = this.topology;
    this.#positions = Array.from(this.#areas, (_, vertex) => [positions[vertex * 2]!, positions[vertex * 2 + 1]!]);
    this.#arcBounds = arcs.map(({ vertices }) => this.boundsOf(vertices));
    this.#cellBounds = shapes.map((shape) =>
      shape.flat(2).reduce((bounds, reference) => union(bounds, this.#arcBounds[numberOf(reference)]!), NOWHERE),
    );
    this.#arcTree = treeOf(this.#arcBounds);
    this.#cellTree = treeOf(this.#cellBounds);
  }

  /** Numbers of the cells that may reach into `within`, ascending. */
  cellsIn(within: Bounds): number[] {
    return found(this.#cellTree, within);
  }

  /** Numbers of the arcs that may reach into `within`, ascending. */
  arcsIn(within: Bounds): number[] {
    return found(this.#arcTree, within);
  }

  boundsOfArc(number: number): Bounds {
    return this.#arcBounds[number]!;
  }
  boundsOfCell(number: number): Bounds {
    return this.#cellBounds[number]!;
  }
  /** Area at which a vertex goes; see vertexAreas. */
  areaOf(vertex: number): number {
    return this.#areas[vertex]!;
  }

  /** An arc as a line. */
  border(number: number, smallestArea: number, within: Bounds): Feature<LineString> {
    const { level, outer } = this.topology.arcs[number]!;
    const coordinates = this.line([number], smallestArea, within);
    return { type: 'Feature', properties: { level, outer }, geometry: { type: 'LineString', coordinates } };
  }

  /** A cell put together from its simplified arcs; without coordinates when nothing is left of it. */
  cell(
    number: number,
    smallestArea: number,
    within: Bounds,
    propertiesOf: (cell: Cell) => Properties,
  ): Feature<MultiPolygon> {
    const cell = this.topology.cells[number]!;
    const coordinates = this.topology.shapes[number]!.flatMap(([outer, ...holes]) => {
      const ring = this.line(outer!, smallestArea, within);
      if (ring.length < CORNERS) return [];
      const inner = holes.map((hole) => this.line(hole, smallestArea, within));
      return [[ring, ...inner.filter(({ length }) => length >= CORNERS)]];
    });
    const geometry = { type: 'MultiPolygon', coordinates } as const;
    return { type: 'Feature', id: cell.id, properties: propertiesOf(cell), geometry };
  }

  /**
   * Positions along a chain of arcs whose vertices have at least `smallestArea`; exact inside `within`, roughly outside.
   * A vertex that lies with both its neighbours beyond the same side of `within` is left out: the short cut stays beyond
   * that side, so inside nothing changes. Of a cell larger than its tile that is most of its vertices.
   */
  line(chain: readonly ArcReference[], smallestArea: number, within: Bounds): GeoPosition[] {
    const line: GeoPosition[] = [];
    let keptSides = 0;
    let waiting = -1;
    let waitingSides = 0;
    for (let turn = 0; turn < chain.length; turn++) {
      const reference = chain[turn]!;
      const arc = numberOf(reference);
      const { vertices } = this.topology.arcs[arc]!;
      const last = vertices.length - 1;
      // An arc wholly beyond one side is its two ends.
      const stride = isBeyond(this.#arcBounds[arc]!, within) ? last : 1;
      for (let step = turn === 0 ? 0 : stride; step <= last; step += stride) {
        const vertex = vertices[reference < 0 ? last - step : step]!;
        if (this.#areas[vertex]! < smallestArea) continue;
        const sides = this.#sidesBeyond(vertex, within);
        if (waiting !== -1 && (line.length === 0 || (keptSides & waitingSides & sides) === 0)) {
          line.push(this.#positions[waiting]!);
          keptSides = waitingSides;
        }
        waiting = vertex;
        waitingSides = sides;
      }
    }
    line.push(this.#positions[waiting]!);
    return line;
  }

  /** The sides of `within` beyond which a vertex lies, one bit each. */
  #sidesBeyond(vertex: number, within: Bounds): number {
    const lon = this.topology.positions[vertex * 2]!;
    const lat = this.topology.positions[vertex * 2 + 1]!;
    return (lon < within[0] ? 1 : lon > within[2] ? 2 : 0) | (lat < within[1] ? 4 : lat > within[3] ? 8 : 0);
  }

  boundsOf(vertices: Uint32Array): Bounds {
    const { positions } = this.topology;
    let [west, south, east, north] = NOWHERE;
    for (const vertex of vertices) {
      const [lon, lat] = [positions[vertex * 2]!, positions[vertex * 2 + 1]!];
      if (lon < west) west = lon;
      if (lon > east) east = lon;
      if (lat < south) south = lat;
      if (lat > north) north = lat;
    }
    return [west, south, east, north];
  }
}

/** Least positions of a ring: three corners, and the first again. */
const CORNERS = 4;
export const NOWHERE: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
export const EVERYWHERE: Bounds = [-Infinity, -Infinity, Infinity, Infinity];
export const numberOf = (reference: ArcReference): number => (reference < 0 ? ~reference : reference);

export function union(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function isBeyond(bounds: Bounds, within: Bounds): boolean {
  return bounds[2] < within[0] || bounds[0] > within[2] || bounds[3] < within[1] || bounds[1] > within[3];
}

export function treeOf(boxes: readonly Bounds[]): Flatbush | null {
  if (boxes.length === 0) return null;
  const tree = new Flatbush(boxes.length);
  for (const box of boxes) tree.add(...box);
  tree.finish();
  return tree;
}

function found(tree: Flatbush | null, within: Bounds): number[] {
  return tree === null ? [] : tree.search(...within).sort((a, b) => a - b);
}
