/** A client of GET /api/live as simple as can be: one socket, messages in order. */
import { type ClientRequest, get, type IncomingMessage } from 'node:http';

export interface Message {
  id: number | undefined;
  event: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into payloads of every kind
  data: any;
}

export interface EventClient {
  status: number;
  headers: IncomingMessage['headers'];
  messages: Message[];
  /** Events that are neither heartbeat nor reset. */
  events(): Message[];
  /** Cursor to resume from. */
  lastId(): number | undefined;
  /** Resolves when the server or the network ended it. */
  ended: Promise<void>;
  /** Stops reading without closing, as a frozen browser does. */
  freeze(): void;
  close(): void;
}

/** Opens a stream; resolves once the head of the answer is there. */
export function openEvents(url: string, headers: Record<string, string>): Promise<EventClient> {
  return new Promise((resolve, reject) => {
    const request: ClientRequest = get(url, { headers, agent: false }, (response) => {
      const messages: Message[] = [];
      let buffer = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        buffer += chunk;
        for (let end = buffer.indexOf('\n\n'); end >= 0; end = buffer.indexOf('\n\n')) {
          const message = parse(buffer.slice(0, end));
          if (message !== undefined) messages.push(message);
          buffer = buffer.slice(end + 2);
        }
      });
      response.on('error', () => {});
      const ended = new Promise<void>((done) => response.once('close', () => done()));
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        messages,
        events: () => messages.filter(({ event }) => event !== 'heartbeat' && event !== 'reset'),
        lastId: () => messages.findLast(({ id }) => id !== undefined)?.id,
        ended,
        freeze: () => request.socket?.pause(),
        close: () => request.destroy(),
      });
    });
    request.on('error', reject);
  });
}

function parse(text: string): Message | undefined {
  const fields = new Map(
    text.split('\n').map((line) => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  const data = fields.get('data');
  if (data === undefined) return undefined;
  const id = fields.get('id');
  return {
    id: id === undefined ? undefined : Number(id),
    event: fields.get('event') ?? 'message',
    data: JSON.parse(data),
  };
}

/** Resolves when `condition` holds; fails with `what` after `patienceMs`. */
export async function eventually(what: string, condition: () => boolean, patienceMs = 10_000): Promise<void> {
  const until = performance.now() + patienceMs;
  while (!condition()) {
    if (performance.now() > until) throw new Error(`It never came true: ${what}`);
    await new Promise((resume) => setTimeout(resume, 5));
  }
}
