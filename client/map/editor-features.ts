/** What the editor's map shows of a coverage as GeoJSON, made anew when a gesture is done. */
import type { Feature, FeatureCollection, LineString, MultiPolygon, Point } from 'geojson';
import { labelPoint } from '../../server/grid/label-point.ts';
import type { CellKey, Coverage, CoverageCell } from '../../server/grid/topology/coverage.ts';
import { shapeOfCell } from '../../server/grid/topology/structure/cell-shape.ts';
import { cellAt, levelOfArc, outlineArcs, pathOf } from '../state/editor-cells.ts';
import type { Box } from '../state/editor-screen.ts';
import type { ChangeSide } from './editor-layers.ts';
import type { ProblemMark, Transfers } from './editor-map-options.ts';

/** Ground of changed leaves: `when` is before (as they were published) or after. */
export function changedGround(
  base: Coverage,
  coverage: Coverage,
  changed: readonly CellKey[],
): FeatureCollection<MultiPolygon> {
  const grounds = (of: Coverage, when: 'before' | 'after'): Feature<MultiPolygon>[] =>
    changed
      .filter((key) => of.cells.get(key)?.rings != null)
      .map((key) => ({
        type: 'Feature',
        geometry: { type: 'MultiPolygon', coordinates: shapeOfCell(of, key) },
        properties: { when },
      }));
  return { type: 'FeatureCollection', features: [...grounds(base, 'before'), ...grounds(coverage, 'after')] };
}

/** Numbers of all arcs that must be drawn when tiles no longer show `cells`. */
export function bordersOf(coverage: Coverage, cells: readonly CellKey[]): Set<number> {
  return new Set(cells.flatMap((key) => outlineArcs(coverage, key)));
}

export function changedBorders(coverage: Coverage, changed: readonly CellKey[]): FeatureCollection<LineString> {
  const features: Feature<LineString>[] = [];
  for (const id of bordersOf(coverage, changed)) {
    const arc = coverage.arcs.get(id);
    if (arc === undefined) continue;
    features.push({
      type: 'Feature',
      id,
      geometry: { type: 'LineString', coordinates: arc.positions as [number, number][] },
      properties: levelOfArc(coverage, id),
    });
  }
  return { type: 'FeatureCollection', features };
}

/** More names than this are not read. */
const MOST_NAMES = 400;
/** A cell is another object once it changed, so what was found for it holds for as long as it is there. */
const places = new WeakMap<CoverageCell, [number, number]>();

/** Names of the cells of `level` (the deepest above it where a branch has none) that come into `box`. */
export function cellNames(coverage: Coverage, box: Box, level: number): FeatureCollection<Point> {
  const center: [number, number] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
  const leaves = new Set(
    coverage.index.search(coverage, box).flatMap(({ id }) => (coverage.uses.get(id) ?? []).map(({ cell }) => cell)),
  );
  const middle = cellAt(coverage, center);
  if (middle !== null) leaves.add(middle);
  const cells = new Map<CellKey, CoverageCell>();
  for (const leaf of leaves) {
    const cell = pathOf(coverage, leaf).findLast((step) => step.level <= level);
    if (cell !== undefined) cells.set(cell.key, cell);
    if (cells.size >= MOST_NAMES) break;
  }
  return {
    type: 'FeatureCollection',
    features: [...cells.values()].flatMap((cell): Feature<Point>[] => {
      const place = placeOfName(coverage, cell);
      if (place === undefined) return [];
      const { code, name } = cell;
      return [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: place },
          properties: { code, name_zh: name.zh, name_en: name.en || name.zh || code },
        },
      ];
    }),
  };
}

function placeOfName(coverage: Coverage, cell: CoverageCell): [number, number] | undefined {
  const known = places.get(cell);
  if (known !== undefined) return known;
  const shape = shapeOfCell(coverage, cell.key);
  if (shape.length === 0) return undefined;
  const place = labelPoint(shape);
  places.set(cell, place);
  return place;
}

/** Whose side the ground is on that goes `from` one cell `to` another: of the selected ones, else of the city. */
export function sideOf(
  { from, to }: { from: string | null; to: string | null },
  selected: ReadonlySet<string>,
): ChangeSide {
  const [loses, gains] = [from !== null && selected.has(from), to !== null && selected.has(to)];
  if (gains !== loses) return gains ? 'gained' : 'lost';
  return from === null ? 'gained' : to === null ? 'lost' : 'moved';
}

export function differenceFeatures(
  transfers: Transfers,
  selected: ReadonlySet<string>,
): FeatureCollection<MultiPolygon> {
  return {
    type: 'FeatureCollection',
    features: transfers.map((transfer) => ({
      type: 'Feature',
      geometry: { type: 'MultiPolygon', coordinates: transfer.shape },
      properties: { side: sideOf(transfer, selected) },
    })),
  };
}

export function problemFeatures(problems: readonly ProblemMark[], chosen: string | null): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: problems.map(({ id, place, severity }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: place },
      properties: { severity, chosen: id === chosen },
    })),
  };
}
