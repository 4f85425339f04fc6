import { t } from '../i18n/i18n.ts';
import type { EditorModel } from './editor-model.ts';
import { apiText } from './editor-words.ts';
import { Hint } from './hint.tsx';
import { MapStage } from './map-stage.tsx';
import { SidePanel } from './panels/side-panel.tsx';
import { StatusLine } from './status-line.tsx';
import { ToolRail } from './tool-rail.tsx';

/** One draft: tools, map, and beside it in words what the map shows. */
export function EditView({ editor }: { editor: EditorModel }) {
  const { link, problem } = editor.open;
  if (problem.value !== null)
    return (
      <main class="empty">
        <p role="alert">{apiText(problem.value)}</p>
        <div class="button-row">
          <button type="button" class="button" onClick={() => editor.open.again()}>
            {t('action.retry')}
          </button>
          <button type="button" class="button" onClick={() => editor.showPage('drafts')}>
            {t('editor.views.drafts')}
          </button>
        </div>
      </main>
    );
  if (link.value === null)
    return (
      <main class="empty">
        <p role="status">{t('editor.loading')}</p>
      </main>
    );
  return (
    <main class="edit">
      <ToolRail editor={editor} />
      <div class="edit-map">
        <div class="edit-stage">
          <MapStage editor={editor} />
          <Hint editor={editor} />
        </div>
        <StatusLine editor={editor} />
      </div>
      <SidePanel editor={editor} />
    </main>
  );
}
