import type { Queryable } from './database.ts';

/** The city that a process serves. */
export interface City {
  code: string;
  name: { zh: string; en: string };
  /** IANA */
  timeZone: string;
  /** Seed of the synthetic demo city; null for a real one. */
  demoSeed: number | null;
}

/** Reads the city, or undefined where it was never set up. */
export async function readCity(queryable: Queryable, code: string): Promise<City | undefined> {
  const row = await queryable('city')
    .select({ code: 'code', zh: 'name_zh', en: 'name_en', timeZone: 'time_zone', demoSeed: 'demo_seed' })
    .where({ code })
    .first();
  if (row === undefined) return undefined;
  const { zh, en, ...rest } = row as Omit<City, 'name'> & { zh: string; en: string };
  return { ...rest, name: { zh, en } };
}

/** Sets the city up unless it is there. Resolves to whether it was added; of two processes one adds it. */
export async function addCity(queryable: Queryable, city: City): Promise<boolean> {
  const added = await queryable('city')
    .insert({
      code: city.code,
      name_zh: city.name.zh,
      name_en: city.name.en,
      time_zone: city.timeZone,
      demo_seed: city.demoSeed,
    })
    .onConflict('code')
    .ignore()
    .returning('code');
  return added.length > 0;
}
