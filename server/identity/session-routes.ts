import { refuse } from '../platform/errors.ts';
import { type AnyRoute, route } from '../platform/http.ts';
import { permissionsOf, type Role } from './access.ts';
import { recordAudit } from './audit.ts';
import { type SessionAnswer, sessionSchema, signInSchema } from './contract.ts';
import { deleteSession } from './credential-store.ts';
import { type Credential, isSecure, SIGN_IN_PATH } from './gatekeeper.ts';
import { type IdentityDeps, NO_STORE } from './identity-deps.ts';
import { sessionCookie, sessionCookieGone } from './session-cookie.ts';
import { findAccount } from './store.ts';

/** Signing in, who am I, signing out. */
export function sessionRoutes({ database, city, clock, gatekeeper, signIn, publicUrl }: IdentityDeps): AnyRoute[] {
  const secure = isSecure(publicUrl);
  const answerOf = async ({ actor, csrfToken, expiresAt }: Omit<Credential, 'tokenHash'>): Promise<SessionAnswer> => {
    const account = await findAccount(database.knex, city, actor.name);
    return {
      name: actor.name,
      role: actor.role as Role,
      area: account?.area ?? null,
      organisation: account?.organisation ?? null,
      staff: account?.staff ?? null,
      permissions: permissionsOf(actor.role),
      csrfToken,
      expiresAt: expiresAt?.toISOString() ?? null,
    };
  };
  return [
    route({
      method: 'post',
      path: SIGN_IN_PATH,
      summary: 'Sign in with a name and password, or turn an API token into a session',
      access: 'public',
      body: signInSchema,
      answers: { 200: { what: 'Signed in; the cookie is set', schema: sessionSchema } },
      handle: async ({ body, request }) => {
        const origin = { address: request.ip ?? '', userAgent: request.headers['user-agent'] ?? '' };
        const opened =
          'token' in body
            ? await signIn.withToken(body.token, origin)
            : await signIn.withPassword(body.username, body.password, origin);
        const now = clock();
        const cookie = sessionCookie(opened.secret, opened.credential.expiresAt, now, secure);
        return { headers: { ...NO_STORE, 'set-cookie': cookie }, json: await answerOf(opened.credential) };
      },
    }),
    route({
      method: 'get',
      path: SIGN_IN_PATH,
      summary: 'Who am I',
      access: 'public',
      answers: { 200: { what: 'The account and what it may do', schema: sessionSchema } },
      handle: async ({ request }) => {
        const credential = await gatekeeper.recognise(request);
        if (credential === null) throw refuse('not-signed-in', `Sign in at POST ${SIGN_IN_PATH}`);
        return { headers: NO_STORE, json: await answerOf(credential) };
      },
    }),
    route({
      method: 'delete',
      path: SIGN_IN_PATH,
      summary: 'Sign out',
      access: 'public',
      answers: { 204: { what: 'Signed out; the cookie is put away' } },
      handle: async ({ request }) => {
        const credential = await gatekeeper.recognise(request);
        if (credential?.actor.via === 'session') {
          const { name } = credential.actor;
          await database.transaction(async (transaction) => {
            await deleteSession(transaction, credential.tokenHash);
            const record = { at: clock(), actor: name, action: 'session.end', subject: name };
            await recordAudit(transaction, city, record);
          });
          gatekeeper.forget();
        }
        return { status: 204, headers: { ...NO_STORE, 'set-cookie': sessionCookieGone(secure) } };
      },
    }),
  ];
}
