export interface RefresherOptions {
  /** Reads anew. What has not come within MOST_MS counts as failed. */
  work(): Promise<void>;
  /** So long apart at least, from the end of one to the begin of the next. */
  apartMs: number;
  /** And so long at most, unasked. */
  everyMs: number;
  /** For tests; otherwise MOST_MS. */
  mostMs?: number;
}

/** After a failure it is tried again so soon, however seldom it is read otherwise. */
const AGAIN_MS = 15_000;
/** A connection can die without a word: the next reading does not wait for it for ever. */
const MOST_MS = 60_000;

/** Reads something anew when it is told to: one at a time, never too often, and once for all that ask meanwhile. */
export class Refresher {
  private readonly options: RefresherOptions;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isWorking = false;
  private isWanted = false;
  private restsUntil = 0;
  private stopped = true;

  constructor(options: RefresherOptions) {
    this.options = options;
  }

  /** Reads at once, and again and again from then on. */
  start(): void {
    if (!this.stopped) return;
    this.stopped = false;
    this.restsUntil = 0;
    this.soon();
  }
  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }
  /** Reads as soon as it may. */
  soon(): void {
    if (this.stopped) return;
    this.isWanted = true;
    if (!this.isWorking) this.wait(Math.max(0, this.restsUntil - performance.now()));
  }

  private wait(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), ms);
  }

  private async run(): Promise<void> {
    this.isWorking = true;
    this.isWanted = false;
    const isDone = await this.tried();
    this.isWorking = false;
    if (this.stopped) return;
    const { apartMs, everyMs } = this.options;
    this.restsUntil = performance.now() + apartMs;
    this.wait(this.isWanted ? apartMs : isDone ? everyMs : Math.min(everyMs, Math.max(apartMs, AGAIN_MS)));
  }

  private async tried(): Promise<boolean> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tooLong = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), this.options.mostMs ?? MOST_MS);
    });
    const work = this.options.work().then(
      () => true,
      () => false,
    );
    const isDone = await Promise.race([work, tooLong]);
    clearTimeout(timer);
    return isDone;
  }
}
