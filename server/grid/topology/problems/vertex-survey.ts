import type { Position } from '../../contract.ts';
import { type Arc, type CellKey, type Coverage, positionKey } from '../coverage.ts';
import { deepest } from './deepest.ts';
import type { Finding } from './finding.ts';
import { groupBy } from './group-by.ts';
import { type NearPair, NearVertices } from './near-vertices.ts';

/** Vertices that should be one, told by the cells that they belong to. */
export class VertexSurvey {
  readonly #near: NearVertices;
  readonly #nearM: number;

  constructor(nearM: number) {
    this.#nearM = nearM;
    this.#near = new NearVertices(nearM);
  }

  include(arc: Arc): void {
    this.#near.include(arc);
  }

  /** `told` is ground that is told already: what lies across it needs no word of its own. */
  survey(coverage: Coverage, told: readonly Finding[]): Finding[] {
    const pairs = this.#near.pairs(coverage.arcs);
    const faces = pairs.length === 0 ? [] : told.flatMap(({ ground }) => ground);
    const corners = faces.map((rings) => new Set(rings.flat().map(positionKey)));
    const apart = pairs.filter(({ p, q }) => !corners.some((at) => at.has(positionKey(p)) && at.has(positionKey(q))));
    return [...this.#nearPairs(coverage, apart), ...drifting(coverage)];
  }

  *#nearPairs(coverage: Coverage, pairs: readonly NearPair[]): Generator<Finding> {
    const cellsOf = ({ p, q }: NearPair) => [
      ...new Set([...this.#cellsAt(coverage, p), ...this.#cellsAt(coverage, q)]),
    ];
    const groups = groupBy(
      pairs.map(({ p, q }) => ({ place: p, keys: cellsOf({ p, q } as NearPair).sort() })),
      ({ keys }) => keys.join('\0'),
    );
    for (const group of groups.values()) {
      const [{ place, keys }] = group;
      yield verticesApart(coverage, 'near', keys, place, group.length, this.#nearM);
    }
  }

  #cellsAt(coverage: Coverage, position: Position): CellKey[] {
    return this.#near
      .arcsAt(coverage.arcs, position)
      .flatMap((arc) => (coverage.uses.get(arc.id) ?? []).map((use) => use.cell));
  }
}

/** Where cells differ by less than a millimetre, which the coverage passes over. */
function* drifting(coverage: Coverage): Generator<Finding> {
  if (coverage.drift.size === 0) return;
  const groups = groupBy(coverage.drift.values(), ({ cells }) => [...cells].sort().join('\0'));
  for (const group of groups.values()) {
    const [{ at, cells }] = group;
    yield verticesApart(coverage, 'drift', [...cells].sort(), at, group.length, 0.01);
  }
}

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
