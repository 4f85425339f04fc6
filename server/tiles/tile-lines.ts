/**
 * Lines and rings of a tile in one form, whichever way the cells had them: the same picture is the same bytes.
 */
import { BUFFER, EXTENT } from './mercator.ts';

/** Coordinates in tile units, `x, y, x, y …`, as the cutter gives them. */
type Line = Int16Array | Int32Array;

/**
 * A line without the vertices that fell on their predecessor when they were rounded to tile units; undefined when
 * less than a line (2 points) or a ring (4, closed) is left.
 */
export function withoutRepeats(flat: Line, leastPoints: 2 | 4): Line | undefined {
  let kept = 1;
  for (let i = 2; i < flat.length; i += 2) if (flat[i] !== flat[i - 2] || flat[i + 1] !== flat[i - 1]) kept++;
  if (kept < leastPoints) return undefined;
  if (kept * 2 === flat.length) return flat;
  const line = new Int32Array(kept * 2);
  let end = 0;
  for (let i = 0; i < flat.length; i += 2) {
    if (i > 0 && flat[i] === flat[i - 2] && flat[i + 1] === flat[i - 1]) continue;
    line[end++] = flat[i]!;
    line[end++] = flat[i + 1]!;
  }
  return line;
}

/**
 * A closed ring without what runs to and fro along an edge of the clipped tile: there it traces what the cell does
 * outside, which nobody sees. Undefined when no ring is left.
 */
export function withoutEdgeRuns(ring: Line): Line | undefined {
  if (!ring.some(isEdge)) return ring;
  const points: [x: number, y: number][] = [];
  for (let i = 0; i + 2 < ring.length; i += 2) points.push([ring[i]!, ring[i + 1]!]);
  const size = points.length;
  for (let i = 0, passed = 0; passed < points.length && points.length >= 3; ) {
    const [before, here, after] = [points.at(i - 1)!, points[i]!, points[(i + 1) % points.length]!];
    const isRepeat = before[0] === here[0] && before[1] === here[1];
    const isRun = [0, 1].some(
      (axis) => isEdge(here[axis]!) && before[axis] === here[axis] && after[axis] === here[axis],
    );
    if (isRepeat || isRun) {
      points.splice(i, 1);
      // What it leaves beside each other may be a run now.
      i = (i + points.length - 1) % points.length;
      passed = 0;
    } else {
      i = (i + 1) % points.length;
      passed++;
    }
  }
  if (points.length < 3) return undefined;
  return points.length === size ? ring : Int32Array.from([...points, points[0]!].flat());
}

const isEdge = (value: number): boolean => value === -BUFFER || value === EXTENT + BUFFER;

/**
 * A closed ring that begins at its westernmost vertex, the northern of several: where the cell's own ring begins says
 * nothing of the tile, and an edit at the other end of the cell may move it.
 */
export function fromFirstVertex(ring: Line): Line {
  const size = ring.length - 2;
  let first = 0;
  for (let i = 2; i < size; i += 2) if (isBefore(ring, size, i, first)) first = i;
  if (first === 0) return ring;
  const turned = ring.slice();
  turned.set(ring.subarray(first, size), 0);
  turned.set(ring.subarray(0, first), size - first);
  turned.copyWithin(size, 0, 2);
  return turned;
}

/** Whether the ring is to begin at `a` rather than `b`; where a clipped ring passes a vertex twice, what follows decides. */
function isBefore(ring: Line, size: number, a: number, b: number): boolean {
  for (let k = 0; k < size; k++) {
    const by = ring[(a + k) % size]! - ring[(b + k) % size]!;
    if (by !== 0) return by < 0;
  }
  return false;
}

/** A line that runs from its western end, the northern of two; a closed one the way whose next vertex is the western. */
export function fromFirstEnd(line: Line): Line {
  const back = line.slice();
  for (let i = 0; i < line.length; i += 2) {
    back[i] = line[line.length - 2 - i]!;
    back[i + 1] = line[line.length - 1 - i]!;
  }
  return compareLines(back, line) < 0 ? back : line;
}

/** Orders lines by their coordinates, one after another. */
export function compareLines(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const most = Math.min(a.length, b.length);
  for (let i = 0; i < most; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}
