import type { Queryable } from '../platform/database.ts';

/** What gave a site another version, as the audit has it: an edit, or an inspection. */
export interface AuditedEdit {
  at: Date;
  /** Null for an inspection: who made it is not for everybody who edits sites. */
  actor: string | null;
  changed: string[];
}

/** Edits and inspections of a site that gave it a version after `version`, oldest first; imports are not told one by one. */
export async function readEditsAfter(
  queryable: Queryable,
  city: string,
  code: string,
  version: number,
): Promise<AuditedEdit[]> {
  const rows = await queryable('audit')
    .select('at', 'actor', 'action', 'detail')
    .where({ city, subject: code })
    .whereIn('action', ['site.edit', 'site.inspect'])
    .whereRaw(`(detail->>'version')::integer > ?`, [version])
    .orderBy('id')
    .limit(20);
  return (rows as AuditRow[]).map(({ at, actor, action, detail }) =>
    action === 'site.inspect' ? { at, actor: null, changed: ['dueOn'] } : { at, actor, changed: detail.changed ?? [] },
  );
}

interface AuditRow {
  at: Date;
  actor: string;
  action: string;
  detail: { changed?: string[] };
}
