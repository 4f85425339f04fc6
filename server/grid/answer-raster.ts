/**
 * The locator's short cut: the bounding box of the grid cut into small rectangles. A rectangle that no border reaches
 * has one answer for all its points, worked out once when the raster is built; points of the others are worked out one
 * by one. Most points need one look-up, and no exactness is lost: rounding keeps order, so the rectangle of a point
 * on an edge lies between those of the edge's ends, and where an edge is interpolated the reach is widened by more
 * than the rounding can be.
 */
import type { PolygonParts } from './polygon-parts.ts';

/** The answer must be worked out for each point. */
export const NEAR_BORDER = -2;
const UNKNOWN = -3;

export interface AnswerRaster {
  west: number;
  south: number;
  east: number;
  north: number;
  columns: number;
  rows: number;
  columnsPerDegree: number;
  rowsPerDegree: number;
  /** Row by row from the south-west: what `resolve` answered, or NEAR_BORDER. */
  answers: Int32Array;
}

const RECTANGLES_AN_EDGE = 16;
const MOST_RECTANGLES = 4 * 2 ** 20;
/** More than the rounding of an interpolated coordinate of at most 180 degrees, about 0.1 µm. */
const ROUNDING_DEGREES = 1e-12;
/** Below this extent rounding would be as large as rectangles; such a grid is one rectangle. */
const LEAST_EXTENT_DEGREES = 1e-6;

/** Builds the raster of `parts`; `resolve` gives the answer (not below -1) for a point that is not on a border. */
export function buildAnswerRaster(parts: PolygonParts, resolve: (x: number, y: number) => number): AnswerRaster {
  const raster = layOut(parts);
  const { answers, columns, rows, west, south, columnsPerDegree, rowsPerDegree } = raster;
  markBorders(raster, parts);
  for (let row = 0; row < rows; row++) {
    const y = south + (row + 0.5) / rowsPerDegree;
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      if (answers[at] !== UNKNOWN) continue;
      // Two neighbours that no border reaches are one connected region, so they share their answer.
      if (column > 0 && answers[at - 1] !== NEAR_BORDER) answers[at] = answers[at - 1]!;
      else if (row > 0 && answers[at - columns] !== NEAR_BORDER) answers[at] = answers[at - columns]!;
      else answers[at] = resolve(west + (column + 0.5) / columnsPerDegree, y);
    }
  }
  return raster;
}

function layOut({ boxes, count, vertices }: PolygonParts): AnswerRaster {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let box = 0; box < count * 4; box += 4) {
    west = Math.min(west, boxes[box]!);
    south = Math.min(south, boxes[box + 1]!);
    east = Math.max(east, boxes[box + 2]!);
    north = Math.max(north, boxes[box + 3]!);
  }
  const width = east - west;
  const height = north - south;
  const tiny = !(width >= LEAST_EXTENT_DEGREES && height >= LEAST_EXTENT_DEGREES);
  const rectangles = tiny ? 1 : Math.min(MOST_RECTANGLES, (vertices.length / 2) * RECTANGLES_AN_EDGE);
  const side = (length: number, other: number): number =>
    tiny ? 1 : Math.min(8192, Math.max(1, Math.round(Math.sqrt((rectangles * length) / other))));
  const columns = side(width, height);
  const rows = side(height, width);
  return {
    west,
    south,
    east,
    north,
    columns,
    rows,
    columnsPerDegree: tiny ? 0 : columns / width,
    rowsPerDegree: tiny ? 0 : rows / height,
    answers: new Int32Array(columns * rows).fill(tiny ? NEAR_BORDER : UNKNOWN),
  };
}

function markBorders(raster: AnswerRaster, { count, firstVertex, ringEnds, vertices }: PolygonParts): void {
  const { answers, columns, rowsPerDegree, south } = raster;
  const mark = (row: number, from: number, to: number): void => {
    answers.fill(NEAR_BORDER, row * columns + from, row * columns + to + 1);
  };
  const end = firstVertex[count]!;
  for (let v = 0; v < end; v++) {
    if (ringEnds[v] === 1) continue;
    const x1 = vertices[v * 2]!;
    const y1 = vertices[v * 2 + 1]!;
    const x2 = vertices[v * 2 + 2]!;
    const y2 = vertices[v * 2 + 3]!;
    const lowY = Math.min(y1, y2);
    const highY = Math.max(y1, y2);
    const firstRow = rowOf(raster, lowY);
    const lastRow = rowOf(raster, highY);
    const firstColumn = columnOf(raster, Math.min(x1, x2));
    const lastColumn = columnOf(raster, Math.max(x1, x2));
    if (firstRow === lastRow || firstColumn === lastColumn) {
      for (let row = firstRow; row <= lastRow; row++) mark(row, firstColumn, lastColumn);
      continue;
    }
    const slope = (x2 - x1) / (y2 - y1);
    for (let row = firstRow; row <= lastRow; row++) {
      const enterY = Math.max(lowY, south + row / rowsPerDegree - ROUNDING_DEGREES);
      const leaveY = Math.min(highY, south + (row + 1) / rowsPerDegree + ROUNDING_DEGREES);
      const enterX = x1 + (enterY - y1) * slope;
      const leaveX = x1 + (leaveY - y1) * slope;
      mark(
        row,
        Math.max(firstColumn, columnOf(raster, Math.min(enterX, leaveX) - ROUNDING_DEGREES)),
        Math.min(lastColumn, columnOf(raster, Math.max(enterX, leaveX) + ROUNDING_DEGREES)),
      );
    }
  }
}

const columnOf = (raster: AnswerRaster, x: number): number =>
  Math.max(0, Math.min(raster.columns - 1, Math.floor((x - raster.west) * raster.columnsPerDegree)));
const rowOf = (raster: AnswerRaster, y: number): number =>
  Math.max(0, Math.min(raster.rows - 1, Math.floor((y - raster.south) * raster.rowsPerDegree)));

/** The answer for all points near `(x, y)`, NEAR_BORDER where each must be worked out, -1 beyond the raster or for NaN. */
export function rasterAnswer(raster: AnswerRaster, x: number, y: number): number {
  const { answers, columns, columnsPerDegree, east, north, rows, rowsPerDegree, south, west } = raster;
  if (!(x >= west && x <= east && y >= south && y <= north)) return -1;
  const column = Math.floor((x - west) * columnsPerDegree);
  const row = Math.floor((y - south) * rowsPerDegree);
  return answers[(row < rows ? row : rows - 1) * columns + (column < columns ? column : columns - 1)]!;
}
