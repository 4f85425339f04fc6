import { stringifySetCookie } from 'cookie';
import { sessionCookieName } from './gatekeeper.ts';

/** `Set-Cookie` of a session; out of reach of scripts and of other sites, and of plain http where `secure`. */
export function sessionCookie(secret: string, expiresAt: Date, now: Date, secure: boolean): string {
  const maxAge = Math.max(0, Math.floor((expiresAt.getTime() - now.getTime()) / 1000));
  return stringifySetCookie({ name: sessionCookieName(secure), value: secret, ...flags(secure), maxAge });
}

/** `Set-Cookie` that puts the session's cookie away. */
export function sessionCookieGone(secure: boolean): string {
  return stringifySetCookie({ name: sessionCookieName(secure), value: '', ...flags(secure), maxAge: 0 });
}

const flags = (secure: boolean) => ({ httpOnly: true, sameSite: 'lax' as const, path: '/', secure });
