import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { formatMoment } from '../i18n/format.ts';
import { type TextKey, t } from '../i18n/i18n.ts';
import { needsNotice } from '../state/wall-state.ts';
import { Icon, SeverityIcon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { codeOf, Problem } from '../ui/problem.tsx';
import type { ReportDetail, WireReport } from '../wire/wire-types.ts';
import { attempt } from './attempt.ts';
import { Deadline } from './deadline.tsx';
import { categoryName, placeName, severityName } from './report-words.tsx';
import type { WallModel } from './wall-model.ts';

const CLOSE_UP_ZOOM = 15;

/** A report: what, where, since when, and both clocks counting. */
export function ReportPanel({ wall, number }: { wall: WallModel; number: string }) {
  const detail = useSignal<ReportDetail | null>(null);
  const problem = useSignal<string | null>(null);
  const closing = useSignal(false);
  const live = wall.state.value.reports.get(number);
  const stateNow = `${live?.state}${live?.acknowledgedAt ?? ''}`;
  useEffect(() => {
    const stop = new AbortController();
    wall.api
      .get<ReportDetail>(`/api/reports/${encodeURIComponent(number)}`, { signal: stop.signal })
      .then((found) => {
        detail.value = found;
      })
      .catch((error) => {
        if (!stop.signal.aborted) problem.value = codeOf(error);
      });
    return () => stop.abort();
    // Asked for again when the wall hears that it was acknowledged or closed.
  }, [number, stateNow, wall]);
  const shut = (): void => {
    wall.report.value = undefined;
  };

  const report: WireReport | undefined = detail.value ?? live;
  if (report === undefined)
    return (
      <Panel title={t('report.title')} onClose={shut}>
        {problem.value === null ? <p>{number}</p> : <Problem code={problem.value} />}
      </Panel>
    );
  const moment = (text: string): string => formatMoment(Date.parse(text), wall.timeZone.value, wall.dataNow.value);
  const deepest = report.path.at(-1);
  return (
    <Panel title={categoryName(wall, report.category)} class="report-panel" onClose={shut}>
      <p class={`report-severity report-s${report.severity}`}>
        <SeverityIcon severity={report.severity} />
        <strong>{severityName(report.severity)}</strong>
        <span>{t(`state.${report.state}`)}</span>
        <code>{number}</code>
      </p>
      <p class="report-text">{report.description || t('report.noDescription')}</p>
      <Deadline wall={wall} label="report.due" due={report.dueAt} report={report} />
      <Deadline wall={wall} label="report.onSite" due={report.onSiteDueAt ?? null} report={report} />
      <dl class="facts">
        <dt>{t('report.place')}</dt>
        <dd>
          {deepest === undefined ? (
            placeName(report)
          ) : (
            <button type="button" class="link-button" onClick={() => wall.openCell(deepest)}>
              {placeName(report)}
            </button>
          )}
          {report.onBorder ? <small>{t('report.border')}</small> : null}
        </dd>
        <dt>{t('report.occurred')}</dt>
        <dd>{moment(report.occurredAt)}</dd>
        <dt>{t('report.recorded')}</dt>
        <dd>{moment(report.recordedAt)}</dd>
        {report.acknowledgedAt ? (
          <>
            <dt>{t('report.acknowledged')}</dt>
            <dd>
              {moment(report.acknowledgedAt)} {detail.value?.acknowledgedBy ?? ''}
            </dd>
          </>
        ) : null}
        {report.closedAt ? (
          <>
            <dt>{t('report.closed')}</dt>
            <dd>
              {moment(report.closedAt)} {detail.value?.closedBy ?? ''}
              {detail.value?.closeReason ? <small>{detail.value.closeReason}</small> : null}
            </dd>
          </>
        ) : null}
        <dt>{t('report.source')}</dt>
        <dd>{report.source}</dd>
        <dt>{t('report.position')}</dt>
        <dd class="numbers">
          {report.lon.toFixed(5)}, {report.lat.toFixed(5)}
        </dd>
      </dl>
      {report.warnings.length > 0 ? (
        <ul class="doubts" aria-label={t('report.warnings')}>
          {report.warnings.map((code) => (
            <li key={code}>{warningText(code)}</li>
          ))}
        </ul>
      ) : null}
      <Photos detail={detail.value} />
      <div class="button-row">
        {wall.may('report:work') && needsNotice(report) ? (
          <button type="button" class="button primary" onClick={() => attempt(wall, wall.acknowledge(number))}>
            <Icon name="check" />
            {t('report.acknowledge')}
          </button>
        ) : null}
        {wall.may('report:work') && report.state === 'open' && !closing.value ? (
          <button
            type="button"
            class="button"
            onClick={() => {
              closing.value = true;
            }}
          >
            {t('report.close')}
          </button>
        ) : null}
        <button
          type="button"
          class="button"
          onClick={() => {
            wall.goal.value = {
              view: { center: [report.lon, report.lat], zoom: Math.max(CLOSE_UP_ZOOM, wall.view.value?.zoom ?? 0) },
            };
          }}
        >
          <Icon name="target" />
          {t('report.zoom')}
        </button>
      </div>
      {closing.value && report.state === 'open' ? <CloseForm wall={wall} number={number} /> : null}
    </Panel>
  );
}

function Photos({ detail }: { detail: ReportDetail | null }) {
  if (detail === null || detail.photoLinks.length === 0) return null;
  return (
    <ul class="photos" aria-label={t('report.photos')}>
      {detail.photoLinks.map(({ href, thumbnailHref, width, height }, index, all) => (
        <li key={href}>
          <a href={href} target="_blank" rel="noopener">
            <img
              src={thumbnailHref}
              width={width}
              height={height}
              loading="lazy"
              alt={t('report.photo', { number: index + 1, count: all.length })}
            />
          </a>
        </li>
      ))}
    </ul>
  );
}

function CloseForm({ wall, number }: { wall: WallModel; number: string }) {
  return (
    <form
      class="close-form"
      onSubmit={(event) => {
        event.preventDefault();
        attempt(wall, wall.close(number, String(new FormData(event.currentTarget).get('reason'))));
      }}
    >
      <label class="field">
        <span>{t('report.closeReason')}</span>
        <textarea name="reason" rows={3} maxLength={1000} required />
      </label>
      <button type="submit" class="button primary">
        {t('report.closeSubmit')}
      </button>
    </form>
  );
}

function warningText(code: string): string {
  return code === 'swapped-lon-lat' || code === 'outside-grid' || code === 'calendar-missing'
    ? t(`report.warning.${code}` as TextKey)
    : t('report.warning.other', { code });
}
