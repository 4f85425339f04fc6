import { t } from '../i18n/i18n.ts';
import { Icon, type IconName } from './icon.tsx';
import { theme, toggleLanguage, toggleTheme } from './preferences.ts';

/** What stands at the end of every working page's top: the sheet of keys, the language, the theme. */
export function PageTools({ keysLabel, onKeys }: { keysLabel: string; onKeys: () => void }) {
  const isLight = theme.value === 'light';
  return (
    <>
      <ToolButton icon="keys" label={keysLabel} onClick={onKeys} />
      <ToolButton icon="language" label={t('language.switch')} onClick={toggleLanguage} />
      <ToolButton
        icon={isLight ? 'moon' : 'sun'}
        label={t(isLight ? 'settings.toDark' : 'settings.toLight')}
        onClick={toggleTheme}
      />
    </>
  );
}

function ToolButton({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
