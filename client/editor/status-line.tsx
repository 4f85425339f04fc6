import { t } from '../i18n/i18n.ts';
import { SKETCH_MODES } from '../state/editor-mode.ts';
import type { EditorModel } from './editor-model.ts';
import { refusalText } from './editor-words.ts';

/** Below the map: what the tool does next, why a gesture would be refused, and the buttons that end a line by touch. */
export function StatusLine({ editor }: { editor: EditorModel }) {
  const mode = editor.mode.value;
  const gesture = editor.gesture.value;
  const refusal = editor.refusal.value;
  const canMerge = mode === 'merge' && editor.selected.value.length > 1;
  const isDrawing = SKETCH_MODES.has(mode) && (gesture.points > 0 || gesture.lines > 0);
  return (
    <div class="status-line">
      {refusal === null ? (
        <p>
          {gesture.handles === 'too-many' && mode === 'vertices'
            ? t('editor.tool.tooMany')
            : t(
                `editor.tool.how.${mode === 'split' && gesture.lines > 0 && gesture.points === 0 ? 'splitAgain' : mode}`,
              )}
        </p>
      ) : (
        <p class="alarm" role="alert">
          {refusalText(refusal.refused)}
        </p>
      )}
      {gesture.points > 0 ? <span class="numbers">{t('editor.tool.points', { count: gesture.points })}</span> : null}
      {isDrawing || canMerge ? (
        <>
          <button type="button" class="button primary" onClick={() => editor.finish()}>
            {t(canMerge ? 'editor.merge.submit' : 'editor.tool.finish')}{' '}
            <span class="key" aria-hidden="true">
              Enter
            </span>
          </button>
          <button type="button" class="button" onClick={() => editor.stepBack()}>
            {t('editor.tool.cancel')}{' '}
            <span class="key" aria-hidden="true">
              Esc
            </span>
          </button>
        </>
      ) : null}
    </div>
  );
}
