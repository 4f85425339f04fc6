import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { type Refusal, refuse } from './errors.ts';
import { problemOf } from './http.ts';
import { mayTakeLong } from './long-request.ts';

/**
 * Answers, with a problem document as everywhere, what never becomes a request that express sees: a head that is too
 * long, two lengths as smugglers send, bytes that are no HTTP. The connection is closed: nothing behind can be trusted.
 */
export function answerClientErrors(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && mayTakeLong(socket)) return;
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const { status, ...problem } = problemOf(refusalOf(error.code));
    const body = JSON.stringify({ ...problem, status });
    const head = [
      `HTTP/1.1 ${status} ${problem.title}`,
      'content-type: application/problem+json; charset=utf-8',
      `content-length: ${Buffer.byteLength(body)}`,
      'cache-control: no-store',
      'connection: close',
    ];
    socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  });
}

function refusalOf(code: string | undefined): Refusal {
  if (code === 'HPE_HEADER_OVERFLOW')
    return refuse('request-too-long', 'Address and headers together may have 16 KB; send long filters in parts');
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return refuse('invalid-request', 'The request took too long to arrive');
  return refuse('invalid-request', 'These bytes are no HTTP/1.1 request');
}
