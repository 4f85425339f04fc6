/**
 * Cases that are overdue or due soon, as pins: features, and the pictures of the pins. What is overdue is a filled pin,
 * what is due soon a hollow one, so that they are told apart without colour; the word stands beside each.
 */
import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Lateness } from '../state/wall-figures.ts';
import type { WireReport } from '../wire/wire-types.ts';
import { PALETTES, type Theme } from './palette.ts';

/** The name of a pin on the map: with a clock in it for one case, empty for the figure of many. */
export type PinName = `late-${Lateness}` | `late-${Lateness}-many`;
export const PIN_NAMES: readonly PinName[] = ['late-overdue', 'late-soon', 'late-overdue-many', 'late-soon-many'];

/** A drop on its tip, the tip at the bottom in the middle of a box; the path for an SVG of that box, and for a canvas. */
export const PIN_BOX = { width: 24, height: 30, centre: [12, 11.5], radius: 9.5 } as const;
export const PIN_PATH = 'M12 29 4.9 17.8A9.5 9.5 0 1 1 19.1 17.8Z';
export const PIN_HANDS = 'M12 6.6v5.2l3.6 2.2';
/** CSS pixels to a unit of the box, at scale 1. */
export const PIN_UNIT_PX = 1.05;

/** `late` as features, each with `overdue` 1 or 0, of which clusters make the sum. */
export function lateFeatures(
  late: Readonly<Record<Lateness, readonly WireReport[]>>,
): FeatureCollection<Point, { number: string; overdue: number }> {
  const feature = (
    { id, number, lon, lat }: WireReport,
    overdue: number,
  ): Feature<Point, { number: string; overdue: number }> => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [lon, lat] },
    properties: { number, overdue },
  });
  return {
    type: 'FeatureCollection',
    features: [...late.overdue.map((report) => feature(report, 1)), ...late.soon.map((report) => feature(report, 0))],
  };
}

/** Draws a pin for a map of this `scale`, at twice the scale. */
export function pinImage(name: PinName, theme: Theme, scale: number): ImageData {
  const unit = PIN_UNIT_PX * scale * 2;
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(PIN_BOX.width * unit);
  canvas.height = Math.round(PIN_BOX.height * unit);
  const draw = canvas.getContext('2d') as CanvasRenderingContext2D;
  draw.scale(unit, unit);
  draw.lineJoin = 'round';
  draw.lineCap = 'round';
  const { critical, serious, onSevere, halo } = PALETTES[theme];
  const isOverdue = name.startsWith('late-overdue');
  const pin = new Path2D(PIN_PATH);
  draw.strokeStyle = isOverdue ? halo : serious;
  draw.lineWidth = isOverdue ? 1.6 : 2.4;
  draw.fillStyle = isOverdue ? critical : halo;
  draw.fill(pin);
  draw.stroke(pin);
  if (!name.endsWith('many')) {
    draw.strokeStyle = isOverdue ? onSevere : serious;
    draw.lineWidth = 2;
    draw.beginPath();
    draw.arc(PIN_BOX.centre[0], PIN_BOX.centre[1], 6.1, 0, 2 * Math.PI);
    draw.stroke();
    draw.stroke(new Path2D(PIN_HANDS));
  }
  return draw.getImageData(0, 0, canvas.width, canvas.height);
}
