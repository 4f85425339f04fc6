import cliProgress from 'cli-progress';
import type { CommandIo } from './control-socket.ts';

/** How far a long piece of work is. `total` is undefined while it is not known. */
export interface Progress {
  /** What is going on, e.g. "reading". */
  step: string;
  done: number;
  total?: number | undefined;
}

/** Draws progress on a terminal; writes nothing elsewhere, so that logs stay readable. */
export function progressLine(io: CommandIo): { show(progress: Progress): void; end(): void } {
  if (!io.interactive) return { show: () => {}, end: () => {} };
  const bar = new cliProgress.SingleBar({
    stream: io.err as NodeJS.WritableStream,
    format: '{step} [{bar}] {percentage}% {value}/{total} ETA {eta_formatted}',
    noTTYOutput: true,
    notTTYSchedule: 500,
    hideCursor: true,
  });
  let running = false;
  return {
    show: ({ step, done, total }) => {
      if (total === undefined) return;
      if (!running) bar.start(total, done, { step });
      running = true;
      bar.setTotal(total);
      bar.update(done, { step });
    },
    end: () => {
      if (running) bar.stop();
    },
  };
}
