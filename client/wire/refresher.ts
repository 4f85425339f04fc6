export interface RefresherOptions {
  /** Reads anew. A failure is left to the next time. */
  work(): Promise<void>;
  /** So long apart at least, from the end of one to the begin of the next. */
  apartMs: number;
  /** And so long at most, unasked. */
  everyMs: number;
}

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
    await this.options.work().catch(() => undefined);
    this.isWorking = false;
    if (this.stopped) return;
    this.restsUntil = performance.now() + this.options.apartMs;
    this.wait(this.isWanted ? this.options.apartMs : this.options.everyMs);
  }
}
