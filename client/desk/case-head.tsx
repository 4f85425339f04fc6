import { formatDistance, formatMoment } from '../i18n/format.ts';
import { named, type TextKey, t } from '../i18n/i18n.ts';
import { sourceName } from '../i18n/source-name.ts';
import { alertOfClock, type ClockName, readClock } from '../state/desk-clocks.ts';
import { isAtDesk } from '../state/desk-filter.ts';
import { SeverityIcon } from '../ui/icon.tsx';
import type { CaseDetail, WireCase } from '../wire/wire-types.ts';
import { CaseTools } from './case-tools.tsx';
import { categoryName, holderName, organisationName, severityName, stageName } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';
import { ClockWords, Mark, Marks } from './queue-row.tsx';

/** What it is, where it stands, who has it, and both clocks counting. */
export function CaseHead({ desk, detail }: { desk: DeskModel; detail: CaseDetail }) {
  const row = detail.case;
  return (
    <header class="case-head">
      <div class="case-title">
        <SeverityIcon severity={row.severity} />
        <h2>{categoryName(desk, row.category)}</h2>
        <CaseTools desk={desk} number={row.number} />
      </div>
      <p class="case-line">
        <code>{row.number}</code>
        <strong class={isAtDesk(row) ? 'stage stage-desk' : 'stage'}>{stageName(row.stage)}</strong>
        <span>{severityName(row.severity)}</span>
        <Marks row={row} />
        {row.escalations > 0 ? <Mark text={t('desk.mark.escalated', { count: row.escalations })} kind="quiet" /> : null}
        {row.reminders > 0 ? <Mark text={t('desk.mark.reminded', { count: row.reminders })} kind="quiet" /> : null}
      </p>
      {row.mergedInto === undefined ? null : (
        <p>
          <button
            type="button"
            class="link-button"
            onClick={() => desk.choose(row.mergedInto as string, { open: true })}
          >
            {t('desk.case.mergedInto', { number: row.mergedInto })}
          </button>
        </p>
      )}
      <p class="case-text">{row.description || t('report.noDescription')}</p>
      <div class="clocks">
        <ClockBox desk={desk} row={row} clock="resolve" />
        <ClockBox desk={desk} row={row} clock="onSite" />
      </div>
      <dl class="facts">
        <dt>{t('desk.case.holder')}</dt>
        <dd>
          <strong>{holderName(row.holder)}</strong>
          {row.assisting.length === 0 ? null : (
            <small>
              {t('desk.case.assisting')}: {row.assisting.map((code) => organisationName(desk, code)).join(', ')}
            </small>
          )}
        </dd>
        <dt>{t('desk.case.place')}</dt>
        <dd>
          <CellPath row={row} />
        </dd>
        <dt>{t('desk.case.seen')}</dt>
        <dd>
          {desk.moment(row.occurredAt)}
          <small>
            {[
              `${t('desk.case.recorded')} ${desk.moment(row.recordedAt)}`,
              sourceName(row.source),
              row.externalId,
              row.reporter,
            ]
              .filter(Boolean)
              .join(' · ')}
          </small>
        </dd>
      </dl>
      <Doubts row={row} />
    </header>
  );
}

/** Root to leaf. */
export function CellPath({ row }: { row: WireCase }) {
  if (row.path.length === 0)
    return (
      <>
        {row.nearest === undefined
          ? t('desk.case.outsideOnly')
          : t('desk.case.outside', { name: row.nearest.code, distance: formatDistance(row.nearest.distanceM) })}
      </>
    );
  return (
    <>
      <span class="cell-path">
        {row.path.map(({ level, code, name }, index) => (
          <span key={`${level}:${code}`}>
            {index === row.path.length - 1 ? <strong>{named(name)}</strong> : named(name)}
          </span>
        ))}
      </span>
      <small>
        <code>{row.cell?.code}</code>
        {row.onBorder ? ` · ${t('desk.case.onBorder')}` : ''}
      </small>
    </>
  );
}

function ClockBox({ desk, row, clock }: { desk: DeskModel; row: WireCase; clock: ClockName }) {
  const reading = readClock(row, clock, desk.dataNow.value);
  if (reading === undefined) return null;
  return (
    <section class={`clock-box clock-box-${alertOfClock(reading.state)}`} aria-label={t(`desk.clock.${clock}`)}>
      <span>{t(`desk.clock.${clock}`)}</span>
      <strong>
        {reading.dueAt === null ? '—' : formatMoment(reading.dueAt, desk.timeZone.value, desk.dataNow.value)}
      </strong>
      <ClockWords reading={reading} />
    </section>
  );
}

function Doubts({ row }: { row: WireCase }) {
  if (row.warnings.length === 0) return null;
  return (
    <ul class="doubts" aria-label={t('report.warnings')}>
      {row.warnings.map((code) => {
        const key = `report.warning.${code}` as TextKey;
        const text = t(key);
        return <li key={code}>{text === key ? t('report.warning.other', { code }) : text}</li>;
      })}
    </ul>
  );
}
