/** SQL of a GeoPackage (OGC 12-128). It runs in a process of its own, which `readGeoPackage` asks. */
import initSqlJs, { type Database, type SqlValue } from 'sql.js';
import { brokenFile } from './broken-file.ts';
import { chooseLayer } from './choose-layer.ts';

/** The layer that was chosen, and what the package says of it. */
export interface PackageHead {
  /** Of its coordinate system; null where it has none. */
  organization: SqlValue;
  code: SqlValue;
  definition: SqlValue;
  srsId: SqlValue;
  /** Columns other than the geometry. */
  fields: string[];
  rows: number;
}

/** The geometry of a feature, then its fields in the order of the head. */
export type PackageRow = [geometry: SqlValue, ...fields: SqlValue[]];

export interface OpenPackage {
  head: PackageHead;
  /** The next features in the order of the table; none after the last. */
  next(): PackageRow[];
}

/** Features of one answer, so many or so many bytes. */
const MOST_ROWS = 500;
const MOST_BYTES = 1 << 20;

/**
 * Opens a package. Only tables are read: a view may be a statement without an end, and a virtual table or a computed
 * column whatever its module or expression does. What it raises is a Refusal, or says in English what is broken.
 */
export async function openPackage(bytes: Uint8Array, name: string, layer: string | undefined): Promise<OpenPackage> {
  const sqlite = await initSqlJs();
  const database = new sqlite.Database(bytes);
  database.run('pragma trusted_schema = off');
  for (const table of ['gpkg_geometry_columns', 'gpkg_spatial_ref_sys']) refuseUnlessTable(database, table, name);
  const layers = rowsOf(
    database,
    `select g.table_name, g.column_name, s.organization, s.organization_coordsys_id, s.definition, s.srs_id
       from gpkg_geometry_columns g left join gpkg_spatial_ref_sys s using (srs_id) order by 1`,
  );
  const names = layers.map(([table]) => String(table));
  const table = chooseLayer(names, 'layer', name, layer);
  const [, column, organization, code, definition, srsId] = layers[names.indexOf(table)] as SqlValue[];
  refuseUnlessTable(database, table, name);
  // Without columns that are computed: the pragma passes them over.
  const columns = rowsOf(database, 'select name from pragma_table_info(?)', [table]).map(([own]) => String(own));
  const geometry = columns.find((own) => own.toLowerCase() === String(column).toLowerCase());
  if (geometry === undefined) throw brokenFile(`${name}: its layer "${table}" has no column "${column}"`);
  const fields = columns.filter((own) => own !== geometry);
  const rows = Number(rowsOf(database, `select count(*) from ${quoted(table)}`)[0]![0]);
  const statement = database.prepare(
    `select ${[geometry, ...fields].map(quoted).join(', ')} from ${quoted(table)} order by rowid`,
  );
  let [read, ended] = [0, false];
  return {
    head: { organization: organization!, code: code!, definition: definition!, srsId: srsId!, fields, rows },
    next: () => {
      const some: PackageRow[] = [];
      for (let weight = 0; !ended && some.length < MOST_ROWS && weight < MOST_BYTES; ) {
        // A step after the last would begin anew.
        ended = !statement.step();
        if (ended) break;
        // Pages that are there twice make more rows than were counted.
        if (++read > rows) throw brokenFile(`${name}: its layer "${table}" is damaged`);
        const row = statement.get() as PackageRow;
        for (const value of row) weight += value instanceof Uint8Array || typeof value === 'string' ? value.length : 8;
        some.push(row);
      }
      return some;
    },
  };
}

/** A view has no page of its own, nor has a virtual table. */
function refuseUnlessTable(database: Database, table: string, name: string): void {
  const [found] = rowsOf(
    database,
    'select type, rootpage from sqlite_master where name = ? collate nocase and tbl_name = ? collate nocase',
    [table, table],
  );
  if (found === undefined) throw brokenFile(`${name} is no sound GeoPackage: it has no table "${table}"`);
  const [type, rootPage] = found;
  if (type !== 'table' || Number(rootPage) <= 0)
    throw brokenFile(`${name}: "${table}" is a view or a virtual table, which is not read; save it as a table`);
}

function rowsOf(database: Database, sql: string, values: SqlValue[] = []): SqlValue[][] {
  return database.exec(sql, values)[0]?.values ?? [];
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
