import type { Queryable } from '../platform/database.ts';

/** An edit of a site as the audit has it. */
export interface AuditedEdit {
  at: Date;
  actor: string;
  version: number;
  changed: string[];
}

/** Edits of a site that gave it a version after `version`, oldest first; those of imports are not told one by one. */
export async function readEditsAfter(
  queryable: Queryable,
  city: string,
  code: string,
  version: number,
): Promise<AuditedEdit[]> {
  const rows = await queryable('audit')
    .select('at', 'actor', 'detail')
    .where({ city, action: 'site.edit', subject: code })
    .whereRaw(`(detail->>'version')::integer > ?`, [version])
    .orderBy('id')
    .limit(20);
  return (rows as { at: Date; actor: string; detail: { version: number; changed: string[] } }[]).map(
    ({ at, actor, detail }) => ({ at, actor, ...detail }),
  );
}
