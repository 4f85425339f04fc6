import type { Pace } from '../state/walkers.ts';
import { PALETTES, type Theme } from './palette.ts';

/**
 * A person on a round: on a disc while walking, on a square while standing, in a broken ring when the position is old. The
 * shape alone tells; the colour is one for all. Paths are of a box of 24, for an SVG and for a canvas.
 */
export const WALKER_BODIES: Record<Pace, string> = {
  moving: 'M12 1.5a10.5 10.5 0 1 0 0 21a10.5 10.5 0 0 0 0-21Z',
  still: 'M3 3h18v18H3Z',
  stale: 'M12 2.5a9.5 9.5 0 1 0 0 19a9.5 9.5 0 0 0 0-19Z',
};
export const WALKER_GLYPH = 'M12 5.2a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 0 0 0-5.2ZM6.8 18.2c0-4 2.2-6 5.2-6s5.2 2 5.2 6Z';
export type WalkerIcon = `walker-${Pace | 'many'}`;
export const WALKER_ICONS: readonly WalkerIcon[] = ['walker-moving', 'walker-still', 'walker-stale', 'walker-many'];
const BOX = 24;
const SIDE_PX = 22;

/** Draws an icon for a map of this `scale`, at twice the scale. */
export function walkerIcon(name: WalkerIcon, theme: Theme, scale: number): ImageData {
  const side = Math.round(SIDE_PX * scale * 2 * (name === 'walker-many' ? 1.25 : 1));
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const draw = canvas.getContext('2d') as CanvasRenderingContext2D;
  draw.scale(side / BOX, side / BOX);
  const { walker, onWalker, halo, labelQuiet } = PALETTES[theme];
  const pace = name === 'walker-many' ? 'moving' : (name.slice('walker-'.length) as Pace);
  const body = new Path2D(WALKER_BODIES[pace]);
  const isOld = pace === 'stale';
  draw.fillStyle = isOld ? halo : walker;
  draw.fill(body);
  draw.strokeStyle = isOld ? labelQuiet : halo;
  draw.lineWidth = isOld ? 2.2 : 1.6;
  if (isOld) draw.setLineDash([3.6, 2.4]);
  draw.stroke(body);
  if (name !== 'walker-many') {
    draw.fillStyle = isOld ? labelQuiet : onWalker;
    draw.fill(new Path2D(WALKER_GLYPH));
  }
  return draw.getImageData(0, 0, side, side);
}
