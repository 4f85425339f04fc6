/** Strokes of a pen as lines: a hand draws hundreds of points where a few make the same line. */
import { type Pixel, pixelsBetween, placeAlong } from './editor-screen.ts';

/** Pixels that a point may lie off the line without which it is drawn: less than the tremble of a hand. */
export const STROKE_TOLERANCE_PX = 2.5;

/** The stroke with only the points that matter (Douglas and Peucker 1973), its ends among them. */
export function simplifyStroke(stroke: readonly Pixel[], tolerancePx = STROKE_TOLERANCE_PX): Pixel[] {
  if (stroke.length < 3) return [...stroke];
  const kept = new Set([0, stroke.length - 1]);
  const spans: [number, number][] = [[0, stroke.length - 1]];
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [from, to] = span;
    let worst = -1;
    let off = tolerancePx;
    for (let i = from + 1; i < to; i++) {
      const [a, b] = [stroke[from]!, stroke[to]!];
      const along = placeAlong(stroke[i]!, a, b);
      const distance = pixelsBetween(stroke[i]!, [a[0] + along * (b[0] - a[0]), a[1] + along * (b[1] - a[1])]);
      if (distance > off) {
        worst = i;
        off = distance;
      }
    }
    if (worst === -1) continue;
    kept.add(worst);
    spans.push([from, worst], [worst, to]);
  }
  return [...kept].sort((a, b) => a - b).map((place) => stroke[place]!);
}
