/** The process of `readGeoPackage`: a package on its input; its head, and its features as they are asked for, out. */
import { buffer } from 'node:stream/consumers';
import { Worker } from 'node:worker_threads';
import { openPackage, type PackageHead, type PackageRow } from './geopackage-store.ts';

/** What it says: the head, then the next features each time that it is asked, or why it cannot. */
export type PackageAnswer = { head: PackageHead } | { rows: PackageRow[] } | { refused: string };

/** A statement that has no end would outlive whom it is read for, who may have been killed: a thread looks after that. */
const LOOK = `setInterval(() => process.ppid !== ${process.ppid} && process.kill(process.pid, 'SIGKILL'), 1000)`;
new Worker(LOOK, { eval: true, execArgv: [] }).unref();
process.once('disconnect', () => process.exit());

const [name = '', layer] = process.argv.slice(2);
const answer = (said: PackageAnswer) => process.send?.(said);
const refuse = (cause: unknown) => {
  const { name: kind, message } = cause as Error;
  answer({ refused: kind === 'Refusal' ? message : `${name} is no sound GeoPackage: ${message.slice(0, 120)}` });
};

try {
  const { head, next } = await openPackage(await buffer(process.stdin), name, layer);
  process.on('message', () => {
    try {
      answer({ rows: next() });
    } catch (cause) {
      refuse(cause);
    }
  });
  answer({ head });
} catch (cause) {
  refuse(cause);
}
