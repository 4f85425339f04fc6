import { z } from 'zod';

/** A number in an address or a query, as ids and generations are: digits, and no more than a column of them holds. */
export const addressNumberSchema = z
  .string()
  .regex(/^\d{1,9}$/, 'must be a whole number')
  .transform(Number);
