/**
 * What was drawn by hand: a coarse silhouette, and about where each town stands. The positions follow the compass only;
 * they are invented, like every line that is grown from them.
 */
import type { Plane } from './plane.ts';

export type SectorName = 'urban' | 'east' | 'south' | 'west' | 'north';

/** Level 1, in the order of their serials S1 to S5. */
export const SECTORS: readonly { key: SectorName; zh: string; en: string }[] = [
  { key: 'urban', zh: '城区片区', en: 'Urban Sector' },
  { key: 'east', zh: '东部片区', en: 'East Sector' },
  { key: 'south', zh: '南部片区', en: 'South Sector' },
  { key: 'west', zh: '西部片区', en: 'West Sector' },
  { key: 'north', zh: '北部片区', en: 'North Sector' },
];

export interface TownSite {
  sector: SectorName;
  /** Where its seat stands. */
  at: Plane;
  /** Size in comparison with the others of the table; villages decide the rest. */
  weight: number;
}

/** By statistical code of the town. */
export const TOWN_SITES: Readonly<Record<string, TownSite>> = {
  '430281002': { sector: 'urban', at: [0.9, -1.8], weight: 0.32 },
  '430281003': { sector: 'urban', at: [-2, -1.5], weight: 0.28 },
  '430281004': { sector: 'urban', at: [3, 0.5], weight: 0.3 },
  '430281006': { sector: 'urban', at: [0.7, 2.1], weight: 0.3 },
  '430281007': { sector: 'urban', at: [-2.6, 2.1], weight: 0.28 },
  '430281102': { sector: 'east', at: [20.5, 0.5], weight: 1 },
  '430281103': { sector: 'east', at: [16.5, 7.6], weight: 1 },
  '430281105': { sector: 'east', at: [11, 2.2], weight: 0.85 },
  '430281131': { sector: 'east', at: [18.8, 13.6], weight: 1.0 },
  '430281121': { sector: 'east', at: [10.6, -4.2], weight: 0.85 },
  '430281125': { sector: 'south', at: [5.4, -9.4], weight: 0.7 },
  '430281127': { sector: 'south', at: [-2, -9.4], weight: 0.85 },
  '430281107': { sector: 'south', at: [2.6, -16.6], weight: 1.05 },
  '430281108': { sector: 'south', at: [10.2, -15.8], weight: 1 },
  '430281132': { sector: 'south', at: [-1, -24.4], weight: 1.25 },
  '430281109': { sector: 'south', at: [-9.6, -18.6], weight: 1.1 },
  '430281122': { sector: 'west', at: [-11.2, -5], weight: 0.95 },
  '430281120': { sector: 'west', at: [-19.6, -13], weight: 1.15 },
  '430281134': { sector: 'west', at: [-21.5, -1.2], weight: 1.3 },
  '430281133': { sector: 'west', at: [-14.4, 8], weight: 1.2 },
  '430281126': { sector: 'north', at: [-0.6, 27], weight: 1.35 },
  '430281128': { sector: 'north', at: [-3, 11.6], weight: 1.15 },
  '430281129': { sector: 'north', at: [6.2, 9.8], weight: 1.0 },
  '430281130': { sector: 'north', at: [10.6, 19.8], weight: 1.2 },
};

/** The silhouette before the land warps it, counter-clockwise. */
export const SILHOUETTE: readonly Plane[] = [
  [25.5, -2.5],
  [22.5, 4.5],
  [25, 10.5],
  [22, 18.6],
  [16.4, 19.2],
  [14.2, 26],
  [7.6, 32.6],
  [-2.4, 34.6],
  [-8.2, 30.4],
  [-7.4, 24],
  [-13.4, 19],
  [-20.4, 15.4],
  [-24.4, 10],
  [-30.6, 4.4],
  [-31, -2.4],
  [-26.4, -7.4],
  [-27.6, -14],
  [-22.4, -20.4],
  [-15.6, -25.4],
  [-8.4, -24.4],
  [-3.6, -30],
  [4.6, -29.4],
  [7.6, -22.6],
  [14.6, -20.6],
  [16.4, -12.4],
  [20.6, -7.6],
];
