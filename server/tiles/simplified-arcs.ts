import Flatbush from 'flatbush';
import type { Feature, Position as GeoPosition } from 'geojson';
import type { Cell } from '../grid/contract.ts';
import { type ArcReference, type ArcTopology, cutArcs } from './arcs.ts';
import type { Properties } from './encode-tile.ts';
import { type VertexAreas, vertexAreas } from './simplify-arcs.ts';

/** `[west, south, east, north]`, degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];

/** Cells and borders of some levels, simplified to any extent, found by place. */
export class SimplifiedArcs {
  readonly topology: ArcTopology;
  readonly #areas: VertexAreas;
  /** One for each vertex, shared by all that is made of it: positions made anew for each tile were half of its time. */
  readonly #positions: GeoPosition[];
  readonly #arcTree: Flatbush | null;
  readonly #cellTree: Flatbush | null;

  /** `largestArea` is the most that will ever be asked for, square pixels at zoom 0. */
  constructor(cells: readonly Cell[], largestArea: number) {
    this.topology = cutArcs(cells);
    this.#areas = vertexAreas(this.topology, largestArea);
    const { arcs, shapes, positions } = this.topology;
    this.#positions = Array.from(this.#areas, (_, vertex) => [positions[vertex * 2]!, positions[vertex * 2 + 1]!]);
    const arcBounds = arcs.map(({ vertices }) => this.#boundsOf(vertices));
    const cellBounds = shapes.map((shape) =>
      shape.flat(2).reduce((bounds, reference) => union(bounds, arcBounds[numberOf(reference)]!), NOWHERE),
    );
    this.#arcTree = treeOf(arcBounds);
    this.#cellTree = treeOf(cellBounds);
  }

  /** Positions of an arc whose vertices have at least `smallestArea`. */
  line(reference: ArcReference, smallestArea: number): GeoPosition[] {
    const line: GeoPosition[] = [];
    this.#walk(reference, smallestArea, line);
    return line;
  }

  /** Appends an arc to `line`, its first vertex left out where the line ends with it already. */
  #walk(reference: ArcReference, smallestArea: number, line: GeoPosition[]): void {
    const { vertices } = this.topology.arcs[numberOf(reference)]!;
    const last = vertices.length - 1;
    for (let step = line.length === 0 ? 0 : 1; step <= last; step++) {
      const vertex = vertices[reference < 0 ? last - step : step]!;
      if (this.#areas[vertex]! >= smallestArea) line.push(this.#positions[vertex]!);
    }
  }

  /** The borders that may reach into `within`, always in the same order. */
  borders(smallestArea: number, within: Bounds): Feature[] {
    return found(this.#arcTree, within).map((number): Feature => {
      const { level, outer } = this.topology.arcs[number]!;
      const coordinates = this.line(number, smallestArea);
      return { type: 'Feature', properties: { level, outer }, geometry: { type: 'LineString', coordinates } };
    });
  }

  /** The cells that may reach into `within`, put together from the simplified arcs, always in the same order. */
  cells(smallestArea: number, within: Bounds, propertiesOf: (cell: Cell) => Properties): Feature[] {
    const ringOf = (references: ArcReference[]): GeoPosition[] => {
      const ring: GeoPosition[] = [];
      for (const reference of references) this.#walk(reference, smallestArea, ring);
      return ring;
    };
    return found(this.#cellTree, within).map((number): Feature => {
      const cell = this.topology.cells[number]!;
      const coordinates = this.topology.shapes[number]!.map((polygon) => polygon.map(ringOf));
      return {
        type: 'Feature',
        id: cell.id,
        properties: propertiesOf(cell),
        geometry: { type: 'MultiPolygon', coordinates },
      };
    });
  }

  #boundsOf(vertices: Uint32Array): Bounds {
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

const NOWHERE: Bounds = [Infinity, Infinity, -Infinity, -Infinity];
const numberOf = (reference: ArcReference): number => (reference < 0 ? ~reference : reference);

function union(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function treeOf(boxes: readonly Bounds[]): Flatbush | null {
  if (boxes.length === 0) return null;
  const tree = new Flatbush(boxes.length);
  for (const box of boxes) tree.add(...box);
  tree.finish();
  return tree;
}

function found(tree: Flatbush | null, within: Bounds): number[] {
  return tree === null ? [] : tree.search(...within).sort((a, b) => a - b);
}
