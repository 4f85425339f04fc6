/** Rules of the clock process and the working-day calendar on the wire. */
import { z } from 'zod';
import { daySchema, storableText } from '../contract.ts';
import { LIMIT_UNITS } from './deadline.ts';

export const CLOCKS = ['resolve', 'on-site'] as const;
export type ClockName = (typeof CLOCKS)[number];
export const CLOCK_KINDS = ['due-soon', 'overdue', 'breach', 'reminder', 'supervision', 'escalation'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** What happens how long before or after a deadline. Rules of a category replace the general ones of the same clock. */
export const clockRuleSchema = z
  .strictObject({
    /** Null: the general rule. */
    category: z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 of a-z, 0-9 and -')
      .nullable(),
    clock: z.enum(CLOCKS),
    kind: z.enum(CLOCK_KINDS),
    before: z.boolean(),
    /** 0 is the deadline itself. */
    amount: z.int().min(0).max(3650),
    unit: z.enum(LIMIT_UNITS),
  })
  .refine(({ before, unit }) => !before || unit === 'elapsed-hours', {
    path: ['unit'],
    error: 'before a deadline only elapsed-hours can be reckoned',
  });
export type ClockRule = z.infer<typeof clockRuleSchema>;

export const clockRulesSchema = z
  .array(clockRuleSchema)
  .max(2000)
  .refine(
    (rules) => new Set(rules.map(({ category, clock, kind }) => `${category} ${clock} ${kind}`)).size === rules.length,
    'there may be one rule for each category, clock and kind',
  );

const reason = storableText(1000).trim().min(1);
export const clockRulesInputSchema = z.strictObject({ rules: clockRulesSchema, reason });

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 08:30');
export const officeSpanSchema = z.strictObject({ opensAt: timeOfDay, closesAt: timeOfDay });
export const officeHoursInputSchema = z.strictObject({
  /** In order, without overlap; times of four digits compare as texts. */
  spans: z
    .array(officeSpanSchema)
    .min(1)
    .max(6)
    .refine(
      (spans) =>
        spans.every(({ opensAt, closesAt }, i) => opensAt < closesAt && (i === 0 || spans[i - 1]!.closesAt <= opensAt)),
      'must be in order, without overlap',
    ),
  reason,
});
export type OfficeHours = z.infer<typeof officeSpanSchema>[];

export const calendarDaySchema = z.strictObject({
  day: daySchema,
  working: z.boolean(),
  /** The holiday, or the one that a worked weekend makes up for. */
  note: storableText(100).trim().default(''),
});
export type CalendarDayInput = z.infer<typeof calendarDaySchema>;

/** Body of PUT /api/calendar/{year}: its holidays and worked weekends. A day that is not listed is worked from Monday to Friday. */
export const calendarYearInputSchema = z.strictObject({ days: z.array(calendarDaySchema).min(1).max(366), reason });

/** Answer of GET /api/calendar: every day of the year, or none where no calendar of it is published. */
export const calendarYearSchema = z.object({
  year: z.int(),
  version: z.int(),
  published: z.boolean(),
  days: z.array(calendarDaySchema),
  officeHours: z.array(officeSpanSchema),
});
export type CalendarYear = z.infer<typeof calendarYearSchema>;

export const calendarVersionSchema = z.object({
  number: z.int(),
  madeAt: z.iso.datetime(),
  author: z.string(),
  reason: z.string(),
});
export type CalendarVersion = z.infer<typeof calendarVersionSchema>;

/** Something that whoever runs the service should see to, in words by its code in client/i18n. */
export const noticeSchema = z.object({
  code: z.enum(['calendar-missing', 'police-posts-vacant']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Notice = z.infer<typeof noticeSchema>;
