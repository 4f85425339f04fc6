import { BUSY_DEPARTMENT } from '../../geodata/organisations.ts';
import { dayToText, zoneClock } from '../duty/clocks/zone-clock.ts';
import type { Cell } from '../grid/contract.ts';
import { ROLES } from '../identity/access.ts';
import { addAccount, FROM_COMMAND_LINE, type NewAccount } from '../identity/add-account.ts';
import { bindAccount } from '../identity/bind-account.ts';
import { newPassword, type RandomBytes, systemRandomBytes } from '../identity/secrets.ts';
import { Refusal } from '../platform/errors.ts';
import type { DemoPlace } from './demo-city.ts';

export interface DemoAccount {
  name: string;
  password: string;
}

/** 来龙门街道, with the village 胜利社区 in it, where the accounts of people are at home. */
const TOWN = '430281006';
const VILLAGE = '430281006013';

/**
 * Adds an account for each role, named like it, and one for a police officer. Resolves to those that were added, with
 * passwords made here.
 * @param staffedNow the people of the city are new, so that accounts of an older demo are bound to them
 */
export async function addDemoAccounts(
  place: DemoPlace,
  staffedNow: boolean,
  random: RandomBytes = systemRandomBytes,
): Promise<DemoAccount[]> {
  const { database, city, clock } = place;
  const added = await Promise.all(
    wantedAccounts(place).map(async (account): Promise<DemoAccount[]> => {
      const password = newPassword(random);
      try {
        await addAccount(database, { city: city.code, ...account, password }, { ...FROM_COMMAND_LINE, clock });
        return [{ name: account.name, password }];
      } catch (error) {
        // A start that was cut short had added it, or one of before there were people to bind it to.
        if (!(error instanceof Refusal && error.code === 'conflict')) throw error;
        if (staffedNow) await bindAccount(database, { city: city.code, ...account }, { ...FROM_COMMAND_LINE, clock });
        return [];
      }
    }),
  );
  return added.flat();
}

/** `worker` is the grid worker of a basic grid and `police` the officer of its village, whoever they are today. */
function wantedAccounts(place: DemoPlace): Omit<NewAccount, 'city' | 'password'>[] {
  const { grid, duties, city, clock } = place;
  const locator = grid.current();
  const today = dayToText(zoneClock(city.timeZone).dayOf(clock()));
  const workerOf = (cell: Cell | undefined) => cell && duties.holdersOf(cell.id, 'grid-worker', today)[0]?.code;
  const village = locator.cellByCode(VILLAGE, 3);
  const beat = locator.cells
    .filter(({ parentId }) => village !== undefined && parentId === village.id)
    .find((cell) => workerOf(cell) !== undefined);
  const bound: Partial<Record<string, Partial<NewAccount>>> = {
    department: { organisationCode: duties.organisation(BUSY_DEPARTMENT)?.code },
    inspector: { areaCode: `2:${TOWN}` },
    worker: {
      areaCode: beat === undefined ? `3:${VILLAGE}` : `4:${beat.code}`,
      staffCode: workerOf(beat),
    },
  };
  return [
    ...ROLES.map((role) => ({ name: role, role, ...bound[role] })),
    {
      name: 'police',
      role: 'worker',
      areaCode: `2:${TOWN}`,
      staffCode: policeOfDemo(place, today),
    },
  ];
}

/** Number of the officer who has the account `police`: that of the village, or where the post is empty of its town. */
export function policeOfDemo({ grid, duties }: DemoPlace, today: string): string | undefined {
  const cells = [grid.current().cellByCode(VILLAGE, 3), grid.current().cellByCode(TOWN, 2)];
  return cells.flatMap((cell) => (cell === undefined ? [] : duties.holdersOf(cell.id, 'police', today)))[0]?.code;
}
