/** Key sites on the wall: those that must be inspected, nearest to where the map is, and what an event changes of them. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { SiteKind, WireSite } from '../../server/sites/contract.ts';
import type { View } from '../state/address.ts';
import { nearPlace } from '../state/near-place.ts';
import { PRESSING } from '../state/site-status.ts';
import type { Api } from '../wire/api.ts';
import { Refresher } from '../wire/refresher.ts';
import { readSiteKinds, readSitesNear, readSitesOf } from '../wire/sites.ts';

export interface SitesDeps {
  api: Api;
  view: ReadonlySignal<View | undefined>;
  center: ReadonlySignal<readonly [lon: number, lat: number] | undefined>;
  may(permission: string): boolean;
}

const READ = { apartMs: 3_000, everyMs: 300_000 };
const PRESSING_MOST = 3_000;

export type SitesModel = ReturnType<typeof createSitesModel>;

export function createSitesModel({ api, view, center, may }: SitesDeps) {
  const mayRead = may('site:read');
  /** Failed, overdue or due; null until they were read. */
  const pressing = signal<readonly WireSite[] | null>(null);
  const kinds = signal<ReadonlyMap<string, SiteKind>>(new Map());
  /** Counts what was heard of sites: tiles and panels read anew. */
  const changes = signal(0);
  /** Around which place within how many metres sites are looked for; null for none. They are null until they were read. */
  const around = signal<{ lon: number; lat: number; radiusM: number; sites: readonly WireSite[] | null } | null>(null);
  /** Nearest to the middle of the map first. */
  const nearest = computed(() => {
    const [lon, lat] = view.value?.center ?? center.value ?? [];
    if (lon === undefined || lat === undefined) return [];
    return nearPlace(pressing.value ?? [], { lon, lat }, Number.POSITIVE_INFINITY);
  });
  const refresher = new Refresher({
    work: async () => {
      await readKinds();
      pressing.value = await readSitesOf(api, PRESSING, PRESSING_MOST);
    },
    ...READ,
  });
  async function readKinds(): Promise<void> {
    if (kinds.peek().size === 0) kinds.value = new Map((await readSiteKinds(api)).map((kind) => [kind.code, kind]));
  }
  return {
    mayRead,
    pressing,
    kinds,
    changes,
    nearest,
    around,
    readKinds,
    /** Draws a circle around a place and lights what lies in it. Returns what ends that. */
    lookAround(place: { lon: number; lat: number }, radiusM: number): () => void {
      if (!mayRead) return () => {};
      const stop = new AbortController();
      around.value = { ...place, radiusM, sites: null };
      Promise.all([readSitesNear(api, place, radiusM, stop.signal), readKinds()])
        .then(([found]) => {
          if (!stop.signal.aborted) around.value = { ...place, radiusM, sites: found };
        })
        .catch(() => undefined);
      return () => {
        stop.abort();
        around.value = null;
      };
    },
    /** Something happened to a site. */
    hear(): void {
      changes.value++;
      refresher.soon();
    },
    start(): () => void {
      if (mayRead) refresher.start();
      return () => refresher.stop();
    },
  };
}
