import { type Api, ApiProblem } from './api.ts';
import type { Session } from './wire-types.ts';

/** Who is signed in; null for nobody. Keeps the CSRF token for the writes that follow. */
export async function currentSession(api: Api): Promise<Session | null> {
  try {
    return remember(api, await api.get<Session>('/api/session'));
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 401) return null;
    throw error;
  }
}

export async function signIn(api: Api, username: string, password: string): Promise<Session> {
  return remember(api, await api.post<Session>('/api/session', { username, password }));
}

/** Turns a kiosk's API token into a session. */
export async function signInByToken(api: Api, token: string): Promise<Session> {
  return remember(api, await api.post<Session>('/api/session', { token }));
}

export async function signOut(api: Api): Promise<void> {
  await api.delete('/api/session');
  api.csrfToken = null;
}

function remember(api: Api, session: Session): Session {
  api.csrfToken = session.csrfToken;
  return session;
}
