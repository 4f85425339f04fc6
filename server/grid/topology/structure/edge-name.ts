import type { Position } from '../../contract.ts';
import { positionKey } from '../coverage.ts';

/** Text that two edges share exactly when they have the same ends, in either direction. */
export function edgeName(a: Position, b: Position): string {
  const [from, to] = [positionKey(a), positionKey(b)];
  return from < to ? `${from} ${to}` : `${to} ${from}`;
}
