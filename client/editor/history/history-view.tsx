import { t } from '../../i18n/i18n.ts';
import type { EditorModel } from '../editor-model.ts';
import { apiText } from '../editor-words.ts';
import { Hint } from '../hint.tsx';
import { MapStage } from '../map-stage.tsx';
import { GenerationList } from './generation-list.tsx';
import { GenerationSlider } from './generation-slider.tsx';
import { VersionPanel } from './version-panel.tsx';

/** The published versions: the list, the map of one of them, and how it differs from another. */
export function HistoryView({ editor }: { editor: EditorModel }) {
  const { generations, standing, problem } = editor.history;
  if (problem.value !== null)
    return (
      <main class="empty" id="list">
        <p role="alert">{apiText(problem.value)}</p>
        <button type="button" class="button" onClick={() => editor.history.again()}>
          {t('action.retry')}
        </button>
      </main>
    );
  if (generations.value === null)
    return (
      <main class="empty" id="list">
        <p role="status">{t('editor.history.loading')}</p>
      </main>
    );
  if (standing.value.length === 0)
    return (
      <main class="empty" id="list">
        <strong>{t('editor.history.none')}</strong>
        <p>{t('editor.history.noneHint')}</p>
      </main>
    );
  return (
    <main class="history">
      <GenerationList editor={editor} />
      <div class="edit-map">
        <div class="edit-stage">
          <MapStage editor={editor} />
          <Hint editor={editor} />
        </div>
        <GenerationSlider editor={editor} />
      </div>
      <VersionPanel editor={editor} />
    </main>
  );
}
