import { useSignal } from '@preact/signals';
import { t } from '../i18n/i18n.ts';
import { filterQuery } from '../state/desk-filter.ts';
import { Dialog } from '../ui/dialog.tsx';
import { codeOf, Problem } from '../ui/problem.tsx';
import type { DeskModel } from './desk-model.ts';

/** Save, rename or delete a filter. */
export function FilterDialogs({ desk }: { desk: DeskModel }) {
  const dialog = desk.dialog.value;
  if (dialog?.kind === 'save-filter') return <SaveFilter key={dialog.rename} desk={desk} rename={dialog.rename} />;
  if (dialog?.kind === 'remove-filter') return <RemoveFilter desk={desk} name={dialog.name} />;
  return null;
}

function SaveFilter({ desk, rename }: { desk: DeskModel; rename: string | undefined }) {
  const name = useSignal(rename ?? '');
  const problem = useSignal<string | null>(null);
  const renamed = desk.saved.value.find((entry) => entry.name === rename);
  const replaces = name.value.trim() !== rename && desk.saved.value.some((entry) => entry.name === name.value.trim());
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const wanted = name.value.trim();
    if (wanted === '') return;
    try {
      const query = renamed?.query ?? filterQuery(desk.filter.value);
      await desk.saveFilter(wanted, query, renamed?.position ?? desk.saved.value.length);
      if (rename !== undefined && wanted !== rename) await desk.removeFilter(rename);
      desk.said.value = t('desk.saved.isSaved', { name: wanted });
      desk.closeDialog();
    } catch (error) {
      problem.value = codeOf(error);
    }
  };
  return (
    <Dialog
      title={t(rename === undefined ? 'desk.saved.saveTitle' : 'desk.saved.renameTitle')}
      onClose={() => desk.closeDialog()}
    >
      <form class="dialog-body" onSubmit={(event) => void submit(event)}>
        <label class="field">
          <span>{t('desk.saved.name')}</span>
          <input
            required
            autofocus
            maxLength={60}
            value={name.value}
            onInput={(event) => {
              name.value = event.currentTarget.value;
            }}
          />
        </label>
        {replaces ? <p class="quiet">{t('desk.saved.replace')}</p> : null}
        {problem.value === null ? null : <Problem code={problem.value} />}
        <div class="dialog-foot">
          <button type="button" class="button" onClick={() => desk.closeDialog()}>
            {t('desk.form.cancel')}
          </button>
          <button type="submit" class="button primary">
            {t('desk.saved.submit')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function RemoveFilter({ desk, name }: { desk: DeskModel; name: string }) {
  const problem = useSignal<string | null>(null);
  const remove = async (): Promise<void> => {
    try {
      await desk.removeFilter(name);
      desk.said.value = t('desk.saved.isRemoved', { name });
      desk.closeDialog();
    } catch (error) {
      problem.value = codeOf(error);
    }
  };
  return (
    <Dialog title={t('desk.saved.removeTitle', { name })} onClose={() => desk.closeDialog()}>
      <div class="dialog-body">
        {problem.value === null ? null : <Problem code={problem.value} />}
        <div class="dialog-foot">
          <button type="button" class="button" onClick={() => desk.closeDialog()}>
            {t('desk.form.cancel')}
          </button>
          <button type="button" class="button primary" onClick={() => void remove()}>
            {t('desk.saved.removeSubmit')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
