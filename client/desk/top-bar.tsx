import { formatClock, formatDate } from '../i18n/format.ts';
import { named, type TextKey, t } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { PageTools } from '../ui/page-tools.tsx';
import { codeOf } from '../ui/problem.tsx';
import { signOut } from '../wire/session.ts';
import type { DeskModel } from './desk-model.ts';
import { VIEWS } from './views.tsx';

/** Whose desk it is, the views, the time of the data, and what concerns the person at it. */
export function TopBar({ desk }: { desk: DeskModel }) {
  const city = desk.city.value;
  const { name, role, area } = desk.session;
  const leave = async (): Promise<void> => {
    try {
      await signOut(desk.api);
      location.assign('/');
    } catch (error) {
      desk.problem.value = codeOf(error);
    }
  };
  return (
    <header class="desk-top">
      <h1>
        <a href="/">{city === null ? t('product') : named(city.name)}</a>
        <span>{t('desk.title')}</span>
      </h1>
      <Views desk={desk} />
      <Clock desk={desk} />
      <div class="desk-person">
        <span>
          <strong>{name}</strong>
          <small>
            {t(`role.${role}` as TextKey)}
            {area === null ? '' : ` · ${named(area.name)}`}
          </small>
        </span>
        <a class="button" href="/wall" target="gridwarden-wall">
          <Icon name="layers" />
          {t('desk.wall')}
        </a>
        <PageTools keysLabel={t('desk.keys.help')} onKeys={() => desk.toggleDialog('keys')} />
        <button type="button" class="button" onClick={() => void leave()}>
          {t('desk.signOut')}
        </button>
      </div>
    </header>
  );
}

function Views({ desk }: { desk: DeskModel }) {
  const offered = VIEWS.filter(({ permission }) => desk.may(permission));
  if (offered.length < 2) return <span class="desk-views" />;
  return (
    <nav class="desk-views" aria-label={t('desk.views.label')}>
      {offered.map(({ name, label, icon }) => (
        <a
          key={name}
          href={name === 'queue' ? '/desk' : `/desk?view=${name}`}
          aria-current={desk.view.value === name ? 'page' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            desk.showView(name);
          }}
        >
          <Icon name={icon} />
          {t(label)}
        </a>
      ))}
    </nav>
  );
}

function Clock({ desk }: { desk: DeskModel }) {
  const { link, heardAt } = desk.state.value;
  const mode = link === 'live' ? 'live' : 'stale';
  const at = desk.dataNow.value;
  return (
    <div class={`desk-clock desk-clock-${mode}`} title={t('clock.data')}>
      <time dateTime={new Date(at).toISOString()}>{formatClock(at, desk.timeZone.value)}</time>
      <small>
        {formatDate(at, desk.timeZone.value)} · {heardAt === null ? t('stale.connecting') : t(`clock.${mode}`)}
      </small>
    </div>
  );
}
