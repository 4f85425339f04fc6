import { computed, effect } from '@preact/signals';
import { aroundFeatures, siteFeatures, trailFeatures, walkerFeatures } from '../map/patrol-features.ts';
import type { WallMap } from '../map/wall-map.ts';
import { siteTileQuery } from '../state/site-filter.ts';
import { isPressing } from '../state/site-status.ts';
import type { TileJson } from '../wire/wire-types.ts';
import type { WallModel } from './wall-model.ts';

/** The ground that was walked grows all the time; its tiles are fetched anew so often. */
const GROUND_MS = 60_000;
const SITES_MS = 3_000;

/** Keeps what the map shows of patrol and key sites in step with the wall. Returns what ends it. */
export function bindPatrol(
  wall: WallModel,
  map: WallMap,
  { tileJson }: { tileJson(path: string): Promise<TileJson> },
): () => void {
  const { patrol, sites } = wall;
  const stops: (() => void)[] = [];
  const follow = (work: Parameters<typeof effect>[0]): void => {
    stops.push(effect(work));
  };
  follow(() => map.setCover(patrol.cover.value));
  follow(() => map.setWalkers(walkerFeatures(patrol.shownWalkers.value)));
  follow(() => {
    const { tracks, at } = patrol.shownTrails.value;
    map.setTrails(trailFeatures(tracks, at));
  });
  follow(() => {
    const shown = wall.layers.value.includes('sites') ? sites.shown.value : [];
    const kinds = sites.kinds.value;
    const iconOf = (kind: string) => kinds.get(kind)?.icon ?? 'other';
    const pressing = shown.filter(({ status }) => isPressing(status));
    const quiet = shown.filter(({ status }) => !isPressing(status));
    map.setPressingSites(siteFeatures(pressing, iconOf));
    map.setQuietSites(siteFeatures(quiet, iconOf));
  });
  follow(() => map.setAround(aroundFeatures(sites.around.value)));

  let groundAt = 0;
  follow(() => {
    const roll = patrol.live.value?.roll;
    const now = Date.now();
    if (roll === undefined || !wall.layers.value.includes('ground') || now - groundAt < GROUND_MS) return;
    groundAt = now;
    tileJson('coverage.json')
      .then((tiles) => map.setWalkedTiles(tiles))
      .catch(() => undefined);
  });
  /** The query of the tiles that the map has. */
  let tilesAsked = siteTileQuery(wall.siteFilter.peek());
  const siteTiles = computed(() => siteTileQuery(wall.siteFilter.value));
  follow(() => {
    const asked = siteTiles.value;
    if (asked === tilesAsked && sites.changes.value === 0) return;
    let timer: ReturnType<typeof setTimeout>;
    const ask = (): void => {
      tileJson(`sites.json${asked}`)
        .then((tiles) => {
          if (asked !== siteTiles.peek()) return;
          tilesAsked = asked;
          map.setSiteTiles(tiles);
        })
        .catch(() => {
          // The tiles of other kinds must not stand for long.
          if (asked === siteTiles.peek()) timer = setTimeout(ask, SITES_MS);
        });
    };
    timer = setTimeout(ask, asked === tilesAsked ? SITES_MS : 0);
    return () => clearTimeout(timer);
  });
  return () => {
    for (const stop of stops) stop();
  };
}
