import type { PublishedGrid } from '../../grid/published-grid.ts';
import type { Duties } from '../duty-book.ts';

export type CellsOfGrid = Pick<PublishedGrid, 'current'>;

/** How many basic cells within the area have no police post of their own filled, nor any cell above them: a sealed tip from there would be seen by nobody. */
export function policeVacancies(
  grid: CellsOfGrid,
  duties: Pick<Duties, 'holdersOf'>,
  today: string,
  areaCellId: number | null,
): number {
  const locator = grid.current();
  const filled = new Map<number, boolean>();
  const isFilled = (cellId: number): boolean => {
    let known = filled.get(cellId);
    if (known === undefined) {
      known = duties.holdersOf(cellId, 'police', today).length > 0;
      filled.set(cellId, known);
    }
    return known;
  };
  let vacant = 0;
  for (const cell of locator.cells) {
    if (!locator.isLeaf(cell)) continue;
    const path = locator.path(cell).map(({ id }) => id);
    if ((areaCellId === null || path.includes(areaCellId)) && !path.some(isFilled)) vacant++;
  }
  return vacant;
}
