import type { Arc, ArcUse, CellKey, Coverage } from '../coverage.ts';

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
    if (counts !== undefined) return inOrder(looseOf(coverage, coverage.uses.entries(), counts));
    const last = this.#last;
    const byArc = new Map(last?.byArc);
    const changed = new Set<number>();
    if (last !== undefined) {
      for (const id of last.coverage.uses.differing(coverage.uses)) changed.add(id);
      for (const id of last.coverage.arcs.differing(coverage.arcs)) changed.add(id);
      for (const id of changed) byArc.delete(id);
    }
    const uses = last === undefined ? coverage.uses.entries() : usesOf(coverage, changed);
    for (const border of looseOf(coverage, uses, () => true)) byArc.set(border.arc.id, border);
    this.#last = { coverage, byArc };
    return inOrder(byArc.values());
  }
}

type Uses = Iterable<readonly [number, readonly ArcUse[]]>;

function* usesOf(coverage: Coverage, ids: Iterable<number>): Uses {
  for (const id of ids) yield [id, coverage.uses.get(id) ?? []];
}

function* looseOf(coverage: Coverage, all: Uses, counts: (cell: CellKey) => boolean): Generator<LooseBorder> {
  for (const [id, uses] of all) {
    // The common case first: it decides how long a sound city takes.
    if (uses.length === 2 && uses[0]!.forward !== uses[1]!.forward && counts(uses[0]!.cell) && counts(uses[1]!.cell))
      continue;
    const counting = uses.filter((use) => counts(use.cell));
    const net = counting.reduce((sum, use) => sum + (use.forward ? 1 : -1), 0);
    if (net === 0) continue;
    yield { arc: coverage.arcs.get(id)!, net, cells: [...new Set(counting.map((use) => use.cell))].sort() };
  }
}

const inOrder = (borders: Iterable<LooseBorder>): LooseBorder[] => [...borders].sort((a, b) => a.arc.id - b.arc.id);

export const sameBorders = (a: readonly LooseBorder[], b: readonly LooseBorder[]): boolean =>
  a.length === b.length && a.every((one, i) => sameBorder(one, b[i]!));

export const sameBorder = (a: LooseBorder, b: LooseBorder): boolean =>
  a.arc === b.arc &&
  a.net === b.net &&
  a.cells.length === b.cells.length &&
  a.cells.every((cell, i) => cell === b.cells[i]);
