import { t } from '../../i18n/i18n.ts';
import type { Generation } from '../../wire/boundaries.ts';
import type { EditorModel } from '../editor-model.ts';

/** Every version: its number, from when it holds, who published it and why. */
export function GenerationList({ editor }: { editor: EditorModel }) {
  const { generations, shown } = editor.history;
  return (
    <section class="generations" id="list" tabIndex={-1} aria-label={t('editor.history.title')}>
      <h2>{t('editor.history.title')}</h2>
      <ol>
        {(generations.value ?? []).map((generation) => (
          <li key={generation.number}>
            <GenerationRow
              editor={editor}
              generation={generation}
              isShown={shown.value?.number === generation.number}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function GenerationRow(props: { editor: EditorModel; generation: Generation; isShown: boolean }) {
  const { editor, generation } = props;
  const { number, holdsFrom, author, reason, withdrawnAt } = generation;
  return (
    <button
      type="button"
      class={withdrawnAt === null ? 'generation' : 'generation generation-withdrawn'}
      disabled={withdrawnAt !== null}
      aria-current={props.isShown ? 'true' : undefined}
      onClick={() => editor.showGeneration(number)}
    >
      <span class="generation-head">
        <strong>{t('editor.history.version', { number })}</strong>
        <GenerationMark editor={editor} generation={generation} />
      </span>
      <span>{t('editor.history.from', { when: editor.moment(holdsFrom) })}</span>
      <small class="quiet">
        {author}
        {reason === '' ? '' : ` · ${reason}`}
      </small>
    </button>
  );
}

/** Holds now, is still to come, or was taken back. */
export function GenerationMark({ editor, generation }: { editor: EditorModel; generation: Generation }) {
  if (generation.withdrawnAt !== null) return <span class="mark">{t('editor.history.withdrawn')}</span>;
  if (generation.current) return <span class="mark mark-current">{t('editor.history.current')}</span>;
  if (isScheduled(editor, generation)) return <span class="mark mark-scheduled">{t('editor.history.scheduled')}</span>;
  return null;
}

export const isScheduled = (editor: EditorModel, { holdsFrom, withdrawnAt }: Generation): boolean =>
  withdrawnAt === null && Date.parse(holdsFrom) > editor.dataNow.value;
