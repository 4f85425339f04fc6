import { formatClock, formatSpan } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import type { WallModel } from './wall-model.ts';

/** Nothing stale is shown as fresh: across the whole wall it says since when, until the link is back. */
export function StaleBanner({ wall }: { wall: WallModel }) {
  const { link, dataAt, heardAt } = wall.state.value;
  if (link === 'refused')
    return (
      <div class="stale-banner" role="alert">
        <Icon name="offline" />
        <strong>{t('stale.signedOut')}</strong>
        <a class="button" href={`/?next=${encodeURIComponent(location.pathname + location.search)}`}>
          {t('stale.signIn')}
        </a>
      </div>
    );
  if (link !== 'stale' || heardAt === null) return null;
  return (
    <div class="stale-banner" role="alert">
      <Icon name="offline" />
      <strong>{t('stale.title', { time: formatClock(dataAt, wall.timeZone.value) })}</strong>
      <span aria-live="off">{t('stale.what', { span: formatSpan(wall.now.value - heardAt, { seconds: true }) })}</span>
    </div>
  );
}
