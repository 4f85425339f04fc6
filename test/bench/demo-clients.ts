/** Clients of a service that started with the demo. */
import { get } from 'node:http';
import type { ServerProcess } from '../helpers/server-process.ts';

/** Headers of somebody signed in. */
export interface SignedIn {
  headers: Record<string, string>;
}

/** Signs in as the demo account `name`, with the password that the first start of `server` told. */
export async function signInAs({ url, said }: ServerProcess, name: string): Promise<SignedIn> {
  const tell = new RegExp(`^ {2}${name} +(\\S+)$`, 'm');
  while (!tell.test(said())) await new Promise((resolve) => setTimeout(resolve, 5));
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: name, password: tell.exec(said())![1] }),
  });
  if (!answer.ok) throw new Error(`Signing in gave ${answer.status}: ${await answer.text()}`);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const cookie = answer.headers.get('set-cookie')!.split(';')[0]!;
  return { headers: { cookie, 'x-csrf-token': csrfToken } };
}

/** Listens to /api/live and notes when heartbeats come. */
export function openHeartbeats(url: string, { headers }: SignedIn): { close(): number[] } {
  const beats: number[] = [];
  const asked = get(`${url}/api/live`, { headers }, (answer) => {
    answer.on('data', (chunk: Buffer) => {
      if (chunk.includes('event: heartbeat')) beats.push(performance.now());
    });
  });
  asked.on('error', () => {});
  return {
    close: () => {
      asked.destroy();
      return beats;
    },
  };
}

/** The value below which a share `q` of `values` lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))]!;
}
