import type { Queryable } from '../../server/platform/database.ts';

/**
 * The schema as text, the same from either engine: tables with columns, constraints, indexes, triggers and comments.
 * pg_dump cannot read the embedded engine and differs by version, so this reads the catalogue.
 */
export async function dumpSchema(queryable: Queryable): Promise<string> {
  const { rows } = await queryable.raw(`
    with own as (
      select oid, relname from pg_class
      where relkind in ('r', 'p') and not relispartition and relnamespace = 'public'::regnamespace
        and relname not in ('spatial_ref_sys', 'migration', 'migration_lock')),
    line as (
      select relname, 0 as part, 0 as place, format('table %s -- %s', relname, obj_description(oid)) as text from own
      union all
      select relname, 1, attnum, format('  %s %s%s%s -- %s', attname, format_type(atttypid, atttypmod),
          case when attnotnull then ' not null' else '' end,
          case when attidentity <> '' then ' identity'
               when attgenerated <> '' then ' generated ' || pg_get_expr(adbin, adrelid)
               when adbin is not null then ' default ' || pg_get_expr(adbin, adrelid) else '' end,
          col_description(own.oid, attnum))
        from own join pg_attribute on attrelid = own.oid and attnum > 0 and not attisdropped
        left join pg_attrdef on adrelid = attrelid and adnum = attnum
      union all
      select relname, 2, 0, format('  constraint %s %s', conname, pg_get_constraintdef(c.oid))
        from own join pg_constraint c on conrelid = own.oid where contype <> 'n'
      union all
      select relname, 3, 0, '  ' || pg_get_indexdef(indexrelid)
        from own join pg_index on indrelid = own.oid
        where not exists (select 1 from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))
      union all
      select relname, 4, 0, '  ' || pg_get_triggerdef(t.oid) from own join pg_trigger t on tgrelid = own.oid where not tgisinternal)
    select text from line order by relname collate "C", part, place, text collate "C"`);
  return `${(rows as { text: string }[]).map(({ text }) => text).join('\n')}\n`;
}
