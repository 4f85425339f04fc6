import type { Position } from '../server/grid/contract.ts';
import type { DemoCheckPoint } from './check-points.ts';
import type { DemoCell, DemoCity } from './city.ts';
import { type ClosedOutline, trackOutline, walledOutline, waterOutline } from './closed-outlines.ts';
import { nameStem } from './name-stem.ts';
import { Random } from './random.ts';
import { type RoundGround, roundGround } from './round-ground.ts';
import type { DemoSite } from './sites.ts';

/** Ground of the demo that nobody walks, within one basic cell. */
export interface DemoClosedGround {
  name: string;
  reason: string;
  cellCode: string;
  /** Closed, counter-clockwise. */
  ring: Position[];
  /** Days after the day on which the demo is made; null: it always was. */
  fromInDays: number | null;
  /** Null while it is open-ended. */
  days: number | null;
}

interface Wanted {
  count: number;
  reason: string;
  /** Sites beside which it lies; else anywhere in cells such as these. */
  beside: string | { urban: boolean };
  name: (random: Random, about: { site: string; village: string }) => string;
  outline: (random: Random) => ClosedOutline;
  /** Days of the serial-th one. */
  when?: (serial: number) => Pick<DemoClosedGround, 'fromInDays' | 'days'>;
}

const WANTED: readonly Wanted[] = [
  {
    count: 11,
    reason: '水域，环库路另行巡查',
    beside: 'reservoir',
    name: (_, { site }) => `${site}水面`,
    outline: (random) => waterOutline(random, random.between(55, 130)),
  },
  {
    count: 5,
    reason: '水域',
    beside: { urban: false },
    name: (random, { village }) => `${village}${random.pick(['大塘', '鱼塘', '门前塘', '莲花塘'])}`,
    outline: (random) => waterOutline(random, random.between(28, 50)),
  },
  {
    count: 5,
    reason: '围挡施工，暂不进入',
    beside: 'building-site',
    name: (_, { site }) => `${site}围挡`,
    outline: (random) => walledOutline(random, random.between(70, 110), random.between(45, 70)),
    // One is finished, one is yet to begin.
    when: (serial) => ({ fromInDays: serial === 1 ? 12 : -40 * (serial + 2), days: serial === 0 ? 74 : 420 }),
  },
  {
    count: 1,
    reason: '军事管理区，禁止进入',
    beside: { urban: false },
    name: (_, { village }) => `${village}营区`,
    outline: (random) => walledOutline(random, random.between(160, 200), random.between(110, 140)),
  },
  {
    count: 1,
    reason: '铁路作业区，禁止进入',
    beside: { urban: true },
    name: (_, { village }) => `${village}铁路货场`,
    outline: (random) => trackOutline(random, random.between(300, 360), 42),
  },
  {
    count: 1,
    reason: '带电区域，禁止进入',
    beside: { urban: true },
    name: (_, { village }) => `${village}变电站`,
    outline: (random) => walledOutline(random, 75, 52),
  },
  {
    count: 1,
    reason: '矿山边坡，危险',
    beside: { urban: false },
    name: (_, { village }) => `${village}采石场`,
    outline: (random) => waterOutline(random, random.between(70, 95)),
  },
];

/** From the border of the cell, and from whatever is looked in at. */
const MARGIN_M = 14;
/** Of a cell hardly more than this is closed, so that it stays worth a walk. */
const MOST_SHARE = 0.3;
const TRIES = 40;
const CELL_TRIES = 400;
const SIX_DECIMALS = 1e6;

/** 25 pieces of closed ground, no two in a cell. All invented; the same for the same seed. */
export function demoClosedGrounds(
  { seed, cells }: Pick<DemoCity, 'seed' | 'cells'>,
  sites: readonly DemoSite[],
  checkPoints: readonly DemoCheckPoint[],
): DemoClosedGround[] {
  const byCode = new Map(cells.map((cell) => [cell.code, cell]));
  const leaves = cells.filter(({ level }) => level === 4);
  const taken = new Set<string>();
  const stops = [...sites, ...checkPoints];
  const found: DemoClosedGround[] = [];
  for (const [kind, { count, reason, beside, name, outline, when }] of WANTED.entries()) {
    const random = new Random(seed, `closed ground ${kind}`);
    const candidates: { cell: DemoCell; site?: DemoSite }[] =
      typeof beside === 'string'
        ? sites.filter((site) => site.kind === beside).map((site) => ({ cell: byCode.get(site.cellCode)!, site }))
        : Array.from({ length: CELL_TRIES }, () => ({ cell: random.pick(leaves) })).filter(
            ({ cell }) => cell.urban === beside.urban,
          );
    let serial = 0;
    for (const { cell, site } of candidates) {
      if (serial === count) break;
      if (taken.has(cell.code)) continue;
      const own = stops.filter(({ cellCode }) => cellCode === cell.code).map(({ position }) => position);
      const ring = ringIn(random, roundGround(cell.shape), outline, site?.position, own);
      if (ring === undefined) continue;
      taken.add(cell.code);
      const village = nameStem(byCode.get(cell.parentCode!)!).zh;
      found.push({
        name: name(random, { site: site?.name.zh ?? '', village }),
        ...{ reason, cellCode: cell.code, ring },
        ...(when?.(serial) ?? { fromInDays: null, days: null }),
      });
      serial++;
    }
  }
  return found;
}

/** Lays an outline into the cell, beside a site or anywhere, where nothing is looked in at. */
function ringIn(
  random: Random,
  ground: RoundGround,
  outline: Wanted['outline'],
  site: Position | undefined,
  stops: readonly Position[],
): Position[] | undefined {
  const [west, south, east, north] = ground.bounds;
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const corners = outline(random);
    const [x, y] =
      site === undefined
        ? [random.between(west, east), random.between(south, north)]
        : besideIt(random, corners, ground.toMetres(site));
    if (!ground.isInside(x, y)) continue;
    const ring = [...corners, corners[0]!].map(([dx, dy]): Position => {
      const [lon, lat] = ground.toPosition(x + dx, y + dy);
      return [Math.round(lon * SIX_DECIMALS) / SIX_DECIMALS, Math.round(lat * SIX_DECIMALS) / SIX_DECIMALS];
    });
    if (liesWithin(ground, ring) && keepsFrom(ring, stops, MOST_SHARE * ground.areaM2)) return ring;
  }
  return undefined;
}

/** A middle from which the outline reaches almost to the site. */
function besideIt(random: Random, corners: ClosedOutline, [x, y]: readonly [number, number]): [number, number] {
  const angle = random.between(0, 2 * Math.PI);
  const reachM = Math.max(...corners.map(([dx, dy]) => Math.hypot(dx, dy))) + MARGIN_M;
  return [x + reachM * Math.cos(angle), y + reachM * Math.sin(angle)];
}

function liesWithin(ground: RoundGround, ring: readonly Position[]): boolean {
  const corners = ring.map((corner) => ground.toMetres(corner));
  return corners.every(
    ([x, y], i) =>
      ground.isInside(x, y) &&
      ground.borderM(x, y) > MARGIN_M &&
      (i === 0 || !ground.crosses(...corners[i - 1]!, x, y)),
  );
}

function keepsFrom(ring: Position[], stops: readonly Position[], mostM2: number): boolean {
  const closed = roundGround([[ring]]);
  return (
    closed.areaM2 < mostM2 &&
    stops.every((stop) => {
      const [x, y] = closed.toMetres(stop);
      return !closed.isInside(x, y) && closed.borderM(x, y) > MARGIN_M / 2;
    })
  );
}
