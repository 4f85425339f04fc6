import type { Database } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { type Circumstances, FROM_COMMAND_LINE } from './add-account.ts';
import { recordAudit } from './audit.ts';
import { resolveBinding, type WantedBinding } from './resolve-binding.ts';
import { type Account, findAccount, updateBinding } from './store.ts';

/**
 * Binds an account to an organisation and a person, or to neither; what it was bound to before is let go. Refuses an
 * unknown account, organisation and person.
 */
export async function bindAccount(
  database: Database,
  { city, name, ...wanted }: WantedBinding & { city: string; name: string },
  circumstances: Circumstances = FROM_COMMAND_LINE,
): Promise<Account> {
  return database.transaction(async (transaction) => {
    const account = await findAccount(transaction, city, name);
    if (account === undefined) throw refuse('not-found', `There is no account "${name}"`);
    await circumstances.mayBindTo?.(transaction, account.area);
    const { organisation, staff } = await resolveBinding(transaction, city, wanted);
    const codes = { organisation: organisation?.code ?? null, staff: staff?.code ?? null };
    await updateBinding(transaction, city, account.id, codes);
    await recordAudit(transaction, city, {
      at: circumstances.clock(),
      actor: circumstances.by,
      action: 'account.bind',
      subject: name,
      detail: { ...codes, before: { organisation: account.organisation?.code, staff: account.staff?.code } },
    });
    return { ...account, organisation, staff };
  });
}
