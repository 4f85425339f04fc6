/**
 * Where the boundary tiles of two generations may differ; everywhere else they are the same to the byte. Held against
 * tiles cut anew in test/tiles/touched-ground.test.ts.
 *
 * What lies in a tile hangs on the arcs that reach into it, as they are simplified, and on what is said of their cells.
 * So a tile is touched where
 * - an arc is new, gone, or simplified otherwise: a border nearby may stand in its way now, or no longer;
 * - a cell is new, gone, or told otherwise, in all of its ground;
 * - ground passes from one cell to another. It lies within the box around all changed arcs of either, even where none of
 *   them reaches into the tile.
 */
import type Flatbush from 'flatbush';
import { othersTurn } from '../platform/others-turn.ts';
import type { BoundaryLayer, BoundaryTiles } from './boundary-tiles.ts';
import { BOUNDARY_MAX_ZOOM } from './boundary-zooms.ts';
import type { TileAddress } from './mercator.ts';
import { type Bounds, NOWHERE, numberOf, type SimplifiedArcs, treeOf, union } from './simplified-arcs.ts';
import { boundsOfTile } from './tile-cutter.ts';

type Touched = Record<BoundaryLayer, Flatbush | null>;

export class TouchedGround {
  /** By the deepest level drawn; absent where the two draw different levels. */
  readonly #byLevel: ReadonlyMap<number | undefined, Touched>;
  readonly #deepest: readonly (number | undefined)[];

  private constructor(byLevel: ReadonlyMap<number | undefined, Touched>, deepest: readonly (number | undefined)[]) {
    this.#byLevel = byLevel;
    this.#deepest = deepest;
  }

  /** Compares two generations, a set of levels at a time, giving way in between. */
  static async between(one: BoundaryTiles, other: BoundaryTiles): Promise<TouchedGround> {
    const byLevel = new Map<number | undefined, Touched>();
    const deepest: (number | undefined)[] = [];
    for (let zoom = 0; zoom <= BOUNDARY_MAX_ZOOM; zoom++) {
      const [a, b] = [one.deepestAt(zoom), other.deepestAt(zoom)];
      // The zoom from which it is drawn bounds how far its borders are simplified.
      const isSame = a?.level === b?.level && a?.minzoom === b?.minzoom;
      deepest.push(isSame ? a?.level : Number.NaN);
      if (!isSame || byLevel.has(a?.level)) continue;
      byLevel.set(a?.level, touchedAt(one, other, zoom));
      await othersTurn();
    }
    return new TouchedGround(byLevel, deepest);
  }

  /** Whether the tile may differ. */
  meets(layer: BoundaryLayer, tile: TileAddress): boolean {
    const touched = this.#byLevel.get(this.#deepest[tile.z]);
    if (touched === undefined) return true;
    const tree = touched[layer];
    return tree !== null && tree.search(...boundsOfTile(tile)).length > 0;
  }
}

function touchedAt(one: BoundaryTiles, other: BoundaryTiles, zoom: number): Touched {
  const [before, after] = [one.arcsAt(zoom), other.arcsAt(zoom)];
  const changed = { before: changedArcs(before, after), after: changedArcs(after, before) };
  const arcBoxes = [...changed.before.values(), ...changed.after.values()];
  const cells = new Map<number, { was?: number; is?: number }>();
  for (const [number, { id }] of before.topology.cells.entries()) cells.set(id, { was: number });
  for (const [number, { id }] of after.topology.cells.entries()) cells.set(id, { ...cells.get(id), is: number });
  const cellBoxes: Bounds[] = [];
  for (const { was, is } of cells.values()) {
    if (was === undefined || is === undefined || !sameWords(one, before, was, other, after, is)) {
      cellBoxes.push(boxOf(before, was, after, is));
      continue;
    }
    const box = union(boxOfChanged(before, was, changed.before), boxOfChanged(after, is, changed.after));
    if (box[0] > box[2]) continue;
    cellBoxes.push(isSimple(before, was) && isSimple(after, is) ? box : boxOf(before, was, after, is));
  }
  return { borders: treeOf(arcBoxes), cells: treeOf([...arcBoxes, ...cellBoxes]) };
}

const boxOf = (
  before: SimplifiedArcs,
  was: number | undefined,
  after: SimplifiedArcs,
  is: number | undefined,
): Bounds =>
  union(was === undefined ? NOWHERE : before.boundsOfCell(was), is === undefined ? NOWHERE : after.boundsOfCell(is));

/** One ring: in a cell of several, an edit may put them in another order. */
const isSimple = ({ topology }: SimplifiedArcs, cell: number): boolean => topology.shapes[cell]!.flat(1).length === 1;

function sameWords(
  one: BoundaryTiles,
  before: SimplifiedArcs,
  was: number,
  other: BoundaryTiles,
  after: SimplifiedArcs,
  is: number,
): boolean {
  const [a, b] = [one.propertiesOf(before.topology.cells[was]!), other.propertiesOf(after.topology.cells[is]!)];
  return JSON.stringify(a) === JSON.stringify(b);
}

function boxOfChanged(arcs: SimplifiedArcs, cell: number, changed: ReadonlyMap<number, Bounds>): Bounds {
  let box = NOWHERE;
  for (const reference of arcs.topology.shapes[cell]!.flat(2))
    box = union(box, changed.get(numberOf(reference)) ?? NOWHERE);
  return box;
}

/** Arcs of `these` that `those` have not, or have otherwise, with the box around the part that differs. */
function changedArcs(these: SimplifiedArcs, those: SimplifiedArcs): Map<number, Bounds> {
  const byEdge = new Map<string, number>();
  for (let arc = 0; arc < those.topology.arcs.length; arc++)
    for (const edge of endEdges(those, arc)) byEdge.set(edge, arc);
  const changed = new Map<number, Bounds>();
  for (let arc = 0; arc < these.topology.arcs.length; arc++) {
    const [first, last] = endEdges(these, arc) as [string, string];
    const box = boxOfDifference(these, arc, those, byEdge.get(first) ?? byEdge.get(last));
    if (box !== undefined) changed.set(arc, box);
  }
  return changed;
}

/** The first and the last edge of an arc, each of which no other arc has. */
function endEdges({ topology: { arcs, positions } }: SimplifiedArcs, arc: number): string[] {
  const { vertices } = arcs[arc]!;
  const text = (i: number, j: number) =>
    [vertices.at(i)!, vertices.at(j)!].map((v) => `${positions[v * 2]} ${positions[v * 2 + 1]}`).join(' ');
  return [text(0, 1), text(-2, -1)];
}

/**
 * The box around what of an arc differs from its twin: all of it without one, and where it separates other levels. What
 * they have in common at either end is left out, as far as vertices stand there at every zoom that draws it: the line
 * from such a vertex on is the same, whatever is left out further along. Undefined where nothing differs.
 */
function boxOfDifference(
  these: SimplifiedArcs,
  arc: number,
  those: SimplifiedArcs,
  twin: number | undefined,
): Bounds | undefined {
  const one = these.topology.arcs[arc]!;
  const other = twin === undefined ? undefined : those.topology.arcs[twin]!;
  if (other === undefined || one.level !== other.level || one.outer !== other.outer) return these.boundsOfArc(arc);
  const [here, there] = [these.topology.positions, those.topology.positions];
  const isSame = (v: number, w: number): boolean =>
    here[v * 2] === there[w * 2] && here[v * 2 + 1] === there[w * 2 + 1] && these.areaOf(v) === those.areaOf(w);
  const [a, b] = [one.vertices, other.vertices];
  const most = Math.min(a.length, b.length);
  let [from, to] = [0, 0];
  for (let i = 0; i < most && isSame(a[i]!, b[i]!); i++) if (these.areaOf(a[i]!) === Infinity) from = i;
  if (from === a.length - 1 && a.length === b.length) return undefined;
  for (let i = 0; i < most - from && isSame(a.at(-1 - i)!, b.at(-1 - i)!); i++)
    if (these.areaOf(a.at(-1 - i)!) === Infinity) to = i;
  return these.boundsOf(a.subarray(from, a.length - to));
}
