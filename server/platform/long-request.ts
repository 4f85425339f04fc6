import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

const LONG = new WeakSet<Socket>();

/** Whether a request that is still arriving over the socket may take as long as it will. */
export const mayTakeLong = (socket: Socket): boolean => LONG.has(socket);

/**
 * Does `work` on a request whose body may go on arriving for longer than a request may as a rule, as long as something
 * of it comes every `idleMs`; else it is broken off.
 */
export async function longRequest<T>({ socket }: IncomingMessage, idleMs: number, work: () => Promise<T>): Promise<T> {
  const breakOff = (): void => void socket.destroy();
  LONG.add(socket);
  socket.setTimeout(idleMs, breakOff);
  try {
    return await work();
  } finally {
    LONG.delete(socket);
    socket.removeListener('timeout', breakOff);
    socket.setTimeout(0);
  }
}
