/** Pictures that the editor's map needs: marks of problems, and the patterns of ground that changes hands. */
import type { ChangeSide } from './editor-layers.ts';
import { EDITOR_PALETTES } from './editor-palette.ts';
import { PALETTES, type Theme } from './palette.ts';

/** Pixels of the picture to one of the screen. */
export const IMAGE_PIXEL_RATIO = 2;
const MARK_PX = 22;
const PATTERN_PX = 12;

function paper(sizePx: number, scale: number): { draw: CanvasRenderingContext2D; image: () => ImageData } {
  const pixels = Math.round(sizePx * scale * IMAGE_PIXEL_RATIO);
  const canvas = document.createElement('canvas');
  canvas.width = pixels;
  canvas.height = pixels;
  const draw = canvas.getContext('2d') as CanvasRenderingContext2D;
  draw.scale(pixels / sizePx, pixels / sizePx);
  draw.lineCap = 'round';
  draw.lineJoin = 'round';
  return { draw, image: () => draw.getImageData(0, 0, pixels, pixels) };
}

/** An error is a filled triangle, a warning a hollow one; both hold an exclamation mark. */
export function problemMark(severity: 'error' | 'warning', theme: Theme, scale: number): ImageData {
  const { critical, serious, onSevere, halo } = PALETTES[theme];
  const { draw, image } = paper(MARK_PX, scale);
  const isError = severity === 'error';
  const triangle = new Path2D('M11 3 20 19H2Z');
  draw.strokeStyle = halo;
  draw.lineWidth = 4.5;
  draw.stroke(triangle);
  draw.fillStyle = isError ? critical : halo;
  draw.fill(triangle);
  draw.strokeStyle = isError ? critical : serious;
  draw.lineWidth = 2;
  draw.stroke(triangle);
  draw.strokeStyle = isError ? onSevere : serious;
  draw.stroke(new Path2D('M11 9v4.2M11 16.2v.1'));
  return image();
}

/** Gained ground is dotted, lost ground hatched, ground that went from one to another hatched both ways. */
export function changePattern(side: ChangeSide, theme: Theme, scale: number): ImageData {
  const { draw, image } = paper(PATTERN_PX, scale);
  const colour = EDITOR_PALETTES[theme][side];
  draw.strokeStyle = colour;
  draw.fillStyle = colour;
  draw.lineWidth = 1.3;
  if (side === 'gained') {
    for (const [x, y] of [
      [3, 3],
      [9, 9],
    ] as const) {
      draw.beginPath();
      draw.arc(x, y, 1.5, 0, 2 * Math.PI);
      draw.fill();
    }
    return image();
  }
  // Lines run over the edge of the tile, so that tiles join.
  draw.stroke(new Path2D('M-3 3 3 -3M-3 15 15 -3M9 15 15 9'));
  if (side === 'moved') draw.stroke(new Path2D('M-3 9 3 15M-3 -3 15 15M9 -3 15 3'));
  return image();
}
