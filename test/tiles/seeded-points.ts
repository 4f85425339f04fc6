import type { ReportPoint } from '../../server/tiles/point-columns.ts';
import { PointStore } from '../../server/tiles/point-store.ts';
import { seeded } from './wiggly-grid.ts';

/** The instant at which the seeded reports end, seconds since 1970. */
export const SEEDED_NOW_S = Date.parse('2019-05-31T16:00:00Z') / 1000;
export const SEEDED_CATEGORIES = ['manhole-cover', 'fallen-tree', 'gas-smell', 'noise', 'litter', 'labour'];

/** Reports that crowd around 24 towns of one city, over two years; some lie outside the grid. */
export function seededPoints(count: number, seed = 1): ReportPoint[] {
  const random = seeded(seed);
  const spread = (): number => (random() + random() + random() - 1.5) * 0.08;
  const towns = Array.from({ length: 24 }, () => [113.25 + random() * 0.5, 27.4 + random() * 0.5] as const);
  return Array.from({ length: count }, (_, i) => {
    const town = Math.floor(random() * towns.length);
    const village = 100 + town * 10 + Math.floor(random() * 10);
    return {
      id: i + 1,
      number: `${20170401 + (i % 28)}-${String(i + 1).padStart(6, '0')}`,
      lon: towns[town]![0] + spread(),
      lat: towns[town]![1] + spread(),
      category: SEEDED_CATEGORIES[Math.floor(random() * SEEDED_CATEGORIES.length)]!,
      severity: 1 + Math.floor(random() * 4),
      state: random() < 0.9 ? 'closed' : 'open',
      occurredS: Math.floor(SEEDED_NOW_S - random() * 68_000_000),
      cellPath: random() < 0.02 ? [] : [1, 10 + town, village],
    };
  });
}

export function storeOf(points: readonly ReportPoint[]): PointStore {
  const store = new PointStore();
  for (const point of points) store.add(point);
  return store;
}
