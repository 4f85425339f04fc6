import type { Position, Shape } from '../../contract.ts';
import type { Box } from '../../coverage/compare-shapes.ts';
import {
  type Arc,
  type ArcRef,
  type ArcRing,
  type ArcUse,
  arcOf,
  type CellKey,
  type Coverage,
  type CoverageCell,
  positionKey,
  samePosition,
} from '../coverage.ts';
import { boxOfLine } from '../structure/arc-index.ts';
import { sameUses } from '../structure/arc-uses.ts';
import { runsLeft } from '../structure/runs-left.ts';
import { movedChildren } from './moved-children.ts';
import { type ArcWorkspace, joinArcs, nodeArcs } from './node-arcs.ts';
import { settleBases } from './settle-bases.ts';

/** What there is to say of a cell except its ground. */
export type CellAttributes = Omit<CoverageCell, 'rings' | 'base'>;
export type Rings = readonly (readonly ArcRing[])[];

/**
 * Makes one coverage from another. It lives for one operation: change arcs, rings and cells in any order, then
 * `finish()`. What it is given may be rough; `finish` puts it in order:
 *
 * - arcs that pass a vertex of one another are cut there, arcs that run along one another become one, and arcs that
 *   meet at a node where nothing else does are joined. So new rings may simply be given as positions (`setShape`), also
 *   along borders that are there; a neighbour that gets a node by it keeps its shape to the bit;
 * - arcs that no ring walks any more are dropped;
 * - `base` is given up by exactly the cells whose ground differs, parents included, and by those that share a vertex
 *   that drifted with a leaf whose ground differs;
 * - `uses`, `children`, `index`, `drift` and `nextArc` follow.
 *
 * It does not judge: crossing borders, cells inside out or without ground are for `flawOfEdit` to find. Positions count
 * as the same only when equal to the bit; whoever adds some puts them on the grid. Arc numbers that it was given or gave
 * out mean nothing after `finish`.
 */
export class CoverageEditor implements ArcWorkspace {
  readonly before: Coverage;
  readonly #arcs = new Map<number, Arc | undefined>();
  readonly #uses = new Map<number, readonly ArcUse[]>();
  readonly #cells = new Map<CellKey, CoverageCell | undefined>();
  readonly #redrawn = new Set<CellKey>();
  #nextArc: number;

  constructor(before: Coverage) {
    this.before = before;
    this.#nextArc = before.nextArc;
  }

  /** The arc as it stands now; undefined when it is gone. */
  arc(id: number): Arc | undefined {
    return this.#arcs.has(id) ? this.#arcs.get(id) : this.before.arcs.get(id);
  }

  /** Who walks an arc as rings stand now. */
  uses(id: number): readonly ArcUse[] {
    return this.#uses.get(id) ?? this.before.uses.get(id) ?? [];
  }

  /** A cell as it stands now; undefined when it is gone. */
  cell(key: CellKey): CoverageCell | undefined {
    return this.#cells.has(key) ? this.#cells.get(key) : this.before.cells.get(key);
  }

  /** Arcs whose boxes meet a box, as they stand now. */
  near(box: Box): Arc[] {
    const found = this.before.index.search(this.before, box).filter((arc) => this.arc(arc.id) === arc);
    for (const arc of this.#arcs.values())
      if (arc !== undefined && arc.id >= this.before.nextArc && meets(boxOfLine(arc.positions), box)) found.push(arc);
    return found;
  }

  /** Numbers of the arcs made since the beginning that are still there. */
  made(): number[] {
    return [...this.#arcs.values()].flatMap((arc) => (arc && arc.id >= this.before.nextArc ? [arc.id] : []));
  }

  /** A new arc that no ring walks yet. At least two positions, no two neighbours equal. */
  addArc(positions: readonly Position[]): number {
    const id = this.#nextArc++;
    this.#arcs.set(id, { id, positions });
    return id;
  }

  /**
   * Puts `path`, arcs end to end in the direction of the arc, in the place of an arc in every ring that walks it, in
   * either direction. The arc is gone. An empty path takes it out of its rings.
   */
  replaceArc(id: number, path: readonly ArcRef[]): void {
    const back = path.toReversed().map((ref) => ~ref);
    for (const key of new Set(this.uses(id).map((use) => use.cell))) {
      const rings = this.cell(key)!.rings!;
      this.setRings(
        key,
        rings.map((polygon) =>
          polygon.map((ring) => ring.flatMap((ref) => (ref === id ? path : ref === ~id ? back : [ref]))),
        ),
      );
    }
    this.#arcs.set(id, undefined);
  }

  /** Puts an arc of other positions in the place of one; returns its number. The ends may move: all arcs there must. */
  redrawArc(id: number, positions: readonly Position[]): number {
    const drawn = this.addArc(positions);
    this.replaceArc(id, [drawn]);
    return drawn;
  }

  /** Cuts an arc at inner places, given in order; returns the pieces in the direction of the arc. */
  cutArc(id: number, places: readonly number[]): number[] {
    const { positions } = this.arc(id)!;
    const stops = [0, ...places, positions.length - 1];
    const pieces = stops.slice(1).map((stop, i) => this.addArc(positions.slice(stops[i]!, stop + 1)));
    this.replaceArc(id, pieces);
    return pieces;
  }

  /** Gives a leaf other rings: shells first, counter-clockwise, then their holes, clockwise. Null where children have it. */
  setRings(key: CellKey, rings: Rings | null): void {
    const cell = this.cell(key)!;
    for (const ref of (cell.rings ?? []).flat(2)) this.#unuse(ref, key);
    for (const ref of (rings ?? []).flat(2))
      this.#uses.set(arcOf(ref), [...this.uses(arcOf(ref)), { cell: key, forward: ref >= 0 }]);
    this.#cells.set(key, { ...cell, rings });
  }

  /** Gives a leaf other ground by positions, whatever the direction of the rings; they may run along any border. */
  setShape(key: CellKey, shape: Shape): void {
    const rings = shape.map((polygon) =>
      polygon.flatMap((ring, hole) => {
        const line = ring.filter((position, i) => i === 0 || !samePosition(position, ring[i - 1]!));
        if (line.length < 3) return [];
        return [[this.addArc(runsLeft(line) === (hole === 0) ? line : line.toReversed())]];
      }),
    );
    this.setRings(
      key,
      rings.filter((polygon) => polygon.length > 0),
    );
  }

  /** A new cell: a leaf with rings (or `[]`, and `setShape` next), or one with null that is to have children. */
  addCell(attributes: CellAttributes, rings: Rings | null): void {
    this.#cells.set(attributes.key, { ...attributes, rings: rings === null ? null : [], base: null });
    if (rings !== null) this.setRings(attributes.key, rings);
  }

  /** Changes what is said of a cell. A changed parent moves it from one list of children to the other. */
  changeCell(key: CellKey, change: Partial<Omit<CellAttributes, 'key'>>): void {
    this.#cells.set(key, { ...this.cell(key)!, ...change });
  }

  /** Takes a cell away with its rings. Its children must be moved elsewhere by the same operation. */
  removeCell(key: CellKey): void {
    this.setRings(key, null);
    this.#cells.set(key, undefined);
  }

  /** Gives up the published shape of a cell, so that it is assembled from what it consists of; of a leaf, its parents' too. */
  redraw(key: CellKey): void {
    this.#redrawn.add(key);
  }

  finish(): Coverage {
    const nodes = new Set<string>();
    nodeArcs(this);
    for (const id of this.#changedArcs())
      for (const arc of [this.arc(id), this.before.arcs.get(id)])
        if (arc) for (const place of [0, -1]) nodes.add(positionKey(arc.positions.at(place)!));
    joinArcs(this, nodes);

    const { before } = this;
    const uses = [...this.#uses].map(([id, list]) => [id, sameUses(list, before.uses.get(id))] as const);
    const unused = new Set(uses.flatMap(([id, list]) => (list === undefined ? [id] : [])));
    for (const [id] of this.#arcs) if (this.uses(id).length === 0) unused.add(id);
    const arcs = before.arcs.with([
      ...this.#arcs,
      ...[...unused].map((id) => [id, undefined] as [number, Arc | undefined]),
    ]);
    const made = this.made().flatMap((id) => arcs.get(id) ?? []);
    const after: Coverage = {
      ...before,
      arcs,
      uses: before.uses.with(uses),
      cells: before.cells.with(this.#cells),
      children: before.children.with(movedChildren(before, this.#cells)),
      index: before.index.with(arcs, made),
      nextArc: this.#nextArc,
    };
    return settleBases(before, after, this.#redrawn);
  }

  #unuse(ref: ArcRef, key: CellKey): void {
    const id = arcOf(ref);
    const uses = this.uses(id);
    const at = uses.findIndex((use) => use.cell === key && use.forward === ref >= 0);
    this.#uses.set(id, uses.toSpliced(at, 1));
  }

  /** Arcs that are new, gone, or walked by other rings. */
  #changedArcs(): Set<number> {
    return new Set([...this.#arcs.keys(), ...this.#uses.keys()]);
  }
}

const meets = (a: Box, b: Box): boolean => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];
