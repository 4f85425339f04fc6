/**
 * Walks every route with every role, and with nobody: who lacks the permission gets 403, nobody gets 401, who has it
 * gets neither. Requests have no body and name nothing that exists, so that the walk changes nothing: admission comes
 * before validation. Where a route names a thing, `Sample` gives a real one, which the walk visits from inside its
 * area and from outside.
 */
import { expect } from 'chai';
import { decide, PERMISSIONS, ROLES, type Role } from '../../server/identity/access.ts';
import type { AnyRoute } from '../../server/platform/http.ts';

/** A request about a thing that lies inside one area; `shows` tells whether an answer shows the thing. */
export interface Sample {
  /** `GET /api/reports/:number` */
  route: string;
  path: () => string;
  body?: () => unknown;
  shows?: (answer: unknown) => boolean;
}

export interface Walk {
  routes: () => readonly AnyRoute[];
  /** `http://127.0.0.1:port` */
  url: () => string;
  /** An API token of `role`: of the whole city, of the area that holds the samples, or of another one. */
  tokenOf: (role: Role, place: 'city' | 'inside' | 'outside') => Promise<string>;
  samples?: readonly Sample[];
}

export const nameOf = (entry: AnyRoute): string => `${entry.method.toUpperCase()} ${entry.path}`;

/** Declares the tests of the walk; call it inside a describe. */
export function walkRoutes({ routes, url, tokenOf, samples = [] }: Walk): void {
  const ask = async (method: string, path: string, token: string | undefined, body?: unknown) => {
    const stop = new AbortController();
    const answer = await fetch(url() + path, {
      method,
      signal: stop.signal,
      headers: {
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    // A stream never ends by itself; its status is all the walk wants.
    const streams = answer.headers.get('content-type')?.startsWith('text/event-stream') ?? false;
    const text = streams ? '' : await answer.text();
    if (streams) stop.abort();
    const json = /json/.test(answer.headers.get('content-type') ?? '') ? JSON.parse(text) : undefined;
    return { status: answer.status, json, code: json?.code as string | undefined };
  };
  const guarded = () => routes().filter((entry) => entry.access !== 'public');
  const permissionOf = (entry: AnyRoute) => (entry.access as { permission: string }).permission;
  const nowhere = (path: string) => path.replaceAll(/:\w+/g, '0');

  it('asks for a permission of the table, or says that it is public', () => {
    for (const entry of guarded()) expect(Object.keys(PERMISSIONS), nameOf(entry)).to.include(permissionOf(entry));
  });

  it('answers nobody with 401 wherever a permission is asked for', async () => {
    for (const entry of guarded())
      expect((await ask(entry.method.toUpperCase(), nowhere(entry.path), undefined)).status, nameOf(entry)).to.equal(
        401,
      );
  });

  for (const role of ROLES)
    it(`lets the role ${role} in where the table says so, and nowhere else`, async () => {
      const token = await tokenOf(role, 'city');
      for (const entry of guarded()) {
        const { status, code } = await ask(entry.method.toUpperCase(), nowhere(entry.path), token);
        const allowed = decide({ role, areaCellId: null }, permissionOf(entry)) === 'allowed';
        const what = `${role}: ${nameOf(entry)} gave ${status} ${code ?? ''}`;
        if (allowed) expect([401, 403], what).not.to.include(status);
        else expect([status, code], what).to.deep.equal([403, 'not-allowed']);
        expect(status, what).to.be.lessThan(500);
      }
    });

  for (const sample of samples)
    for (const role of ROLES)
      it(`keeps ${sample.route} within the area of the role ${role}`, async () => {
        const entry = routes().find((candidate) => nameOf(candidate) === sample.route);
        if (entry === undefined) throw new Error(`There is no route ${sample.route}`);
        if (decide({ role, areaCellId: null }, permissionOf(entry)) !== 'allowed') return;
        const visit = async (place: 'inside' | 'outside') =>
          ask(entry.method.toUpperCase(), sample.path(), await tokenOf(role, place), sample.body?.());
        const outside = await visit('outside');
        if (sample.shows === undefined) expect([403, 404], `outside: ${outside.status}`).to.include(outside.status);
        else expect(outside.status >= 400 || !sample.shows(outside.json), 'outside: shown').to.equal(true);
        const inside = await visit('inside');
        expect(inside.status, `inside: ${JSON.stringify(inside.json)}`).to.be.lessThan(400);
        if (sample.shows !== undefined) expect(sample.shows(inside.json), 'inside: not shown').to.equal(true);
      });
}
