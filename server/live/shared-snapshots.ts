import type { Viewer } from '../identity/access.ts';
import { type View, viewOf } from './visibility.ts';

interface Line {
  /** Being taken; too late to join, for it may not see what its asker has just done. */
  running: Promise<Buffer>;
  /** The one after it, which all who ask meanwhile share. */
  next: Promise<Buffer> | undefined;
}

/**
 * Takes snapshots for many walls at once: for each view one at a time, shared by all who asked before it began. A
 * thousand walls that come back after an outage cost two snapshots, and who wrote before asking sees it.
 */
export class SharedSnapshots {
  private readonly lines = new Map<View, Line>();
  private readonly take: (viewer: Viewer) => Promise<unknown>;

  constructor(take: (viewer: Viewer) => Promise<unknown>) {
    this.take = take;
  }

  /** The snapshot for `viewer` as JSON, the same buffer for all who share it. */
  json(viewer: Viewer): Promise<Buffer> {
    const view = viewOf(viewer, { sealed: true, ofDrafts: false, ofPatrol: false });
    const line = this.lines.get(view);
    if (line === undefined) return this.start(viewer, view);
    const after = () => this.start(viewer, view);
    line.next ??= line.running.then(after, after);
    return line.next;
  }

  private start(viewer: Viewer, view: View): Promise<Buffer> {
    const running = this.take(viewer).then((snapshot) => Buffer.from(JSON.stringify(snapshot)));
    const line: Line = { running, next: undefined };
    this.lines.set(view, line);
    const leave = () => {
      if (line.next === undefined) this.lines.delete(view);
    };
    line.running.then(leave, leave);
    return line.running;
  }
}
