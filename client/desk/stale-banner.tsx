import { formatClock, formatSpan } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import type { DeskModel } from './desk-model.ts';

/** Nothing stale is shown as fresh: it says since when, until the stream is back. */
export function StaleBanner({ desk }: { desk: DeskModel }) {
  const { link, dataAt, heardAt } = desk.state.value;
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
      <strong>{t('stale.title', { time: formatClock(dataAt, desk.timeZone.value) })}</strong>
      <span aria-live="off">{t('stale.what', { span: formatSpan(desk.now.value - heardAt, { seconds: true }) })}</span>
    </div>
  );
}
