import { PALETTES, type Theme } from './palette.ts';
import { LATE_PATTERN, UNKNOWN_PATTERN } from './patrol-layers.ts';

export const COVER_PATTERNS = [UNKNOWN_PATTERN, LATE_PATTERN] as const;
export type CoverPattern = (typeof COVER_PATTERNS)[number];
/** A square that repeats without a seam; its lines in a box of 8, for an SVG and for a canvas. */
export const PATTERN_BOX = 8;
export const PATTERN_LINES: Record<CoverPattern, string> = {
  [UNKNOWN_PATTERN]: 'M-2 2 2-2M0 8 8 0M6 10l4-4',
  [LATE_PATTERN]: 'M-2 2 2-2M0 8 8 0M6 10l4-4M-2 6l4 4M0 0l8 8M6-2l4 4',
};
const SIDE_PX = 10;

/** Draws a pattern for a map of this `scale`, at twice the scale. */
export function coverPattern(name: CoverPattern, theme: Theme, scale: number): ImageData {
  // A power of two repeats sharply at every ratio of pixels.
  const side = 2 ** Math.round(Math.log2(SIDE_PX * scale * 2));
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const draw = canvas.getContext('2d') as CanvasRenderingContext2D;
  draw.scale(side / PATTERN_BOX, side / PATTERN_BOX);
  const { labelQuiet, serious } = PALETTES[theme];
  draw.strokeStyle = name === LATE_PATTERN ? serious : labelQuiet;
  draw.globalAlpha = name === LATE_PATTERN ? 0.8 : 0.55;
  draw.lineWidth = 1;
  draw.stroke(new Path2D(PATTERN_LINES[name]));
  return draw.getImageData(0, 0, side, side);
}
