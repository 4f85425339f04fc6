import { EventBatch, type Frame } from './event-batch.ts';

/** The newest frames, in order, bounded in number and bytes: what a stream that was away for a moment resumes from. */
export class FrameRing {
  private frames: Frame[] = [];
  private bytes = 0;
  /** Nothing after this cursor was dropped, or ever missed. */
  private covered: number;
  private readonly most: { frames: number; bytes: number };

  /** `covered`: the cursor after which frames will be pushed without a gap. */
  constructor(covered: number, most: { frames: number; bytes: number }) {
    this.covered = covered;
    this.most = most;
  }

  push(frames: readonly Frame[]): void {
    for (const frame of frames) {
      this.frames.push(frame);
      this.bytes += frame.bytes.length;
    }
    let drop = 0;
    while (
      drop < this.frames.length &&
      (this.frames.length - drop > this.most.frames || this.bytes > this.most.bytes)
    ) {
      const frame = this.frames[drop] as Frame;
      this.bytes -= frame.bytes.length;
      this.covered = frame.id;
      drop++;
    }
    if (drop > 0) this.frames.splice(0, drop);
  }

  /** Up to `limit` frames after `cursor`; undefined when some of those are no longer here. */
  after(cursor: number, limit: number): EventBatch | undefined {
    if (cursor < this.covered) return undefined;
    let low = 0;
    let high = this.frames.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.frames[middle] as Frame).id > cursor) high = middle;
      else low = middle + 1;
    }
    return new EventBatch(this.frames.slice(low, low + limit));
  }
}
