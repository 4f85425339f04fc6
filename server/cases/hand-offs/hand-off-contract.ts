/** Hand-offs to outside systems on the wire: what is sent, what comes back, and what the desk sees. */
import { z } from 'zod';
import { organisationCodeSchema, storableText } from '../../duty/contract.ts';
import { cellRefSchema } from '../../grid/contract.ts';
import { localizedSchema } from '../../platform/localized.ts';
import { reportNumberSchema, SEVERITIES } from '../../reports/contract.ts';

const instant = z.iso.datetime({ offset: true, error: 'must be an ISO 8601 time with its offset' });

export const HAND_OFF_STATES = ['waiting', 'delivered', 'dead', 'withdrawn'] as const;
/** waiting until it is delivered; dead after the last attempt; withdrawn when the case was taken back. */
export type HandOffState = (typeof HAND_OFF_STATES)[number];

/**
 * What an outside system receives, by POST to its address, signed by the scheme of standardwebhooks.com: `webhook-id`
 * is `data.messageId` and the same at each attempt, as is `idempotency-key`. Any 2xx means that it has it for good; a
 * JSON answer may give `{remoteNumber}`.
 */
export const handOffMessageSchema = z.object({
  type: z.literal('case.handed-off'),
  /** When it was handed off. */
  timestamp: instant,
  data: z.object({
    messageId: z.string(),
    number: z.string(),
    category: z.string(),
    /** 1 minor to 4 critical */
    severity: z.union(SEVERITIES.map((severity) => z.literal(severity))),
    description: z.string(),
    /** WGS84, which differs from CGCS2000 by well under a metre. */
    lon: z.number(),
    lat: z.number(),
    /** Root to leaf; empty outside the grid. */
    path: z.array(cellRefSchema),
    occurredAt: instant,
    recordedAt: instant,
    /** Until when it must be resolved; null where no calendar says. */
    dueAt: instant.nullable(),
    onSiteDueAt: instant.nullable(),
    note: z.string(),
  }),
});
export type HandOffMessage = z.infer<typeof handOffMessageSchema>;

export const REMOTE_STATUSES = ['received', 'accepted', 'replied', 'refused', 'resolved'] as const;
/** In the order of a life: at one and the same instant the later one holds. */
export type RemoteStatus = (typeof REMOTE_STATUSES)[number];

const remoteNumber = storableText(100).trim().min(1);
/** What an outside system tells of a case that it was handed: body of POST /api/hand-offs/status. */
export const handOffStatusSchema = z
  .object({
    /** Which hand-off: the `messageId` that it came with, or the number that the system gave it. */
    messageId: z.string().min(1).max(100).optional(),
    remoteNumber: remoteNumber.optional(),
    status: z.enum(REMOTE_STATUSES),
    note: storableText(2000).trim().default(''),
    /** When it came to be so, by the clock of the system. What is older than what it told before changes nothing. */
    at: instant,
  })
  .refine(({ messageId, remoteNumber }) => messageId !== undefined || remoteNumber !== undefined, {
    message: 'must be there where remoteNumber is not',
    path: ['messageId'],
  });
export type HandOffStatus = z.output<typeof handOffStatusSchema>;

/** `applied` false: it had been told before, is older than what was told since, or the case was taken back. */
export const statusTakenSchema = z.object({ number: z.string().optional(), applied: z.boolean() });
export type StatusTaken = z.infer<typeof statusTakenSchema>;

/** A hand-off as the desk sees it. */
export const handOffSchema = z.object({
  id: z.int(),
  number: z.string(),
  category: z.string(),
  severity: z.int(),
  system: z.string(),
  messageId: z.string(),
  state: z.enum(HAND_OFF_STATES),
  /** At this moment. */
  sending: z.boolean(),
  attempts: z.int(),
  createdAt: instant,
  nextTryAt: instant.nullable(),
  deliveredAt: instant.nullable(),
  /** It was taken back after the system had taken it: somebody must tell the system. */
  theyHaveIt: z.boolean(),
  lastError: z.string().nullable(),
  remoteNumber: z.string().nullable(),
  remoteStatus: z.string().nullable(),
  remoteAt: instant.nullable(),
  /** Account that told the system by hand. */
  settledBy: z.string().nullable(),
});
export type WireHandOff = z.infer<typeof handOffSchema>;

export const handOffQuerySchema = z.object({
  state: z.enum(HAND_OFF_STATES).optional(),
  system: organisationCodeSchema.optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
});
/** Answer of GET /api/hand-offs, newest first. */
export const handOffListSchema = z.object({ handOffs: z.array(handOffSchema), nextCursor: z.string().nullable() });
export type HandOffList = z.infer<typeof handOffListSchema>;
export const caseHandOffsSchema = z.object({ handOffs: z.array(handOffSchema) });
export const handOffDetailSchema = handOffSchema.extend({ message: handOffMessageSchema });
export const handOffCountsSchema = z.object({
  waiting: z.int(),
  delivered: z.int(),
  dead: z.int(),
  withdrawn: z.int(),
});
export type HandOffCounts = z.infer<typeof handOffCountsSchema>;

/** Payload of `hand-off.changed`. */
export const handOffChangeSchema = z.object({
  id: z.int(),
  number: reportNumberSchema,
  system: z.string(),
  state: z.enum(HAND_OFF_STATES),
  remoteStatus: z.string().nullable(),
  at: instant,
});
export type HandOffChange = z.infer<typeof handOffChangeSchema>;

export const withdrawInputSchema = z.strictObject({ reason: storableText(2000).trim().min(1) });
export const settleInputSchema = z.strictObject({ remoteNumber, note: storableText(2000).trim().default('') });
export const retryInputSchema = z.strictObject({ system: organisationCodeSchema.optional() });

/** Body of PUT /api/outside-systems/{code}. */
export const outsideSystemInputSchema = z.strictObject({
  url: storableText(2000).min(1),
  /** `whsec_` and 24 to 64 bytes in base64, shared by both sides; `new` makes one; absent keeps the one that is there. */
  secret: storableText(200).optional(),
  /** False: hand-offs wait. */
  enabled: z.boolean().default(true),
});
export type OutsideSystemInput = z.input<typeof outsideSystemInputSchema>;

export const OUTSIDE_SYSTEM_STATES = ['up', 'down', 'stopped', 'by-hand'] as const;
/** An outside system as the desk sees it. `by-hand`: it has no address, and whoever works the list tells it. */
export const outsideSystemSchema = z.object({
  code: z.string(),
  name: localizedSchema,
  state: z.enum(OUTSIDE_SYSTEM_STATES),
  /** Without its query, which may hold a key. */
  url: z.string().nullable(),
  waiting: z.int(),
  dead: z.int(),
  lastSuccessAt: instant.nullable(),
  /** Down: when it is tried next. */
  restUntil: instant.nullable(),
});
export type WireOutsideSystem = z.infer<typeof outsideSystemSchema>;
/** Answer of PUT: `secret` this once, where it was made up. */
export const outsideSystemSetSchema = z.object({ code: z.string(), secret: z.string().optional() });
