import type { ReadonlySignal } from '@preact/signals';
import { formatClock, formatSpan } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import type { WallState } from '../state/wall-state.ts';
import { Icon } from './icon.tsx';

/** What a page that follows the stream knows of it. */
export interface Following {
  state: ReadonlySignal<Pick<WallState, 'link' | 'dataAt' | 'heardAt'>>;
  timeZone: ReadonlySignal<string>;
  now: ReadonlySignal<number>;
}

/** Nothing stale is shown as fresh: across the whole page it says since when, until the stream is back. */
export function StaleBanner({ page }: { page: Following }) {
  const { link, dataAt, heardAt } = page.state.value;
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
      <strong>{t('stale.title', { time: formatClock(dataAt, page.timeZone.value) })}</strong>
      <span aria-live="off">{t('stale.what', { span: formatSpan(page.now.value - heardAt, { seconds: true }) })}</span>
    </div>
  );
}
