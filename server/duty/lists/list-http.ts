import { z } from 'zod';
import type { Permission } from '../../identity/access.ts';
import { refuse } from '../../platform/errors.ts';
import { type AnyRoute, mistakesOf, route } from '../../platform/http.ts';
import { type DutyPlace, rowKey } from '../files/sheet.ts';
import { currentRegister, editRegister, type RegisterInForce } from './edit-register.ts';
import {
  differenceQuerySchema,
  differenceSchema,
  LIST_BODY_BYTES,
  type ListAnswer,
  listEditSchema,
  listIndexSchema,
  listNameSchema,
  listSchema,
  versionListSchema,
  versionParamsSchema,
  versionsQuerySchema,
} from './list-contract.ts';
import { REGISTERS, type RegisterName } from './register-contract.ts';
import { registerDifference } from './register-difference.ts';
import type { AnyRegister } from './register-kinds.ts';
import { listVersions, readVersion } from './register-store.ts';

const READ = { permission: 'staff:read' satisfies Permission };
const WRITE = { permission: 'duty:write' satisfies Permission };
/** A list of no version at all. */
const NEVER_WRITTEN = { version: 0, author: 'system', madeAt: null, reason: '' };

/** The four lists: as they are in force, every version, what changed between two, and their editing. */
export function listRoutes(place: DutyPlace, kinds: readonly AnyRegister[]): AnyRoute[] {
  const { database, city } = place;
  const kindOf = (name: RegisterName): AnyRegister => {
    const kind = kinds.find(({ what }) => what === name);
    if (kind === undefined) throw refuse('not-found', `There is no list "${name}"`);
    return kind;
  };
  const versionOf = async (name: RegisterName, version: number): Promise<object[]> => {
    if (version === 0) return [];
    const found = await readVersion<object>(database.knex, city.code, name, version);
    if (found === undefined) throw refuse('not-found', `The list has no version ${version}`);
    return found.entries;
  };
  return [
    route({
      method: 'get',
      path: '/api/lists',
      summary: 'The four lists: which version is in force, by whom and why',
      access: READ,
      answers: { 200: { what: 'The lists', schema: listIndexSchema } },
      handle: async () => {
        const index = REGISTERS.map(async (name) => {
          const { entries, ...about } = await currentRegister(database.knex, city.code, kindOf(name));
          return { name, ...about, madeAt: about.madeAt?.toISOString() ?? null, count: entries.length };
        });
        return { json: await Promise.all(index) };
      },
    }),
    route({
      method: 'get',
      path: '/api/lists/:name',
      summary: 'A list as it is in force',
      access: READ,
      params: listNameSchema,
      answers: { 200: { what: 'The list', schema: listSchema } },
      handle: async ({ params: { name } }) => ({
        json: answer(name, await currentRegister(database.knex, city.code, kindOf(name))),
      }),
    }),
    route({
      method: 'put',
      path: '/api/lists/:name',
      summary: 'Put a new version of a list in force; 409 unless baseVersion is the newest',
      access: WRITE,
      params: listNameSchema,
      body: listEditSchema,
      bodyLimit: LIST_BODY_BYTES,
      answers: { 200: { what: 'The list', schema: listSchema } },
      handle: async ({ actor, params: { name }, body }) => {
        const kind = kindOf(name);
        const parsed = z.array(kind.schema).safeParse(body.entries);
        if (!parsed.success)
          throw refuse('list-refused', 'See errors for what to mend', { errors: mistakesOf(parsed.error, 'entries') });
        return { json: answer(name, await editRegister(place, kind, actor!, { ...body, entries: parsed.data })) };
      },
    }),
    route({
      method: 'get',
      path: '/api/lists/:name/versions',
      summary: 'Versions of a list, newest first',
      access: READ,
      params: listNameSchema,
      query: versionsQuerySchema,
      answers: { 200: { what: 'The versions, without their entries', schema: versionListSchema } },
      handle: async ({ params: { name }, query: { limit, cursor } }) => {
        const versions = await listVersions(database.knex, city.code, name, { before: cursor, limit });
        const last = versions.at(-1)?.version ?? 1;
        return {
          json: {
            versions: versions.map((version) => ({ name, ...version, madeAt: version.madeAt.toISOString() })),
            nextCursor: versions.length === limit && last > 1 ? String(last) : null,
          },
        };
      },
    }),
    route({
      method: 'get',
      path: '/api/lists/:name/versions/:version',
      summary: 'One version of a list',
      access: READ,
      params: versionParamsSchema,
      answers: { 200: { what: 'The version', schema: listSchema } },
      handle: async ({ params: { name, version } }) => {
        const found = await readVersion<object>(database.knex, city.code, name, version);
        if (found === undefined) throw refuse('not-found', `The list has no version ${version}`);
        return { json: answer(name, found) };
      },
    }),
    route({
      method: 'get',
      path: '/api/lists/:name/difference',
      summary: 'What changed between two versions of a list',
      access: READ,
      params: listNameSchema,
      query: differenceQuerySchema,
      answers: { 200: { what: 'The difference', schema: differenceSchema } },
      handle: async ({ params: { name }, query }) => {
        const kind = kindOf(name);
        const newest = (await readVersion(database.knex, city.code, name)) ?? NEVER_WRITTEN;
        const to = query.to ?? newest.version;
        const from = query.from ?? Math.max(0, to - 1);
        const [before, after] = [await versionOf(name, from), await versionOf(name, to)];
        return { json: { name, from, to, ...registerDifference(before, after, (entry) => rowKey(kind, entry)) } };
      },
    }),
  ];
}

const answer = (
  name: RegisterName,
  { version, author, madeAt, reason, entries }: RegisterInForce<object>,
): ListAnswer => ({
  name,
  version,
  author,
  madeAt: madeAt?.toISOString() ?? null,
  reason,
  entries: entries as ListAnswer['entries'],
});
