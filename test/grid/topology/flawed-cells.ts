import fc from 'fast-check';
import type { Cell, Position } from '../../../server/grid/contract.ts';
import { cell, rectangle } from './problem-cells.ts';

/** The nearest position on the grid. */
export const rounded = ([lon, lat]: Position): Position => [Math.round(lon * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7];

/** Rectangles cut at random, of which some were moved a little: gaps, overlaps, slivers and missing vertices abound. */
export const flawed = fc
  .record({
    cuts: fc.array(
      fc.record({ pick: fc.nat(), share: fc.double({ min: 0.2, max: 0.8, noNaN: true }), upright: fc.boolean() }),
      { minLength: 1, maxLength: 12 },
    ),
    moves: fc.array(
      fc.record({
        pick: fc.nat(),
        corner: fc.nat(3),
        far: fc.constantFrom(1e-7, 3e-7, 2e-6, 5e-5, 1e-3),
        heading: fc.double({ min: 0, max: 6.28, noNaN: true }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ cuts, moves }) => {
    const pieces: [number, number, number, number][] = [[0, 0, 8, 8]];
    for (const { pick, share, upright } of cuts) {
      const [west, south, east, north] = pieces[pick % pieces.length]!;
      const [x, y] = [west + (east - west) * share, south + (north - south) * share];
      const parts: typeof pieces = upright
        ? [
            [west, south, x, north],
            [x, south, east, north],
          ]
        : [
            [west, south, east, y],
            [west, y, east, north],
          ];
      pieces.splice(pick % pieces.length, 1, ...parts);
    }
    const rings = pieces.map((piece) =>
      rectangle(...piece)
        .slice(0, 4)
        .map(rounded),
    );
    for (const { pick, corner, far, heading } of moves) {
      const line = rings[pick % rings.length]!;
      const [lon, lat] = line[corner]!;
      line[corner] = rounded([lon + far * Math.cos(heading), lat + far * Math.sin(heading)]);
    }
    return rings.map((line, i): Cell => cell(i + 1, [[[...line, line[0]!]]], { parentId: 100 + (i % 2) }));
  })
  .map((cells) => [
    cell(100, [[rectangle(0, 0, 8, 8)]], { level: 3, code: 'P' }),
    cell(101, [[rectangle(8, 0, 9, 8)]], { level: 3, code: 'Q' }),
    ...cells,
  ]);
