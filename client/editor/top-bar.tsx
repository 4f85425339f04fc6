import { named, problemText, type TextKey, t } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { PageTools } from '../ui/page-tools.tsx';
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
        <PageTools
          keysLabel={t('editor.keys.help')}
          onKeys={() => {
            editor.dialog.value = { kind: 'keys' };
          }}
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
