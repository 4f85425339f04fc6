/** Marks on the canvas over the editor's map: each is told by its form, and named where a form is not enough. */
import type { Position, Shape } from '../../server/grid/contract.ts';
import { toPixel } from '../state/editor-screen.ts';
import { type Brush, fillShapes, hatch, ringsOf, strokeLines, tag } from './editor-brush.ts';
import type { OtherMark } from './editor-map-options.ts';

/** Ground that a repair would move: hatched, dashed around it; who gets it is outlined. */
export function drawPreview(brush: Brush, { shape, into }: { shape: Shape; into: Shape | null }): void {
  const { palette } = brush;
  if (into !== null) strokeLines(brush, ringsOf([into]), { colour: palette.gained, widthPx: 2.4, casing: true });
  fillShapes(brush, [shape], palette.gained, 0.25);
  fillShapes(brush, [shape], hatch(brush, palette.gained, 7), 0.9);
  strokeLines(brush, ringsOf([shape]), { colour: palette.gained, widthPx: 2, dash: [5, 4], casing: true });
}

export function drawSnap(brush: Brush, { at, label }: { at: Position; label: string }): void {
  const { draw, screen, palette, scale } = brush;
  const [x, y] = toPixel(screen, at);
  for (const [colour, width] of [
    [palette.casing, 4.5],
    [palette.snap, 2],
  ] as const) {
    draw.beginPath();
    draw.arc(x, y, 8 * scale, 0, 2 * Math.PI);
    draw.moveTo(x - 3 * scale, y);
    draw.lineTo(x + 3 * scale, y);
    draw.moveTo(x, y - 3 * scale);
    draw.lineTo(x, y + 3 * scale);
    draw.strokeStyle = colour;
    draw.lineWidth = width * scale;
    draw.stroke();
  }
  if (label !== '') tag(brush, label, [x, y], { ink: palette.casing, ground: palette.snap });
}

export function drawMiddle({ draw, screen, palette, scale }: Brush): void {
  const [x, y] = [screen.width / 2, screen.height / 2];
  const [from, to] = [5 * scale, 16 * scale];
  for (const [colour, width] of [
    [palette.casing, 4],
    [palette.handle, 1.8],
  ] as const) {
    draw.beginPath();
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      draw.moveTo(x + dx * from, y + dy * from);
      draw.lineTo(x + dx * to, y + dy * to);
    }
    draw.strokeStyle = colour;
    draw.lineWidth = width * scale;
    draw.stroke();
  }
}

export function drawTrouble({ draw, screen, palette, scale }: Brush, at: Position): void {
  const [x, y] = toPixel(screen, at);
  const arm = 7 * scale;
  for (const [colour, width] of [
    [palette.casing, 5.5],
    [palette.alarm, 2.8],
  ] as const) {
    draw.beginPath();
    draw.moveTo(x - arm, y - arm);
    draw.lineTo(x + arm, y + arm);
    draw.moveTo(x - arm, y + arm);
    draw.lineTo(x + arm, y - arm);
    draw.strokeStyle = colour;
    draw.lineWidth = width * scale;
    draw.stroke();
  }
}

export function drawOther(
  brush: Brush,
  { name, view, pointer, shapes }: OtherMark & { shapes: readonly Shape[] },
): void {
  const { screen, palette, draw, scale } = brush;
  const [west, south, east, north] = view;
  const frame: Position[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  strokeLines(brush, [frame], { colour: palette.other, widthPx: 1.6, dash: [2, 5] });
  strokeLines(brush, ringsOf(shapes), { colour: palette.other, widthPx: 2.2, dash: [8, 4], casing: true });
  const [x, y] = toPixel(screen, pointer ?? [west, north]);
  if (pointer !== null) {
    draw.beginPath();
    draw.moveTo(x, y);
    draw.lineTo(x + 5 * scale, y + 18 * scale);
    draw.lineTo(x + 16 * scale, y + 11 * scale);
    draw.closePath();
    draw.fillStyle = palette.other;
    draw.strokeStyle = palette.casing;
    draw.lineWidth = 1.5 * scale;
    draw.fill();
    draw.stroke();
  }
  const seen = x > -40 && x < screen.width + 40 && y > -40 && y < screen.height + 40;
  if (seen) tag(brush, name, [x, y], { ink: palette.onOther, ground: palette.other });
}
