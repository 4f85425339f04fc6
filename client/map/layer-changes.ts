import type { LayerSpecification, Map as MapLibreMap } from 'maplibre-gl';

/** One property of one layer that must change on the map. */
export type LayerChange =
  | { what: 'paint'; layer: string; property: string; value: unknown }
  | { what: 'layout'; layer: string; property: string; value: unknown }
  | { what: 'filter'; layer: string; value: unknown }
  | { what: 'zooms'; layer: string; from: number; to: number };

/** What turns the layers `before` into `after`: same layers, same order, other properties. */
export function layerChanges(
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): LayerChange[] {
  const changes: LayerChange[] = [];
  const old = new Map(before.map((layer) => [layer.id, layer]));
  for (const layer of after) {
    const was = old.get(layer.id);
    if (was === undefined) throw new RangeError(`Layer ${layer.id} was not there before`);
    for (const what of ['paint', 'layout'] as const) {
      const [from, to] = [(was[what] ?? {}) as Record<string, unknown>, (layer[what] ?? {}) as Record<string, unknown>];
      for (const property of new Set([...Object.keys(from), ...Object.keys(to)]))
        if (!same(from[property], to[property]))
          changes.push({ what, layer: layer.id, property, value: to[property] ?? null });
    }
    const [filterWas, filter] = [filterOf(was), filterOf(layer)];
    if (!same(filterWas, filter)) changes.push({ what: 'filter', layer: layer.id, value: filter ?? null });
    if (was.minzoom !== layer.minzoom || was.maxzoom !== layer.maxzoom)
      changes.push({ what: 'zooms', layer: layer.id, from: layer.minzoom ?? 0, to: layer.maxzoom ?? 24 });
  }
  return changes;
}

/** Makes the changes on a map that has the layers. */
export function changeLayers(map: MapLibreMap, changes: readonly LayerChange[]): void {
  for (const change of changes)
    if (change.what === 'paint') map.setPaintProperty(change.layer, change.property as never, change.value as never);
    else if (change.what === 'layout')
      map.setLayoutProperty(change.layer, change.property as never, change.value as never);
    else if (change.what === 'filter') map.setFilter(change.layer, change.value as never);
    else map.setLayerZoomRange(change.layer, change.from, change.to);
}

const filterOf = (layer: LayerSpecification): unknown => ('filter' in layer ? layer.filter : undefined);
const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
