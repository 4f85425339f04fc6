import type { Database, Transaction } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { parse } from '../platform/http.ts';
import type { Role } from './access.ts';
import { type Circumstances, FROM_COMMAND_LINE, resolveArea, writeAccount } from './add-account.ts';
import { recordAudit } from './audit.ts';
import { accountNameSchema } from './contract.ts';
import { insertToken } from './credential-store.ts';
import { resolveBinding, type WantedBinding } from './resolve-binding.ts';
import { newApiToken } from './secrets.ts';
import { findAccount } from './store.ts';

export interface NewToken extends WantedBinding {
  city: string;
  /** Names the token and the service account that it belongs to. */
  name: string;
  role: Role;
  areaCode?: string | undefined;
}

/**
 * Adds an API token to the account of that name, which is made, without a password, when there is none. The token is
 * told this once. Refuses when the account stands with another role, area or binding, or is closed.
 */
export async function addToken(
  database: Database,
  wanted: NewToken,
  circumstances: Circumstances = FROM_COMMAND_LINE,
): Promise<{ id: number; name: string; token: string }> {
  const name = parse(accountNameSchema, wanted.name, 'name');
  const token = newApiToken(circumstances.secrets.random);
  const id = await database.transaction(async (transaction) => {
    const accountId = await accountFor(transaction, { ...wanted, name }, circumstances);
    const at = circumstances.clock();
    const tokenHash = circumstances.secrets.hashOf(token);
    const added = await insertToken(transaction, wanted.city, { accountId, name, tokenHash, createdAt: at });
    const detail = { token: added };
    await recordAudit(transaction, wanted.city, {
      at,
      actor: circumstances.by,
      action: 'token.create',
      subject: name,
      detail,
    });
    return added;
  });
  return { id, name, token };
}

async function accountFor(transaction: Transaction, wanted: NewToken, circumstances: Circumstances): Promise<number> {
  const { city, name, role, areaCode } = wanted;
  const standing = await findAccount(transaction, city, name);
  if (standing === undefined) return writeAccount(transaction, { ...wanted, passwordHash: null }, circumstances);
  await circumstances.mayBindTo?.(transaction, standing.area);
  const area = areaCode === undefined ? null : await resolveArea(transaction, city, areaCode);
  if (standing.disabledAt !== null) throw refuse('conflict', `The account "${name}" is closed`);
  const { organisation, staff } = await resolveBinding(transaction, city, wanted);
  const same =
    standing.role === role &&
    standing.area?.id === area?.id &&
    standing.organisation?.code === organisation?.code &&
    standing.staff?.code === staff?.code;
  if (!same)
    throw refuse(
      'conflict',
      `The account "${name}" stands with another role, area, organisation or person; choose another name`,
    );
  return standing.id;
}
