import { useEffect } from 'preact/hooks';
import { formatDistance, formatNumber } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { RADII_M } from '../state/address.ts';
import { Choice } from '../ui/choice.tsx';
import type { WireReport } from '../wire/wire-types.ts';
import { SitesInWords } from './site-panel.tsx';
import type { WallModel } from './wall-model.ts';

const LISTED = 12;

/** The key sites in the path of an incident: within a radius that is chosen, listed here and lit on the map. */
export function SitesAround({ wall, report }: { wall: WallModel; report: WireReport }) {
  const { sites, radiusM } = wall;
  const { lon, lat } = report;
  const radius = radiusM.value;
  useEffect(() => sites.lookAround({ lon, lat }, radius), [sites, lon, lat, radius]);
  if (!sites.mayRead) return null;
  const found = sites.around.value?.sites ?? null;
  const distance = formatDistance(radius);
  return (
    <section class="sites-around" aria-label={t('sites.incident.title')}>
      <h3>
        {t('sites.incident.title')}{' '}
        {found === null ? null : <span class="feed-count">{formatNumber(found.length)}</span>}
      </h3>
      <Choice
        label={t('sites.incident.radius')}
        name="radius"
        value={radius}
        options={RADII_M.map((value) => ({ value, text: formatDistance(value) }))}
        onChoose={(value) => {
          radiusM.value = value;
        }}
      />
      {found?.length === 0 ? <p class="quiet">{t('sites.incident.none', { distance })}</p> : null}
      <SitesInWords wall={wall} sites={(found ?? []).slice(0, LISTED)} />
      {found !== null && found.length > LISTED ? (
        <p class="quiet">{t('sites.incident.more', { count: found.length - LISTED })}</p>
      ) : null}
    </section>
  );
}
