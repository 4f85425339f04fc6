import Flatbush from 'flatbush';
import { Chain } from '../../coverage/chain.ts';
import { isGround } from '../../coverage/compare-shapes.ts';
import { type Face, facesOf } from '../../coverage/faces.ts';
import { planarGraph } from '../../coverage/planar-graph.ts';
import type { Arc, CellKey, Coverage } from '../coverage.ts';
import { type ArcSurvey, arcsMeet } from './sound-rings.ts';

/** A border that does not have one cell on each side: the outline of the city, and the edges of all gaps and overlaps. */
export interface LooseBorder {
  readonly arc: Arc;
  /** How many more cells lie to its left than to its right; not 0. */
  readonly net: number;
  readonly cells: readonly CellKey[];
}

/**
 * The loose borders among the cells that `counts` chooses; undefined chooses all. In a sound coverage they are few: its
 * outline.
 */
export class LooseBorders {
  /** What was found last among all cells. */
  #last: { coverage: Coverage; byArc: ReadonlyMap<number, LooseBorder> } | undefined;

  of(coverage: Coverage, counts: ((cell: CellKey) => boolean) | undefined): LooseBorder[] {
    if (counts !== undefined) return this.#search(coverage, coverage.uses.keys(), counts);
    const last = this.#last;
    const changed =
      last && new Set([...coverage.uses.differing(last.coverage.uses), ...coverage.arcs.differing(last.coverage.arcs)]);
    const byArc = new Map(last?.byArc);
    for (const id of changed ?? []) byArc.delete(id);
    for (const border of this.#search(coverage, changed ?? coverage.uses.keys(), () => true))
      byArc.set(border.arc.id, border);
    this.#last = { coverage, byArc };
    return [...byArc.values()].sort((a, b) => a.arc.id - b.arc.id);
  }

  #search(coverage: Coverage, ids: Iterable<number>, counts: (cell: CellKey) => boolean): LooseBorder[] {
    const loose: LooseBorder[] = [];
    for (const id of ids) {
      const uses = coverage.uses.get(id) ?? [];
      // The common case first: it decides how long a sound city takes.
      if (uses.length === 2 && uses[0]!.forward !== uses[1]!.forward && counts(uses[0]!.cell) && counts(uses[1]!.cell))
        continue;
      const counting = uses.filter((use) => counts(use.cell));
      const net = counting.reduce((sum, use) => sum + (use.forward ? 1 : -1), 0);
      if (net === 0) continue;
      loose.push({ arc: coverage.arcs.get(id)!, net, cells: [...new Set(counting.map((use) => use.cell))].sort() });
    }
    return loose.sort((a, b) => a.arc.id - b.arc.id);
  }
}

export const sameBorders = (a: readonly LooseBorder[], b: readonly LooseBorder[]): boolean =>
  a.length === b.length &&
  a.every(
    (one, i) => one.arc === b[i]!.arc && one.net === b[i]!.net && one.cells.every((cell, k) => cell === b[i]!.cells[k]),
  );

/**
 * The ground that loose borders show to be covered twice, or not at all though enclosed. `alongM` of a face is by the
 * number of the border in the list.
 */
export function looseGround(loose: readonly LooseBorder[], survey: ArcSurvey): Face[] {
  const chain = new Chain();
  for (const [owner, { arc, net }] of loose.entries()) chain.addLine(arc.positions, owner, net);
  const flawed = (winding: number, unbounded: boolean) => winding >= 2 || (winding === 0 && !unbounded);
  return facesOf(planarGraph(chain, !anyMeet(loose, survey)), flawed).filter(isGround);
}

/** Whether borders have more in common than their ends. As a rule they do not, and need not be cut where they meet. */
function anyMeet(loose: readonly LooseBorder[], survey: ArcSurvey): boolean {
  if (loose.length === 0) return false;
  const surveyed = loose.map(({ arc }) => survey.arc(arc));
  if (!surveyed.every(({ isSimple }) => isSimple)) return true;
  const index = new Flatbush(loose.length);
  for (const { box } of surveyed) index.add(...box);
  index.finish();
  return surveyed.some((a, i) => index.search(...a.box, (j) => j > i).some((j) => arcsMeet(a, surveyed[j]!)));
}
