import { dayFromText } from '../duty/clocks/zone-clock.ts';
import type { SiteRecord } from '../sites/site-record.ts';
import { mercatorX, mercatorY, type TileAddress } from './mercator.ts';
import { RecentPlaces } from './recent-places.ts';

/** A site as the tiles know it. */
export interface SitePoint {
  id: number;
  code: string;
  kind: string;
  name: { zh: string; en: string };
  /** Place in the world square, 2^32 to a side. */
  x: number;
  y: number;
  cellPath: readonly number[];
  failed: boolean;
  closed: { from: string; until: string | null } | null;
  /** Days since 1970, in the city. */
  dueDay: number;
}

/** Sites by id, and their places. */
interface Layout {
  points: SitePoint[];
  xs: Uint32Array;
  ys: Uint32Array;
  /** Of the changes up to which it holds. */
  version: number;
}

const WORLD = 2 ** 32;
const onWorld = (unit: number): number => Math.min(WORLD - 1, Math.max(0, Math.floor(unit * WORLD)));

/**
 * The sites of the city that stand, in memory. Places stand in columns of their own, laid out anew after a change: of
 * 50,000 those of one tile are found by going through all, which took less than a look at each.
 */
export class SitePoints {
  #byId = new Map<number, SitePoint>();
  #layout: Layout | undefined;
  /** Where sites came, changed or went. */
  readonly changes = new RecentPlaces();

  get size(): number {
    return this.#byId.size;
  }

  /** The sites of a tile, by id. */
  in({ z, x, y }: TileAddress): SitePoint[] {
    const { points, xs, ys } = this.#laidOut();
    if (z === 0) return [...points];
    const shift = 32 - z;
    const found: SitePoint[] = [];
    for (let i = 0; i < xs.length; i++) if (xs[i]! >>> shift === x && ys[i]! >>> shift === y) found.push(points[i]!);
    return found;
  }

  #laidOut(): Layout {
    if (this.#layout?.version === this.changes.version) return this.#layout;
    const points = [...this.#byId.values()].sort((a, b) => a.id - b.id);
    this.#layout = {
      points,
      xs: Uint32Array.from(points, ({ x }) => x),
      ys: Uint32Array.from(points, ({ y }) => y),
      version: this.changes.version,
    };
    return this.#layout;
  }

  /** Takes over what a site has become; one that was retired goes. */
  put(record: SiteRecord): void {
    this.remove(record.id);
    if (record.retiredAt !== null) return;
    const point = pointOf(record);
    this.#byId.set(point.id, point);
    this.changes.add(point.x, point.y);
  }

  remove(id: number): void {
    const known = this.#byId.get(id);
    if (known === undefined) return;
    this.#byId.delete(id);
    this.changes.add(known.x, known.y);
  }

  /** Takes these in the place of all that there were. */
  replaceAll(records: readonly SiteRecord[]): void {
    this.#byId = new Map(records.map((record) => [record.id, pointOf(record)]));
    this.changes.addEverywhere();
  }
}

function pointOf(record: SiteRecord): SitePoint {
  const { id, code, kind, name, lon, lat, cellPath, closed, lastResult, dueOn } = record;
  return {
    ...{ id, code, kind, name, cellPath, closed },
    x: onWorld(mercatorX(lon)),
    y: onWorld(mercatorY(lat)),
    failed: lastResult === 'failed',
    dueDay: dayFromText(dueOn),
  };
}
