import { effect } from '@preact/signals';
import { named, t } from '../i18n/i18n.ts';
import type { WallModel } from './wall-model.ts';

/** Reads each alarm of patrol out that is raised from now on, once; those that stood before are in their list. */
export function announceAlarms(wall: WallModel): void {
  const said = new Set<number>();
  let opened: number | undefined;
  effect(() => {
    const open = new Set(wall.patrol.alarms.value.map(({ id }) => id));
    // A wall runs for weeks: what is over is forgotten.
    for (const id of said) if (!open.has(id)) said.delete(id);
    // Read without following it: the clock changes each second.
    opened ??= wall.state.value.city === null ? undefined : wall.dataNow.peek();
    for (const { id, kind, cell, raisedAt } of wall.patrol.alarms.value) {
      if (opened === undefined || Date.parse(raisedAt) < opened || said.has(id)) continue;
      said.add(id);
      const what = t(`patrol.alarm.${kind}`);
      wall.announcement.value = t('patrol.alarm.announce', { what, cell: named(cell.name) });
    }
  });
}
