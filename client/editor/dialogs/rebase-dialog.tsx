import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import { readConflicts, rebaseDraft } from '../../wire/drafts.ts';
import type { Conflict, Draft } from '../../wire/wire-types.ts';
import type { EditorModel } from '../editor-model.ts';
import { apiText, codeList, gestureKind, refusalText } from '../editor-words.ts';
import { FormDialog } from './form-dialog.tsx';

/** Brings a draft up to the newest boundaries: what no longer means what its author saw is named, cell by cell. */
export function RebaseDialog(props: { editor: EditorModel; draft: Draft; conflicts: readonly Conflict[] | null }) {
  const { editor, draft } = props;
  const conflicts = useSignal<readonly Conflict[] | null>(props.conflicts);
  const problem = useSignal<unknown>(null);
  const drops = useSignal(false);
  useEffect(() => {
    if (conflicts.peek() !== null) return;
    readConflicts(editor.api, draft.id).then(
      (found) => {
        conflicts.value = found.conflicts;
        editor.conflicts.value = found.conflicts;
      },
      (error) => {
        problem.value = error;
      },
    );
  }, [editor, draft.id, conflicts, problem]);
  const found = conflicts.value;
  const submit = async (): Promise<undefined> => {
    const head = editor.head.value;
    if (head === null || found === null) return;
    const drop = found.map(({ seq }) => seq);
    await rebaseDraft(editor.api, draft.id, { head, drop });
    editor.conflicts.value = [];
    await editor.open.readAgain();
    editor.closeDialog();
  };
  return (
    <FormDialog
      title={t('editor.rebase.title')}
      class="wide-dialog"
      submit={t('editor.rebase.submit')}
      cancel={t('editor.rebase.back')}
      canSubmit={found !== null && (found.length === 0 || drops.value)}
      onSubmit={submit}
      onClose={() => editor.closeDialog()}
    >
      <p class="quiet">{t('editor.rebase.what', { base: draft.baseGeneration, newest: draft.newestGeneration })}</p>
      {problem.value === null ? null : (
        <p class="problem" role="alert">
          {apiText(problem.value)}
        </p>
      )}
      {found === null ? (
        <p role="status">{t('editor.rebase.reading')}</p>
      ) : found.length === 0 ? (
        <p>{t('editor.rebase.none')}</p>
      ) : (
        <>
          <p>
            <strong>{t('editor.rebase.some', { count: found.length })}</strong>
          </p>
          <ul class="conflicts">
            {found.map((conflict) => (
              <ConflictRow key={conflict.seq} editor={editor} conflict={conflict} />
            ))}
          </ul>
          <label class="check">
            <input
              type="checkbox"
              autofocus
              checked={drops.value}
              onChange={(event) => {
                drops.value = event.currentTarget.checked;
              }}
            />
            {t('editor.rebase.drop')}
          </label>
        </>
      )}
    </FormDialog>
  );
}

function ConflictRow({ editor, conflict }: { editor: EditorModel; conflict: Conflict }) {
  const { kind, author, cells, why } = conflict;
  return (
    <li>
      <span>
        <strong>{gestureKind(kind)}</strong> <small class="quiet">{t('editor.rebase.by', { name: author })}</small>
      </span>
      <span>{t('editor.rebase.cells', { codes: codeList(cells) })}</span>
      <span>{refusalText(why)}</span>
      <button type="button" class="link-button" onClick={() => editor.showConflict(conflict)}>
        {t('editor.rebase.show')}
      </button>
    </li>
  );
}
