/** Key sites on the wall: those that must be inspected, nearest to where the map is, and what an event changes of them. */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { SiteKind, WireSite } from '../../server/sites/contract.ts';
import type { View } from '../state/address.ts';
import { nearPlace } from '../state/near-place.ts';
import { matchesSite, quietStatuses, type SiteFilter } from '../state/site-filter.ts';
import { PRESSING } from '../state/site-status.ts';
import type { Api } from '../wire/api.ts';
import { Refresher } from '../wire/refresher.ts';
import { readSiteKinds, readSitesNear, readSitesOf } from '../wire/sites.ts';

export interface SitesDeps {
  api: Api;
  view: ReadonlySignal<View | undefined>;
  center: ReadonlySignal<readonly [lon: number, lat: number] | undefined>;
  filter: ReadonlySignal<SiteFilter>;
  may(permission: string): boolean;
}

const READ = { apartMs: 3_000, everyMs: 300_000 };
const READ_QUIET = { apartMs: 10_000, everyMs: 300_000 };
/** Of those that are pressing, and of the others that a filter asks for. */
const SITES_MOST = 3_000;

export type SitesModel = ReturnType<typeof createSitesModel>;

export function createSitesModel({ api, view, center, filter, may }: SitesDeps) {
  const mayRead = may('site:read');
  /** Failed, overdue or due; null until they were read. */
  const pressing = signal<readonly WireSite[] | null>(null);
  /** Those in order or closed that the filter asks for by their status; null until they were read. */
  const quiet = signal<readonly WireSite[] | null>([]);
  const kinds = signal<ReadonlyMap<string, SiteKind>>(new Map());
  /** Counts what was heard of sites: tiles and panels read anew. */
  const changes = signal(0);
  /** Around which place within how many metres sites are looked for; null for none. They are null until they were read. */
  const around = signal<{ lon: number; lat: number; radiusM: number; sites: readonly WireSite[] | null } | null>(null);
  /** What is pressing and what else the filter asks for by its status, as far as it was read. */
  const shown = computed<readonly WireSite[]>(() =>
    [...(pressing.value ?? []), ...(quiet.value ?? [])].filter((site) => matchesSite(filter.value, site)),
  );
  const isRead = computed(() => pressing.value !== null && quiet.value !== null);
  /** Nearest to the middle of the map first. */
  const nearest = computed(() => {
    const [lon, lat] = view.value?.center ?? center.value ?? [];
    if (lon === undefined || lat === undefined) return [];
    return nearPlace(shown.value, { lon, lat }, Number.POSITIVE_INFINITY);
  });
  const refresher = new Refresher({
    work: async () => {
      await readKinds();
      pressing.value = await readSitesOf(api, { statuses: PRESSING, most: SITES_MOST });
    },
    ...READ,
  });
  /** As a word, so that a filter that is written anew without a change is none. */
  const quietAsked = computed(() => {
    const statuses = quietStatuses(filter.value);
    return statuses.length === 0 ? undefined : JSON.stringify({ statuses, kinds: filter.value.kinds });
  });
  let quietRefresher: Refresher | undefined;
  /** Reads those of the filter at once when it changes, and anew as the others are. Returns what ends that. */
  function followQuiet(): () => void {
    const asked = quietAsked.value;
    quiet.value = asked === undefined ? [] : null;
    if (asked === undefined) return () => {};
    const stop = new AbortController();
    const { statuses, kinds } = JSON.parse(asked);
    const refresher = new Refresher({
      work: async () => {
        const found = await readSitesOf(api, { statuses, kinds, most: SITES_MOST, signal: stop.signal });
        if (!stop.signal.aborted) quiet.value = found;
      },
      ...READ_QUIET,
    });
    quietRefresher = refresher;
    refresher.start();
    return () => {
      quietRefresher = undefined;
      refresher.stop();
      stop.abort();
    };
  }
  async function readKinds(): Promise<void> {
    if (kinds.peek().size === 0) kinds.value = new Map((await readSiteKinds(api)).map((kind) => [kind.code, kind]));
  }
  return {
    mayRead,
    pressing,
    shown,
    isRead,
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
      quietRefresher?.soon();
    },
    start(): () => void {
      if (!mayRead) return () => {};
      refresher.start();
      const stopQuiet = effect(followQuiet);
      return () => {
        stopQuiet();
        refresher.stop();
      };
    },
  };
}
