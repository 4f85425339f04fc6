import type { Position } from '../../contract.ts';
import { type Arc, type ArcUse, type CellKey, type Coverage, positionKey } from '../coverage.ts';
import { type ArcPlace, cellsAt, verticesAt } from '../structure/find-border.ts';
import { deepest } from './deepest.ts';
import type { Finding } from './finding.ts';
import { groupBy } from './group-by.ts';
import { NearVertices } from './near-vertices.ts';

/** The borders at a vertex and the cells that have them, for as long as none of it changes. */
interface Seen {
  readonly timesGiven: number;
  readonly places: readonly ArcPlace[];
  readonly uses: readonly (readonly ArcUse[] | undefined)[];
}

/** Vertices that should be one, told by the cells that they belong to. */
export class VertexSurvey {
  readonly #near: NearVertices;
  readonly #nearM: number;
  readonly #seen = new Map<number, Seen>();
  readonly #drifts = new Map<Position, Seen>();

  constructor(nearM: number) {
    this.#nearM = nearM;
    this.#near = new NearVertices(nearM);
  }

  /** Makes room for the vertices of so many borders. */
  reserve(borders: number): void {
    this.#near.reserve(borders);
  }

  /**
   * Takes in a border with the cells that have it; to be asked again when those change. Borders may fail to meet at
   * their ends and, where only one cell has them, anywhere.
   */
  include({ positions }: Arc, uses: readonly ArcUse[]): void {
    const last = positions.length - 1;
    this.#near.take(positions[0]!);
    this.#near.take(positions[last]!);
    if (uses.length === 1) for (let i = 1; i < last; i++) this.#near.take(positions[i]!);
  }

  /** `told` is ground that is told already: what lies across it needs no word of its own. */
  survey(coverage: Coverage, told: readonly Finding[]): Finding[] {
    const pairs = this.#near.pairs.flatMap((pair) => this.#mayBeOne(coverage, pair));
    pairs.sort((a, b) => comparePositions(a.p, b.p) || comparePositions(a.q, b.q));
    const faces = pairs.length === 0 ? [] : told.flatMap(({ ground }) => ground);
    const corners = faces.map((rings) => new Set(rings.flat().map(positionKey)));
    const apart = pairs.filter(({ p, q }) => !corners.some((at) => at.has(positionKey(p)) && at.has(positionKey(q))));
    const near = [...groupBy(apart, ({ keys }) => keys.join('\0')).values()].map((group) => {
      const [{ p, keys }] = group;
      return verticesApart(coverage, 'near', keys, p, group.length, this.#nearM);
    });
    return [...near, ...this.#drifting(coverage)];
  }

  /** Where cells differ by less than a millimetre, which the coverage passes over. */
  #drifting(coverage: Coverage): Finding[] {
    const drift = [...coverage.drift.values()].sort((a, b) => comparePositions(a.at, b.at));
    const places = drift.map(({ at }) => {
      const seen = lookAgain(coverage, at, 0, this.#drifts.get(at));
      this.#drifts.set(at, seen);
      return { at, keys: cellsAt(coverage, seen.places) };
    });
    return [...groupBy(places, ({ keys }) => keys.join('\0')).values()].map((group) =>
      verticesApart(coverage, 'drift', group[0].keys, group[0].at, group.length, 0.01),
    );
  }

  /**
   * The pair with its cells where borders fail to meet in it: at vertices of borders that only one cell has, and at
   * junctions. Neighbours along a border are no pair, however close: that is how finely it was drawn. Two borders of one
   * cell may come as close to each other as they like, too, unless a border no longer than that joins them.
   */
  #mayBeOne(coverage: Coverage, [v, w]: readonly [number, number]): { p: Position; q: Position; keys: CellKey[] }[] {
    const [atV, atW] = [this.#placesAt(coverage, v), this.#placesAt(coverage, w)];
    if (!mayMiss(coverage, atV) || !mayMiss(coverage, atW)) return [];
    const between = atV.filter(({ arc }) => atW.some((other) => other.arc === arc));
    if (!between.every((place) => isEnd(place) && atW.every((other) => other.arc !== place.arc || isEnd(other))))
      return [];
    const [ofV, ofW] = [cellsAt(coverage, atV), cellsAt(coverage, atW)];
    const along = cellsAt(coverage, between);
    if (ofV.some((cell) => ofW.includes(cell) && !along.includes(cell))) return [];
    const [p, q] = [this.#near.position(v), this.#near.position(w)].sort(comparePositions) as [Position, Position];
    return [{ p, q, keys: [...new Set([...ofV, ...ofW])].sort() }];
  }

  #placesAt(coverage: Coverage, vertex: number): readonly ArcPlace[] {
    const timesGiven = this.#near.timesGiven(vertex);
    const seen = lookAgain(coverage, this.#near.position(vertex), timesGiven, this.#seen.get(vertex));
    this.#seen.set(vertex, seen);
    return seen.places;
  }
}

/** What was seen at a position where that still holds, else what is there now. */
function lookAgain(coverage: Coverage, at: Position, timesGiven: number, seen: Seen | undefined): Seen {
  const holds =
    seen?.timesGiven === timesGiven &&
    seen.places.length > 0 &&
    seen.places.every(({ arc }, i) => coverage.arcs.get(arc.id) === arc && coverage.uses.get(arc.id) === seen.uses[i]);
  if (holds) return seen;
  const places = verticesAt(coverage, at);
  return { timesGiven, places, uses: places.map(({ arc }) => coverage.uses.get(arc.id)) };
}

const isEnd = ({ arc, place }: ArcPlace): boolean => place === 0 || place === arc.positions.length - 1;

const mayMiss = (coverage: Coverage, places: readonly ArcPlace[]): boolean =>
  places.some((place) => isEnd(place) || coverage.uses.get(place.arc.id)?.length === 1);

const comparePositions = (a: Position, b: Position): number => a[0] - b[0] || a[1] - b[1];

function verticesApart(
  coverage: Coverage,
  reason: 'near' | 'drift',
  keys: readonly CellKey[],
  place: Position,
  pieces: number,
  withinM: number,
): Finding {
  const level = deepest(coverage, keys);
  const nothing = { areaM2: null, widthM: null, ground: [], parent: null };
  return { kind: 'near-vertex', reason, keys, level, place, pieces, withinM, ...nothing };
}
