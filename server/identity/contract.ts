import { z } from 'zod';
import { PERMISSIONS, type Permission, ROLES } from './access.ts';

/** Letters of any script, digits and . _ @ - ; at most 60. */
export const accountNameSchema = z
  .string()
  .transform((name) => name.normalize('NFC'))
  .pipe(
    z
      .string()
      .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@-]{0,59}$/u, 'must be letters, digits and . _ @ - only, at most 60'),
  );
export const roleSchema = z.enum(ROLES);
export const permissionSchema = z.enum(Object.keys(PERMISSIONS) as [Permission, ...Permission[]]);

/** The cell to which an account is bound with all below it; null is the whole city. */
export const areaSchema = z.object({
  id: z.int(),
  code: z.string(),
  level: z.int(),
  name: z.object({ zh: z.string(), en: z.string() }),
});
export type Area = z.infer<typeof areaSchema>;
const areaCodeSchema = z
  .string()
  .min(1)
  .max(80)
  .describe('Code of the cell to which the account is bound; LEVEL:CODE where several levels have the code');

/** For which organisation an account acts, and whose account it is; null for none. Its posts are those of the person. */
const binding = {
  organisation: z.object({ code: z.string(), name: z.object({ zh: z.string(), en: z.string() }) }).nullable(),
  staff: z.object({ code: z.string(), name: z.string() }).nullable(),
};
const bindingSchema = z.object(binding);
export type Binding = z.infer<typeof bindingSchema>;
const organisationCodeSchema = z
  .string()
  .min(1)
  .max(60)
  .describe('Code of the organisation for which the account acts');
const staffCodeSchema = z.string().min(1).max(40).describe('Number of the person whose account it is');

/** Body of POST /api/session: a name and password, or an API token (a kiosk turns its token into a session once). */
export const signInSchema = z.union([
  z.strictObject({ username: z.string().min(1).max(200), password: z.string().min(1).max(1000) }),
  z.strictObject({ token: z.string().max(200) }),
]);

/** Answer of POST and GET /api/session. A write from a browser carries `csrfToken` in `x-csrf-token`; null for an API token. */
export const sessionSchema = z.object({
  name: z.string(),
  role: roleSchema,
  area: areaSchema.nullable(),
  ...binding,
  permissions: z.array(permissionSchema),
  csrfToken: z.string().nullable(),
  expiresAt: z.iso.datetime().nullable(),
});
export type SessionAnswer = z.infer<typeof sessionSchema>;

export const accountSchema = z.object({
  name: z.string(),
  role: roleSchema,
  area: areaSchema.nullable(),
  ...binding,
  createdAt: z.iso.datetime(),
  lockedUntil: z.iso.datetime().nullable(),
  disabledAt: z.iso.datetime().nullable(),
});
export type AccountAnswer = z.infer<typeof accountSchema>;
export const newAccountSchema = z.strictObject({
  name: accountNameSchema,
  role: roleSchema,
  area: areaCodeSchema.optional(),
  organisation: organisationCodeSchema.optional(),
  staff: staffCodeSchema.optional(),
  password: z.string().optional().describe('One is made, and shown once, when absent'),
});
/** `password` is there when it was made here; it is shown this once. */
export const addedAccountSchema = accountSchema.extend({ password: z.string().optional() });
/** Body of PUT /api/accounts/{name}/binding: the whole of it; null is none. */
export const newBindingSchema = z.strictObject({
  organisation: organisationCodeSchema.nullable(),
  staff: staffCodeSchema.nullable(),
});
export const newPasswordSchema = z.strictObject({ password: z.string().optional() });

export const tokenSchema = z.object({
  id: z.int(),
  name: z.string(),
  account: z.string(),
  role: roleSchema,
  createdAt: z.iso.datetime(),
  usedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
export type TokenAnswer = z.infer<typeof tokenSchema>;
export const newTokenSchema = z.strictObject({
  name: accountNameSchema,
  role: roleSchema,
  area: areaCodeSchema.optional(),
  organisation: organisationCodeSchema.optional(),
  staff: staffCodeSchema.optional(),
});
/** `token` is shown this once. */
export const addedTokenSchema = z.object({ id: z.int(), name: z.string(), token: z.string() });

export const auditQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.coerce.number().int().min(1).optional(),
  actor: z.string().max(200).optional(),
  action: z.string().max(100).optional(),
});
export const auditEntrySchema = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.string(),
  subject: z.string(),
  reason: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;
export const auditPageSchema = z.object({ entries: z.array(auditEntrySchema), nextCursor: z.string().nullable() });
