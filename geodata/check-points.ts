import type { Position } from '../server/grid/contract.ts';
import type { CheckPointInput } from '../server/patrol/contract.ts';
import type { DemoCell } from './city.ts';
import { Random } from './random.ts';
import { roundGround } from './round-ground.ts';

/** A point that a round should pass. */
export interface DemoCheckPoint extends Omit<CheckPointInput, 'lon' | 'lat'> {
  position: Position;
  cellCode: string;
}

/** Kinds with their letter in codes; so many a cell, in town and in the country. */
const KINDS: readonly {
  kind: CheckPointInput['kind'];
  letter: string;
  urban: readonly [least: number, most: number];
  rural: readonly [least: number, most: number];
  urbanName: (place: string, serial: number) => string;
  ruralName: (place: string, serial: number) => string;
}[] = [
  {
    kind: 'building',
    letter: 'B',
    urban: [2, 4],
    rural: [0, 1],
    urbanName: (place, serial) => `${place}${serial}栋`,
    ruralName: (place, serial) => `${place}${serial}号屋场`,
  },
  {
    kind: 'manhole',
    letter: 'M',
    urban: [1, 2],
    rural: [0, 0],
    urbanName: (place, serial) => `${place}污水井盖${serial}`,
    ruralName: (place, serial) => `${place}井盖${serial}`,
  },
  {
    kind: 'hydrant',
    letter: 'H',
    urban: [1, 1],
    rural: [0, 0],
    urbanName: (place, serial) => `${place}消火栓${serial}`,
    ruralName: (place, serial) => `${place}消防水池${serial}`,
  },
  {
    kind: 'crossing',
    letter: 'X',
    urban: [0, 1],
    rural: [0, 1],
    urbanName: (place, serial) => `${place}路口${serial}`,
    ruralName: (place, serial) => `${place}组道岔口${serial}`,
  },
  {
    kind: 'other',
    letter: 'O',
    urban: [0, 0],
    rural: [0, 1],
    urbanName: (place, serial) => `${place}公示栏${serial}`,
    ruralName: (place, serial) => `${place}山塘${serial}`,
  },
];
/** From the border, where the cell is wide enough for it. */
const MARGIN_M = 12;
const TRIES = 60;
const SIX_DECIMALS = 1e6;

/** Some 2,000 check-points, most of them in town. All invented; the same for the same seed. */
export function demoCheckPoints(cells: readonly DemoCell[], seed: number): DemoCheckPoint[] {
  const points: DemoCheckPoint[] = [];
  for (const cell of cells) {
    if (cell.level !== 4) continue;
    const random = new Random(seed, `check-points ${cell.code}`);
    const ground = roundGround(cell.shape);
    const [west, south, east, north] = ground.bounds;
    const somewhere = (): Position | undefined => {
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const exact = ground.toPosition(random.between(west, east), random.between(south, north));
        const position: Position = [
          Math.round(exact[0] * SIX_DECIMALS) / SIX_DECIMALS,
          Math.round(exact[1] * SIX_DECIMALS) / SIX_DECIMALS,
        ];
        const [x, y] = ground.toMetres(position);
        if (ground.isInside(x, y) && (attempt > TRIES / 2 || ground.borderM(x, y) > MARGIN_M)) return position;
      }
      return undefined;
    };
    for (const { kind, letter, urban, rural, urbanName, ruralName } of KINDS) {
      const [least, most] = cell.urban ? urban : rural;
      const count = least + random.below(most - least + 1);
      for (let serial = 1; serial <= count; serial++) {
        const position = somewhere();
        if (position === undefined) continue;
        points.push({
          code: `${cell.code}-${letter}${serial}`,
          name: (cell.urban ? urbanName : ruralName)(cell.name.zh, serial),
          kind,
          position,
          cellCode: cell.code,
        });
      }
    }
  }
  return points;
}
