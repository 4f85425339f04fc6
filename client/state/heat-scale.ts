/**
 * Normalises the heat so that it reads the same at 500 and at 80,000 points.
 * MapLibre adds up `weight × intensity × kernel` per pixel and colours what comes out from 0 to 1. Here the same sum is
 * estimated where the points are, per zoom, and the intensity is chosen so that a high percentile of the places with
 * points lands near the top of the ramp. It depends on the whole set of points, not on the view: panning changes nothing.
 */
import { SEVERITY_WEIGHT } from '../../server/tiles/report-weight.ts';

export interface HeatPoint {
  lon: number;
  lat: number;
  weight: number;
}

/** Zoom and intensity, ascending; for an interpolation by zoom. */
export type HeatStops = readonly (readonly [zoom: number, intensity: number])[];

/** The peak of MapLibre's kernel, 1/√(2π). */
const KERNEL_PEAK = 0.3989;
const PERCENTILE = 0.97;
const TOP = 0.92;
/** One lone ordinary report never looks like a hot spot. */
const LONE_MOST = 0.42;
/** A fresh ordinary report; see server/tiles/report-weight.ts. */
const LONE_WEIGHT = SEVERITY_WEIGHT[2];
const TILE_PX = 512;

/** The intensity at each of `zooms` for points drawn with kernels of `radiusPx`. */
export function heatStops(points: readonly HeatPoint[], zooms: readonly number[], radiusPx: number): HeatStops {
  return zooms.map((zoom) => [zoom, intensityFor(densities(points, zoom, radiusPx))] as const);
}

/** The intensity that puts a high percentile of `density` near the top of the ramp. */
function intensityFor(density: readonly number[]): number {
  const lone = LONE_MOST / (LONE_WEIGHT * KERNEL_PEAK);
  if (density.length === 0) return lone;
  const sorted = [...density].sort((a, b) => a - b);
  const high = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * PERCENTILE))] ?? 1;
  return Math.min(lone, TOP / Math.max(high, 1e-9));
}

/** The kernel sum at intensity 1 in each occupied square of a third of the radius, counting the squares around it. */
function densities(points: readonly HeatPoint[], zoom: number, radiusPx: number): number[] {
  const side = radiusPx / 3;
  const world = TILE_PX * 2 ** zoom;
  const squares = new Map<number, number>();
  const columns = Math.ceil(world / side) + 8;
  for (const point of points) {
    const x = Math.floor((((point.lon + 180) / 360) * world) / side) + 4;
    const y = Math.floor((mercatorY(point.lat) * world) / side) + 4;
    const key = y * columns + x;
    squares.set(key, (squares.get(key) ?? 0) + point.weight);
  }
  const sums: number[] = [];
  for (const key of squares.keys()) {
    let sum = 0;
    for (let dy = -3; dy <= 3; dy++)
      for (let dx = -3; dx <= 3; dx++) {
        const weight = squares.get(key + dy * columns + dx);
        // The kernel is exp(-½(3r/R)²) and a square is R/3, so r in squares is the exponent's own unit.
        if (weight !== undefined) sum += weight * KERNEL_PEAK * Math.exp(-0.5 * (dx * dx + dy * dy));
      }
    sums.push(sum);
  }
  return sums;
}

function mercatorY(lat: number): number {
  const sin = Math.sin((Math.max(-85, Math.min(85, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI);
}
