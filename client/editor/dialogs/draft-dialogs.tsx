import { useSignal } from '@preact/signals';
import { t } from '../../i18n/i18n.ts';
import { beginDraft, changeDraft, discardDraft } from '../../wire/drafts.ts';
import type { Draft } from '../../wire/wire-types.ts';
import type { EditorModel } from '../editor-model.ts';
import { FormDialog } from './form-dialog.tsx';
import { TextField } from './text-field.tsx';

/** Begins a draft: what it is for, and why. */
export function BeginDialog({ editor }: { editor: EditorModel }) {
  const title = useSignal('');
  const reason = useSignal('');
  const isMissing = useSignal(false);
  const submit = async (): Promise<string | undefined> => {
    isMissing.value = title.value.trim() === '';
    if (isMissing.value) return t('editor.beginDraft.missing');
    const draft = await beginDraft(editor.api, { title: title.value.trim(), reason: reason.value.trim() });
    editor.openDraft(draft.id);
    editor.closeDialog();
    return undefined;
  };
  return (
    <FormDialog
      title={t('editor.beginDraft.title')}
      submit={t('editor.beginDraft.submit')}
      onSubmit={submit}
      onClose={() => editor.closeDialog()}
    >
      <TextField
        label={t('editor.beginDraft.name')}
        value={title}
        autofocus
        placeholder={t('editor.beginDraft.nameHint')}
        invalid={isMissing.value ? t('editor.beginDraft.missing') : undefined}
      />
      <TextField label={t('editor.beginDraft.reason')} value={reason} rows={3} maxLength={2_000} />
    </FormDialog>
  );
}

/** Title and reason of the draft that is open. */
export function DescribeDialog({ editor, draft }: { editor: EditorModel; draft: Draft }) {
  const title = useSignal(draft.title);
  const reason = useSignal(draft.reason);
  const isMissing = useSignal(false);
  const submit = async (): Promise<string | undefined> => {
    isMissing.value = title.value.trim() === '';
    if (isMissing.value) return t('editor.beginDraft.missing');
    await changeDraft(editor.api, draft.id, { title: title.value.trim(), reason: reason.value.trim() });
    await editor.open.refresh();
    editor.closeDialog();
    return undefined;
  };
  return (
    <FormDialog
      title={t('editor.describe.title')}
      submit={t('editor.describe.submit')}
      onSubmit={submit}
      onClose={() => editor.closeDialog()}
    >
      <TextField
        label={t('editor.beginDraft.name')}
        value={title}
        autofocus
        invalid={isMissing.value ? t('editor.beginDraft.missing') : undefined}
      />
      <TextField label={t('editor.publish.reason')} value={reason} rows={3} maxLength={2_000} />
    </FormDialog>
  );
}

/** Puts a draft away. */
export function DiscardDialog({ editor, draft }: { editor: EditorModel; draft: Draft }) {
  const submit = async (): Promise<undefined> => {
    await discardDraft(editor.api, draft.id);
    editor.say(t('editor.discardDraft.done', { title: draft.title }));
    editor.closeDialog();
    if (editor.open.id.value === draft.id) editor.showPage('drafts');
    else await editor.loadDrafts();
  };
  return (
    <FormDialog
      title={t('editor.discardDraft.title', { title: draft.title })}
      submit={t('editor.discardDraft.submit')}
      cancel={t('editor.discardDraft.keep')}
      onSubmit={submit}
      onClose={() => editor.closeDialog()}
    >
      <p>{t('editor.discardDraft.what', { count: draft.operations })}</p>
    </FormDialog>
  );
}
