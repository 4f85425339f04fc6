import type { Face } from '../../coverage/faces.ts';
import { type CellKey, type Coverage, positionKey } from '../coverage.ts';
import { deepest } from './deepest.ts';
import type { Finding } from './finding.ts';
import { groupBy } from './group-by.ts';
import { isBeside, type TJunction } from './t-junctions.ts';

/**
 * Faces that are nothing but a vertex beside an edge that lacks it, with what is missing:
 *
 *      p ──────────────── q     one cell has the edge p q,
 *          ‾‾‾‾v‾‾‾‾‾‾‾‾        the other p v q, v within `nearM` of the edge
 */
export function thinFaces(
  faces: readonly Face[],
  junctions: readonly TJunction[],
  nearM: number,
): Map<Face, TJunction[]> {
  const thin = new Map<Face, TJunction[]>();
  if (junctions.length === 0) return thin;
  const missing = groupBy(junctions, ({ at }) => positionKey(at));
  for (const face of faces) {
    const [ring] = face.rings;
    if (face.widthM > nearM || face.rings.length > 1) continue;
    const causes = ring!.flatMap((corner) => missing.get(positionKey(corner)) ?? []);
    const enough = causes.filter(({ edge }) => ring!.every((corner) => isBeside(corner, edge, nearM)));
    if (enough.length > 0) thin.set(face, enough);
  }
  return thin;
}

export const cellsOfJunction = ({ vertexOf, edgeOf }: TJunction): CellKey[] =>
  [...new Set([...vertexOf, ...edgeOf])].sort();

/** Missing vertices, those of the same cells told as one. */
export function missingVertices(
  coverage: Coverage,
  junctions: readonly TJunction[],
  thin: ReadonlyMap<Face, readonly TJunction[]>,
  nearM: number,
): Finding[] {
  const groundAt = new Map<TJunction, Face[]>();
  for (const [face, causes] of thin)
    for (const cause of causes) groundAt.set(cause, [...(groundAt.get(cause) ?? []), face]);
  return [...groupBy(junctions, (junction) => cellsOfJunction(junction).join('\0')).values()].map((group) => {
    const [first] = group;
    const keys = cellsOfJunction(first);
    const faces = [...new Set(group.flatMap((junction) => groundAt.get(junction) ?? []))];
    return {
      kind: 't-junction',
      reason: null,
      keys,
      parent: null,
      level: deepest(coverage, keys),
      place: first.at,
      areaM2: faces.length > 0 ? faces.reduce((sum, face) => sum + face.areaM2, 0) : null,
      widthM: faces.length > 0 ? Math.max(...faces.map((face) => face.widthM)) : null,
      pieces: group.length,
      ground: faces.map((face) => face.rings),
      withinM: nearM,
      ...(group.length === 1 ? { insert: { edge: first.edge, at: first.at } } : {}),
    };
  });
}
