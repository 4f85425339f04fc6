/** Answer of GET /api/patrol/tracks/:worker. */
import { z } from 'zod';
import { instantSchema } from '../../grid/cell-contract.ts';
import { PING_MARKS } from '../contract.ts';

export const trackQuerySchema = z.object({
  from: instantSchema.optional().describe('Midnight in the city when absent'),
  to: instantSchema.optional().describe('Now when absent'),
  zoom: z.coerce
    .number()
    .min(0)
    .max(24)
    .optional()
    .describe('Simplified to half a pixel of it; absent: every position'),
});

const position = z.tuple([z.number(), z.number()]);
const instant = z.iso.datetime();
/** A stretch without a gap; a Point where it is a single position. */
const stretchSchema = z.object({
  type: z.literal('Feature'),
  geometry: z.union([
    z.object({ type: z.literal('LineString'), coordinates: z.array(position) }),
    z.object({ type: z.literal('Point'), coordinates: position }),
  ]),
  properties: z.object({
    mark: z.null(),
    from: instant,
    to: instant,
    /** Along every position, however far the line is simplified. */
    distanceM: z.number(),
    pings: z.int(),
    /** Time of each position of the geometry. */
    coordTimes: z.array(instant),
  }),
});
/** A position that does not count, and why. */
const markedSchema = z.object({
  type: z.literal('Feature'),
  geometry: z.object({ type: z.literal('Point'), coordinates: position }),
  properties: z.object({ mark: z.enum(PING_MARKS), at: instant, accuracyM: z.number().nullable() }),
});
export const trackSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(z.union([stretchSchema, markedSchema])),
});
export type Track = z.infer<typeof trackSchema>;
