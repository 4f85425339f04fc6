import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { expect } from 'chai';
import { openServer } from '../../server/platform/database.ts';
import { serverEngine } from '../helpers/engines.ts';

const soon = async (what: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 300 && !what(); tries++) await new Promise((resolve) => setTimeout(resolve, 10));
};

describe('a listener on the database', function () {
  this.timeout(30_000);

  it('that is stopped while it connects again leaves no connection', async () => {
    const real = await serverEngine.freshDatabase();
    const { hostname, port } = new URL(serverEngine.urlOf(real)!);
    /** Passes everything on; while `holds`, a new connection waits before it is passed on. */
    let holds = false;
    const open = new Set<Socket>();
    const waiting: (() => void)[] = [];
    const proxy = createServer((socket) => {
      open.add(socket);
      socket.on('close', () => open.delete(socket)).on('error', () => {});
      const pass = () => {
        const onward = connect(Number(port || 5432), hostname);
        socket.pipe(onward).pipe(socket);
        onward.on('error', () => socket.destroy());
        socket.on('close', () => onward.destroy());
      };
      if (holds) waiting.push(pass);
      else pass();
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const url = new URL(serverEngine.urlOf(real)!);
    url.hostname = '127.0.0.1';
    url.port = String((proxy.address() as AddressInfo).port);
    const database = openServer(url.href, { poolSize: 1 });
    try {
      const stop = await database.listen('test', () => {});
      expect(open.size).to.equal(1);
      holds = true;
      for (const socket of open) socket.destroy();
      await soon(() => waiting.length === 1);
      expect(waiting.length, 'it connects again').to.equal(1);
      await stop();
      for (const pass of waiting) pass();
      await soon(() => open.size === 0);
      expect(open.size).to.equal(0);
    } finally {
      for (const socket of open) socket.destroy();
      proxy.close();
      await database.close();
      await serverEngine.release(real);
    }
  });
});
