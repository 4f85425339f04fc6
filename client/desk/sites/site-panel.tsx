import type { FeatureCollection } from 'geojson';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { WireSite } from '../../../server/sites/contract.ts';
import { formatDay } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { MapBox } from '../maps/map-box.tsx';
import { CellLink, Phone } from '../people/people-words.tsx';
import { ReadingFrame } from '../sheets/reading-frame.tsx';
import { InspectionList } from './inspection-list.tsx';
import type { PartProps } from './part-props.ts';
import { closedWords, dueWords, kindName, statusName } from './site-words.ts';
import { nearText } from './sites-address.ts';
import { StatusMark } from './status-mark.tsx';

/** The site that is open: what is known of it, where it is, what was found there, and what can be done. */
export function SitePanel(props: PartProps) {
  const { model } = props;
  const { site: id } = model.asked.value;
  const site = model.open.value.value;
  const isIt = site !== null && site.id === id;
  return (
    <aside
      class="patrol-aside site-panel"
      id="site"
      tabIndex={-1}
      aria-label={isIt ? named(site.name) : t('sites.title')}
    >
      <ReadingFrame
        error={model.open.error.value}
        isReading={model.open.isReading.value}
        isThere={isIt}
        onRetry={() => void model.readOpen(id)}
      >
        {isIt ? <Facts {...props} site={site} /> : null}
      </ReadingFrame>
    </aside>
  );
}

function Facts(props: PartProps & { site: WireSite }) {
  const { desk, model, site, today, ask } = props;
  const features = useMemo<FeatureCollection>(
    () => ({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [site.lon, site.lat] },
          properties: { kind: 'place' },
        },
      ],
    }),
    [site.id, site.lon, site.lat],
  );
  const kind = model.byCode.value.get(site.kind);
  const isRetired = site.retiredAt !== null;
  const nameOfItem = (code: string): string => {
    const item = kind?.checkList.find((one) => one.code === code);
    return item === undefined ? code : named(item.name);
  };
  return (
    <>
      <header class="aside-head">
        <h3>
          <StatusMark icon={kind?.icon ?? 'other'} status={site.status} />
          {named(site.name)} <small class="quiet">{site.code}</small>
        </h3>
        <button
          type="button"
          class="icon-button"
          aria-label={t('action.close')}
          title={t('action.close')}
          onClick={() => model.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      <p>
        <strong class={`status-${site.status}-text`}>{statusName(site.status)}</strong> · {dueWords(site, today)}
        {isRetired ? ` · ${t('deskSites.retired')}` : ''}
      </p>
      {isRetired ? null : (
        <div class="button-row">
          {desk.may('site:inspect') ? (
            <button type="button" class="button primary" onClick={() => ask({ what: 'inspect' })}>
              <Icon name="check" />
              {t('deskSites.inspect.open')}
            </button>
          ) : null}
          {desk.may('site:write') ? (
            <>
              <button type="button" class="button" onClick={() => ask({ what: 'edit' })}>
                {t('deskPatrol.edit')}
              </button>
              <button
                type="button"
                class="button"
                onClick={() => ask({ what: site.closed === null ? 'close' : 'open-again' })}
              >
                {t(site.closed === null ? 'deskSites.close' : 'deskSites.openAgain')}
              </button>
              <button type="button" class="button" onClick={() => ask({ what: 'retire' })}>
                {t('deskSites.retire')}
              </button>
            </>
          ) : null}
        </div>
      )}
      <dl class="fact-list">
        <Fact label={t('deskSites.columns.kind')}>{kindName(model, site.kind)}</Fact>
        <Fact label={t('sites.site.due')}>
          {site.status === 'closed' && site.dueOn < today ? t('deskSites.onceOpen') : formatDay(site.dueOn)} ·{' '}
          {t('sites.site.cycleDays', { count: site.cycleDays })}
        </Fact>
        {site.closed === null ? null : (
          <Fact label={t('sites.status.closed')}>
            {closedWords(site.closed)}
            {site.closed.until === null ? ` ${t('deskSites.noEnd')}` : ''} {site.closed.reason}
          </Fact>
        )}
        {site.failedItems.length === 0 ? null : (
          <Fact label={t('sites.site.failedItems')}>{site.failedItems.map(nameOfItem).join(t('sheets.comma'))}</Fact>
        )}
        <Fact label={t('sites.site.cell')}>
          {site.cell === null ? t('deskSites.noCell') : <CellLink cell={site.cell} />}
        </Fact>
        {site.address === '' ? null : <Fact label={t('sites.site.address')}>{site.address}</Fact>}
        {site.contactName || site.contactPhone ? (
          <Fact label={t('sites.site.contact')}>
            {site.contactName} <Phone phone={site.contactPhone ?? ''} />
          </Fact>
        ) : null}
        {site.note ? <Fact label={t('sites.site.note')}>{site.note}</Fact> : null}
      </dl>
      {site.invented ? <p class="quiet">{t('sites.site.invented')}</p> : null}
      <MapBox
        desk={desk}
        label={t('deskSites.map', { name: named(site.name) })}
        features={features}
        onPickPlace={([lon, lat]) => model.ask({ near: nearText(`${lon},${lat}`) })}
      />
      <p class="quiet">
        {t('deskSites.near.how')}{' '}
        <button
          type="button"
          class="link-button"
          onClick={() => model.ask({ near: nearText(`${site.lon},${site.lat}`) })}
        >
          {t('deskSites.near.site')}
        </button>
      </p>
      <h4>{t('deskSites.history')}</h4>
      <InspectionList {...props} site={site} />
    </>
  );
}

function Fact({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
