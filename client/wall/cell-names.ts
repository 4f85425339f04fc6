import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Api } from '../wire/api.ts';
import type { CellFeature, CellPage } from '../wire/wire-types.ts';

const CELL_PAGE = 1_000;

/** The names of cells and where they stand; they come level by level, for most walls never go deep. */
export class CellNames {
  private readonly levels = new Set<number>();
  private names: Feature<Point>[] = [];
  private readonly api: Api;
  private readonly onNames: (names: FeatureCollection<Point>) => void;

  constructor(api: Api, onNames: (names: FeatureCollection<Point>) => void) {
    this.api = api;
    this.onNames = onNames;
  }

  /** Forgets all: the boundaries are other ones. Names stay on the map until new ones are there. */
  forget(): void {
    this.levels.clear();
    this.names = [];
  }

  /** Sees to it that the names of `level` are there. A failure is tried again when the level is asked for again. */
  async load(level: number): Promise<void> {
    if (level === 0 || this.levels.has(level)) return;
    this.levels.add(level);
    const { names } = this;
    let cursor: string | null = null;
    try {
      do {
        const more: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const page = await this.api.get<CellPage>(`/api/cells?level=${level}&geometry=label&limit=${CELL_PAGE}${more}`);
        if (names !== this.names) return;
        for (const feature of page.features) names.push(nameOf(feature));
        cursor = page.nextCursor;
        this.onNames({ type: 'FeatureCollection', features: [...names] });
      } while (cursor !== null);
    } catch {
      if (names === this.names) this.levels.delete(level);
    }
  }
}

function nameOf({ id, geometry, properties: { level, name } }: CellFeature): Feature<Point> {
  return {
    type: 'Feature',
    id,
    geometry: geometry as Point,
    properties: { level, name_zh: name.zh, name_en: unbroken(name.en) },
  };
}

/** With hyphens at which the map breaks no line: "Sub-" alone above "district" reads as two places. */
const unbroken = (name: string): string => name.replaceAll('-', '\u2011');
