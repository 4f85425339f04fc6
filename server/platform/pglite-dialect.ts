/**
 * Knex over PGlite, in process, on its one connection.
 *
 * Why not the npm package knex-pglite 0.14: it cannot run a migration of several statements, and reports 0 rows for a
 * select. Why not PGlite's socket server: it broke on COPY
 * and on notifications.
 */
import type { PGlite, Results } from '@electric-sql/pglite';
import type { Knex } from 'knex';
import PostgresClient from 'knex/lib/dialects/postgres/index.js';

interface QueryObject {
  sql: string;
  bindings?: unknown[];
  method?: string;
  response?: unknown;
}

/** Builds the Knex client class bound to one open PGlite. */
export function pgliteDialect(pglite: PGlite): typeof Knex.Client {
  class PGliteClient extends (PostgresClient as unknown as new (config: Knex.Config) => Record<string, unknown>) {
    _driver(): unknown {
      return {};
    }
    async acquireRawConnection(): Promise<PGlite> {
      await pglite.waitReady;
      return pglite;
    }
    async destroyRawConnection(): Promise<void> {
      // The owner of the PGlite closes it; Knex only borrows it.
    }
    async checkVersion(): Promise<string> {
      return '18';
    }
    validateConnection(): boolean {
      return !pglite.closed;
    }
    async _query(connection: PGlite, query: QueryObject): Promise<QueryObject> {
      const bindings = query.bindings ?? [];
      const result: Results =
        bindings.length === 0 && query.method === 'raw'
          ? ((await connection.exec(query.sql)).at(-1) ?? { rows: [], fields: [] })
          : await connection.query(query.sql, bindings as unknown[]);
      query.response = {
        rows: result.rows,
        fields: result.fields,
        rowCount: result.affectedRows || result.rows.length,
        command: COMMANDS[query.method ?? ''] ?? (query.method ?? '').toUpperCase(),
      };
      return query;
    }
    _stream(): never {
      // On the one connection an open result would stop everybody else: read by the page instead.
      throw new Error('Queries are not streamed; read them by the page');
    }
  }
  return PGliteClient as unknown as typeof Knex.Client;
}

const COMMANDS: Record<string, string> = { first: 'SELECT', pluck: 'SELECT', del: 'DELETE', counter: 'UPDATE' };
