import type { Growth } from './grow-regions.ts';
import type { Mesh } from './mesh.ts';

/** Two settlements whose fronts meet get the road through the easiest meeting place: it follows the valleys. */
export function layRoads(mesh: Mesh, growth: Growth): number[][] {
  const { region, cameFrom, effort } = growth;
  const best = new Map<string, { effort: number; p: number; q: number }>();
  for (let p = 0; p < mesh.count; p++)
    for (let i = mesh.firstNeighbour[p]!; i < mesh.firstNeighbour[p + 1]!; i++) {
      const q = mesh.neighbours[i]!;
      const a = region[p]!;
      const b = region[q]!;
      if (a < 0 || b <= a) continue;
      const sum = effort[p]! + effort[q]!;
      const known = best.get(`${a} ${b}`);
      if (!known || sum < known.effort) best.set(`${a} ${b}`, { effort: sum, p, q });
    }
  const home = (point: number): number[] => {
    const way = [point];
    for (let p = point; cameFrom[p] !== p; ) {
      p = cameFrom[p]!;
      way.push(p);
    }
    return way;
  };
  return [...best.values()].map(({ p, q }) => [...home(p).reverse(), ...home(q)]);
}
