import { useSignal } from '@preact/signals';
import { t } from '../../i18n/i18n.ts';
import { type ReviewDecision, reviewDraft } from '../../wire/drafts.ts';
import type { EditorModel } from '../editor-model.ts';
import { FormDialog } from './form-dialog.tsx';
import { TextField } from './text-field.tsx';

/** Asks for a second person, or is one. */
export function ReviewDialog({ editor, decision }: { editor: EditorModel; decision: ReviewDecision }) {
  const note = useSignal('');
  const isMissing = useSignal(false);
  const submit = async (): Promise<string | undefined> => {
    const [draft, head] = [editor.open.id.value, editor.head.value];
    if (draft === null || head === null) return undefined;
    isMissing.value = decision === 'return' && note.value.trim() === '';
    if (isMissing.value) return t('editor.review.noteMissing');
    await reviewDraft(editor.api, draft, { head, decision, note: note.value.trim() });
    await editor.open.readAgain();
    editor.closeDialog();
    return undefined;
  };
  return (
    <FormDialog
      title={t(`editor.review.title.${decision}`)}
      submit={t(`editor.review.${decision}`)}
      onSubmit={submit}
      onClose={() => editor.closeDialog()}
    >
      <p>{t(`editor.review.what.${decision}`)}</p>
      <TextField
        label={t('editor.review.note')}
        value={note}
        rows={3}
        maxLength={2_000}
        autofocus
        invalid={isMissing.value ? t('editor.review.noteMissing') : undefined}
      />
    </FormDialog>
  );
}
