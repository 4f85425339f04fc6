import { effect } from '@preact/signals';
import { named, t } from '../i18n/i18n.ts';
import type { WallModel } from './wall-model.ts';

/** Reads each new alarm of patrol out, once; those that stood when the page was opened are in its list. */
export function announceAlarms(wall: WallModel): void {
  let known: ReadonlySet<number> | undefined;
  effect(() => {
    const alarms = wall.patrol.alarms.value;
    if (wall.patrol.live.value === null) return;
    if (known !== undefined) {
      const fresh = alarms.find(({ id, acknowledgedAt }) => !known?.has(id) && acknowledgedAt === null);
      if (fresh !== undefined)
        wall.announcement.value = t('patrol.alarm.announce', {
          what: t(`patrol.alarm.${fresh.kind}`),
          cell: named(fresh.cell.name),
        });
    }
    known = new Set(alarms.map(({ id }) => id));
  });
}
