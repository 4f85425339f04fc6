import { effect } from '@preact/signals';
import { t } from '../i18n/i18n.ts';
import { SEVERE } from '../state/severity.ts';
import { categoryName, placeName, severityName } from './report-words.tsx';
import type { WallModel } from './wall-model.ts';

/** Reads each new severe report out, once. */
export function announceSevere(wall: WallModel): void {
  const said = new Set<string>();
  effect(() => {
    for (const number of wall.state.value.arrivals.keys()) {
      const report = wall.state.value.reports.get(number);
      if (report === undefined || report.severity < SEVERE || said.has(number)) continue;
      said.add(number);
      wall.announcement.value = t('wall.announceSevere', {
        severity: severityName(report.severity),
        category: categoryName(wall, report.category),
        place: placeName(report),
      });
    }
    for (const number of said) if (!wall.state.value.arrivals.has(number)) said.delete(number);
  });
}
