import { formatMoment, formatSpan } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import type { WireReport } from '../wire/wire-types.ts';
import type { WallModel } from './wall-model.ts';

const SOON_MS = 2 * 3_600_000;

/** A deadline of a report and, while it is open, how much is left. Nothing where it has none. */
export function Deadline({
  wall,
  label,
  due,
  report,
}: {
  wall: WallModel;
  label: 'report.due' | 'report.onSite';
  due: string | null;
  report: WireReport;
}) {
  if (due === null) return null;
  const at = Date.parse(due);
  const running = report.state === 'open';
  const left = at - wall.dataNow.value;
  return (
    <p class={`deadline${running && left < 0 ? ' deadline-late' : running && left < SOON_MS ? ' deadline-soon' : ''}`}>
      <span>{t(label)}</span>
      <strong>{formatMoment(at, wall.timeZone.value, wall.dataNow.value)}</strong>
      {running ? <span>{t(left < 0 ? 'report.late' : 'report.left', { span: formatSpan(left) })}</span> : null}
    </p>
  );
}
