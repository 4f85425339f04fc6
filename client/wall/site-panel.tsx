import { useComputed, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Inspection, WireSite } from '../../server/sites/contract.ts';
import { formatDay, formatDistance, formatMoment } from '../i18n/format.ts';
import { named, t } from '../i18n/i18n.ts';
import { nearPlace } from '../state/near-place.ts';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { codeOf, Problem } from '../ui/problem.tsx';
import { readInspections, readSite, readSitesNear } from '../wire/sites.ts';
import { seenWords } from './patrol-words.ts';
import { SiteMark } from './site-mark.tsx';
import { dueWords, kindName } from './site-words.ts';
import type { WallModel } from './wall-model.ts';

const NEAR_M = 500;
const LISTED = 6;
const CLOSE_UP_ZOOM = 15;

/** A key site: how it stands, whom to speak to, what the last inspections found, and what and who is near. */
export function SitePanel({ wall, id }: { wall: WallModel; id: string }) {
  const found = useSignal<WireSite | null>(null);
  const inspections = useSignal<readonly Inspection[]>([]);
  const near = useSignal<readonly WireSite[]>([]);
  const problem = useSignal<string | null>(null);
  const changes = wall.sites.changes.value;
  useEffect(() => {
    const stop = new AbortController();
    wall.sites.readKinds().catch(() => undefined);
    readSite(wall.api, id, stop.signal)
      .then(async (site) => {
        found.value = site;
        [inspections.value, near.value] = await Promise.all([
          readInspections(wall.api, id, stop.signal),
          readSitesNear(wall.api, site, NEAR_M, stop.signal),
        ]);
      })
      .catch((error) => {
        if (!stop.signal.aborted) problem.value = codeOf(error);
      });
    return () => stop.abort();
    // Read again when something happened to a site.
  }, [wall, id, changes, found, inspections, near, problem]);
  const people = useComputed(() =>
    found.value === null ? [] : nearPlace(wall.patrol.live.value?.walkers ?? [], found.value, NEAR_M),
  );
  const close = (): void => {
    wall.site.value = undefined;
  };
  const site = found.value;
  if (site === null)
    return (
      <Panel title={t('sites.site.title')} onClose={close}>
        {problem.value === null ? <p>{t('sites.site.loading')}</p> : <Problem code={problem.value} />}
      </Panel>
    );
  const others = near.value.filter((other) => other.id !== site.id);
  const distance = formatDistance(NEAR_M);
  return (
    <Panel title={named(site.name)} class="site-panel" onClose={close}>
      <p class={`site-state site-words-${site.status}`}>
        <SiteMark icon={iconOf(wall, site)} status={site.status} />
        <strong>{t(`sites.status.${site.status}`)}</strong>
        <span>{dueWords(site, wall)}</span>
      </p>
      <SiteFacts wall={wall} site={site} />
      {site.status === 'failed' ? <FailedItems inspection={inspections.value[0]} /> : null}
      <h3>{t('sites.site.inspections')}</h3>
      {inspections.value.length === 0 ? <p class="quiet">{t('sites.site.noInspections')}</p> : null}
      <ul class="cell-list">
        {inspections.value.map((one) => (
          <li key={one.id} class="site-inspection">
            <time dateTime={one.at}>{formatMoment(Date.parse(one.at), wall.timeZone.value, wall.dataNow.value)}</time>
            <strong class={`site-words-${one.result}`}>{t(`sites.site.${one.result}`)}</strong>
            {one.name === null ? null : <span class="quiet">{t('sites.site.by', { name: named(one.name) })}</span>}
            {one.place === 'far' ? <small>{t('sites.site.far')}</small> : null}
          </li>
        ))}
      </ul>
      <div class="button-row">
        <button
          type="button"
          class="button"
          onClick={() => {
            const zoom = Math.max(CLOSE_UP_ZOOM, wall.view.value?.zoom ?? 0);
            wall.goal.value = { view: { center: [site.lon, site.lat], zoom } };
          }}
        >
          <Icon name="target" />
          {t('sites.site.zoom')}
        </button>
      </div>
      <h3>{t('sites.site.near', { distance })}</h3>
      {others.length === 0 ? <p class="quiet">{t('sites.site.noneNear', { distance })}</p> : null}
      <SitesInWords wall={wall} sites={others.slice(0, LISTED)} />
      <h3>{t('sites.site.people', { distance })}</h3>
      {people.value.length === 0 ? <p class="quiet">{t('sites.site.nobody', { distance })}</p> : null}
      <ul class="cell-list">
        {people.value.slice(0, LISTED).map(({ what: walker, distanceM }) => (
          <li key={walker.key}>
            <button type="button" onClick={() => wall.openWalker(walker.key)}>
              <span>
                {wall.patrol.nameOf(walker)} <span class="quiet">{seenWords(walker, wall.dataNow.value)}</span>
              </span>
              <span class="cell-open">{formatDistance(distanceM)}</span>
            </button>
          </li>
        ))}
      </ul>
      {site.invented ? <p class="quiet">{t('sites.site.invented')}</p> : null}
    </Panel>
  );
}

const iconOf = (wall: WallModel, { kind }: WireSite) => wall.sites.kinds.value.get(kind)?.icon ?? 'other';

function SiteFacts({ wall, site }: { wall: WallModel; site: WireSite }) {
  const { cell, contactName = '', contactPhone = '', note = '' } = site;
  return (
    <dl class="facts">
      <dt>{t('sites.site.kind')}</dt>
      <dd>{kindName(wall, site.kind)}</dd>
      {site.address === '' ? null : (
        <>
          <dt>{t('sites.site.address')}</dt>
          <dd>{site.address}</dd>
        </>
      )}
      <dt>{t('sites.site.due')}</dt>
      <dd>
        {formatDay(site.dueOn)}
        <small>{t('sites.site.cycleDays', { count: site.cycleDays })}</small>
      </dd>
      {cell === null ? null : (
        <>
          <dt>{t('sites.site.cell')}</dt>
          <dd>
            <button type="button" class="link-button" onClick={() => wall.openCell(cell)}>
              {named(cell.name)}
            </button>
          </dd>
        </>
      )}
      {contactName === '' && contactPhone === '' ? null : (
        <>
          <dt>{t('sites.site.contact')}</dt>
          <dd>
            {contactName}{' '}
            {contactPhone === '' ? null : (
              <a
                href={`tel:${contactPhone.replaceAll(/[^\d+]/g, '')}`}
                aria-label={t('cell.call', { name: contactName, phone: contactPhone })}
              >
                {contactPhone}
              </a>
            )}
          </dd>
        </>
      )}
      {note === '' ? null : (
        <>
          <dt>{t('sites.site.note')}</dt>
          <dd>{note}</dd>
        </>
      )}
    </dl>
  );
}

function FailedItems({ inspection }: { inspection: Inspection | undefined }) {
  const failed = inspection?.answers.filter((answer) => answer.failed) ?? [];
  if (failed.length === 0) return null;
  return (
    <div class="doubts">
      <strong>{t('sites.site.failedItems')}</strong>
      <ul>
        {failed.map(({ code, name, said, report }) => (
          <li key={code}>
            {named(name)}: {named(said)}
            {report === null ? null : <small> {t('sites.site.report', { number: report })}</small>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Sites as rows that open them, each with its distance. */
export function SitesInWords({ wall, sites }: { wall: WallModel; sites: readonly WireSite[] }) {
  return (
    <ul class="cell-list">
      {sites.map((site) => (
        <li key={site.id} data-site={site.id}>
          <button type="button" class="site-row" onClick={() => wall.openSite(site.id)}>
            <SiteMark icon={iconOf(wall, site)} status={site.status} />
            <span>
              {named(site.name)} <small class="quiet">{t(`sites.status.${site.status}`)}</small>
            </span>
            <span class="cell-open">{site.distanceM === undefined ? '' : formatDistance(site.distanceM)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
