/** Organisations, staff, posts, shifts: the shapes on the wire, and the words of the field. */
import { z } from 'zod';
import { cellRefSchema } from '../grid/contract.ts';
import { localizedSchema } from '../platform/localized.ts';
import { textSchema } from '../platform/text-schema.ts';

export const storableText = (longest: number) => textSchema.max(longest);

/** A day of the city's calendar, `2019-05-08`. */
export const daySchema = z.iso.date();
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 08:30');

export const ORGANISATION_KINDS = ['centre', 'sub-centre', 'workstation', 'department', 'outside-system'] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];
/** Kinds that answer for a cell, and the others that never do. */
export const CELL_KINDS: readonly OrganisationKind[] = ['centre', 'sub-centre', 'workstation'];
export const organisationCodeSchema = z.string().regex(/^[a-z0-9-]{1,60}$/, 'must be 1 to 60 of a-z, 0-9 and -');

/** An organisation beside the grid. `cell` is the one it answers for; departments and outside systems have none. */
export const organisationSchema = z.object({
  code: organisationCodeSchema,
  parent: organisationCodeSchema.nullable(),
  kind: z.enum(ORGANISATION_KINDS),
  name: localizedSchema,
  cell: cellRefSchema.nullable(),
  phone: z.string(),
  invented: z.boolean(),
  position: z.int(),
  retiredAt: z.iso.datetime().nullable(),
});
export type OrganisationAnswer = z.infer<typeof organisationSchema>;

export const EMPLOYMENTS = ['full-time', 'part-time', 'official'] as const;
export type Employment = (typeof EMPLOYMENTS)[number];
export const staffCodeSchema = z.string().regex(/^[A-Za-z0-9-]{1,40}$/, 'must be 1 to 40 of letters, digits and -');

export const POSTS = [
  'first-responsible',
  'grid-worker',
  'grid-head',
  'party-group-head',
  'joint-household-head',
  'supervisor',
  'mediator',
  'police',
  'patroller',
  'information-officer',
] as const;
export type Post = (typeof POSTS)[number];

export const SHIFT_DAYS = ['working-days', 'rest-days', 'every-day'] as const;
export type ShiftDays = (typeof SHIFT_DAYS)[number];
export const shiftSchema = z.object({
  code: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 of a-z, 0-9 and -'),
  name: localizedSchema,
  days: z.enum(SHIFT_DAYS),
  startsAt: timeOfDay,
  /** Not after the start: on the next day. */
  endsAt: timeOfDay,
});
export type Shift = z.infer<typeof shiftSchema>;

/** An organisation as rules know it. */
export interface Organisation {
  code: string;
  parent: string | null;
  kind: OrganisationKind;
  name: { zh: string; en: string };
  cellId: number | null;
  phone: string;
  invented: boolean;
  position: number;
  retiredAt: Date | null;
}

/** A person as rules know it. Days are `2019-05-08`. */
export interface StaffMember {
  code: string;
  name: string;
  phone: string;
  employment: Employment;
  organisation: string;
  shift: string | null;
  joinedOn: string;
  leftOn: string | null;
  invented: boolean;
}

/** Who holds which post on which cell, from the first day to the last. */
export interface PostHolding {
  id: number;
  cellId: number;
  post: Post;
  staff: string;
  fromDay: string;
  toDay: string | null;
}

/** Days on which somebody is away, both included. */
export interface Absence {
  id: number;
  staff: string;
  fromDay: string;
  toDay: string;
  note: string;
}
