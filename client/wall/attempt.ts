import { codeOf } from '../ui/problem.tsx';
import type { WallModel } from './wall-model.ts';

/** Runs what a button or key asks for; a refusal is shown. */
export function attempt(wall: WallModel, work: Promise<unknown>): void {
  work.catch((error) => {
    wall.problem.value = codeOf(error);
  });
}
