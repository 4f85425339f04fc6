/** Organisations, staff, posts, shifts and absences on the wire: what the routes take and give. */
import { z } from 'zod';
import { decimalSchema } from '../../grid/cell-contract.ts';
import { cellRefSchema, levelSchema } from '../../grid/contract.ts';
import { localizedSchema } from '../../platform/localized.ts';
import {
  daySchema,
  EMPLOYMENTS,
  ORGANISATION_KINDS,
  organisationCodeSchema,
  organisationSchema,
  POSTS,
  shiftSchema,
  staffCodeSchema,
  storableText,
} from '../contract.ts';

const name = storableText(60).trim().min(1);
const phone = storableText(40).trim().default('');
/** Name of a cell as in cell-name.ts. */
export const cellNameSchema = storableText(100).trim().min(1);
const shiftCode = shiftSchema.shape.code;
const localizedName = localizedSchema.extend({ zh: name, en: name });
/** Why, for the audit. */
const reason = { reason: storableText(1000).trim().default('') };
const day = daySchema;
const flag = z.enum(['0', '1']).default('0');
const limit = (most: number, usual: number) => z.coerce.number().int().min(1).max(most).default(usual);
const paging = { limit: limit(10_000, 5_000), cursor: z.string().max(400).optional() };

/** What the staff may say of an organisation; its code is its identity. `cell` names the one it answers for. */
export const organisationInputSchema = z.strictObject({
  parent: organisationCodeSchema.nullable().default(null),
  kind: z.enum(ORGANISATION_KINDS),
  name: localizedName,
  cell: cellNameSchema.nullable().default(null),
  phone,
  position: z.int().min(0).max(1_000_000).default(0),
  invented: z.boolean().default(false),
});
export const newOrganisationSchema = organisationInputSchema.extend({ code: organisationCodeSchema });
export type OrganisationInput = z.output<typeof newOrganisationSchema>;
export const organisationEditSchema = organisationInputSchema.extend(reason);
export const organisationAddSchema = newOrganisationSchema.extend(reason);
export const reasonSchema = z.strictObject(reason);
export const organisationsQuerySchema = z.object({ kind: z.enum(ORGANISATION_KINDS).optional(), retired: flag });
export const organisationListSchema = z.array(organisationSchema);

export const staffInputSchema = z.strictObject({
  name,
  phone,
  employment: z.enum(EMPLOYMENTS),
  organisation: organisationCodeSchema,
  shift: shiftCode.nullable().default(null),
  joinedOn: day,
  /** Last day. */
  leftOn: day.nullable().default(null),
  invented: z.boolean().default(false),
});
export const newStaffSchema = staffInputSchema.extend({ code: staffCodeSchema });
export type StaffInput = z.output<typeof newStaffSchema>;
export const staffEditSchema = staffInputSchema.extend(reason);
export const staffAddSchema = newStaffSchema.extend(reason);
export const staffQuerySchema = z.object({
  organisation: organisationCodeSchema.optional(),
  /** Name of a cell: those who hold a post on it, or with `below=1` on it and below it, today. */
  cell: cellNameSchema.optional(),
  below: flag,
  /** Part of the name, the number or the telephone. */
  q: storableText(60).trim().optional(),
  /** 1: also those who have left. */
  left: flag,
  ...paging,
});

const heldPostSchema = z.object({ post: z.enum(POSTS), cell: cellRefSchema });
/** A person; the name is the same in both languages. `posts` are those of today. */
export const staffSchema = z.object({
  code: z.string(),
  name: localizedSchema,
  phone: z.string(),
  employment: z.enum(EMPLOYMENTS),
  organisation: z.string(),
  shift: z.string().nullable(),
  joinedOn: day,
  leftOn: day.nullable(),
  invented: z.boolean(),
  posts: z.array(heldPostSchema),
});
export type StaffAnswer = z.infer<typeof staffSchema>;
export const staffListSchema = z.array(staffSchema);

export const postInputSchema = z.strictObject({
  cell: cellNameSchema,
  post: z.enum(POSTS),
  staff: staffCodeSchema,
  fromDay: day,
  /** Last day. */
  toDay: day.nullable().default(null),
});
export type PostInput = z.output<typeof postInputSchema>;
export const postAddSchema = postInputSchema.extend(reason);
export const postEndSchema = z.strictObject({ day, ...reason });
export const postsQuerySchema = z.object({
  cell: cellNameSchema.optional(),
  /** 1: also the cells below it. */
  below: flag,
  staff: staffCodeSchema.optional(),
  post: z.enum(POSTS).optional(),
  /** Those held on that day, today when absent; `any` gives ended and future ones too. */
  day: z.union([day, z.literal('any')]).optional(),
  ...paging,
});
/** A holding. `cell` is null where the cell was retired. */
export const postSchema = z.object({
  id: z.int(),
  cell: cellRefSchema.nullable(),
  post: z.enum(POSTS),
  staff: z.string(),
  name: localizedSchema,
  phone: z.string(),
  fromDay: day,
  toDay: day.nullable(),
});
export type PostAnswer = z.infer<typeof postSchema>;
export const postListSchema = z.array(postSchema);

export const shiftInputSchema = shiftSchema.strict().extend({ name: localizedName });
export type ShiftInput = z.output<typeof shiftInputSchema>;
export const shiftListSchema = z.array(shiftSchema);
export const shiftsEditSchema = z.strictObject({ shifts: z.array(shiftInputSchema).max(100), ...reason });

export const absenceInputSchema = z.strictObject({
  staff: staffCodeSchema,
  fromDay: day,
  toDay: day,
  note: storableText(200).trim().default(''),
});
export type AbsenceInput = z.output<typeof absenceInputSchema>;
export const absenceSchema = absenceInputSchema.extend({ id: z.int(), name: localizedSchema });
export const absenceListSchema = z.array(absenceSchema);
/** Absences that touch the days from `from` (today when absent) to `to`. */
export const absencesQuerySchema = z.object({
  staff: staffCodeSchema.optional(),
  from: day.optional(),
  to: day.optional(),
  ...paging,
});

export const vacanciesQuerySchema = z.object({
  level: levelSchema.optional(),
  /** Name of a cell: it and what lies below it. */
  cell: cellNameSchema.optional(),
  /** Lists those of this post only; the counts stay those of all. */
  post: z.enum(POSTS).optional(),
  ...paging,
});
/** Expected posts that are empty today. `total` and `byPost` count all of them, `vacancies` is a page, urgent ones first. */
export const vacanciesSchema = z.object({
  day,
  total: z.int(),
  urgent: z.int(),
  byPost: z.partialRecord(z.enum(POSTS), z.int()),
  vacancies: z.array(
    z.object({
      cell: cellRefSchema,
      post: z.enum(POSTS),
      /** No police post, or no grid worker. */
      urgent: z.boolean(),
    }),
  ),
  nextCursor: z.string().nullable(),
});
export type VacanciesAnswer = z.infer<typeof vacanciesSchema>;

export const onDutyQuerySchema = z.object({
  lon: decimalSchema.optional(),
  lat: decimalSchema.optional(),
  /** Name of a cell: people of it and of what lies below it. */
  cell: cellNameSchema.optional(),
  post: z.enum(POSTS).optional(),
  limit: limit(1_000, 20),
});
/** Staff on duty now, nearest first. */
export const onDutySchema = z.object({
  at: z.iso.datetime(),
  /** How many are on duty in all, within the area asked for. */
  total: z.int(),
  /** `calendar-missing`: shifts that go by the calendar could not be judged. */
  warnings: z.array(z.enum(['calendar-missing'])),
  staff: z.array(
    z.object({
      code: z.string(),
      name: localizedSchema,
      phone: z.string(),
      organisation: z.string(),
      posts: z.array(heldPostSchema),
      /**
       * A straight line from the point asked for; null without one, or where nothing says where the person is. From
       * where the person was last seen in this shift, however long ago; else from the cell that the person answers for.
       */
      distanceM: z.number().nullable(),
      /** Seen so lately, by the rules of patrol, that the distance is that of now. */
      live: z.boolean(),
      /** Since the person was last seen in this shift, s; null where that never was, or is not for the asker to know. */
      seenAgoS: z.int().nullable(),
    }),
  ),
});
export type OnDutyAnswer = z.infer<typeof onDutySchema>;
