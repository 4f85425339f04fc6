import type { Notice } from '../map/notice-markers.ts';
import type { WireReport } from '../wire/wire-types.ts';
import { categoryName, severityName } from './report-words.tsx';
import type { WallModel } from './wall-model.ts';

/** What asks for eyes on the map: what just came and, in the present, what is severe and waits. */
export function noticesOf(wall: WallModel): Notice[] {
  const notice = (report: WireReport, lasting: boolean): Notice => ({
    number: report.number,
    position: [report.lon, report.lat],
    severity: report.severity,
    lasting,
    label: `${severityName(report.severity)} · ${categoryName(wall, report.category)}`,
  });
  const waiting = wall.replay.value === null && wall.layers.value.includes('severe') ? wall.waiting.value : [];
  const calls = new Set(waiting.map(({ number }) => number));
  const arrived =
    wall.replay.value === null
      ? wall.shown.value.filter(({ number }) => wall.state.value.arrivals.has(number) && !calls.has(number))
      : [];
  return [...arrived.map((report) => notice(report, false)), ...waiting.map((report) => notice(report, true))];
}
