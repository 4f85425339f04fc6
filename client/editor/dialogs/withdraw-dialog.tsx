import { useSignal } from '@preact/signals';
import { t } from '../../i18n/i18n.ts';
import { withdrawGeneration } from '../../wire/boundaries.ts';
import type { EditorModel } from '../editor-model.ts';
import { FormDialog } from './form-dialog.tsx';
import { TextField } from './text-field.tsx';

/** Takes a version back before it holds. */
export function WithdrawDialog(props: { editor: EditorModel; generation: number; holdsFrom: string }) {
  const { editor, generation } = props;
  const reason = useSignal('');
  const submit = async (): Promise<undefined> => {
    await withdrawGeneration(editor.api, generation, reason.value.trim());
    editor.say(t('editor.history.done', { number: generation }));
    await Promise.all([editor.history.load(), editor.loadDrafts(), editor.open.refresh()]);
    editor.closeDialog();
  };
  return (
    <FormDialog
      title={t('editor.history.withdrawTitle', { number: generation })}
      submit={t('editor.history.withdrawSubmit')}
      onSubmit={submit}
      onClose={() => editor.closeDialog()}
    >
      <p>{t('editor.history.withdrawWhat', { when: editor.moment(props.holdsFrom) })}</p>
      <TextField label={t('editor.history.reason')} value={reason} rows={2} maxLength={2_000} autofocus />
    </FormDialog>
  );
}
