import { named, problemText, type TextKey, t } from '../i18n/i18n.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import { theme, toggleLanguage, toggleTheme } from '../ui/preferences.ts';
import { codeOf } from '../ui/problem.tsx';
import { signOut } from '../wire/session.ts';
import { DraftTools } from './draft-tools.tsx';
import type { EditorModel } from './editor-model.ts';

/** Whose boundaries, the views, the draft that is open, and what concerns the person at the page. */
export function TopBar({ editor }: { editor: EditorModel }) {
  const city = editor.city.value;
  const { name, role } = editor.session;
  const leave = async (): Promise<void> => {
    try {
      await signOut(editor.api);
      location.assign('/');
    } catch (error) {
      editor.notice(problemText(codeOf(error)));
    }
  };
  return (
    <header class="editor-top">
      <h1>
        <a href="/">{city === null ? t('product') : named(city.name)}</a>
        <span>{t('editor.title')}</span>
      </h1>
      <Views editor={editor} />
      {editor.page.value === 'edit' ? <DraftTools editor={editor} /> : <span class="spread" />}
      <div class="editor-person">
        <span>
          <strong>{name}</strong>
          <small>{t(`role.${role}` as TextKey)}</small>
        </span>
        <ToolButton
          icon="keys"
          label={t('editor.keys.help')}
          onClick={() => {
            editor.dialog.value = { kind: 'keys' };
          }}
        />
        <ToolButton icon="language" label={t('language.switch')} onClick={toggleLanguage} />
        <ToolButton
          icon={theme.value === 'light' ? 'moon' : 'sun'}
          label={t(theme.value === 'light' ? 'settings.toDark' : 'settings.toLight')}
          onClick={toggleTheme}
        />
        <button type="button" class="button" onClick={() => void leave()}>
          {t('editor.signOut')}
        </button>
      </div>
    </header>
  );
}

function Views({ editor }: { editor: EditorModel }) {
  const open = editor.open.id.value;
  const views = [
    ...(editor.canWrite ? [{ page: 'drafts', href: '/editor', icon: 'list' } as const] : []),
    ...(open === null ? [] : [{ page: 'edit', href: `/editor?draft=${open}`, icon: 'pencil' } as const]),
    { page: 'history', href: '/editor?page=history', icon: 'replay' } as const,
  ];
  return (
    <nav class="editor-views" aria-label={t('editor.views.label')}>
      {views.map(({ page, href, icon }) => (
        <a
          key={page}
          href={href}
          aria-current={editor.page.value === page ? 'page' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            editor.showPage(page);
          }}
        >
          <Icon name={icon} />
          {t(`editor.views.${page}`)}
        </a>
      ))}
    </nav>
  );
}

function ToolButton({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <button type="button" class="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
