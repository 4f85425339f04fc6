import type { Database, Transaction } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { type Circumstances, FROM_COMMAND_LINE } from './add-account.ts';
import { recordAudit } from './audit.ts';
import { hashPassword } from './passwords.ts';
import { newPassword } from './secrets.ts';
import { type Account, findAccount, updatePassword } from './store.ts';

export interface NewPassword {
  city: string;
  name: string;
  /** Made here when absent. */
  password?: string | undefined;
}

/**
 * Sets the password of an account; its sessions end and its lock is lifted. Resolves to the password when one was made
 * here. Refuses an unknown account and a bad password.
 */
export async function setPassword(
  database: Database,
  { city, name, password }: NewPassword,
  circumstances: Circumstances = FROM_COMMAND_LINE,
): Promise<{ account: Account; password: string | undefined }> {
  const made = password === undefined ? newPassword(circumstances.secrets.random) : undefined;
  const passwordHash = await hashPassword(password ?? (made as string));
  const account = await database.transaction(async (transaction: Transaction) => {
    const found = await findAccount(transaction, city, name);
    if (found === undefined) throw refuse('not-found', `There is no account "${name}"`);
    await circumstances.mayBindTo?.(transaction, found.area);
    await updatePassword(transaction, city, found.id, passwordHash);
    const at = circumstances.clock();
    await recordAudit(transaction, city, {
      at,
      actor: circumstances.by,
      action: 'account.set-password',
      subject: name,
    });
    return (await findAccount(transaction, city, name)) as Account;
  });
  return { account, password: made };
}
