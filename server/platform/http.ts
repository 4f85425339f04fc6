/**
 * The http kernel: routes are data, and this file alone turns them into express, refusals into RFC 9457 problem
 * documents, and schemas into validation. OpenAPI reads the same data.
 */
import { randomUUID } from 'node:crypto';
import express, { type Express, type Request, type Response } from 'express';
import type { z } from 'zod';
import { acceptsGzip, isWorthPacking, packed } from './compress.ts';
import { isDatabaseAway, isUnstorable } from './database.ts';
import { ERRORS, type ErrorCode, type Mistake, Refusal, refuse } from './errors.ts';
import type { Log } from './log.ts';

/** Who is asking, as identity found out. `areaCellId` null is the whole city. */
export interface Actor {
  accountId: number;
  name: string;
  role: string;
  areaCellId: number | null;
  /** Organisation for which it acts; null for none. */
  organisation?: string | null;
  /** Number of the person whose account it is; null for none. */
  staff?: string | null;
  /** Cells whose police post that person holds now: the sealed tips of these cells are for its eyes. Absent is none. */
  sealedCells?: readonly number[];
  via: 'session' | 'token';
}

/** What a caller needs: nothing, or a permission of the role table in identity. */
export type Access = 'public' | { permission: string };

export interface Call<P = unknown, Q = unknown, B = unknown> {
  params: P;
  query: Q;
  body: B;
  /** Never null behind a permission. */
  actor: Actor | null;
  request: Request;
  response: Response;
}

/** A JSON answer. A handler that wrote to `call.response` itself returns `SENT`. */
export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  json?: unknown;
  /** Sent as it is, with a content-type from `headers`. */
  buffer?: Uint8Array | string;
}
export const SENT = Symbol('sent');

export interface Route<
  P extends z.ZodType = z.ZodType,
  Q extends z.ZodType = z.ZodType,
  B extends z.ZodType = z.ZodType,
> {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  /** Express 5 path, parameters as `:name`. */
  path: string;
  summary: string;
  access: Access;
  params?: P;
  query?: Q;
  /** Schema of a JSON body; or 'stream' when the handler reads `call.request` itself (multipart, NDJSON). */
  body?: B | 'stream';
  /** Takes multipart/form-data as well: the handler then reads `call.request`, and `call.body` is undefined. */
  orMultipart?: boolean;
  /** Takes bodies of this content type as well, e.g. application/x-ndjson, which the handler reads in the same way. */
  orType?: string;
  /** Bytes of JSON accepted; 1 MiB when absent. */
  bodyLimit?: number;
  /** Documented answers by status: a schema for JSON, or a content type. */
  answers: Record<number, { what: string; schema?: z.ZodType; type?: string }>;
  handle(call: Call<z.output<P>, z.output<Q>, z.output<B>>): Promise<Reply | typeof SENT> | Reply | typeof SENT;
}
/** A route whose types were checked where it was written. */
// biome-ignore lint/suspicious/noExplicitAny: a list of routes of different shapes has no tighter type
export type AnyRoute = Route<any, any, any>;

/** Writes a route with its types inferred from its schemas. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType>(
  definition: Route<P, Q, B>,
): AnyRoute {
  return definition;
}

export interface Gatekeeper {
  /** Finds out who asks; null for nobody. Throws a Refusal for a credential that is there and wrong, or a missing CSRF token. */
  authenticate(request: Request): Promise<Actor | null>;
  /** The one decision function: may this actor use this permission? */
  allows(actor: Actor, permission: string): boolean;
}

const DEFAULT_BODY_BYTES = 1024 * 1024;
const REQUEST_ID = /^[\w.-]{1,64}$/;

/** Mounts `routes` on `app`. Mount after middleware, before the static client; then call `mountErrors`. */
export function mountRoutes(app: Express, routes: readonly AnyRoute[], gatekeeper: Gatekeeper): void {
  const methodsByPath = new Map<string, string[]>();
  for (const entry of routes) {
    const readJson = express.json({
      limit: entry.bodyLimit ?? DEFAULT_BODY_BYTES,
      strict: false,
      type: ['application/json', 'application/*+json'],
    });
    const steps = entry.body !== undefined && entry.body !== 'stream' ? [readJson] : [];
    const admit = async (request: Request, response: Response, next: () => void): Promise<void> => {
      response.locals.actor = await admitted(entry, request, gatekeeper);
      next();
    };
    app[entry.method](entry.path, admit, ...steps, async (request: Request, response: Response) => {
      const reply = await entry.handle({
        params: parse(entry.params, request.params, 'params'),
        query: parse(entry.query, request.query, 'query'),
        body: entry.body === 'stream' || isForHandler(entry, request) ? undefined : parseBody(entry.body, request),
        actor: response.locals.actor,
        request,
        response,
      });
      if (reply !== SENT) await send(request, response, reply);
    });
    methodsByPath.set(entry.path, [...(methodsByPath.get(entry.path) ?? []), entry.method.toUpperCase()]);
  }
  for (const [path, methods] of methodsByPath) {
    app.all(path, (request: Request, response: Response, next: () => void) => {
      if (request.method === 'HEAD' && methods.includes('GET')) return next();
      response.setHeader('allow', methods.join(', '));
      throw refuse('method-not-allowed', `${path} takes ${methods.join(', ')}`);
    });
  }
}

/** Whether the handler reads the body, though it may be JSON. */
function isForHandler({ orMultipart, orType }: AnyRoute, request: Request): boolean {
  const types = [...(orMultipart ? ['multipart/form-data'] : []), ...(orType === undefined ? [] : [orType])];
  return types.length > 0 && typeof request.is(types) === 'string';
}

async function admitted(entry: AnyRoute, request: Request, gatekeeper: Gatekeeper): Promise<Actor | null> {
  const actor = await gatekeeper.authenticate(request);
  if (entry.access === 'public') return actor;
  if (actor === null)
    throw refuse('not-signed-in', 'Sign in at POST /api/session or send Authorization: Bearer <token>');
  if (!gatekeeper.allows(actor, entry.access.permission))
    throw refuse('not-allowed', `The role ${actor.role} does not have the permission ${entry.access.permission}`);
  return actor;
}

async function send(request: Request, response: Response, reply: Reply): Promise<void> {
  response.status(reply.status ?? 200);
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  const isJson = reply.buffer === undefined && reply.json !== undefined;
  const body = isJson ? JSON.stringify(reply.json) : reply.buffer;
  if (isJson && !response.hasHeader('content-type'))
    response.setHeader('content-type', 'application/json; charset=utf-8');
  if (
    body === undefined ||
    request.method !== 'GET' ||
    response.hasHeader('content-encoding') ||
    !isWorthPacking(String(response.getHeader('content-type')), body.length)
  ) {
    response.end(body);
    return;
  }
  response.vary('accept-encoding');
  if (!acceptsGzip(request.headers)) {
    response.end(body);
    return;
  }
  const gzipped = await packed(typeof body === 'string' ? Buffer.from(body) : body);
  response.setHeader('content-encoding', 'gzip');
  response.end(gzipped);
}

function parseBody(schema: z.ZodType | undefined, request: Request): unknown {
  if (schema === undefined) return undefined;
  const typed = request.headers['content-type'] !== undefined;
  if (request.body === undefined && typed && !request.is(['application/json', 'application/*+json']))
    throw refuse('unsupported-media-type', 'Send application/json');
  return parse(schema, request.body, '');
}

/** Validates `value`; a refusal lists every mistake with its path. */
export function parse<T extends z.ZodType>(schema: T | undefined, value: unknown, root: string): z.output<T> {
  if (schema === undefined) return undefined as z.output<T>;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw refuse('invalid-request', 'See errors for what to mend', { errors: mistakesOf(result.error, root) });
}

/** Zod's issues as mistakes; `root` is put before each path. */
export function mistakesOf(error: z.ZodError, root = ''): Mistake[] {
  return error.issues.map((issue) => ({
    path: [root, ...issue.path.map(String)].filter((part) => part !== '').join('.'),
    message: issue.message,
  }));
}

/**
 * Gives each request an id (the caller's own when well formed), and a line in the log when it ends. The line names the
 * route, `/api/reports/:number`, and not the address, which may be that of a sealed tip, of a person or of a secret link:
 * who reads the log need not be one who may know. What was done by whom stands in the audit.
 */
export function mountRequestLog(app: Express, log: Log): void {
  app.use((request, response, next) => {
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    response.setHeader('x-request-id', requestId);
    response.locals.requestId = requestId;
    response.locals.log = log;
    const startedAt = performance.now();
    response.on('finish', () => {
      const level = response.statusCode >= 500 ? 'error' : 'debug';
      if (!log.isLevelEnabled(level)) return;
      const ms = Math.round(performance.now() - startedAt);
      const route = (request.route as { path?: string } | undefined)?.path ?? 'none';
      log[level]({ requestId, method: request.method, route, status: response.statusCode, ms }, 'request');
    });
    next();
  });
}

/** Mounts the last two handlers: nothing here, and whatever went wrong. */
export function mountErrors(app: Express): void {
  app.use((request: Request) => {
    throw refuse('not-found', `Nothing is at ${request.method} ${request.path}`);
  });
  app.use((error: unknown, _request: Request, response: Response, _next: () => void) => {
    const problem = problemOf(error);
    const { requestId, log } = response.locals;
    if (problem.status >= 500 && log) log.error({ requestId, err: error }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    if (problem.status === 503 || problem.retryAfterS !== undefined)
      response.setHeader('retry-after', String(problem.retryAfterS ?? 2));
    response.status(problem.status).setHeader('content-type', 'application/problem+json; charset=utf-8');
    response.setHeader('cache-control', 'no-store');
    const { retryAfterS: _, ...body } = problem;
    response.end(JSON.stringify({ ...body, requestId }));
  });
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  detail?: string;
  errors?: readonly Mistake[];
  retryAfterS?: number;
}

/** The problem document of any error. Nothing internal leaks: an unexpected error says only that it happened. */
export function problemOf(error: unknown): Problem {
  const refusal = error instanceof Refusal ? error : refusalOf(error);
  const { status, title } = ERRORS[refusal.code];
  return {
    type: `/problems/${refusal.code}`,
    title,
    status,
    code: refusal.code,
    ...(refusal.message === '' ? {} : { detail: refusal.message }),
    ...(refusal.errors.length === 0 ? {} : { errors: refusal.errors }),
    ...(refusal.retryAfterS === undefined ? {} : { retryAfterS: refusal.retryAfterS }),
  };
}

function refusalOf(error: unknown): Refusal {
  const { type, status, limit } = (error ?? {}) as { type?: string; status?: number; limit?: number };
  if (type === 'entity.parse.failed') return refuse('invalid-json', 'The body could not be parsed as JSON');
  if (type === 'entity.too.large')
    return refuse('body-too-large', `Send at most ${limit ?? DEFAULT_BODY_BYTES} bytes, unpacked`);
  if (type === 'charset.unsupported' || type === 'encoding.unsupported')
    return refuse('unsupported-media-type', 'Send UTF-8, uncompressed or gzip');
  if (status === 400) return refuse('invalid-request', 'The request could not be read');
  // What serves files says 403 where a path leaves its folder.
  if (status === 404 || status === 403) return refuse('not-found', 'No such file');
  if (isDatabaseAway(error)) return refuse('database-unavailable', '');
  if (isUnstorable(error))
    return refuse('invalid-request', 'It holds a character (such as NUL), number or time that cannot be stored');
  return refuse('internal', '');
}
