import { dayFromText } from '../duty/clocks/zone-clock.ts';
import type { SiteRecord } from '../sites/site-record.ts';
import { mercatorX, mercatorY } from './mercator.ts';
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

const WORLD = 2 ** 32;
const onWorld = (unit: number): number => Math.min(WORLD - 1, Math.max(0, Math.floor(unit * WORLD)));

/** The sites of the city that stand, in memory: 50,000 take 15 MB, and are gone through in a millisecond. */
export class SitePoints {
  #byId = new Map<number, SitePoint>();
  /** Where sites came, changed or went. */
  readonly changes = new RecentPlaces();

  get size(): number {
    return this.#byId.size;
  }

  all(): Iterable<SitePoint> {
    return this.#byId.values();
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
