import type { Level } from '../../grid/contract.ts';
import type { Post } from '../contract.ts';

/** Posts that somebody should hold on a cell of each level (岗位配置). */
export const EXPECTED_POSTS: Readonly<Record<Level, readonly Post[]>> = {
  1: ['first-responsible'],
  2: ['first-responsible'],
  3: ['first-responsible', 'supervisor', 'mediator', 'police'],
  4: ['grid-worker', 'grid-head', 'party-group-head', 'joint-household-head', 'patroller', 'information-officer'],
};

/** Posts that one person holds at a time; the others may have several holders. */
export const SINGLE_POSTS: readonly Post[] = ['first-responsible', 'grid-worker', 'grid-head', 'party-group-head'];

/** Posts whose vacancy is worth more than a line: sealed tips of the cell would have to climb past it, or its reports have nobody. */
export const URGENT_POSTS: readonly Post[] = ['police', 'grid-worker'];

export interface Vacancy<Place> {
  cell: Place;
  post: Post;
  urgent: boolean;
}

/** The expected posts that nobody holds, in the order of `cells`. */
export function vacanciesOf<Place extends { id: number; level: Level }>(
  cells: Iterable<Place>,
  isHeld: (cellId: number, post: Post) => boolean,
): Vacancy<Place>[] {
  const vacancies: Vacancy<Place>[] = [];
  for (const cell of cells)
    for (const post of EXPECTED_POSTS[cell.level])
      if (!isHeld(cell.id, post)) vacancies.push({ cell, post, urgent: URGENT_POSTS.includes(post) });
  return vacancies;
}
