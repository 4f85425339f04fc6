import { formatDistance, formatNumber } from '../i18n/format.ts';
import { named, t } from '../i18n/i18n.ts';
import { ALL_SITES, isAllSites } from '../state/site-filter.ts';
import { SiteMark } from './site-mark.tsx';
import { dueWords, kindName, siteFilterWords } from './site-words.ts';
import type { WallModel } from './wall-model.ts';

const LISTED = 60;

/** The sites that must be inspected, or those of the filter, nearest to the middle of the map first. */
export function SiteList({ wall }: { wall: WallModel }) {
  const { shown, isRead, nearest } = wall.sites;
  const isFiltered = !isAllSites(wall.siteFilter.value);
  const title = t(isFiltered ? 'sites.list.filtered' : 'sites.list.pressing');
  if (!isRead.value) return <p class="feed-none">{t('sites.list.loading')}</p>;
  if (shown.value.length === 0)
    return (
      <div class="feed-none">
        <p>{t(isFiltered ? 'sites.list.noneFiltered' : 'sites.list.none')}</p>
        {isFiltered ? <ClearSites wall={wall} /> : null}
      </div>
    );
  return (
    <section class="feed-part" aria-label={title}>
      <h3>
        {title} <span class="feed-count">{formatNumber(shown.value.length)}</span>
      </h3>
      {isFiltered ? (
        <p class="feed-more">
          {siteFilterWords(wall)} <ClearSites wall={wall} />
        </p>
      ) : null}
      <ol>
        {nearest.value.slice(0, LISTED).map(({ what: site, distanceM }) => (
          <li key={site.id} class="row" data-site={site.id}>
            <button
              type="button"
              class="row-main"
              aria-expanded={wall.site.value === String(site.id)}
              onClick={() => wall.openSite(site.id)}
            >
              <SiteMark icon={wall.sites.kinds.value.get(site.kind)?.icon ?? 'other'} status={site.status} />
              <strong class="row-title">{named(site.name)}</strong>
              <span class="row-time">{formatDistance(distanceM)}</span>
              <span class={`row-place site-words-${site.status}`}>
                {t(`sites.status.${site.status}`)} · {dueWords(site, wall)}
              </span>
              <span class="row-place">{kindName(wall, site.kind)}</span>
            </button>
          </li>
        ))}
      </ol>
      {nearest.value.length > LISTED ? (
        <p class="feed-more">{t('feed.more', { count: nearest.value.length - LISTED })}</p>
      ) : null}
    </section>
  );
}

function ClearSites({ wall }: { wall: WallModel }) {
  return (
    <button type="button" class="link-button" onClick={() => wall.setSiteFilter(ALL_SITES)}>
      {t('sites.filter.clear')}
    </button>
  );
}
