/** How sites are searched for: the query of a list, and the body of a search within a drawn area. */
import { z } from 'zod';
import { daySchema, storableText } from '../duty/contract.ts';
import { SITE_STATUSES } from './contract.ts';

const LARGEST_RADIUS_M = 200_000;
/** Of a drawn area. */
const MOST_POSITIONS = 10_000;

const lon = z.number().min(-180).max(180);
const lat = z.number().min(-90).max(90);
const position = z.tuple([lon, lat]);
const box = z
  .tuple([lon, lat, lon, lat])
  .refine(([west, south, east, north]) => west <= east && south <= north, 'must be west,south,east,north');
const kinds = z.array(z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be codes of kinds')).max(50);
const statuses = z.array(z.enum(SITE_STATUSES)).max(SITE_STATUSES.length);
const radius = z.number().min(1).max(LARGEST_RADIUS_M);

const numbers = z
  .string()
  .max(200)
  .transform((text) => text.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part))));
const list = z
  .string()
  .max(2000)
  .transform((text) => text.split(',').map((part) => part.trim()));

const common = {
  /** Code of a cell; what lies below it counts. */
  cell: storableText(100).min(1).optional(),
  /** Due before that day. */
  dueBefore: daySchema.optional(),
  /** Part of a name, the code or the address; case does not matter. */
  q: storableText(200).trim().optional(),
};
const page = {
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  cursor: z.string().max(200).optional(),
};
const radiusNeedsNear = { path: ['radius'], message: 'needs near' };

/** Query of GET /api/sites. `near` orders by true distance from it; `radius`, metres, leaves out what is farther. */
export const siteListQuerySchema = z
  .object({
    ...common,
    bbox: numbers.pipe(box).optional(),
    kind: list.pipe(kinds).optional(),
    status: list.pipe(statuses).optional(),
    near: numbers.pipe(position).optional(),
    radius: z.coerce.number().pipe(radius).optional(),
    ...page,
  })
  .refine(({ near, radius }) => radius === undefined || near !== undefined, radiusNeedsNear);
export type SiteListQuery = z.output<typeof siteListQuerySchema>;

const ring = z
  .array(position)
  .min(4, 'a ring has at least 4 positions')
  .refine((positions) => {
    const [first, last] = [positions[0], positions.at(-1)];
    return first?.[0] === last?.[0] && first?.[1] === last?.[1];
  }, 'a ring ends where it begins');
const polygon = z.array(ring).min(1);
export const drawnAreaSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: polygon }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
  ])
  .refine(
    ({ coordinates }) => coordinates.flat(3).length <= MOST_POSITIONS * 2,
    `may have ${MOST_POSITIONS} positions`,
  );
export type DrawnArea = z.output<typeof drawnAreaSchema>;

/** Body of POST /api/sites/search: the filters of a list, lists as lists, within a drawn area. */
export const siteSearchSchema = z
  .strictObject({
    ...common,
    within: drawnAreaSchema.optional(),
    bbox: box.optional(),
    kind: kinds.optional(),
    status: statuses.optional(),
    near: position.optional(),
    radius: radius.optional(),
    ...page,
  })
  .refine(({ near, radius }) => radius === undefined || near !== undefined, radiusNeedsNear);
export type SiteSearch = z.output<typeof siteSearchSchema>;
export type SiteFilter = Omit<SiteSearch, 'limit' | 'cursor'>;
