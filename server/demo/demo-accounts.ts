import { ROLES, type Role } from '../identity/access.ts';
import { addAccount, FROM_COMMAND_LINE } from '../identity/add-account.ts';
import { newPassword, type RandomBytes, systemRandomBytes } from '../identity/secrets.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { Refusal } from '../platform/errors.ts';

export interface DemoAccount {
  name: string;
  password: string;
}

/** Accounts that are bound to a part of the city; the others have the whole. */
const AREAS: Partial<Record<Role, string>> = {
  /** 来龙门街道 */
  inspector: '2:430281006',
  /** 胜利社区 */
  worker: '3:430281006013',
};

/** Adds an account for each role, named like it. Resolves to those that were added, with passwords made here. */
export async function addDemoAccounts(
  database: Database,
  city: string,
  clock: Clock,
  random: RandomBytes = systemRandomBytes,
): Promise<DemoAccount[]> {
  const added = await Promise.all(
    ROLES.map(async (role): Promise<DemoAccount[]> => {
      const password = newPassword(random);
      try {
        await addAccount(
          database,
          { city, name: role, role, areaCode: AREAS[role], password },
          { ...FROM_COMMAND_LINE, clock },
        );
        return [{ name: role, password }];
      } catch (error) {
        // A start that was cut short had added it.
        if (error instanceof Refusal && error.code === 'conflict') return [];
        throw error;
      }
    }),
  );
  return added.flat();
}
