import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { formatArea, formatNumber } from '../i18n/format.ts';
import { named, t } from '../i18n/i18n.ts';
import { cellPath, cellKey as keyOf } from '../state/cells.ts';
import { latenessOf } from '../state/wall-figures.ts';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { codeOf, Problem } from '../ui/problem.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { loadReports } from '../wire/report-pages.ts';
import type { CellDetail, WireReport } from '../wire/wire-types.ts';
import { CellPatrol } from './cell-patrol.tsx';
import { CellPosts } from './cell-posts.tsx';
import { categoryName, levelName, severityName } from './report-words.tsx';
import type { WallModel } from './wall-model.ts';

const REPORTS_MOST = 50;
const CHILDREN_MOST = 400;

/** A cell: where it stands in the grid, what is open in it, what lies below it, and its code to scan. */
export function CellPanel({ wall, cellKey }: { wall: WallModel; cellKey: string }) {
  const detail = useSignal<CellDetail | null>(null);
  const reports = useSignal<readonly WireReport[]>([]);
  const problem = useSignal<string | null>(null);
  const facts = wall.cells.value.get(cellKey);
  const openNow = facts?.open ?? detail.value?.properties.openReports ?? 0;
  useEffect(() => {
    const stop = new AbortController();
    wall.api
      .get<CellDetail>(cellPath(cellKey), { signal: stop.signal })
      .then(async (found) => {
        detail.value = found;
        const query = new URLSearchParams({ cell: found.properties.code, state: 'open' }).toString();
        reports.value = (await loadReports(wall.api, query, { most: REPORTS_MOST, signal: stop.signal })).reports;
      })
      .catch((error) => {
        if (!stop.signal.aborted) problem.value = codeOf(error);
      });
    return () => stop.abort();
    // The list is asked for again when the number of open reports changes.
  }, [cellKey, openNow, wall]);
  const children = useComputed(() => {
    const found = detail.value?.properties;
    if (found === undefined) return [];
    return [...wall.cells.value.values()]
      .filter(({ parent, level }) => parent === found.code && level > found.level)
      .slice(0, CHILDREN_MOST);
  });
  const close = (): void => {
    wall.cell.value = undefined;
  };

  const toCity = (): void => {
    close();
    wall.showCity();
  };

  if (problem.value !== null || detail.value === null)
    return (
      <Panel title={t('cell.title')} onClose={close}>
        {problem.value === null ? <p>{t('cell.loading')}</p> : <Problem code={problem.value} />}
      </Panel>
    );
  const { properties, bbox } = detail.value;
  const { name, code, level, path } = properties;
  const overdue = reports.value.filter((report) => latenessOf(report, wall.dataNow.value) === 'overdue').length;
  const lastDay = [...wall.state.value.reports.values()].filter((report) =>
    report.path.some((step) => keyOf(step.level, step.code) === keyOf(level, code)),
  ).length;
  const link = `${location.origin}/g/${encodeURIComponent(code)}`;
  return (
    <Panel title={named(name)} class="cell-panel" onClose={close}>
      <nav class="crumbs" aria-label={t('cell.up')}>
        <button type="button" class="link-button" onClick={toCity}>
          {t('cell.city')}
        </button>
        {path.map((step) => (
          <span key={step.level} class="crumb">
            <Icon name="chevron" />
            {step.level === level ? (
              <span aria-current="page">{named(step.name)}</span>
            ) : (
              <button type="button" class="link-button" onClick={() => wall.openCell(step)}>
                {named(step.name)}
              </button>
            )}
          </span>
        ))}
      </nav>
      <p class="quiet">
        {levelName(level)}
        {properties.urban === null ? '' : ` · ${t(properties.urban ? 'cell.urban' : 'cell.rural')}`} ·{' '}
        {formatArea(properties.areaM2)}
      </p>
      <dl class="figures">
        <div>
          <dt>{t('cell.open')}</dt>
          <dd>{formatNumber(openNow)}</dd>
        </div>
        <div class={overdue > 0 ? 'figure-alarm' : ''}>
          <dt>{t('cell.overdue')}</dt>
          <dd>{reports.value.length < REPORTS_MOST ? formatNumber(overdue) : `≥ ${formatNumber(overdue)}`}</dd>
        </div>
        <div>
          <dt>{t('cell.last24h')}</dt>
          <dd>{formatNumber(lastDay)}</dd>
        </div>
      </dl>
      <button
        type="button"
        class="button"
        onClick={() => {
          wall.goal.value = { bounds: bbox };
        }}
      >
        <Icon name="target" />
        {t('cell.zoom')}
      </button>
      {wall.patrol.mayRead ? <CellPatrol wall={wall} cell={{ level, code }} /> : null}
      <h3>{t('cell.reports')}</h3>
      {reports.value.length === 0 ? (
        <p class="quiet">{t('cell.noReports')}</p>
      ) : (
        <ul class="cell-list">
          {reports.value.slice(0, 8).map((report) => (
            <li key={report.number}>
              <button type="button" onClick={() => wall.openReport(report.number)}>
                <span>{categoryName(wall, report.category)}</span>
                <span class="quiet">{severityName(report.severity)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {children.value.length > 0 ? (
        <>
          <h3>{t('cell.children', { count: children.value.length })}</h3>
          <ul class="cell-list">
            {children.value
              .toSorted((a, b) => b.open - a.open)
              .map((child) => (
                <li key={child.id}>
                  <button type="button" onClick={() => wall.openCell(child)}>
                    <span>{named(child.name)}</span>
                    <span class="cell-open">{formatNumber(child.open)}</span>
                  </button>
                </li>
              ))}
          </ul>
        </>
      ) : null}
      <h3>{t('cell.posts')}</h3>
      <CellPosts posts={properties.posts} />
      <div class="cell-code">
        <QrCode text={link} label={`${t('cell.scan')}: ${link}`} />
        <div>
          <h3>{t('cell.scan')}</h3>
          <p>
            {t('cell.code')} <code>{code}</code>
          </p>
          {properties.synthetic ? <p class="quiet">{t('cell.synthetic')}</p> : null}
        </div>
      </div>
    </Panel>
  );
}
