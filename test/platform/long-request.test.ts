import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect } from 'chai';
import { answerClientErrors } from '../../server/platform/client-errors.ts';
import { longRequest } from '../../server/platform/long-request.ts';

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('a request that goes on arriving', () => {
  it('is cut off after a while, but where it may take long; silent ones are broken off there, too', async () => {
    const read = async (request: IncomingMessage): Promise<number> => {
      let bytes = 0;
      for await (const chunk of request) bytes += chunk.length;
      return bytes;
    };
    const options = { requestTimeout: 150, headersTimeout: 100, connectionsCheckingInterval: 30 };
    const server = createServer(options, async (request, response) => {
      const work = () => read(request);
      const bytes = await (request.url === '/long' ? longRequest(request, 200, work) : work()).catch(() => undefined);
      response.end(`read ${bytes}`);
    });
    answerClientErrors(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const send = async (path: string, pausesMs: readonly number[]): Promise<string> => {
      const socket = connect(port, '127.0.0.1');
      let answer = '';
      socket.on('data', (chunk) => {
        answer += chunk;
      });
      socket.on('error', () => {});
      const closed = new Promise((resolve) => socket.on('close', resolve));
      socket.write(
        `POST ${path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: ${pausesMs.length}\r\n\r\n`,
      );
      for (const ms of pausesMs) {
        await pause(ms);
        if (socket.writable) socket.write('x');
      }
      await closed;
      return answer;
    };
    const slowly = [100, 100, 100, 100, 100];
    const [short, long, silent] = await Promise.all([
      send('/short', slowly),
      send('/long', slowly),
      send('/long', [100, 450]),
    ]);
    expect(short).to.match(/^HTTP\/1.1 400 .*took too long to arrive/s);
    expect(long).to.match(/^HTTP\/1.1 200 .*read 5/s);
    expect(silent).to.equal('');
    await new Promise((resolve) => server.close(resolve));
  });
});
