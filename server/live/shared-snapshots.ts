import type { Viewer } from './visibility.ts';

interface Line {
  /** Being taken; too late to join, for it may not see what its asker has just done. */
  running: Promise<string>;
  /** The one after it, which all who ask meanwhile share. */
  next: Promise<string> | undefined;
}

/**
 * Takes snapshots for many walls at once: for each area one at a time, shared by all who asked before it began. A
 * thousand walls that come back after an outage cost two snapshots, and who wrote before asking sees it.
 */
export class SharedSnapshots {
  private readonly lines = new Map<number | null, Line>();
  private readonly take: (viewer: Viewer) => Promise<unknown>;

  constructor(take: (viewer: Viewer) => Promise<unknown>) {
    this.take = take;
  }

  /** The snapshot for `viewer` as JSON. */
  json(viewer: Viewer): Promise<string> {
    const line = this.lines.get(viewer.areaCellId);
    if (line === undefined) return this.start(viewer);
    const after = () => this.start(viewer);
    line.next ??= line.running.then(after, after);
    return line.next;
  }

  private start(viewer: Viewer): Promise<string> {
    const line: Line = { running: this.take(viewer).then((snapshot) => JSON.stringify(snapshot)), next: undefined };
    this.lines.set(viewer.areaCellId, line);
    const leave = () => {
      if (line.next === undefined) this.lines.delete(viewer.areaCellId);
    };
    line.running.then(leave, leave);
    return line.running;
  }
}
