// biome-ignore-all lint/a11y/useSemanticElements: a table cannot hold a window of a hundred thousand rows
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and names its active row
import { formatMoment, formatSpan } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { alertOfClock, type ClockName, type ClockReading, readClock } from '../state/desk-clocks.ts';
import { isAtDesk } from '../state/desk-filter.ts';
import { AlertIcon, Icon, SeverityIcon } from '../ui/icon.tsx';
import type { WireCase } from '../wire/wire-types.ts';
import { categoryName, holderName, placeName, severityName, stageName } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';

export const rowId = (number: string): string => `case-${number}`;

interface RowProps {
  desk: DeskModel;
  number: string;
  row: WireCase | undefined;
  index: number;
  /** Pixels from the top of the list. */
  top: number;
  active: boolean;
  gone: boolean;
  fresh: boolean;
}

/** One case: what and where, who has it, and both clocks; a placeholder of the same height until it is read. */
export function QueueRow({ desk, number, row, index, top, active, gone, fresh }: RowProps) {
  const selected = desk.selection.value.numbers.has(number);
  const marks = `${active ? ' row-active' : ''}${selected ? ' row-selected' : ''}${gone ? ' row-gone' : ''}${fresh ? ' row-fresh' : ''}`;
  const opened = desk.open.value?.number === number;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the whole list; see keys.ts
    <div
      id={rowId(number)}
      class={`case-row${marks}${opened ? ' row-open' : ''}`}
      role="row"
      aria-rowindex={index + 1}
      aria-selected={selected}
      data-number={number}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => {
        if (event.shiftKey) desk.extendSelection(number);
        else if (event.ctrlKey || event.metaKey) desk.toggleSelected(number);
        desk.choose(number, { open: !event.shiftKey && !event.ctrlKey && !event.metaKey });
      }}
    >
      <Check desk={desk} number={number} selected={selected} />
      {row === undefined ? (
        <span class="row-waits" role="gridcell">
          {t('desk.queue.waits', { number })}
        </span>
      ) : (
        <>
          <What desk={desk} row={row} gone={gone} />
          <span class="row-holder" role="gridcell">
            <strong class={isAtDesk(row) ? 'stage stage-desk' : 'stage'}>{stageName(row.stage)}</strong>
            <span>{holderName(row.holder)}</span>
          </span>
          <RowClock desk={desk} row={row} clock="resolve" />
          <RowClock desk={desk} row={row} clock="onSite" />
        </>
      )}
    </div>
  );
}

function Check({ desk, number, selected }: { desk: DeskModel; number: string; selected: boolean }) {
  return (
    <span class="row-check" role="gridcell">
      <input
        type="checkbox"
        tabIndex={-1}
        checked={selected}
        aria-label={t('desk.queue.select', { number })}
        onClick={(event) => {
          event.stopPropagation();
          if (event.shiftKey) desk.extendSelection(number);
          else desk.toggleSelected(number);
        }}
      />
    </span>
  );
}

function What({ desk, row, gone }: { desk: DeskModel; row: WireCase; gone: boolean }) {
  return (
    <span class="row-what" role="gridcell">
      <SeverityIcon severity={row.severity} />
      <span class="row-title">
        <strong>{categoryName(desk, row.category)}</strong>
        <span class="hidden-text">{severityName(row.severity)}</span>
        {gone ? <Mark text={t('desk.queue.gone')} kind="quiet" /> : <Marks row={row} />}
      </span>
      <span class="row-place">
        <code>{row.number}</code> {placeName(row)}
        {row.description === '' ? '' : ` · ${row.description}`}
      </span>
    </span>
  );
}

/** What is particular about a case, in words. */
export function Marks({ row }: { row: WireCase }) {
  const open = row.state === 'open';
  return (
    <>
      {row.sealed ? <Mark text={t('desk.mark.sealed')} kind="alarm" /> : null}
      {open && row.severity >= 3 && row.acknowledgedAt === undefined ? (
        <Mark text={t('desk.mark.new')} kind="alarm" />
      ) : null}
      {open && row.supervisedAt !== undefined ? <Mark text={t('desk.mark.supervised')} kind="watch" /> : null}
      {row.cell === null ? <Mark text={t('desk.mark.outside')} kind="watch" /> : null}
      {row.rework > 0 ? <Mark text={t('desk.mark.rework', { count: row.rework })} kind="quiet" /> : null}
      {row.refusals > 0 ? <Mark text={t('desk.mark.refused', { count: row.refusals })} kind="quiet" /> : null}
    </>
  );
}

export function Mark({ text, kind }: { text: string; kind: 'quiet' | 'watch' | 'alarm' }) {
  return <span class={`mark mark-${kind}`}>{text}</span>;
}

function RowClock({ desk, row, clock }: { desk: DeskModel; row: WireCase; clock: ClockName }) {
  const reading = readClock(row, clock, desk.dataNow.value);
  return (
    <span class={`row-clock column-${clock}`} role="gridcell">
      {reading === undefined ? null : (
        <>
          <span class="hidden-text">{t(`desk.clock.${clock}`)}: </span>
          <ClockWords reading={reading} brief />
          {reading.dueAt === null ? null : (
            <small>{formatMoment(reading.dueAt, desk.timeZone.value, desk.dataNow.value)}</small>
          )}
        </>
      )}
    </span>
  );
}

const DAY_MS = 86_400_000;
/** From two days on, hours do not matter at a glance. */
const wholeDays = (ms: number): number => (Math.abs(ms) < 2 * DAY_MS ? ms : Math.trunc(ms / DAY_MS) * DAY_MS);

/** A clock in words, with its mark. `brief` leaves the span to stand before the word. */
export function ClockWords({ reading, brief = false }: { reading: ClockReading; brief?: boolean }) {
  const { state, leftMs } = reading;
  const alert = alertOfClock(state);
  const span = formatSpan(brief ? wholeDays(leftMs) : leftMs);
  const text =
    state === 'paused' && leftMs < 0
      ? t('desk.clock.pausedLate', { span })
      : brief && state !== 'running' && state !== 'ended' && state !== 'met' && state !== 'none'
        ? `${leftMs < 0 && state !== 'missed' ? '−' : ''}${span} · ${t(`desk.clock.brief.${state}`)}`
        : t(`desk.clock.${state}`, { span });
  return (
    <strong class={`clock-words clock-${alert}`}>
      {alert !== 'calm' ? <AlertIcon alert={alert} /> : state === 'paused' ? <Icon name="pause" /> : null}
      {text}
    </strong>
  );
}
