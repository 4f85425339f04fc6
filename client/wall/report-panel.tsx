import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { formatMoment } from '../i18n/format.ts';
import { type TextKey, t } from '../i18n/i18n.ts';
import { sourceName } from '../i18n/source-name.ts';
import { needsNotice } from '../state/wall-state.ts';
import { holderName, stageName } from '../ui/case-words.ts';
import { Icon, SeverityIcon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { codeOf, Problem } from '../ui/problem.tsx';
import { readCase } from '../wire/cases.ts';
import type { CaseDetail, ReportDetail, WireReport } from '../wire/wire-types.ts';
import { attempt } from './attempt.ts';
import { CaseSteps } from './case-steps.tsx';
import { Deadlines } from './deadline.tsx';
import { DispatchPanel } from './dispatch-panel.tsx';
import { categoryName, placeName, severityName } from './report-words.tsx';
import { SitesAround } from './sites-around.tsx';
import type { WallModel } from './wall-model.ts';

const CLOSE_UP_ZOOM = 15;

/** A report: what, where, since when, and both clocks counting. */
export function ReportPanel({ wall, number }: { wall: WallModel; number: string }) {
  const found = useSignal<Found | null>(null);
  const again = useSignal(0);
  const problem = useSignal<string | null>(null);
  const closing = useSignal(false);
  const opened = useRef(false);
  const live = wall.state.value.reports.get(number);
  useEffect(() => {
    const stop = new AbortController();
    read(wall, number, stop.signal)
      .then((answer) => {
        found.value = answer;
      })
      .catch((error) => {
        if (!stop.signal.aborted) problem.value = codeOf(error);
      });
    return () => stop.abort();
    // Asked for again whenever the wall hears of a step.
  }, [number, wall, found, problem, wall.steps.value, again.value]);
  const shut = (): void => {
    wall.report.value = undefined;
  };

  const report = newer(found.value?.report, live);
  const canDispatch = found.value?.actions.includes('dispatch') ?? false;
  // Once open it stays, and says so, when somebody else has closed the case meanwhile.
  opened.current = wall.dispatching.value && (opened.current || canDispatch);
  if (report === undefined)
    return (
      <Panel title={t('report.title')} onClose={shut}>
        {problem.value === null ? <p>{number}</p> : <Problem code={problem.value} />}
      </Panel>
    );
  return (
    <Panel title={categoryName(wall, report.category)} class="report-panel" onClose={shut}>
      <p class={`report-severity report-s${report.severity}`}>
        <SeverityIcon severity={report.severity} />
        <strong>{severityName(report.severity)}</strong>
        <span class="report-stage">{stageName(report.stage)}</span>
        <code>{number}</code>
      </p>
      <p class="report-text">{report.description || t('report.noDescription')}</p>
      <Deadlines wall={wall} report={report} />
      {opened.current && found.value !== null ? (
        <DispatchPanel
          wall={wall}
          report={found.value.report}
          isPossible={canDispatch}
          onChanged={() => {
            again.value++;
          }}
        />
      ) : (
        <Facts wall={wall} report={report} found={found.value} />
      )}
      <div class="button-row">
        {canDispatch && !opened.current ? (
          <button
            type="button"
            class="button primary"
            onClick={() => {
              wall.dispatching.value = true;
            }}
          >
            {t('dispatch.title')}
          </button>
        ) : null}
        {wall.may('case:direct') && needsNotice(report) ? (
          <button type="button" class="button primary" onClick={() => attempt(wall, wall.acknowledge(number))}>
            <Icon name="check" />
            {t('report.acknowledge')}
          </button>
        ) : null}
        {wall.may('case:direct') && report.state === 'open' && !closing.value ? (
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
        {wall.may('case:read') ? (
          <a class="button" href={`/desk?case=${number}`} target="_blank" rel="noopener">
            <Icon name="window" />
            {t('report.desk')}
          </a>
        ) : null}
      </div>
      {closing.value && report.state === 'open' ? <CloseForm wall={wall} number={number} /> : null}
    </Panel>
  );
}

/** All else that is known of it; out of the way while somebody looks for whom to send. */
function Facts({ wall, report, found }: { wall: WallModel; report: WireReport; found: Found | null }) {
  const detail = found?.report;
  const moment = (text: string): string => formatMoment(Date.parse(text), wall.timeZone.value, wall.dataNow.value);
  const deepest = report.path.at(-1);
  return (
    <>
      <dl class="facts">
        <dt>{t('report.holder')}</dt>
        <dd>
          <strong>{holderName(report.holder)}</strong>
          <PhoneOfHolder found={found} />
        </dd>
        {report.mergedInto === undefined ? null : <MergedInto wall={wall} number={report.mergedInto} />}
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
              {moment(report.acknowledgedAt)} {detail?.acknowledgedBy ?? ''}
            </dd>
          </>
        ) : null}
        {report.closedAt ? (
          <>
            <dt>{t('report.closed')}</dt>
            <dd>
              {moment(report.closedAt)} {detail?.closedBy ?? ''}
              {detail?.closeReason ? <small>{detail.closeReason}</small> : null}
            </dd>
          </>
        ) : null}
        <dt>{t('report.source')}</dt>
        <dd>{sourceName(report.source)}</dd>
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
      <SitesAround wall={wall} report={report} />
      <CaseSteps wall={wall} steps={found?.steps ?? []} />
      <Photos detail={detail} />
    </>
  );
}

/** What is known of a case: whoever may not read cases sees the report alone. */
interface Found {
  report: CaseDetail['case'];
  steps: CaseDetail['steps'];
  actions: readonly string[];
  people: CaseDetail['people'];
}

async function read(wall: WallModel, number: string, signal: AbortSignal): Promise<Found> {
  if (wall.may('case:read')) {
    const { case: report, steps, actions, people } = await readCase(wall.api, number, signal);
    return { report, steps, actions, people };
  }
  const report = await wall.api.get<ReportDetail>(`/api/reports/${encodeURIComponent(number)}`, { signal });
  return { report, steps: [], actions: [], people: [] };
}

/** The one of more steps: the list hears of a step before the case is read again. */
function newer(read: WireReport | undefined, heard: WireReport | undefined): WireReport | undefined {
  if (read === undefined || heard === undefined) return read ?? heard;
  return heard.version > read.version ? heard : read;
}

/** Whoever holds the case, to be called. */
function PhoneOfHolder({ found }: { found: Found | null }) {
  if (found === null) return null;
  const { holder } = found.report;
  const role = holder.kind === 'organisation' ? 'holder' : holder.kind === 'post' ? holder.post : '';
  const person = found.people.find((one) => one.role === role);
  if (person === undefined) return null;
  const { name, phone } = person;
  return (
    <small>
      {holder.kind === 'post' ? `${name} ` : ''}
      {phone === undefined ? null : (
        <a href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`} aria-label={t('cell.call', { name, phone })}>
          {phone}
        </a>
      )}
    </small>
  );
}

function MergedInto({ wall, number }: { wall: WallModel; number: string }) {
  return (
    <>
      <dt>{t('report.mergedInto')}</dt>
      <dd>
        <button type="button" class="link-button" onClick={() => wall.openReport(number)}>
          {number}
        </button>
      </dd>
    </>
  );
}

function Photos({ detail }: { detail: Found['report'] | undefined }) {
  if (detail === undefined || detail.photoLinks.length === 0) return null;
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
