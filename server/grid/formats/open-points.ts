import type { Position } from '../contract.ts';
import type { CoordinateFields, OpenOptions, SourceFile } from './contract.ts';
import { openFeatures } from './open-features.ts';

/** A feature of a file of points, or why it cannot be one: "its geometry is a Polygon; a point is wanted". */
export type SourcePoint = { index: number; properties: Record<string, unknown> } & (
  | { position: Position }
  | { position: null; why: string }
);

export interface PointFile extends Omit<SourceFile, 'features'> {
  /** One pass in file order; leaving early closes the file. */
  points(): AsyncIterable<SourcePoint>;
}

/**
 * Opens a file of points in any format that is known for cells, and CSV with two fields of coordinates; positions come in
 * WGS84. Raises what `openFeatures` does.
 */
export async function openPoints(
  path: string,
  fields: CoordinateFields,
  options: Omit<OpenOptions, 'points'> = {},
): Promise<PointFile> {
  const { features, ...file } = await openFeatures(path, { ...options, points: fields });
  return {
    ...file,
    async *points() {
      for await (const feature of features()) {
        const { index, properties } = feature;
        if (feature.shape === null) yield { index, properties, position: null, why: feature.why };
        else yield { index, properties, position: feature.shape[0]![0]![0]! };
      }
    },
  };
}
