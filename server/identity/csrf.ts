/**
 * A write that a browser signs with its cookie must prove that our own page made it: by the token of the session in a
 * header, which no other site can read, and by the headers in which browsers say where a request comes from.
 */
import type { Request } from 'express';
import { refuse } from '../platform/errors.ts';
import { sameSecret } from './secrets.ts';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
export const CSRF_HEADER = 'x-csrf-token';

/** Refuses a write that lacks the CSRF token of its session, or comes from elsewhere. */
export function demandCsrfToken(request: Request, csrfToken: string, publicUrl: string | undefined): void {
  if (SAFE_METHODS.has(request.method)) return;
  demandOwnOrigin(request, publicUrl);
  const given = request.headers[CSRF_HEADER];
  if (typeof given !== 'string' || !sameSecret(given, csrfToken))
    throw refuse('csrf-token-missing', `Send the csrfToken of GET /api/session in the header ${CSRF_HEADER}`);
}

/** Refuses a request that its browser says another site made. Programs send neither header, and pass. */
export function demandOwnOrigin(request: Request, publicUrl: string | undefined): void {
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const foreign =
    (site !== undefined && site !== 'same-origin' && site !== 'none') ||
    (origin !== undefined && !isOwn(hostOf(origin), request, publicUrl));
  if (foreign) throw refuse('csrf-token-missing', 'The request comes from another site');
}

/** Hosts, not origins: a proxy that ends TLS shows us plain http. */
const isOwn = (host: string | undefined, request: Request, publicUrl: string | undefined): boolean =>
  host !== undefined && (host === request.headers.host || (publicUrl !== undefined && host === hostOf(publicUrl)));

const hostOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).host || undefined : undefined);
