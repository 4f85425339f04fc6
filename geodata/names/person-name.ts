import type { Random } from '../random.ts';
import { MEN_GIVEN, MIDDLE_GIVEN, SURNAMES, WOMEN_GIVEN } from './people.ts';

/** Invents the name of a person. */
export function personName(random: Random): string {
  const given = random.chance(0.45) ? WOMEN_GIVEN : MEN_GIVEN;
  const last = random.pick(given);
  return random.pick(SURNAMES) + (random.chance(0.72) ? random.pick([...MIDDLE_GIVEN, ...given]) : '') + last;
}
