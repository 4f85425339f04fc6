/** Strokes and marks on the canvas over the editor's map, in CSS pixels of the screen. */
import type { Position, Shape } from '../../server/grid/contract.ts';
import type { Handle } from '../state/editor-handles.ts';
import { type Pixel, type Screen, toPixel } from '../state/editor-screen.ts';
import type { EditorPalette } from './editor-palette.ts';
import { LOCAL_FONTS } from './picture.ts';

/** The last one is a kind of font, not a name. */
const FONTS = LOCAL_FONTS.regular
  .slice(1)
  .map((font) => (font.includes(' ') ? `'${font}'` : font))
  .join(',');

export interface Brush {
  draw: CanvasRenderingContext2D;
  screen: Screen;
  palette: EditorPalette;
  /** Factor on every width and size. */
  scale: number;
}

export interface LineLook {
  colour: string;
  widthPx: number;
  dash?: readonly number[];
  /** A wider line below in the colour of the ground. */
  casing?: boolean;
}

export function pathOfLine({ draw, screen }: Brush, positions: readonly Position[]): void {
  for (let i = 0; i < positions.length; i++) {
    const [x, y] = toPixel(screen, positions[i]!);
    if (i === 0) draw.moveTo(x, y);
    else draw.lineTo(x, y);
  }
}

export function strokeLines(brush: Brush, lines: Iterable<readonly Position[]>, look: LineLook): void {
  const { draw, palette, scale } = brush;
  draw.beginPath();
  for (const line of lines) pathOfLine(brush, line);
  if (look.casing === true) {
    draw.setLineDash([]);
    draw.strokeStyle = palette.casing;
    draw.lineWidth = (look.widthPx + 3) * scale;
    draw.stroke();
  }
  draw.setLineDash((look.dash ?? []).map((length) => length * scale));
  draw.strokeStyle = look.colour;
  draw.lineWidth = look.widthPx * scale;
  draw.stroke();
  draw.setLineDash([]);
}

/** Fills shapes, holes left out, in a colour or a pattern. */
export function fillShapes(brush: Brush, shapes: Iterable<Shape>, fill: string | CanvasPattern, opacity: number): void {
  const { draw } = brush;
  draw.beginPath();
  for (const shape of shapes) for (const polygon of shape) for (const ring of polygon) pathOfLine(brush, ring);
  draw.globalAlpha = opacity;
  draw.fillStyle = fill;
  draw.fill('evenodd');
  draw.globalAlpha = 1;
}

export const ringsOf = (shapes: Iterable<Shape>): Position[][] => [...shapes].flat(2);

/** Lines from lower left to upper right, `gapPx` apart. */
export function hatch({ draw, scale }: Brush, colour: string, gapPx: number): CanvasPattern | string {
  const ratio = draw.getTransform().a;
  const size = Math.max(4, Math.round(gapPx * scale * ratio));
  const tile = document.createElement('canvas');
  tile.width = size;
  tile.height = size;
  const pen = tile.getContext('2d') as CanvasRenderingContext2D;
  pen.strokeStyle = colour;
  pen.lineWidth = Math.max(1, 1.2 * scale * ratio);
  pen.beginPath();
  for (const shift of [-size, 0, size]) {
    pen.moveTo(shift - 1, size + 1);
    pen.lineTo(shift + size + 1, -1);
  }
  pen.stroke();
  const pattern = draw.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / ratio));
  return pattern ?? colour;
}

/** Vertices are discs, nodes where borders meet are squares, middles of edges small rings. */
export function handleMark(
  { draw, palette, scale }: Brush,
  kind: Handle['kind'],
  [x, y]: Pixel,
  strong: boolean,
): void {
  const size = (kind === 'node' ? 4.6 : kind === 'vertex' ? 4 : 2.8) * scale * (strong ? 1.45 : 1);
  draw.beginPath();
  if (kind === 'node') draw.rect(x - size, y - size, 2 * size, 2 * size);
  else draw.arc(x, y, size, 0, 2 * Math.PI);
  draw.fillStyle = strong ? palette.handle : palette.handleInside;
  draw.strokeStyle = strong ? palette.handleInside : palette.handle;
  draw.globalAlpha = kind === 'middle' && !strong ? 0.8 : 1;
  draw.lineWidth = (kind === 'middle' ? 1.2 : 1.8) * scale;
  draw.fill();
  draw.stroke();
  draw.globalAlpha = 1;
}

/** Words on a plate, to the right and above of `pixel`, kept on the screen. */
export function tag(
  { draw, screen, scale }: Brush,
  text: string,
  [x, y]: Pixel,
  { ink, ground }: { ink: string; ground: string },
): void {
  const size = 12.5 * scale;
  draw.font = `600 ${size}px ${FONTS}`;
  const width = draw.measureText(text).width + size;
  const height = size * 1.7;
  const left = Math.max(2, Math.min(screen.width - width - 2, x + 12 * scale));
  const top = Math.max(2, Math.min(screen.height - height - 2, y - height - 10 * scale));
  draw.beginPath();
  draw.roundRect(left, top, width, height, 3 * scale);
  draw.fillStyle = ground;
  draw.fill();
  draw.fillStyle = ink;
  draw.textBaseline = 'middle';
  draw.fillText(text, left + size / 2, top + height / 2 + 0.5 * scale);
}
