import type { LoggedEvent } from '../platform/event-log.ts';
import { type BatchParts, isOfDraft, isOfPatrol, type LiveViewer, maySee, type View, viewOf } from './visibility.ts';

/** An event with its form on the wire, made once however many read it. */
export interface Frame extends LoggedEvent {
  bytes: Buffer;
}

export function frameOf(event: LoggedEvent): Frame {
  const { id, at, kind, subject, payload } = event;
  const data = JSON.stringify({ id, at: at.toISOString(), kind, subject, payload });
  return { ...event, bytes: Buffer.from(`id: ${id}\nevent: ${kind}\ndata: ${data}\n\n`) };
}

/** Frames in order, read by many: the bytes for each view are put together once and shared. */
export class EventBatch {
  readonly frames: readonly Frame[];
  private readonly bytesByView = new Map<View, Buffer>();
  /** Few batches have a seal, a draft or an alarm in them; without, all of an area see the same. */
  private readonly parts: BatchParts;
  constructor(frames: readonly Frame[]) {
    this.frames = frames;
    this.parts = {
      sealed: frames.some(({ sealedFor }) => sealedFor !== null && sealedFor !== undefined),
      ofDrafts: frames.some(isOfDraft),
      ofPatrol: frames.some(isOfPatrol),
    };
  }
  get firstId(): number {
    return this.frames[0]?.id ?? 0;
  }
  get lastId(): number {
    return this.frames.at(-1)?.id ?? 0;
  }
  /** What `viewer` may see of it; empty when that is nothing. */
  bytesFor(viewer: LiveViewer): Buffer {
    const view = viewOf(viewer, this.parts);
    let bytes = this.bytesByView.get(view);
    if (bytes === undefined) {
      const seen = this.frames.filter((frame) => maySee(viewer, frame));
      bytes = seen.length === 1 ? (seen[0] as Frame).bytes : Buffer.concat(seen.map((frame) => frame.bytes));
      this.bytesByView.set(view, bytes);
    }
    return bytes;
  }
  /** The part after `cursor`. */
  after(cursor: number): EventBatch {
    return cursor < this.firstId ? this : new EventBatch(this.frames.filter((frame) => frame.id > cursor));
  }
}
