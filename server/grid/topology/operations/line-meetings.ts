import type { Position } from '../../contract.ts';
import { type Edge, haveCommon } from '../check/edges-meet.ts';
import { type Arc, type Coverage, GRID_DEG, onGrid } from '../coverage.ts';
import { boxOfLine } from '../structure/arc-index.ts';
import { squaredApart } from '../structure/squared-apart.ts';

/** Where a line meets a border. */
export interface LineMeeting {
  readonly arc: Arc;
  /** The vertex of the border there; on an edge, the position on the grid where it is to get one. */
  readonly at: Position;
  /** Number of the vertex of the line, or of its edge plus how far along, from 0 to 1. */
  readonly along: number;
  /** The same of the arc. */
  readonly onArc: number;
  /** Vertex of the arc, or the one before the place on its edge. */
  readonly place: number;
}

/** A position that was put on an edge and then on the grid lies within this of the edge, degrees. */
const REACH_DEG = GRID_DEG;
const REACH_SQUARED = REACH_DEG * REACH_DEG;

/** All places where a line meets borders, in the order of the line. A vertex within reach of the line is met itself. */
export function lineMeetings(coverage: Pick<Coverage, 'arcs' | 'index'>, line: readonly Position[]): LineMeeting[] {
  const found = new Map<string, LineMeeting>();
  for (let i = 0; i + 1 < line.length; i++) {
    const edge: Edge = [line[i]!, line[i + 1]!];
    const [west, south, east, north] = boxOfLine(edge);
    const box = [west - REACH_DEG, south - REACH_DEG, east + REACH_DEG, north + REACH_DEG] as const;
    for (const arc of coverage.index.search(coverage, [...box]))
      for (let place = 0; place + 1 < arc.positions.length; place++) {
        const [c, d] = [arc.positions[place]!, arc.positions[place + 1]!];
        if (Math.max(c[0], d[0]) < box[0] || Math.min(c[0], d[0]) > box[2]) continue;
        if (Math.max(c[1], d[1]) < box[1] || Math.min(c[1], d[1]) > box[3]) continue;
        for (const { at, along, onArc } of edgeMeetings(edge, [c, d])) {
          const meeting = { arc, at, along: i + along, onArc: place + onArc, place: Math.floor(place + onArc) };
          found.set(`${arc.id} ${meeting.along} ${meeting.onArc}`, meeting);
        }
      }
  }
  return [...found.values()].sort((a, b) => a.along - b.along || a.arc.id - b.arc.id || a.onArc - b.onArc);
}

type EdgeMeeting = Pick<LineMeeting, 'at' | 'along' | 'onArc'>;

/** Where an edge of the line meets one of a border: at vertices within reach, else where they cross. */
function edgeMeetings([a, b]: Edge, [c, d]: Edge): EdgeMeeting[] {
  const met: EdgeMeeting[] = [];
  for (const [vertex, onArc] of [
    [c, 0],
    [d, 1],
  ] as const) {
    const along = closest(vertex, a, b);
    if (along !== undefined) met.push({ at: vertex, along, onArc });
  }
  if (met.length > 0) return met;
  for (const [end, along] of [
    [a, 0],
    [b, 1],
  ] as const) {
    const onArc = closest(end, c, d);
    if (onArc !== undefined) met.push({ at: end, along, onArc });
  }
  if (met.length > 0 || !haveCommon(a, b, c, d)) return met;
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const cross = ux * vy - uy * vx;
  const along = ((c[0] - a[0]) * vy - (c[1] - a[1]) * vx) / cross;
  const onArc = ((c[0] - a[0]) * uy - (c[1] - a[1]) * ux) / cross;
  return [{ at: onGrid([c[0] + onArc * vx, c[1] + onArc * vy]), along, onArc }];
}

/** How far along a segment `p` lies, 0 or 1 near its ends; undefined when it is out of reach. */
function closest(p: Position, a: Position, b: Position): number | undefined {
  if (squaredApart(p, a) <= REACH_SQUARED) return 0;
  if (squaredApart(p, b) <= REACH_SQUARED) return 1;
  const [ux, uy, vx, vy] = [b[0] - a[0], b[1] - a[1], p[0] - a[0], p[1] - a[1]];
  const along = (ux * vx + uy * vy) / (ux * ux + uy * uy);
  if (along <= 0 || along >= 1 || squaredApart([vx, vy], [along * ux, along * uy]) > REACH_SQUARED) return undefined;
  return along;
}
