import { formatAgo } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import type { EditorModel } from '../editor-model.ts';
import { operationText } from '../editor-words.ts';
import type { Gesture } from '../gesture-log.ts';

/** Every gesture of the draft with whose it was, newest first, and who else is at work. */
export function GesturesPanel({ editor }: { editor: EditorModel }) {
  return (
    <>
      <OthersList editor={editor} />
      <GestureList editor={editor} />
    </>
  );
}

function OthersList({ editor }: { editor: EditorModel }) {
  const others = editor.others.value;
  return (
    <section aria-labelledby="others">
      <h3 id="others">{t('editor.gestures.others')}</h3>
      {others.length === 0 ? <p class="quiet">{t('editor.gestures.alone')}</p> : null}
      <ul class="others">
        {others.map(({ name, draft, title, view, cells }) => (
          <li key={`${name} ${draft}`}>
            <button
              type="button"
              class="link-button"
              aria-label={t('editor.gestures.follow', { name })}
              onClick={() => {
                editor.goal.value = view;
              }}
            >
              {draft === editor.open.id.value
                ? t('editor.gestures.here', { name })
                : t('editor.gestures.elsewhere', { name, title })}
            </button>
            {cells.length === 0 ? null : (
              <small class="quiet"> {t('editor.gestures.at', { cells: cells.join(', ') })}</small>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function GestureList({ editor }: { editor: EditorModel }) {
  const link = editor.open.link.value;
  const coverage = editor.coverage.value;
  const base = editor.base.value;
  if (link === null || coverage === null) return null;
  const { done } = link.work.value.replayed;
  /** In words as the cells were called when it was made. */
  const words = ({ operation }: Gesture): string => {
    const at = done.findIndex((one) => one.operation === operation);
    if (at === -1) return operationText(operation, coverage, base ?? coverage);
    const before = done[at - 1]?.outcome.coverage ?? base ?? coverage;
    return operationText(operation, before, done[at]?.outcome.coverage ?? coverage);
  };
  const log = link.log.value.toReversed();
  return (
    <section aria-labelledby="gestures">
      <h3 id="gestures">{t('editor.gestures.title')}</h3>
      {log.length === 0 ? (
        <div class="empty">
          <strong>{t('editor.gestures.none')}</strong>
          <p>{t('editor.gestures.noneHint')}</p>
        </div>
      ) : null}
      <ol class="gesture-list">
        {log.map((gesture) => (
          <li key={`${gesture.seq} ${gesture.at}`} class={gesture.undone ? 'gesture-undone' : ''}>
            <span>{words(gesture)}</span>
            <small class="quiet">
              {gesture.author} · {formatAgo(Date.parse(gesture.at), editor.dataNow.value)}
              {gesture.undone ? ` · ${t('editor.gestures.undone')}` : ''}
              {gesture.seq === null ? ` · ${t('editor.gestures.unsaved')}` : ''}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
