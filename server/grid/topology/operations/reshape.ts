import type { Position } from '../../contract.ts';
import { type Arc, type Coverage, onGrid, samePosition } from '../coverage.ts';
import { concludeEdit } from '../edit/conclude-edit.ts';
import { CoverageEditor } from '../edit/edit-coverage.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { cellsAt, verticesAt } from '../structure/find-border.ts';
import { lineCrossesItself } from './line-crosses-itself.ts';
import { type LineMeeting, lineMeetings } from './line-meetings.ts';

/**
 * Replaces a stretch of one border by a drawn line: from where the line first meets the border to where it last does,
 * whether it begins and ends there or goes on across. What of the line sticks out is left off. Where it meets an edge
 * the border gets a vertex. Of a border that closes, and of two borders between the same nodes, the stretch goes that
 * has less ground between itself and the line.
 *
 *        ──┬─────┬──        ──┐     ┌──
 *          │ old │    →       │     │
 *          └─────┘            └─────┘
 */
export function reshapeBorder(coverage: Coverage, operation: Extract<Operation, { kind: 'reshape' }>): Outcome {
  const line = snapped(coverage, operation.line);
  if (line.length < 2) return { refused: 'nothing-changes', cells: [], place: operation.line[0]! };
  const crossing = lineCrossesItself(line);
  if (crossing !== undefined) return { refused: 'line-crosses-itself', cells: [], place: crossing };

  const meetings = lineMeetings(coverage, line);
  const [first, last] = [meetings[0], meetings.at(-1)];
  if (first === undefined || last === undefined || samePosition(first.at, last.at))
    return { refused: 'line-misses-border', cells: [], place: looseEnd(line, first) };
  const drawn = between(line, first, last);
  const starts = meetings.filter((meeting) => samePosition(meeting.at, first.at));
  const ends = meetings.filter((meeting) => samePosition(meeting.at, last.at));
  const choices = starts.flatMap((start) =>
    ends.filter((end) => end.arc === start.arc).flatMap((end) => stretches(coverage, start, end, drawn)),
  );
  const [best] = choices.sort((a, b) => a.area - b.area || a.arc.id - b.arc.id);
  if (best === undefined) {
    const places = [...starts, ...ends].map(({ arc, place }) => ({ arc, place }));
    return { refused: 'line-on-two-borders', cells: cellsAt(coverage, places), place: last.at };
  }
  const editor = new CoverageEditor(coverage);
  editor.redrawArc(best.arc.id, best.positions);
  return concludeEdit(coverage, editor.finish());
}

/** The end of a line that meets no border, of one that meets borders at `meeting` alone or nowhere. */
function looseEnd(line: readonly Position[], meeting: LineMeeting | undefined): Position {
  const isAtStart = meeting !== undefined && samePosition(meeting.at, line[0]!);
  return isAtStart ? line.at(-1)! : line[0]!;
}

/** The line with its positions on the grid, but for those that are vertices; without repeats. */
function snapped(coverage: Coverage, line: readonly Position[]): Position[] {
  const positions = line.map((position) => (verticesAt(coverage, position).length > 0 ? position : onGrid(position)));
  return positions.filter((position, i) => i === 0 || !samePosition(position, positions[i - 1]!));
}

/** What of the line runs from one meeting to another, both included. */
function between(line: readonly Position[], first: LineMeeting, last: LineMeeting): Position[] {
  const positions = [first.at];
  for (let i = Math.floor(first.along) + 1; i < last.along; i++)
    if (!samePosition(line[i]!, positions.at(-1)!)) positions.push(line[i]!);
  if (!samePosition(positions.at(-1)!, last.at)) positions.push(last.at);
  return positions;
}

interface Stretch {
  arc: Arc;
  /** The arc with the line in the place of the stretch. */
  positions: Position[];
  /** Between the stretch and the line, square degrees. */
  area: number;
}

/** The ways to put a line that runs from `start` to `end` into their arc: one, or two where it closes without a node. */
function stretches(coverage: Coverage, start: LineMeeting, end: LineMeeting, drawn: readonly Position[]): Stretch[] {
  const { arc } = start;
  const ends = verticesAt(coverage, arc.positions[0]!);
  const isFree = samePosition(arc.positions[0]!, arc.positions.at(-1)!) && ends.length === 2;
  const forward = start.onArc <= end.onArc;
  const [from, to, path] = forward ? [start, end, drawn] : [end, start, drawn.toReversed()];
  const { positions } = arc;
  const inner = positions.slice(Math.floor(from.onArc) + 1, Math.ceil(to.onArc));
  const before = positions.slice(0, Math.ceil(from.onArc));
  const after = positions.slice(Math.floor(to.onArc) + 1);
  const open: Stretch = {
    arc,
    positions: [...before, ...path, ...after],
    area: areaOf([...path, ...inner.toReversed()]),
  };
  if (!isFree) return [open];
  const closed: Stretch = {
    arc,
    positions: [path[0]!, ...inner, ...path.toReversed()],
    area: areaOf([...path, ...after, ...before]),
  };
  return [open, closed];
}

/** Area of the ring through some positions, whatever its direction, square degrees. */
function areaOf(ring: readonly Position[]): number {
  const [west, south] = ring[0]!;
  let double = 0;
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1]!, ring[i]!];
    double += (a[0] - west) * (b[1] - south) - (b[0] - west) * (a[1] - south);
  }
  return Math.abs(double) / 2;
}
