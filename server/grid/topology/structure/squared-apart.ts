import type { Position } from '../../contract.ts';

/**
 * Square of the distance between two positions, square degrees. What is refused must hang on squares and roots alone:
 * browser and server have to agree, and hypot, powers and cosines are not rounded the same everywhere.
 */
export function squaredApart(p: Position, q: Position): number {
  const [dx, dy] = [p[0] - q[0], p[1] - q[1]];
  return dx * dx + dy * dy;
}
