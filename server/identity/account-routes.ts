import { z } from 'zod';
import type { Transaction } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { type Actor, type AnyRoute, route } from '../platform/http.ts';
import type { Permission } from './access.ts';
import { demandArea, keepWithinArea } from './account-area.ts';
import { addAccount } from './add-account.ts';
import { recordAudit } from './audit.ts';
import { bindAccount } from './bind-account.ts';
import {
  type AccountAnswer,
  accountSchema,
  addedAccountSchema,
  newAccountSchema,
  newBindingSchema,
  newPasswordSchema,
} from './contract.ts';
import { actorOf, circumstancesOf, created, type IdentityDeps, NO_STORE } from './identity-deps.ts';
import { setPassword } from './set-password.ts';
import { type Account, disableAccount, findAccount, listAccounts } from './store.ts';

const PERMISSION = { permission: 'account:write' satisfies Permission };
const nameParams = z.object({ name: z.string().transform((name) => name.normalize('NFC')) });

/** Listing, adding, binding and closing accounts, setting passwords. */
export function accountRoutes(deps: IdentityDeps): AnyRoute[] {
  const { database, city, clock, gatekeeper } = deps;
  /** The account of that name, when `actor` may write it. */
  const writable = async (transaction: Transaction, actor: Actor, name: string): Promise<Account> => {
    const account = await findAccount(transaction, city, name);
    if (account === undefined) throw refuse('not-found', `There is no account "${name}"`);
    await demandArea(transaction, city, actor, account.area?.id ?? null);
    return account;
  };
  return [
    route({
      method: 'get',
      path: '/api/accounts',
      summary: 'Accounts within the area of the caller',
      access: PERMISSION,
      answers: { 200: { what: 'By name', schema: z.object({ accounts: z.array(accountSchema) }) } },
      handle: async (call) => {
        const accounts = await listAccounts(database.knex, city);
        const mine = await keepWithinArea(database.knex, city, actorOf(call), accounts, ({ area }) => area?.id ?? null);
        return { headers: NO_STORE, json: { accounts: mine.map(accountAnswer) } };
      },
    }),
    route({
      method: 'post',
      path: '/api/accounts',
      summary: 'Add an account',
      access: PERMISSION,
      body: newAccountSchema,
      answers: { 201: { what: 'Added', schema: addedAccountSchema } },
      handle: async (call) => {
        const { name, role, area, organisation, staff, password } = call.body;
        const added = await addAccount(
          database,
          { city, name, role, areaCode: area, organisationCode: organisation, staffCode: staff, password },
          circumstancesOf(deps, actorOf(call)),
        );
        const account = (await findAccount(database.knex, city, added.name)) as Account;
        return created({
          ...accountAnswer(account),
          ...(added.password === undefined ? {} : { password: added.password }),
        });
      },
    }),
    route({
      method: 'post',
      path: '/api/accounts/:name/disable',
      summary: 'Close an account: its sessions end, its tokens stop working',
      access: PERMISSION,
      params: nameParams,
      answers: { 200: { what: 'Closed', schema: accountSchema } },
      handle: async (call) => {
        const actor = actorOf(call);
        const { name } = call.params;
        if (name === actor.name) throw refuse('conflict', 'Nobody closes the account that they are signed in with');
        const account = await database.transaction(async (transaction) => {
          const { id } = await writable(transaction, actor, name);
          const at = clock();
          await disableAccount(transaction, city, id, at);
          await recordAudit(transaction, city, { at, actor: actor.name, action: 'account.disable', subject: name });
          return (await findAccount(transaction, city, name)) as Account;
        });
        gatekeeper.forget();
        return { headers: NO_STORE, json: accountAnswer(account) };
      },
    }),
    route({
      method: 'put',
      path: '/api/accounts/:name/binding',
      summary: 'Bind an account to an organisation and a person, or to neither; its open streams begin anew',
      access: PERMISSION,
      params: nameParams,
      body: newBindingSchema,
      answers: { 200: { what: 'Bound', schema: accountSchema } },
      handle: async (call) => {
        const { organisation, staff } = call.body;
        const account = await bindAccount(
          database,
          { city, name: call.params.name, organisationCode: organisation, staffCode: staff },
          circumstancesOf(deps, actorOf(call)),
        );
        gatekeeper.forget();
        return { headers: NO_STORE, json: accountAnswer(account) };
      },
    }),
    route({
      method: 'post',
      path: '/api/accounts/:name/password',
      summary: 'Set the password of an account; its sessions end and a lock is lifted',
      access: PERMISSION,
      params: nameParams,
      body: newPasswordSchema,
      answers: { 200: { what: 'Set', schema: addedAccountSchema } },
      handle: async (call) => {
        const { account, password } = await setPassword(
          database,
          { city, name: call.params.name, password: call.body.password },
          circumstancesOf(deps, actorOf(call)),
        );
        gatekeeper.forget();
        return {
          headers: NO_STORE,
          json: { ...accountAnswer(account), ...(password === undefined ? {} : { password }) },
        };
      },
    }),
  ];
}

function accountAnswer(account: Account): AccountAnswer {
  const { name, role, area, organisation, staff, createdAt, lockedUntil, disabledAt } = account;
  return {
    name,
    role,
    area,
    organisation,
    staff,
    createdAt: createdAt.toISOString(),
    lockedUntil: lockedUntil?.toISOString() ?? null,
    disabledAt: disabledAt?.toISOString() ?? null,
  };
}
