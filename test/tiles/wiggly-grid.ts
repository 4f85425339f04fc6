import type { Cell, Level, Position, Ring } from '../../server/grid/contract.ts';

/** A seeded stream of numbers in [0, 1). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface WigglyGridOptions {
  seed?: number;
  /** Leaf cells on each side; a power of 2. */
  side: number;
  /** Levels above the leaves, each cell made of 2 × 2 of the level below. */
  levels: 1 | 2 | 3 | 4;
  /** Vertices between two corners of a leaf. */
  detail: number;
  sideDegrees?: number;
  southWest?: Position;
  /** Width of the wiggle as a part of a cell; below 0.4 the borders never cross. */
  wiggle?: number;
}

const onGrid = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

/**
 * Square cells with crooked borders on the 1e-7 grid, nested exactly: a parent's ring is made of its children's borders,
 * vertex for vertex. Leaves are of level 4.
 */
export function wigglyGrid(options: WigglyGridOptions): Cell[] {
  const { side, levels, detail, seed = 1, sideDegrees = 0.4, southWest = [113.3, 27.4], wiggle = 0.3 } = options;
  const random = seeded(seed);
  const step = sideDegrees / side;
  const corner = (column: number, row: number): Position => [
    onGrid(southWest[0] + column * step),
    onGrid(southWest[1] + row * step),
  ];
  const edges = new Map<string, Position[]>();
  /** The border from a corner to the next one east or north; wiggles within a lens that narrows to its ends. */
  const edge = (column: number, row: number, east: boolean): Position[] => {
    const key = `${column} ${row} ${east}`;
    let line = edges.get(key);
    if (line === undefined) {
      const [lon, lat] = corner(column, row);
      line = [[lon, lat]];
      for (let i = 1; i <= detail; i++) {
        const along = i / (detail + 1);
        const off = (random() - 0.5) * 2 * wiggle * Math.min(along, 1 - along);
        line.push(
          east
            ? [onGrid(lon + along * step), onGrid(lat + off * step)]
            : [onGrid(lon + off * step), onGrid(lat + along * step)],
        );
      }
      line.push(east ? corner(column + 1, row) : corner(column, row + 1));
      edges.set(key, line);
    }
    return line;
  };
  const ringOf = (column: number, row: number, width: number): Ring => {
    const ring: Ring = [];
    const walk = (line: Position[]) => ring.push(...line.slice(0, -1));
    for (let i = 0; i < width; i++) walk(edge(column + i, row, true));
    for (let i = 0; i < width; i++) walk(edge(column + width, row + i, false));
    for (let i = width - 1; i >= 0; i--) walk(edge(column + i, row + width, true).toReversed());
    for (let i = width - 1; i >= 0; i--) walk(edge(column, row + i, false).toReversed());
    return [...ring, ring[0]!];
  };

  const cells: Cell[] = [];
  const idAt = new Map<string, number>();
  for (let level = 5 - levels; level <= 4; level++) {
    const width = 2 ** (4 - level);
    for (let row = 0; row < side; row += width)
      for (let column = 0; column < side; column += width) {
        const id = cells.length + 1;
        idAt.set(`${level} ${column} ${row}`, id);
        const parent = idAt.get(`${level - 1} ${column - (column % (width * 2))} ${row - (row % (width * 2))}`);
        const code = `${level}-${String(row).padStart(3, '0')}-${String(column).padStart(3, '0')}`;
        const sideM = width * step * 111_195;
        cells.push({
          id,
          code,
          level: level as Level,
          name: { zh: `格${code}`, en: `Cell ${code}` },
          urban: null,
          parentId: parent ?? null,
          synthetic: true,
          areaM2: sideM * sideM * Math.cos((southWest[1] * Math.PI) / 180),
          shape: [[ringOf(column, row, width)]],
        });
      }
  }
  return cells;
}
