import { SECTORS, TOWN_SITES } from './layout.ts';
import { TOWN_NAMES, VILLAGE_NAMES } from './names/liling.ts';

export interface Named {
  code: string;
  zh: string;
  pinyin: string;
}
export interface Village extends Named {
  town: number;
  /** A community or residents' committee, not a farming village. */
  urban: boolean;
  /** In a sub-district of the city proper. */
  inner: boolean;
}

/** The towns and villages of the tables, tied to each other and to the sectors. */
export interface Units {
  towns: Named[];
  /** Sector of each town, as an index into SECTORS. */
  sectorOfTown: number[];
  villages: Village[];
}

/** Reads the tables of names. */
export function readUnits(): Units {
  const towns = readNames(TOWN_NAMES);
  const sectorOfTown = towns.map(({ code }) => SECTORS.findIndex(({ key }) => key === TOWN_SITES[code]!.sector));
  const villages: Village[] = readNames(VILLAGE_NAMES).map((name) => {
    const town = towns.findIndex(({ code }) => name.code.startsWith(code));
    return { ...name, town, urban: !name.zh.endsWith('村'), inner: SECTORS[sectorOfTown[town]!]!.key === 'urban' };
  });
  return { towns, sectorOfTown, villages };
}

const readNames = (table: string): Named[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [code, zh, pinyin] = line.split(' ');
      return { code: code!, zh: zh!, pinyin: pinyin! };
    });
