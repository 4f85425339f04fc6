import { t } from '../i18n/i18n.ts';
import { StaleBanner } from '../ui/stale-banner.tsx';
import { EditorDialogs } from './dialogs/editor-dialogs.tsx';
import { DraftsView } from './drafts-view.tsx';
import { EditView } from './edit-view.tsx';
import type { EditorModel } from './editor-model.ts';
import { Hint } from './hint.tsx';
import { HistoryView } from './history/history-view.tsx';
import { useKeys } from './keys.ts';
import { NoticeBars } from './notice-bars.tsx';
import { TopBar } from './top-bar.tsx';

/** The whole editor: drafts, one draft on the map, or the history. */
export function EditorPage({ editor }: { editor: EditorModel }) {
  useKeys(editor);
  if (!editor.may('map:read')) return <Refused />;
  const page = editor.page.value;
  return (
    <div class="editor">
      <a class="skip" href={page === 'edit' ? '#side' : '#list'}>
        {t('editor.skip')}
      </a>
      <TopBar editor={editor} />
      <div class="editor-bars">
        <StaleBanner page={editor} />
        <NoticeBars editor={editor} />
      </div>
      {page === 'history' ? (
        <HistoryView editor={editor} />
      ) : page === 'edit' ? (
        <EditView editor={editor} />
      ) : (
        <DraftsView editor={editor} />
      )}
      <EditorDialogs editor={editor} />
      {page === 'drafts' ? <Hint editor={editor} /> : null}
      <p class="hidden-text" aria-live="polite">
        {editor.said.value}
      </p>
    </div>
  );
}

function Refused() {
  return (
    <main class="empty">
      <p role="alert">{t('editor.refused')}</p>
      <a class="button" href="/">
        {t('editor.home')}
      </a>
    </main>
  );
}
