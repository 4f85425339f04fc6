import { effect } from '@preact/signals';
import { aroundFeatures, pressingFeatures, trailFeatures, walkerFeatures } from '../map/patrol-features.ts';
import type { WallMap } from '../map/wall-map.ts';
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
    const shown = wall.layers.value.includes('sites') ? (sites.pressing.value ?? []) : [];
    const kinds = sites.kinds.value;
    map.setPressingSites(pressingFeatures(shown, (kind) => kinds.get(kind)?.icon ?? 'other'));
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
  follow(() => {
    if (sites.changes.value === 0) return;
    const timer = setTimeout(
      () =>
        void tileJson('sites.json')
          .then((tiles) => map.setSiteTiles(tiles))
          .catch(() => undefined),
      SITES_MS,
    );
    return () => clearTimeout(timer);
  });
  return () => {
    for (const stop of stops) stop();
  };
}
