import { formatDistance, formatNumber } from '../i18n/format.ts';
import { named, t } from '../i18n/i18n.ts';
import { SiteMark } from './site-mark.tsx';
import { dueWords, kindName } from './site-words.ts';
import type { WallModel } from './wall-model.ts';

const LISTED = 60;

/** The sites that must be inspected, nearest to the middle of the map first. */
export function SiteList({ wall }: { wall: WallModel }) {
  const { pressing, nearest } = wall.sites;
  if (pressing.value === null) return <p class="feed-none">{t('sites.list.loading')}</p>;
  if (pressing.value.length === 0) return <p class="feed-none">{t('sites.list.none')}</p>;
  return (
    <section class="feed-part" aria-label={t('sites.list.pressing')}>
      <h3>
        {t('sites.list.pressing')} <span class="feed-count">{formatNumber(pressing.value.length)}</span>
      </h3>
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
