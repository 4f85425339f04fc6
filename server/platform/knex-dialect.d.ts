declare module 'knex/lib/dialects/postgres/index.js' {
  const PostgresClient: unknown;
  export default PostgresClient;
}
