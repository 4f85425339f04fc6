import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { describeTrack, importTracks } from '../../../server/patrol/pings/import-tracks.ts';
import type { Database } from '../../../server/platform/database.ts';
import { onBothEngines } from '../../helpers/engines.ts';
import { BEGIN, type PingDesk, pingDesk, place } from './ping-desk.ts';

describe('tracks from the command line', () => {
  onBothEngines((engine) => {
    let database: Database;
    let desk: PingDesk;
    let folder: string;
    before(async () => {
      database = await engine.freshDatabase();
      desk = await pingDesk(database);
      folder = await mkdtemp(join(tmpdir(), 'gridwarden-test-'));
    });
    after(async () => {
      desk.grid.close();
      await engine.release(database);
      await rm(folder, { recursive: true, force: true });
    });
    /** Files of one position each ten seconds from so many days before the begin. */
    const run = async (files: { daysBefore: number; eastM: number }[], outside = false) => {
      const given = files.map((_, index) => ({ name: `${index}.gpx`, path: join(folder, `${index}.gpx`) }));
      for (const [index, { daysBefore, eastM }] of files.entries()) {
        const points = [0, 10, 20].map((s) => {
          const { lon, lat } = place(eastM + s);
          const time = new Date(BEGIN - daysBefore * 86_400_000 + s * 1000).toISOString();
          return `<trkpt lat="${lat}" lon="${lon}"><time>${time}</time></trkpt>`;
        });
        await writeFile(given[index]!.path, `<gpx><trk><trkseg>${points.join('')}</trkseg></trk></gpx>`);
      }
      const told: string[] = [];
      const from = { duties: { staffMember: () => ({}) as never }, pingRecorder: desk.recorder(), grid: desk.grid };
      try {
        for await (const track of importTracks(from, given, 'W1', { outside })) told.push(describeTrack(track));
      } catch (error) {
        told.push((error as Error).message);
      }
      return told;
    };

    it('say each reason once, and fail where every position of every file was refused', async () => {
      const old = '3 points in 1 segment; 0 stored, 0 of them marked, 0 known, 3 refused';
      const why =
        '  point 1 and others: The oldest day that is taken is 2024-04-08 (UTC), by the setting PING_RETENTION_DAYS';
      expect(await run([{ daysBefore: 40, eastM: 0 }])).to.deep.equal([
        `0.gpx: GPX, ${old}\n${why}`,
        'Nothing was taken: every position was refused, 3 of 3',
      ]);
      const both = await run([
        { daysBefore: 40, eastM: 0 },
        { daysBefore: 0, eastM: 0 },
      ]);
      expect(both).to.have.length(2);
      expect(both[1]).to.match(/3 stored/);
    });

    it('are refused where all lies outside the grid, unless that is asked for', async () => {
      const [refused] = await run([{ daysBefore: 1, eastM: 900_000 }]);
      expect(refused).to.match(/^0\.gpx: All 3 points lie outside the grid; .*--outside/);
      const [taken] = await run([{ daysBefore: 1, eastM: 900_000 }], true);
      expect(taken).to.match(/3 stored.*\n {2}3 points outside the grid$/);
    });
  });
});
