/**
 * Puts the arcs of an edit in order, by the rule that a coverage is built by: a vertex is a node where not all that
 * pass it have the same two neighbours.
 *
 *        new ring      ┌───────┐             ┌───────┐
 *                      │       │             │       │
 *        border   ─────┼───────┼────    ─────x───────x────    three arcs: the middle one is shared
 */
import type { Position } from '../../contract.ts';
import type { Box } from '../../coverage/compare-shapes.ts';
import { type Arc, type ArcRef, type ArcUse, arcOf, positionKey, samePosition } from '../coverage.ts';
import { boxOfLine } from '../structure/arc-index.ts';
import { sortedUses } from '../structure/arc-uses.ts';

/** Arcs in the course of an edit; see `CoverageEditor`. */
export interface ArcWorkspace {
  arc(id: number): Arc | undefined;
  uses(id: number): readonly ArcUse[];
  near(box: Box): Arc[];
  made(): number[];
  addArc(positions: readonly Position[]): number;
  replaceArc(id: number, path: readonly ArcRef[]): void;
  cutArc(id: number, places: readonly number[]): number[];
}

interface Passing {
  arc: number;
  place: number;
  /** The two neighbours, the same text in either direction; null at an end. */
  neighbours: string | null;
}

/** Cuts the arcs made and those they touch where they part, and makes one of those that are the same. */
export function nodeArcs(work: ArcWorkspace): void {
  const made = work.made().filter((id) => work.uses(id).length > 0);
  if (made.length === 0) return;
  const touching = new Map<number, Arc>();
  for (const id of made) {
    const arc = work.arc(id)!;
    touching.set(id, arc);
    for (const near of nearEdges(work, arc)) touching.set(near.id, near);
  }
  const passing = new Map<string, Passing[]>();
  for (const id of made) for (const [key, pass] of passes(touching.get(id)!)) append(passing, key, pass);
  const isMade = new Set(made);
  for (const arc of touching.values())
    if (!isMade.has(arc.id)) for (const [key, pass] of passes(arc)) if (passing.has(key)) append(passing, key, pass);

  const cuts = new Map<number, number[]>();
  for (const list of passing.values()) {
    if (list.length < 2 || list.every(({ neighbours }) => neighbours !== null && neighbours === list[0]!.neighbours))
      continue;
    for (const { arc, place, neighbours } of list)
      if (neighbours !== null) cuts.set(arc, [...(cuts.get(arc) ?? []), place]);
  }
  const pieces: number[] = [];
  for (const [id, places] of cuts)
    pieces.push(
      ...work.cutArc(
        id,
        places.sort((a, b) => a - b),
      ),
    );
  unite(work, [...[...touching.keys()].filter((id) => !cuts.has(id)), ...pieces]);
}

const STRETCH = 32;

/** Arcs whose boxes meet that of a short stretch of `arc`: a long border is not compared with all that it encloses. */
function nearEdges(work: ArcWorkspace, arc: Arc): Set<Arc> {
  const found = new Set<Arc>();
  for (let from = 0; from < arc.positions.length; from += STRETCH)
    for (const near of work.near(boxOfLine(arc.positions.slice(from, from + STRETCH)))) found.add(near);
  return found;
}

function* passes({ id, positions }: Arc): IterableIterator<[string, Passing]> {
  const keys = positions.map(positionKey);
  for (let place = 0; place < keys.length; place++) {
    const [before, after] = [keys[place - 1], keys[place + 1]];
    const neighbours =
      before === undefined || after === undefined ? null : before < after ? `${before},${after}` : `${after},${before}`;
    yield [keys[place]!, { arc: id, place, neighbours }];
  }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** Arcs that run along one another are one: where all are cut that part, the first edge tells them. */
function unite(work: ArcWorkspace, ids: readonly number[]): void {
  const byFirstEdge = new Map<string, ArcRef>();
  for (const id of ids.toSorted((a, b) => a - b)) {
    const { positions } = work.arc(id)!;
    const first = `${positionKey(positions[0]!)},${positionKey(positions[1]!)}`;
    const last = `${positionKey(positions.at(-1)!)},${positionKey(positions.at(-2)!)}`;
    const same = byFirstEdge.get(first);
    if (same !== undefined) work.replaceArc(id, [same]);
    else {
      byFirstEdge.set(last, ~id);
      byFirstEdge.set(first, id);
    }
  }
}

/** Joins the two arcs that meet at each of `nodes` (position keys) where nothing else does and the same cells go on. */
export function joinArcs(work: ArcWorkspace, nodes: Iterable<string>): void {
  for (const node of nodes) {
    const place = node.split(' ').map(Number) as unknown as Position;
    const ends: ArcRef[] = [];
    for (const arc of work.near([place[0], place[1], place[0], place[1]])) {
      if (work.uses(arc.id).length === 0) continue;
      // As it comes to the node.
      if (samePosition(arc.positions.at(-1)!, place)) ends.push(arc.id);
      if (samePosition(arc.positions[0]!, place)) ends.push(~arc.id);
    }
    const [coming, other] = ends;
    if (ends.length !== 2 || coming === undefined || other === undefined || coming === ~other) continue;
    const going = ~other;
    if (!goOn(work, coming, going)) continue;
    const joined = work.addArc([...along(work, coming), ...along(work, going).slice(1)]);
    work.replaceArc(arcOf(going), []);
    work.replaceArc(arcOf(coming), [coming < 0 ? ~joined : joined]);
  }
}

function along(work: ArcWorkspace, ref: ArcRef): readonly Position[] {
  const { positions } = work.arc(arcOf(ref))!;
  return ref < 0 ? positions.toReversed() : positions;
}

/** Tells whether the same cells lie on the same sides of two arcs that are walked one after the other. */
function goOn(work: ArcWorkspace, coming: ArcRef, going: ArcRef): boolean {
  const sides = (ref: ArcRef) =>
    sortedUses(work.uses(arcOf(ref)).map(({ cell, forward }) => ({ cell, forward: forward === ref >= 0 })))
      .map(({ cell, forward }) => `${forward ? '+' : '-'}${cell}`)
      .join('\n');
  return sides(coming) === sides(going);
}
