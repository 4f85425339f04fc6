import type { Level, Position, Shape } from '../server/grid/contract.ts';
import { type Arc, traceArcs } from './borders.ts';
import { joinArcs } from './join-arcs.ts';
import { SECTORS } from './layout.ts';
import { gradientNoise } from './noise.ts';
import { type Partition, partitionCity } from './partition.ts';
import { type PlaceTables, tabulatePlaces } from './places.ts';
import { toPosition } from './plane.ts';

/** A cell of the demo city. Names and codes of levels 2 and 3 are real; every line is invented. */
export interface DemoCell {
  code: string;
  level: Level;
  name: { zh: string; en: string };
  urban: boolean;
  parentCode: string | null;
  shape: Shape;
}

/** The demo city with what its reports need to know of the ground. */
export interface DemoCity {
  seed: number;
  /** Parents before children: 5 + 24 + 270 + 820. */
  cells: DemoCell[];
  /** Borders of the basic cells, each once; `left` and `right` count the cells of level 4 from 0. */
  arcs: readonly Arc[];
  ground: Partition;
  places: PlaceTables;
  roads: Position[][];
}

export const CITY_CODE = '430281';
export const CITY_NAME = { zh: '醴陵市', en: 'Liling' };
/** The seed of the city that a first start makes. */
export const DEFAULT_SEED = 430281;

/** The 1,119 cells of the demo city. */
export function generateCity(seed: number = DEFAULT_SEED): DemoCell[] {
  return buildCity(seed).cells;
}

/** Makes the whole demo city of `seed`; the same seed gives the same city to the bit. */
export function buildCity(seed: number = DEFAULT_SEED): DemoCity {
  const ground = partitionCity(seed);
  const { mesh, terrain, scale, towns, villages, villageOfCell, sectorOfTown } = ground;
  const bendNoise = gradientNoise(seed, 'bend');
  const place = (x: number, y: number): Position => toPosition(x * scale, y * scale);
  const arcs = traceArcs(mesh, ground.cellOfPoint, {
    resistance: terrain.resistance,
    bend: (x, y) => bendNoise(x / 0.11, y / 0.11),
    toPosition: place,
  });
  const townOfCell = (cell: number): number => villages[villageOfCell[cell]!]!.town;
  const shapes: Record<Level, Shape[]> = {
    1: joinArcs(arcs, SECTORS.length, (cell) => sectorOfTown[townOfCell(cell)]!),
    2: joinArcs(arcs, towns.length, townOfCell),
    3: joinArcs(arcs, villages.length, (cell) => villageOfCell[cell]!),
    4: joinArcs(arcs, villageOfCell.length, (cell) => cell),
  };
  const sectorCode = (sector: number): string => `${CITY_CODE}S${sector + 1}`;
  const cells: DemoCell[] = [
    ...SECTORS.map(({ key, zh, en }, i) => ({
      code: sectorCode(i),
      level: 1 as const,
      name: { zh, en },
      urban: key === 'urban',
      parentCode: null,
      shape: shapes[1][i]!,
    })),
    ...towns.map(({ code, zh, pinyin }, i) => ({
      code,
      level: 2 as const,
      name: { zh, en: `${pinyin} ${zh.endsWith('街道') ? 'Sub-district' : 'Town'}` },
      urban: zh.endsWith('街道'),
      parentCode: sectorCode(sectorOfTown[i]!),
      shape: shapes[2][i]!,
    })),
    ...villages.map(({ code, zh, pinyin, urban, town }, i) => ({
      code,
      level: 3 as const,
      name: { zh, en: villageName(zh, pinyin) },
      urban,
      parentCode: towns[town]!.code,
      shape: shapes[3][i]!,
    })),
    ...villageOfCell.map((village, i) => {
      const { code, zh, pinyin, urban } = villages[village]!;
      const serial = i - villageOfCell.indexOf(village) + 1;
      return {
        code: `${code}${String(serial).padStart(3, '0')}`,
        level: 4 as const,
        name: { zh: `${zh}第${chineseNumeral(serial)}网格`, en: `${villageName(zh, pinyin)} Grid ${serial}` },
        urban,
        parentCode: code,
        shape: shapes[4][i]!,
      };
    }),
  ];
  const roads = ground.roads.map((way) => way.map((p) => place(mesh.points[2 * p]!, mesh.points[2 * p + 1]!)));
  return { seed, cells, arcs, ground, places: tabulatePlaces(seed, ground), roads };
}

const villageName = (zh: string, pinyin: string): string =>
  `${pinyin} ${zh.endsWith('村') ? 'Village' : zh.endsWith('居委会') ? 'Neighbourhood' : 'Community'}`;

/** 1 to 99 as Chinese numerals: 一, 十, 十一, 二十一. */
export function chineseNumeral(number: number): string {
  const digits = '零一二三四五六七八九';
  const ones = number % 10 === 0 ? '' : digits[number % 10]!;
  if (number < 10) return ones;
  const tens = Math.floor(number / 10);
  return `${tens === 1 ? '' : digits[tens]!}十${ones}`;
}
