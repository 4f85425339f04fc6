import { z } from 'zod';

/** No NUL, which no text column takes, and no half of a surrogate pair, which a jsonb column refuses. */
const STORABLE = /^[^\0\p{Surrogate}]*$/u;
const WHY = 'holds a character that cannot be stored';

/** What keeps a text from being stored, or undefined. */
export const textFlaw = (text: string): string | undefined => (STORABLE.test(text) ? undefined : WHY);

/** Text that both engines can store: what every schema of a text that comes in and is kept begins from. */
export const textSchema = z.string().regex(STORABLE, WHY);
