import { PALETTES, type Theme } from './palette.ts';

/** A shape per severity, so that it is told apart without its colour: a triangle for serious, an octagon for critical. */
export const ICON_SHAPES: Record<3 | 4, readonly [x: number, y: number][]> = {
  3: [
    [12, 2.5],
    [22.5, 21],
    [1.5, 21],
  ],
  4: [
    [7.6, 1.5],
    [16.4, 1.5],
    [22.5, 7.6],
    [22.5, 16.4],
    [16.4, 22.5],
    [7.6, 22.5],
    [1.5, 16.4],
    [1.5, 7.6],
  ],
};
const BOX = 24;
/** Side of the icon in CSS pixels at scale 1. */
const SIDE_PX = 20;

/** Draws the icon for `severity` with its mark of exclamation; `pixels` per side for a map of this `scale`. */
export function severityIcon(severity: 3 | 4, theme: Theme, scale: number): ImageData {
  const side = Math.round(SIDE_PX * scale * 2);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const draw = canvas.getContext('2d') as CanvasRenderingContext2D;
  const palette = PALETTES[theme];
  draw.scale(side / BOX, side / BOX);
  draw.beginPath();
  for (const [x, y] of ICON_SHAPES[severity]) draw.lineTo(x, y);
  draw.closePath();
  draw.lineJoin = 'round';
  draw.lineWidth = 2.4;
  draw.strokeStyle = palette.halo;
  draw.stroke();
  draw.fillStyle = severity === 4 ? palette.critical : palette.serious;
  draw.fill();
  draw.fillStyle = palette.onSevere;
  draw.fillRect(10.9, severity === 3 ? 9 : 6.2, 2.2, severity === 3 ? 6 : 7.6);
  draw.fillRect(10.9, severity === 3 ? 16.4 : 15.6, 2.2, 2.2);
  return draw.getImageData(0, 0, side, side);
}
/** The images are drawn at twice the scale, for crisp edges on dense screens. */
export const ICON_PIXEL_RATIO = 2;
