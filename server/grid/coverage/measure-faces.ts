import type { Position } from '../contract.ts';
import type { Face } from './faces.ts';
import { placeInside } from './place-inside.ts';

export interface SliverLimits {
  /** Overlaps and gaps thinner than this are slivers, m. */
  sliverWidthM: number;
  /** Overlaps and gaps smaller than this are slivers, m². */
  sliverAreaM2: number;
}

/** Tells whether a piece is too thin or too small to be meant. */
export const isSliver = (face: Face, limits: SliverLimits) =>
  face.widthM < limits.sliverWidthM || face.areaM2 < limits.sliverAreaM2;

/** Pieces that are told as one: a place in the largest, the area of all, the width of the broadest. At least one. */
export function measureFaces(faces: readonly Face[]): { place: Position; areaM2: number; widthM: number } {
  const largest = faces.reduce((a, b) => (b.areaM2 > a.areaM2 ? b : a));
  return {
    place: placeInside(largest.rings),
    areaM2: faces.reduce((sum, face) => sum + face.areaM2, 0),
    widthM: faces.reduce((most, face) => Math.max(most, face.widthM), 0),
  };
}
