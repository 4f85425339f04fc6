import { formatMoment, formatSpan } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { alertOfClock, type ClockName, readClock } from '../state/desk-clocks.ts';
import { AlertIcon, Icon } from '../ui/icon.tsx';
import type { WireReport } from '../wire/wire-types.ts';
import type { WallModel } from './wall-model.ts';

/** Both clocks of a case, counting; one that it does not have is left out. */
export function Deadlines({ wall, report }: { wall: WallModel; report: WireReport }) {
  return (
    <>
      <Deadline wall={wall} report={report} clock="onSite" />
      <Deadline wall={wall} report={report} clock="resolve" />
    </>
  );
}

function Deadline({ wall, report, clock }: { wall: WallModel; report: WireReport; clock: ClockName }) {
  const reading = readClock(report, clock, wall.dataNow.value);
  if (reading === undefined || reading.state === 'none') return null;
  const { state, dueAt, leftMs } = reading;
  const alert = alertOfClock(state);
  const words = state === 'paused' && leftMs < 0 ? 'pausedLate' : state;
  return (
    <p class={`deadline deadline-${alert}`}>
      <span>{t(clock === 'onSite' ? 'report.onSite' : 'report.due')}</span>
      <strong>{dueAt === null ? '—' : formatMoment(dueAt, wall.timeZone.value, wall.dataNow.value)}</strong>
      <span class="deadline-words">
        {alert === 'calm' ? state === 'paused' ? <Icon name="pause" /> : null : <AlertIcon alert={alert} />}
        {t(`desk.clock.${words}`, { span: formatSpan(leftMs) })}
      </span>
    </p>
  );
}
