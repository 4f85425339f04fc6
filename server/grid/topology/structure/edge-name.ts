import type { Position } from '../../contract.ts';
import { positionKey } from '../coverage.ts';

/** Text that two edges share exactly when they have the same ends, in either direction. */
export const edgeName = (a: Position, b: Position): string => directedEdge(a, b).name;

/** The name of an edge, and whether it runs from `a` to `b` as the name does. */
export function directedEdge(a: Position, b: Position): { name: string; forward: boolean } {
  const [from, to] = [positionKey(a), positionKey(b)];
  return from < to ? { name: `${from} ${to}`, forward: true } : { name: `${to} ${from}`, forward: false };
}
