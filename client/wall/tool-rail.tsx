import type { ComponentChildren } from 'preact';
import { t } from '../i18n/i18n.ts';
import { NO_FILTERS } from '../state/filters.ts';
import { isAllSites } from '../state/site-filter.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { theme, toggleLanguage, toggleTheme } from '../ui/preferences.ts';
import type { PanelName, WallModel } from './wall-model.ts';

/** The few tools of the wall, at its left edge. */
export function ToolRail({ wall }: { wall: WallModel }) {
  const { panel } = wall;
  const filtered =
    JSON.stringify(wall.filters.value) !== JSON.stringify(NO_FILTERS) || !isAllSites(wall.siteFilter.value);
  const opener = (name: PanelName, icon: IconName, label: string, mark = false): ComponentChildren => (
    <button
      type="button"
      class={`icon-button${mark ? ' marked' : ''}`}
      aria-label={label}
      title={label}
      aria-expanded={panel.value === name}
      onClick={() => wall.togglePanel(name)}
    >
      <Icon name={icon} />
    </button>
  );
  const themeLabel = t(theme.value === 'light' ? 'settings.toDark' : 'settings.toLight');
  return (
    <nav class="tool-rail" aria-label={t('keys.general')}>
      {opener('layers', 'layers', t('layers.title'))}
      {opener('filters', 'filter', t('filters.title'), filtered)}
      {opener('scenes', 'scenes', t('scenes.title'), wall.touring.value)}
      <button
        type="button"
        class="icon-button"
        aria-label={t('keys.city')}
        title={t('keys.city')}
        onClick={() => wall.showCity()}
      >
        <Icon name="home" />
      </button>
      <hr />
      <button
        type="button"
        class="icon-button"
        aria-label={t('language.switch')}
        title={t('language.switch')}
        onClick={toggleLanguage}
      >
        <Icon name="language" />
      </button>
      <button type="button" class="icon-button" aria-label={themeLabel} title={themeLabel} onClick={toggleTheme}>
        <Icon name={theme.value === 'light' ? 'moon' : 'sun'} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={t('settings.full')}
        title={t('settings.full')}
        onClick={toggleFullScreen}
      >
        <Icon name="full" />
      </button>
      {opener('keys', 'keys', t('keys.title'))}
    </nav>
  );
}

function toggleFullScreen(): void {
  const change =
    document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen();
  change.catch(() => undefined);
}
