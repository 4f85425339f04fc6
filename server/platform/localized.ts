import { z } from 'zod';
import { textSchema } from './text-schema.ts';

/** A text in both languages of the interface. */
export const localizedSchema = z.object({ zh: textSchema, en: textSchema });
export type Localized = z.infer<typeof localizedSchema>;
