import { z } from 'zod';
import { localizedSchema } from '../platform/localized.ts';

/** `[lon, lat]`, degrees, WGS84. */
export type Position = [lon: number, lat: number];
export type Ring = Position[];
/** MultiPolygon coordinates: polygons, each an outer ring and its holes. */
export type Shape = Ring[][];

export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];
export const levelSchema = z.coerce.number().int().min(1).max(4) as unknown as z.ZodType<Level>;

/** A cell as it stands in one generation. */
export interface Cell {
  id: number;
  code: string;
  level: Level;
  name: { zh: string; en: string };
  /** true urban, false rural, null not stated */
  urban: boolean | null;
  parentId: number | null;
  /** Geometry invented for the demo. */
  synthetic: boolean;
  areaM2: number;
  shape: Shape;
}

/** One step of a cell path on the wire. */
export const cellRefSchema = z.object({ code: z.string(), name: localizedSchema, level: z.number() });
export type CellRef = z.infer<typeof cellRefSchema>;

/** Answer of GET /api/locate. `path` goes from root to leaf; `nearest` is there when the point lies outside every cell. */
export const locationSchema = z.object({
  cell: cellRefSchema.nullable(),
  path: z.array(cellRefSchema),
  onBorder: z.boolean(),
  generation: z.number().int(),
  nearest: z.object({ code: z.string(), distanceM: z.number() }).optional(),
  warnings: z.array(z.string()).optional(),
});
export type LocationAnswer = z.infer<typeof locationSchema>;
