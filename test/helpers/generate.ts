/** Writes every generated file that is kept in git. CI fails when one of them differs from what is committed. */
import { writeFileSync } from 'node:fs';
import { openEmbedded } from '../../server/platform/database.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { dumpSchema } from './schema-dump.ts';

const database = await openEmbedded();
await migrate(database);
writeFileSync(new URL('../../migrations/schema.txt', import.meta.url), await dumpSchema(database.knex));
await database.close();
process.exit(0);
