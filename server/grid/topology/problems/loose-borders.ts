import type { Arc, CellKey, Coverage } from '../coverage.ts';

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
  a.length === b.length && a.every((one, i) => sameBorder(one, b[i]!));

export const sameBorder = (a: LooseBorder, b: LooseBorder): boolean =>
  a.arc === b.arc &&
  a.net === b.net &&
  a.cells.length === b.cells.length &&
  a.cells.every((cell, i) => cell === b.cells[i]);
