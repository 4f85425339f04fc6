import { z } from 'zod';
import { refuse } from '../platform/errors.ts';
import { levelSchema } from './contract.ts';

/** An opaque cursor that carries `schema`; one that is not ours is refused. */
function cursorOf<T>(schema: z.ZodType<T>) {
  return {
    /** Of the schema alone: a whole cell with its shape would be longer than a cursor may be. */
    write: (value: T): string => Buffer.from(JSON.stringify(schema.parse(value))).toString('base64url'),
    read: (cursor: string | undefined): T | undefined => {
      if (cursor === undefined) return undefined;
      try {
        return schema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
      } catch {
        const errors = [{ path: 'query.cursor', message: 'must be the nextCursor of the page before' }];
        throw refuse('invalid-request', 'See errors for what to mend', { errors });
      }
    },
  };
}

/** Where the page before ended. */
export const cellCursor = cursorOf(z.object({ level: levelSchema, code: z.string() }));
export const generationCursor = cursorOf(z.number().int());
