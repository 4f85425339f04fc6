import { z } from 'zod';

/** Identity of a site, an inspection or a photo in an address. */
export const siteIdSchema = z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER);
