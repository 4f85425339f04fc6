import type { Cell, Position, Ring } from '../../server/grid/contract.ts';

/**
 * A coverage of `columns` × `rows` leaf cells with borders that look surveyed: the lattice is shaken, and every side is
 * a jagged line of `segments` edges that its two cells share to the bit. Around the city of the demo, on the grid of
 * 1e-7 degree on which cells live.
 */
export function seededGrid(columns: number, rows: number, segments: number, random: () => number): Cell[] {
  const [west, south, width, height] = [113.2, 27.35, 0.6, 0.6];
  const stepX = width / columns;
  const stepY = height / rows;
  const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
  const shaken = (x: number, y: number, share: number): Position => [
    rounded(x + (random() - 0.5) * stepX * share),
    rounded(y + (random() - 0.5) * stepY * share),
  ];
  const corners = Array.from({ length: rows + 1 }, (_, row) =>
    Array.from({ length: columns + 1 }, (_, column) => shaken(west + column * stepX, south + row * stepY, 0.5)),
  );
  const side = ([x1, y1]: Position, [x2, y2]: Position): Ring =>
    Array.from({ length: segments + 1 }, (_, i) => {
      if (i === 0) return [x1, y1];
      if (i === segments) return [x2, y2];
      return shaken(x1 + ((x2 - x1) * i) / segments, y1 + ((y2 - y1) * i) / segments, 0.6 / segments);
    });
  const across = corners.map((line) => line.slice(1).map((corner, column) => side(line[column]!, corner)));
  const upward = corners
    .slice(1)
    .map((line, row) => line.map((corner, column) => side(corners[row]![column]!, corner)));
  return Array.from({ length: columns * rows }, (_, index) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const ring = [
      ...across[row]![column]!,
      ...upward[row]![column + 1]!.slice(1),
      ...across[row + 1]![column]!.toReversed().slice(1),
      ...upward[row]![column]!.toReversed().slice(1),
    ];
    const code = String(index + 1).padStart(6, '0');
    return {
      id: index + 1,
      code,
      level: 4,
      name: { zh: code, en: code },
      urban: null,
      parentId: null,
      synthetic: true,
      areaM2: 1,
      shape: [[ring]],
    };
  });
}
