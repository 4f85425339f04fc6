import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { DeskModel } from '../desk-model.ts';
import { DifferenceList, DifferenceSum } from './difference-list.tsx';
import type { Directory } from './directory.ts';
import { sizeOf } from './draft.ts';
import { FaultText } from './fault.tsx';
import { ReasonForm } from './reason-form.tsx';
import type { SheetForm } from './sheet-form.ts';
import type { SheetModel, Standing } from './sheet-model.ts';
import { SheetTable } from './sheet-table.tsx';
import './sheets.css';

/** A whole sheet: what is in force and since when, its rows, and a draft of the next version for those who may. */
export function SheetPane(props: {
  desk: DeskModel;
  model: SheetModel;
  form: SheetForm;
  directory: Directory;
  title: string;
  what: string;
  mayEdit: boolean;
  /** Versions, files: beside the button that begins a draft. */
  tools?: ComponentChildren;
}) {
  const { desk, model, form, directory } = props;
  const isSaving = useSignal(false);
  const isDropping = useSignal(false);
  const { standing, draft, fault, overtakenBy } = model;
  useEffect(() => {
    void model.load();
  }, [model]);
  const changes = model.changes.value;
  const size = sizeOf(changes);
  useGuardedLeave(size > 0);
  const drop = (): void => {
    isDropping.value = false;
    model.discard();
    void model.load();
  };
  return (
    <>
      <header class="sheet-head">
        <div>
          <h2>{props.title}</h2>
          <p class="quiet">{props.what}</p>
          {standing.value === null ? null : <InForce standing={standing.value} desk={desk} />}
        </div>
        <div class="button-row">
          {props.tools}
          {props.mayEdit && draft.value === null && standing.value !== null ? (
            <button type="button" class="button primary" onClick={() => model.begin()}>
              <Icon name="pencil" />
              {t('sheets.begin')}
            </button>
          ) : null}
        </div>
      </header>
      {draft.value === null ? null : (
        <section class="draft-bar" aria-label={t('sheets.draft')}>
          <strong>{t('sheets.draft')}</strong>
          <span role="status">{size === 0 ? t('sheets.noChange') : <DifferenceSum difference={changes} />}</span>
          <span class="spread" />
          <button
            type="button"
            class="button"
            onClick={() => {
              if (size === 0) drop();
              else isDropping.value = true;
            }}
          >
            {t('sheets.discard')}
          </button>
          <button
            type="button"
            class="button primary"
            disabled={size === 0}
            onClick={() => {
              isSaving.value = true;
            }}
          >
            {t('sheets.review')}
          </button>
        </section>
      )}
      {overtakenBy.value === null || isSaving.value ? null : (
        <Overtaken by={overtakenBy.value} desk={desk} clashes={clashesOf(model)} />
      )}
      {fault.value === null || isSaving.value ? null : <FaultText fault={fault.value} onRetry={() => model.load()} />}
      {standing.value === null && fault.value === null ? (
        <p class="empty" role="status">
          {t('sheets.loading')}
        </p>
      ) : null}
      <SheetTable form={form} model={model} directory={directory} label={props.title} />
      {!isSaving.value ? null : (
        <Dialog
          title={t('sheets.reviewTitle')}
          class="wide-dialog"
          onClose={() => {
            isSaving.value = false;
          }}
        >
          <ReasonForm
            submit={t('sheets.save')}
            working={model.saving.value}
            onSubmit={async (reason) => {
              const done = await model.save(reason);
              // What was refused is marked in the rows, and what is new lies below the draft: both are behind the dialog.
              isSaving.value = false;
              if (done) desk.said.value = t('sheets.saved');
            }}
          >
            <DifferenceList form={form} difference={changes} names={directory} />
          </ReasonForm>
        </Dialog>
      )}
      {!isDropping.value ? null : (
        <Dialog
          title={t('sheets.discardTitle')}
          onClose={() => {
            isDropping.value = false;
          }}
        >
          <div class="dialog-body">
            <p>{t('sheets.discardWhat')}</p>
            <div class="dialog-foot">
              <button type="button" class="button primary" onClick={drop}>
                {t('sheets.discard')}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  );
}

const clashesOf = (model: SheetModel): number => model.draft.value?.rows.filter(({ clash }) => clash).length ?? 0;

function InForce({ standing, desk }: { standing: Standing; desk: DeskModel }) {
  const { version, author, madeAt, reason, entries } = standing;
  if (version === null) return null;
  if (madeAt === null) return <p class="in-force">{t('sheets.neverWritten', { count: entries.length })}</p>;
  return (
    <p class="in-force">
      {t('sheets.inForce', { version: formatNumber(version), time: desk.moment(madeAt), author: author ?? '' })}
      {reason === '' ? null : <q>{reason}</q>}
    </p>
  );
}

function Overtaken({ by, desk, clashes }: { by: Standing; desk: DeskModel; clashes: number }) {
  return (
    <div class="problem overtaken" role="alert">
      <strong>
        {by.author === null || by.madeAt === null
          ? t('sheets.overtakenUnknown')
          : t('sheets.overtaken', { author: by.author, time: desk.moment(by.madeAt), version: by.version ?? '' })}
      </strong>
      {by.reason === '' ? null : <q>{by.reason}</q>}
      <p>{clashes === 0 ? t('sheets.rebased') : t('sheets.clashes', { count: clashes })}</p>
    </div>
  );
}

/** The browser asks before a page with changes is left. */
export function useGuardedLeave(hasChanges: boolean): void {
  useEffect(() => {
    if (!hasChanges) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [hasChanges]);
}
