import type { CellFeature, CellGeometry } from './cell-contract.ts';
import type { Cell, Position } from './contract.ts';
import { labelPoint } from './label-point.ts';
import type { Locator } from './locator.ts';

/** A cell of `locator` as a GeoJSON feature. */
export function featureOf(
  locator: Locator,
  cell: Cell,
  openReports: number | null,
  geometry: CellGeometry,
): CellFeature {
  const { code, name, level, urban, synthetic, areaM2, shape } = cell;
  const parent = cell.parentId === null ? undefined : locator.cellById(cell.parentId);
  return {
    type: 'Feature',
    id: cell.id,
    bbox: locator.boxOf(cell),
    geometry:
      geometry === 'none'
        ? null
        : geometry === 'label'
          ? { type: 'Point', coordinates: labelPointOf(cell) }
          : geometryOf(shape),
    properties: {
      code,
      name,
      level,
      urban,
      parent: parent?.code ?? null,
      leaf: locator.isLeaf(cell),
      synthetic,
      areaM2: Math.round(areaM2 * 10) / 10,
      children: locator.childCount(cell),
      openReports,
    },
  };
}

const geometryOf = (shape: Cell['shape']): CellFeature['geometry'] =>
  shape.length === 1 ? { type: 'Polygon', coordinates: shape[0]! } : { type: 'MultiPolygon', coordinates: shape };

/** A cell of a generation never changes, so that its label is looked for once. */
const labels = new WeakMap<Cell, Position>();

/** Where the name of a cell stands, well inside it. */
export function labelPointOf(cell: Cell): Position {
  const label = labels.get(cell) ?? labelPoint(cell.shape);
  labels.set(cell, label);
  return label;
}
