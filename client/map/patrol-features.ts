/** People, trails and key sites as features for the map. */
import type { Feature, FeatureCollection, LineString, Point } from 'geojson';
import type { SiteIcon, WireSite } from '../../server/sites/contract.ts';
import { type Track, trailPieces } from '../state/patrol-replay.ts';
import type { ShownWalker } from '../state/shown-walkers.ts';
import { circle } from './circle.ts';
import { PRESSING_RANKS } from './site-layers.ts';

export function walkerFeatures(walkers: readonly ShownWalker[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: walkers.map(({ key, lon, lat, pace }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: { key, pace },
    })),
  };
}

/** The trails up to `at` (ms), each piece with the place of its age. */
export function trailFeatures(tracks: readonly Track[], at: number): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features: trailPieces(tracks, at).map(({ age, path }) => ({
      type: 'Feature',
      geometry: { type: 'LineString', coordinates: path },
      properties: { age },
    })),
  };
}

/** Sites of a list; `rank` is the worst of several that must be inspected. */
export function siteFeatures(sites: readonly WireSite[], iconOf: (kind: string) => SiteIcon): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: sites.map(({ id, lon, lat, kind, status }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [lon, lat] },
      properties: {
        ...{ site: id, icon: iconOf(kind), status },
        rank: Math.max(0, (PRESSING_RANKS as readonly string[]).indexOf(status)),
      },
    })),
  };
}

/** The circle around a place, and the sites in it. */
export function aroundFeatures(
  around: { lon: number; lat: number; radiusM: number; sites: readonly WireSite[] | null } | null,
): FeatureCollection {
  if (around === null) return { type: 'FeatureCollection', features: [] };
  const { lon, lat, radiusM, sites } = around;
  const lit: Feature[] = (sites ?? []).map((site) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [site.lon, site.lat] },
    properties: {},
  }));
  return {
    type: 'FeatureCollection',
    features: [{ type: 'Feature', geometry: circle([lon, lat], radiusM), properties: {} }, ...lit],
  };
}
