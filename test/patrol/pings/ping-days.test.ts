import { expect } from 'chai';
import { keepPositions } from '../../../server/patrol/pings/keep-positions.ts';
import { dayBegin, dropDays, makeDays } from '../../../server/patrol/pings/ping-days-store.ts';
import { type Database, openServer } from '../../../server/platform/database.ts';
import { openLog } from '../../../server/platform/log.ts';
import { onBothEngines } from '../../helpers/engines.ts';
import { BEGIN, CITY, type PingDesk, pingAt, pingDesk } from './ping-desk.ts';

const DAY_S = 86_400;

describe('the days of positions', () => {
  onBothEngines((engine) => {
    let database: Database;
    let desk: PingDesk;
    before(async () => {
      database = await engine.freshDatabase();
      desk = await pingDesk(database);
    });
    after(async () => {
      desk.grid.close();
      await engine.release(database);
    });
    const days = async (): Promise<string[]> => {
      const { rows } = await database.knex.raw(
        `select inhrelid::regclass::text as name from pg_inherits where inhparent = 'ping'::regclass order by 1`,
      );
      return rows.map(({ name }: { name: string }) => name);
    };
    const indexes = async (table: string): Promise<string[]> => {
      const { rows } = await database.knex.raw(
        `select pg_get_indexdef(indexrelid) as index from pg_index where indrelid = '${table}'::regclass order by 1`,
      );
      return rows.map(({ index }: { index: string }) => index.replace(/^.* using/i, 'using'));
    };

    it('are made only where a position lies, and have the indexes of all', async () => {
      const far = await desk
        .recorder({ retentionDays: 400 })
        .take([{ staff: 'W2', pings: [pingAt(-390 * DAY_S, 0), pingAt(0, 0)] }]);
      expect(far.stored).to.equal(2);
      expect(await days()).to.deep.equal(['ping_20230414', 'ping_20240508']);
      expect(await indexes('ping_20230414')).to.have.members(await indexes('ping'));
    });

    it('are made ahead, and dropped for their age, soon after the start; whoever stops waits for it', async () => {
      const place = { ...desk, city: CITY, clock: () => new Date(BEGIN), log: openLog('silent') };
      const cutoffs: Date[] = [];
      const kept = keepPositions(
        { ...place, pingRecorder: desk.recorder({ retentionDays: 30 }) },
        { firstMs: 0, besides: async (cutoff) => cutoffs.push(cutoff) },
      );
      await new Promise((resolve) => setTimeout(resolve, 50));
      while (cutoffs.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      await kept.stop();
      expect(cutoffs).to.deep.equal([new Date('2024-04-08T00:00:00Z')]);
      expect(await days()).to.deep.equal(['ping_20240508', 'ping_20240509', 'ping_20240510']);
      await dropDays(database, BEGIN + 3 * DAY_S * 1000);
      const stopped = keepPositions({ ...place, pingRecorder: desk.recorder() }, { firstMs: 60_000 });
      await stopped.stop();
      expect(await days()).to.deep.equal([]);
      await makeDays(database, [dayBegin(BEGIN)]);
    });

    it('are dropped when they are over, also one that was detached only', async () => {
      await makeDays(
        database,
        [1, 2].map((day) => dayBegin(BEGIN - day * DAY_S * 1000)),
      );
      await database.knex.raw('alter table ping detach partition ping_20240506');
      expect(await dropDays(database, BEGIN)).to.equal(2);
      expect(await dropDays(database, BEGIN)).to.equal(0);
      expect(await days()).to.deep.equal(['ping_20240508']);
    });

    it('are made again where another process dropped one under the feet of a batch', async () => {
      const recorder = desk.recorder();
      await recorder.take([{ staff: 'W2', pings: [pingAt(60, 0)] }]);
      await database.knex.raw('drop table ping_20240508');
      const unheard: unknown[] = [];
      const hear = (reason: unknown) => void unheard.push(reason);
      process.on('unhandledRejection', hear);
      expect((await recorder.take([{ staff: 'W2', pings: [pingAt(70, 0)] }])).stored).to.equal(1);
      process.off('unhandledRejection', hear);
      expect(unheard, 'it would end the process').to.deep.equal([]);
      expect(await days()).to.deep.equal(['ping_20240508']);
    });

    if (engine.name === 'server')
      it('come and go beside a dump that reads for long, and nobody else waits', async () => {
        const other = openServer(engine.urlOf(database)!, { poolSize: 4 });
        try {
          await makeDays(database, [dayBegin(BEGIN - DAY_S * 1000)]);
          let end = () => {};
          const held = new Promise<void>((resolve) => {
            end = resolve;
          });
          const dump = await new Promise<{ done: Promise<void> }>((resolve) => {
            const done: Promise<void> = other.transaction(async (transaction) => {
              await transaction.raw('select count(*) from ping');
              resolve({ done });
              await held;
            });
          });
          const drop = dropDays(other, BEGIN).catch((error: Error) => error);
          await new Promise((resolve) => setTimeout(resolve, 100));
          const recorder = desk.recorder();
          const began = performance.now();
          const pings = [pingAt(20, 0), pingAt(20 + 15 * 3_600, 0)];
          desk.now.ms = BEGIN + DAY_S * 1000;
          expect((await recorder.take([{ staff: 'W1', pings }])).stored, 'a new day, too').to.equal(2);
          expect(performance.now() - began).to.be.lessThan(2_500);
          end();
          await dump.done;
          await drop;
          // Whatever it had to leave is done at the next occasion.
          await dropDays(database, BEGIN);
          expect(await days()).to.deep.equal(['ping_20240508']);
        } finally {
          await other.close();
        }
      });
  });
});
