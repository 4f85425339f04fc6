/**
 * The catalogue of errors. Code raises `refuse(code, …)`; only the http kernel and the command line turn codes into
 * answers. A new error is an entry here, a test, and its text in both languages in client/i18n.
 */
export const ERRORS = {
  'invalid-request': { status: 400, title: 'The request does not have the expected form' },
  'invalid-json': { status: 400, title: 'The body is not valid JSON' },
  'body-too-large': { status: 413, title: 'The body is larger than this address accepts' },
  'request-too-long': { status: 431, title: 'Address or headers are longer than this service reads' },
  'unsupported-media-type': { status: 415, title: 'This address does not take that content type' },
  'not-signed-in': { status: 401, title: 'Sign in, or send an API token' },
  'wrong-credentials': { status: 401, title: 'User name or password is wrong' },
  'account-locked': { status: 429, title: 'Too many wrong passwords; the account is locked for a while' },
  'too-many-requests': { status: 429, title: 'Too many requests; slow down' },
  'not-allowed': { status: 403, title: 'Your role does not allow this' },
  'outside-area': { status: 403, title: 'This lies outside the area of your account' },
  'csrf-token-missing': { status: 403, title: 'The write came without its CSRF token' },
  'not-found': { status: 404, title: 'There is no such thing' },
  'method-not-allowed': { status: 405, title: 'This address does not take that method' },
  conflict: { status: 409, title: 'It was changed by somebody else meanwhile' },
  'idempotency-key-reused': { status: 409, title: 'This idempotency key was used for a different request' },
  'unknown-category': { status: 422, title: 'There is no such category' },
  'unknown-cell': { status: 422, title: 'There is no such cell' },
  'unknown-organisation': { status: 422, title: 'There is no such organisation' },
  'unknown-staff': { status: 422, title: 'There is no such person' },
  'wrong-stage': { status: 409, title: 'The case does not stand where this can be done' },
  'not-holder': { status: 403, title: 'Somebody else must act on this case' },
  'list-refused': { status: 422, title: 'The list was not changed' },
  'wrong-signature': { status: 401, title: 'The message is not signed by the system that it names' },
  'unknown-crs': { status: 422, title: 'This coordinate reference system is not known' },
  'calendar-missing': { status: 422, title: 'No working-day calendar is published for a year that the deadline needs' },
  'photo-unreadable': { status: 422, title: 'A photo cannot be read as an image' },
  'import-refused': { status: 422, title: 'The file was not imported' },
  'operation-refused': { status: 422, title: 'These boundaries cannot be changed like this' },
  'draft-moved': { status: 409, title: 'Somebody else changed this draft meanwhile' },
  'draft-conflict': { status: 409, title: 'Other boundaries were published meanwhile, and both changed the same' },
  'draft-closed': { status: 409, title: 'This draft cannot be changed any more' },
  'draft-state': { status: 409, title: 'The draft does not stand where this can be done' },
  'review-needed': { status: 409, title: 'A second person must approve this draft first' },
  'publication-refused': { status: 422, title: 'These boundaries cannot be published' },
  'withdrawal-refused': { status: 409, title: 'This publication cannot be taken back' },
  'track-refused': { status: 422, title: 'The track was not taken' },
  'unknown-site-kind': { status: 422, title: 'There is no such kind of key site' },
  'inspection-refused': { status: 422, title: 'The inspection does not answer the check-list' },
  'data-in-use': { status: 409, title: 'Another process owns the data folder' },
  'config-invalid': { status: 500, title: 'The configuration has mistakes' },
  'database-unavailable': { status: 503, title: 'The database does not answer; try again shortly' },
  'not-ready': { status: 503, title: 'The service is starting' },
  overloaded: { status: 503, title: 'More is waiting than can be written; try again shortly' },
  internal: { status: 500, title: 'Something went wrong here; the log has the details' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ErrorCode = keyof typeof ERRORS;

/** One mistake in an input: where it is and what to mend. `path` is dotted, empty for the whole. */
export interface Mistake {
  path: string;
  message: string;
}

/** An expected failure that its receiver can act on. `detail` says what to mend and never holds internals. */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly errors: readonly Mistake[];
  readonly retryAfterS: number | undefined;
  constructor(
    code: ErrorCode,
    detail: string,
    more: { errors?: readonly Mistake[]; retryAfterS?: number; cause?: unknown } = {},
  ) {
    super(detail, more.cause === undefined ? undefined : { cause: more.cause });
    this.name = 'Refusal';
    this.code = code;
    this.errors = more.errors ?? [];
    this.retryAfterS = more.retryAfterS;
  }
  get status(): number {
    return ERRORS[this.code].status;
  }
}

/** Makes a Refusal; write `throw refuse('unknown-category', 'No category "x"; see GET /api/categories')`. */
export function refuse(
  code: ErrorCode,
  detail: string,
  more?: { errors?: readonly Mistake[]; retryAfterS?: number; cause?: unknown },
): Refusal {
  return new Refusal(code, detail, more);
}
