import { useEffect, useRef } from 'preact/hooks';
import type { SiteStatus } from '../../../server/sites/contract.ts';
import { formatDay, formatDistance, formatNumber } from '../../i18n/format.ts';
import { language, named, t } from '../../i18n/i18n.ts';
import { PRESSING } from '../../state/site-status.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PartHead } from '../people/list-frame.tsx';
import { CursorFrame } from '../sheets/cursor-frame.tsx';
import { WindowTable } from '../sheets/window-table.tsx';
import { NearButton } from './near-button.tsx';
import type { PartProps } from './part-props.ts';
import { SitePanel } from './site-panel.tsx';
import { dueWords, kindName, STATUS_ORDER, statusName } from './site-words.ts';
import { NO_SITES_ASKED, type StatusAsked, siteFilter } from './sites-address.ts';
import { StatusMark } from './status-mark.tsx';

const SEARCH_REST_MS = 250;
const AGAIN_MS = 60_000;
const COLUMNS = ['name', 'status', 'due', 'kind', 'cell', 'last'] as const;
const NEAR_COLUMNS = ['name', 'distance', 'status', 'due', 'kind', 'cell', 'last'] as const;

/** The sites that a filter finds, those due first before the others, and the open one beside them. */
export function SiteList(props: PartProps) {
  const { desk, model, directory, today, ask } = props;
  const asked = model.asked.value;
  const { kind, status, cell, q, due, near, site } = asked;
  const isFirst = useRef(true);
  useEffect(() => {
    const timer = setTimeout(() => void model.read(!isFirst.current), isFirst.current ? 0 : SEARCH_REST_MS);
    isFirst.current = false;
    const again = setInterval(() => {
      // Further pages that somebody is reading stay.
      if (!model.sites.isReading.peek() && (model.sites.rows.peek()?.length ?? 0) <= 500) void model.read();
    }, AGAIN_MS);
    return () => {
      clearTimeout(timer);
      clearInterval(again);
    };
  }, [model, kind, status, cell, q, due, near]);
  useEffect(() => {
    if (site !== 0) void model.readOpen(site);
  }, [model, site]);
  const counts = model.counts.value.value;
  const isFiltered = kind !== '' || status !== 'pressing' || cell !== '' || q !== '' || due !== '';
  const total = counts === null ? 0 : countOf(counts, 'all');
  const mayWrite = desk.may('site:write');
  const exportOf = (format: string): string => {
    const query = siteFilter(asked);
    // A file is in no order, and where somebody stands is not for the audit.
    query.delete('near');
    query.set('format', format);
    return `/api/exports/sites?${query}`;
  };
  return (
    <>
      <PartHead title={t('sites.title')} what={t('deskSites.what')}>
        {desk.may('site:export') ? (
          <>
            <a class="button" href={exportOf('csv')} download>
              {t('deskSites.csv')}
            </a>
            <a class="button" href={exportOf('geojson')} download>
              {t('deskSites.geojson')}
            </a>
          </>
        ) : null}
        {mayWrite ? (
          <>
            <button type="button" class="button" onClick={() => ask({ what: 'import' })}>
              {t('deskSites.import.open')}
            </button>
            <button type="button" class="button primary" onClick={() => ask({ what: 'add' })}>
              <Icon name="plus" />
              {t('deskSites.add')}
            </button>
          </>
        ) : null}
      </PartHead>
      <search class="patrol-question">
        <label class="field">
          <span>{t('deskSites.find')}</span>
          <input type="search" value={q} onInput={({ currentTarget }) => model.ask({ q: currentTarget.value })} />
        </label>
        <label class="field">
          <span>{t('deskSites.columns.kind')}</span>
          <select value={kind} onChange={({ currentTarget }) => model.ask({ kind: currentTarget.value })}>
            <option value="">{t('people.all')}</option>
            {[...model.byCode.value.values()].map((one) => (
              <option key={one.code} value={one.code}>
                {named(one.name)}
              </option>
            ))}
          </select>
        </label>
        <ComboBox
          label={t('deskPatrol.within')}
          value={cell === '' ? null : cell}
          valueText={directory.cellName(cell)}
          options={directory.cellOptions.value}
          none={t('lists.wholeCity')}
          onChange={(code) => model.ask({ cell: code ?? '' })}
        />
        <label class="field">
          <span>{t('deskSites.dueBefore')}</span>
          <input type="date" value={due} onChange={({ currentTarget }) => model.ask({ due: currentTarget.value })} />
        </label>
        <NearButton model={model} near={near} />
        {isFiltered ? (
          <button type="button" class="button" onClick={() => model.ask({ ...NO_SITES_ASKED, near, site })}>
            {t('deskSites.clear')}
          </button>
        ) : null}
      </search>
      <fieldset class="state-filter">
        <legend class="hidden-text">{t('deskSites.columns.status')}</legend>
        {(['pressing', 'all', ...STATUS_ORDER] as const).map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            aria-pressed={status === one}
            onClick={() => model.ask({ status: one })}
          >
            {one === 'all' || one === 'pressing' ? null : <StatusMark icon="other" status={one} />}
            {one === 'all' ? t('people.all') : one === 'pressing' ? t('deskSites.pressing') : statusName(one)}{' '}
            {counts === null ? null : <strong>{formatNumber(countOf(counts, one))}</strong>}
          </button>
        ))}
        <small class="quiet site-keys" aria-hidden="true">
          {t('deskSites.keys')}
        </small>
      </fieldset>
      <div class={`patrol-split ${site === 0 ? 'patrol-whole' : 'site-open'}`} lang={language.value}>
        <div>
          <CursorFrame
            list={model.sites}
            empty={t(
              isFiltered
                ? 'deskSites.notFound'
                : total > 0
                  ? 'deskSites.nonePressing'
                  : mayWrite
                    ? 'deskSites.noneAdd'
                    : 'deskSites.none',
            )}
          >
            {(rows) => (
              <WindowTable
                label={t('sites.title')}
                columns={(near === '' ? COLUMNS : NEAR_COLUMNS).map((name) => ({
                  name,
                  text: t(`deskSites.columns.${name}`),
                }))}
                rows={rows}
                keyOf={({ id }) => id}
                chosen={site === 0 ? null : site}
                onChoose={({ id }) => model.ask({ site: id })}
              >
                {(row) => (
                  <>
                    <th scope="row">
                      <StatusMark icon={model.byCode.value.get(row.kind)?.icon ?? 'other'} status={row.status} />
                      <button type="button" class="link-button">
                        {named(row.name)}
                      </button>
                    </th>
                    {near === '' ? null : <td>{row.distanceM === undefined ? '' : formatDistance(row.distanceM)}</td>}
                    <td class={`status-${row.status}-text`}>{statusName(row.status)}</td>
                    <td title={formatDay(row.dueOn)}>{dueWords(row, today)}</td>
                    <td>{kindName(model, row.kind)}</td>
                    <td>{row.cell === null ? t('deskSites.noCell') : named(row.cell.name)}</td>
                    <td>{row.lastInspectedAt === null ? t('deskSites.never') : desk.moment(row.lastInspectedAt)}</td>
                  </>
                )}
              </WindowTable>
            )}
          </CursorFrame>
        </div>
        {site === 0 ? null : <SitePanel {...props} />}
      </div>
    </>
  );
}

function countOf(counts: Partial<Record<SiteStatus, number>>, asked: StatusAsked): number {
  const statuses = asked === 'all' ? STATUS_ORDER : asked === 'pressing' ? PRESSING : [asked];
  return statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
}
