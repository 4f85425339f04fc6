/** Writes every generated file that is kept in git. CI fails when one of them differs from what is committed. */
import { writeFileSync } from 'node:fs';
import { openEmbedded } from '../../server/platform/database.ts';
import { migrate } from '../../server/platform/migrate.ts';
import { drawWorkflow } from '../cases/draw-workflow.ts';
import { drawDraftLife } from '../grid/drafts/draw-draft-life.ts';
import { dumpSchema } from './schema-dump.ts';

const database = await openEmbedded();
await migrate(database);
writeFileSync(new URL('../../migrations/schema.txt', import.meta.url), await dumpSchema(database.knex));
writeFileSync(new URL('../../server/cases/workflow.md', import.meta.url), drawWorkflow());
writeFileSync(new URL('../../server/grid/drafts/draft-life.md', import.meta.url), drawDraftLife());
await database.close();
process.exit(0);
