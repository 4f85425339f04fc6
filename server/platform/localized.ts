import { z } from 'zod';

/** A text in both languages of the interface. */
export const localizedSchema = z.object({ zh: z.string(), en: z.string() });
export type Localized = z.infer<typeof localizedSchema>;
