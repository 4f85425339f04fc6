import type { Position } from '../../contract.ts';
import { type Arc, type ArcUse, type CellKey, type Coverage, positionKey, samePosition } from '../coverage.ts';
import { type ArcPlace, cellsAt, verticesAt } from '../structure/find-border.ts';
import { deepest } from './deepest.ts';
import type { Finding } from './finding.ts';
import { groupBy } from './group-by.ts';
import { comparePositions, type NearPair, NearVertices } from './near-vertices.ts';

/** Vertices that should be one, told by the cells that they belong to. */
export class VertexSurvey {
  readonly #near: NearVertices;
  readonly #nearM: number;
  readonly #drifts = new Map<Position, readonly ArcPlace[]>();

  constructor(nearM: number) {
    this.#nearM = nearM;
    this.#near = new NearVertices(nearM);
  }

  /** Takes in a border with the cells that have it; to be asked again when those change. */
  include(arc: Arc, uses: readonly ArcUse[]): void {
    this.#near.include(arc, uses.length === 1);
  }

  /** `told` is ground that is told already: what lies across it needs no word of its own. */
  survey(coverage: Coverage, told: readonly Finding[]): Finding[] {
    const pairs = this.#near.pairs(coverage.arcs).flatMap((pair) => this.#mayBeOne(coverage, pair));
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
    const places = drift.map(({ at }) => ({ at, keys: cellsAt(coverage, this.#arcsAt(coverage, at)) }));
    return [...groupBy(places, ({ keys }) => keys.join('\0')).values()].map((group) =>
      verticesApart(coverage, 'drift', group[0].keys, group[0].at, group.length, 0.01),
    );
  }

  /** Borders at a vertex that drifts, looked for anew only when one of them was edited. */
  #arcsAt(coverage: Coverage, at: Position): readonly ArcPlace[] {
    let places = this.#drifts.get(at);
    if (places === undefined || !places.every(({ arc }) => coverage.arcs.get(arc.id) === arc)) {
      places = verticesAt(coverage, at);
      this.#drifts.set(at, places);
    }
    return places;
  }

  /**
   * The pair with its cells where borders fail to meet in it: at vertices of borders that only one cell has, and at
   * junctions. Two borders of one cell may come as close to each other as they like; unless a border no longer than
   * that joins them.
   */
  #mayBeOne(coverage: Coverage, { p, q }: NearPair): { p: Position; q: Position; keys: CellKey[] }[] {
    const [atP, atQ] = [this.#near.arcsAt(coverage.arcs, p), this.#near.arcsAt(coverage.arcs, q)];
    if (!mayMiss(coverage, p, atP) || !mayMiss(coverage, q, atQ)) return [];
    const [ofP, ofQ] = [cellsAlong(coverage, atP), cellsAlong(coverage, atQ)];
    const between = cellsAlong(
      coverage,
      atP.filter((arc) => atQ.includes(arc)),
    );
    if (ofP.some((cell) => ofQ.includes(cell) && !between.includes(cell))) return [];
    return [{ p, q, keys: [...new Set([...ofP, ...ofQ])].sort() }];
  }
}

const mayMiss = (coverage: Coverage, position: Position, arcs: readonly Arc[]): boolean =>
  arcs.some(({ id, positions }) => {
    const isEnd = samePosition(positions[0]!, position) || samePosition(positions.at(-1)!, position);
    return isEnd || coverage.uses.get(id)?.length === 1;
  });

const cellsAlong = (coverage: Coverage, arcs: readonly Arc[]): CellKey[] =>
  arcs.flatMap((arc) => (coverage.uses.get(arc.id) ?? []).map((use) => use.cell));

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
