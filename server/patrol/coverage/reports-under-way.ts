interface UnderWay {
  answer: Promise<unknown>;
  askers: number;
  stop: AbortController;
}

/** Reports under way, by what was asked: who asks for the same shares the answer, and one whose askers all left is given up. */
export class ReportsUnderWay {
  readonly #byKey = new Map<string, UnderWay>();

  /** @param gone aborts when the asker has left */
  async of<Report>(key: string, gone: AbortSignal, workOut: (signal: AbortSignal) => Promise<Report>): Promise<Report> {
    gone.throwIfAborted();
    const one = this.#byKey.get(key) ?? this.#begin(key, workOut);
    one.askers++;
    const leave = () => {
      if (--one.askers > 0) return;
      one.stop.abort();
      this.#forget(key, one);
    };
    gone.addEventListener('abort', leave);
    try {
      return (await one.answer) as Report;
    } finally {
      gone.removeEventListener('abort', leave);
    }
  }

  #begin(key: string, workOut: (signal: AbortSignal) => Promise<unknown>): UnderWay {
    const stop = new AbortController();
    const one: UnderWay = { answer: workOut(stop.signal), askers: 0, stop };
    this.#byKey.set(key, one);
    const over = () => this.#forget(key, one);
    one.answer.then(over, over);
    return one;
  }

  #forget(key: string, one: UnderWay): void {
    if (this.#byKey.get(key) === one) this.#byKey.delete(key);
  }
}
