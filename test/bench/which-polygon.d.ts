declare module 'which-polygon' {
  import type { FeatureCollection, Polygon } from 'geojson';
  export default function whichPolygon<Properties>(
    collection: FeatureCollection<Polygon>,
  ): (point: [number, number]) => Properties | null;
}
