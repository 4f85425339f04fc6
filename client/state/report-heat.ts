import { HEAT_MAX_ZOOM, type HeatScale, heatScale } from '../../server/tiles/heat-scale.ts';
import { mercatorX, mercatorY } from '../../server/tiles/mercator.ts';
import { BIN_BITS } from '../../server/tiles/report-bins.ts';
import { type Ageing, reportWeight } from '../../server/tiles/report-weight.ts';
import type { WireReport } from '../wire/wire-types.ts';

export type { HeatScale };

/** Zoom and intensity, ascending, for an interpolation by zoom. */
export type HeatStops = readonly (readonly [zoom: number, intensity: number])[];

/** The scale of the heat of reports at hand: the very rule by which the server scales its tiles. */
export function scaleOfReports(reports: readonly WireReport[], ageing: Ageing): HeatScale {
  const side = 2 ** (HEAT_MAX_ZOOM + BIN_BITS);
  return heatScale({
    x: Uint32Array.from(reports, ({ lon }) => clamp(mercatorX(lon) * side, side)),
    y: Uint32Array.from(reports, ({ lat }) => clamp(mercatorY(lat) * side, side)),
    weight: Float64Array.from(reports, (report) =>
      reportWeight(report.severity, Date.parse(report.occurredAt) / 1000, ageing),
    ),
  });
}

/**
 * Intensities for a screen on which everything is `screenScale` times as large: a kernel twice as wide at one zoom draws
 * what the plain one draws a zoom before.
 */
export function heatStops(scale: HeatScale, screenScale: number): HeatStops {
  return scale.byZoom.map((full, zoom) => [zoom + Math.log2(screenScale), 1 / full] as const);
}

/** Ages in whole minutes, so that a picture changes when a minute has passed and not each second. */
export function ageingMinute(at: number): number {
  return Math.floor(at / 60_000) * 60;
}

const clamp = (value: number, side: number): number => Math.min(side - 1, Math.max(0, Math.floor(value)));
