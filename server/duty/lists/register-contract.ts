/** The four lists (四单): the form of their entries. Each is kept whole in versions; see the table register. */
import { z } from 'zod';
import { localizedSchema } from '../../platform/localized.ts';
import { organisationCodeSchema, storableText } from '../contract.ts';

export const REGISTERS = ['department-duties', 'daily-inspections', 'event-categories', 'hand-offs'] as const;
export type RegisterName = (typeof REGISTERS)[number];

const categoryCode = z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 of a-z, 0-9 and -');
/** Code of a cell, `LEVEL:CODE` where several levels have it; null is the whole city. The deepest that fits wins. */
const area = storableText(80).min(1).nullable();

/** 部门职责清单: who leads in a category, and who assists. */
export const departmentDutySchema = z.strictObject({
  category: categoryCode,
  area: area.default(null),
  lead: organisationCodeSchema,
  assisting: z.array(organisationCodeSchema).max(20).default([]),
  invented: z.boolean().default(false),
});
export type DepartmentDuty = z.infer<typeof departmentDutySchema>;

/** 日常巡查清单: what is looked at on the round, how often, and as what it is reported when it is wrong. */
export const dailyInspectionSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 of a-z, 0-9 and -'),
  name: localizedSchema,
  /** Urban cells, rural ones, or both. */
  where: z.enum(['urban', 'rural', 'everywhere']),
  /** Once in so many working days. */
  everyWorkingDays: z.int().min(1).max(366),
  /** Category of the report that a finding becomes; null: none of its own. */
  category: categoryCode.nullable(),
  invented: z.boolean().default(false),
});
export type DailyInspection = z.infer<typeof dailyInspectionSchema>;

/** 问题交办清单: what goes to an outside system. */
export const handOffRuleSchema = z.strictObject({
  category: categoryCode,
  area: area.default(null),
  system: organisationCodeSchema,
  invented: z.boolean().default(false),
});
export type HandOffRule = z.infer<typeof handOffRuleSchema>;
