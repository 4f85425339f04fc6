import type { Cell, Position, Shape } from './contract.ts';
import { type CrsTransform, crsTransform } from './crs.ts';
import { epsgOf } from './crs-wkt.ts';
import { writeCsv } from './export-csv.ts';
import { writeGeoJson } from './export-geojson.ts';
import { writeGeoPackage } from './export-geopackage-store.ts';
import type { ExportRow, FieldValue } from './export-rows.ts';
import { writeShapefile } from './export-shapefile.ts';

export const EXPORT_FORMATS = {
  geojson: { mediaType: 'application/geo+json', extension: '.geojson' },
  csv: { mediaType: 'text/csv; charset=utf-8', extension: '.csv' },
  shp: { mediaType: 'application/zip', extension: '.zip' },
  gpkg: { mediaType: 'application/geopackage+sqlite3', extension: '.gpkg' },
} as const;
export type ExportFormat = keyof typeof EXPORT_FORMATS;

export interface ExportOptions {
  format: ExportFormat;
  /** System of the coordinates, with an EPSG code; EPSG:4326 unless said. */
  crs?: string | undefined;
  /** Written into the file where its format has a date. */
  at: Date;
  /** Codes of parents that are not among the cells. */
  codeOf?: ((cellId: number) => string | undefined) | undefined;
}

/**
 * Cells as the bytes of a file, which `openFeatures` reads back the same. In EPSG:4326 coordinates are written with all
 * their digits: nothing is lost on the way out and in. Raises `unknown-crs`.
 */
export function exportCells(cells: readonly Cell[], options: ExportOptions): AsyncIterable<Buffer> {
  const crs = crsTransform(options.crs ?? 'EPSG:4326');
  epsgOf(crs);
  const ownCodes = new Map(cells.map(({ id, code }) => [id, code]));
  const codeOf = (id: number): string | null => ownCodes.get(id) ?? options.codeOf?.(id) ?? null;
  const rows = function* (): Iterable<ExportRow> {
    for (const cell of cells) yield { values: valuesOf(cell, codeOf), shape: carry(cell.shape, crs) };
  };
  switch (options.format) {
    case 'geojson':
      return writeGeoJson(rows(), crs);
    case 'csv':
      return writeCsv(rows(), crs);
    case 'shp':
      return writeShapefile([...rows()], crs, options.at);
    case 'gpkg':
      return writeGeoPackage([...rows()], crs, options.at);
  }
}

function valuesOf(cell: Cell, codeOf: (id: number) => string | null): FieldValue[] {
  const { code, level, name, urban, parentId, synthetic, areaM2 } = cell;
  const parent = parentId === null ? null : codeOf(parentId);
  return [code, level, name.zh, name.en, urban, parent, synthetic, Math.round(areaM2 * 100) / 100];
}

function carry(shape: Shape, crs: CrsTransform): Shape {
  if (crs.code === 'EPSG:4326') return shape;
  return shape.map((polygon) => polygon.map((ring) => ring.map(([lon, lat]): Position => crs.fromWgs84(lon, lat))));
}
