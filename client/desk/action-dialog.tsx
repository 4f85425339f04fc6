import { useSignal } from '@preact/signals';
import { t } from '../i18n/i18n.ts';
import {
  ACTION_FORMS,
  actionBody,
  checkForm,
  type DeskAction,
  EMPTY_FORM,
  type FormValues,
} from '../state/desk-actions.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Problem } from '../ui/problem.tsx';
import { ApiProblem } from '../wire/api.ts';
import type { CaseDetail } from '../wire/wire-types.ts';
import { ActionFields } from './action-fields.tsx';
import { BulkProgress } from './bulk-progress.tsx';
import { actionName, actorName, categoryName, stageName } from './case-words.ts';
import type { DeskModel, Dialog as DialogState } from './desk-model.ts';

type ActionOpen = Extract<DialogState, { kind: 'action' }>;

/** Asks what an action needs, does it, and says what was refused and how to mend it. */
export function ActionDialog({ desk }: { desk: DeskModel }) {
  const dialog = desk.dialog.value;
  if (dialog?.kind !== 'action') return null;
  return <ActionForm key={`${dialog.action} ${dialog.numbers.join()}`} desk={desk} dialog={dialog} />;
}

/** What became of the attempt. */
type Outcome =
  | { kind: 'refused'; code: string; detail: string }
  | { kind: 'conflict'; detail: CaseDetail | null; possible: boolean };

function ActionForm({ desk, dialog: { action, numbers, preset } }: { desk: DeskModel; dialog: ActionOpen }) {
  const row = desk.rowOf(numbers[0] as string);
  const bulk = numbers.length > 1;
  const values = useSignal<FormValues>({
    ...EMPTY_FORM,
    // One goes to whom somebody chooses; many, as the routing says.
    ...(bulk ? {} : { to: { kind: 'organisation' as const, code: '' } }),
    into: preset?.into ?? '',
    lon: String((preset?.lon ?? row?.lon ?? '') || ''),
    lat: String((preset?.lat ?? row?.lat ?? '') || ''),
  });
  const checked = useSignal(false);
  const working = useSignal(false);
  const outcome = useSignal<Outcome | null>(null);
  const running = useSignal(false);
  /** The version that the person looked at. */
  const version = useSignal(row?.version);
  const mistakes = checkForm(action, values.value, desk.dataNow.value, desk.timeZone.value);

  const submit = async (): Promise<void> => {
    checked.value = true;
    if (working.value) return;
    if (Object.keys(mistakes).length > 0) {
      requestAnimationFrame(() => document.querySelector<HTMLElement>('dialog [aria-invalid=true]')?.focus());
      return;
    }
    if (bulk) {
      running.value = true;
      return;
    }
    working.value = true;
    outcome.value = null;
    const number = numbers[0] as string;
    try {
      await desk.act(number, actionBody(action, values.value, desk.timeZone.value, version.value));
      desk.closeDialog();
    } catch (error) {
      outcome.value = await outcomeOf(desk, action, number, error);
      if (outcome.value.kind === 'conflict') version.value = outcome.value.detail?.case.version;
    } finally {
      working.value = false;
    }
  };

  const title = bulk ? t('desk.bulk.title', { action: actionName(action), count: numbers.length }) : actionName(action);
  return (
    <Dialog title={title} onClose={() => desk.closeDialog()}>
      {running.value ? (
        <BulkProgress
          desk={desk}
          numbers={numbers}
          body={actionBody(action, values.value, desk.timeZone.value, undefined)}
        />
      ) : (
        <form
          class="dialog-body"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            void submit();
          }}
        >
          {bulk || row === undefined ? null : (
            <p class="dialog-case">
              {t('desk.form.one', { number: row.number, category: categoryName(desk, row.category) })}
            </p>
          )}
          <p class="quiet">{t(`desk.what.${action}`)}</p>
          <ActionFields
            desk={desk}
            action={action}
            row={bulk ? undefined : row}
            values={values.value}
            mistakes={checked.value ? mistakes : {}}
            onChange={(change) => {
              values.value = { ...values.value, ...change };
            }}
          />
          <Told desk={desk} action={action} outcome={outcome.value} />
          <div class="dialog-foot">
            <small class="quiet">{t('desk.form.send')}</small>
            <button type="button" class="button" onClick={() => desk.closeDialog()}>
              {t('desk.form.cancel')}
            </button>
            <button
              type="submit"
              class="button primary"
              disabled={working.value || (outcome.value?.kind === 'conflict' && !outcome.value.possible)}
              {...(ACTION_FORMS[action].fields.length === 0 ? { autofocus: true } : {})}
            >
              {working.value
                ? t('desk.form.working')
                : outcome.value?.kind === 'conflict'
                  ? t('desk.form.anyway')
                  : actionName(action)}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  );
}

async function outcomeOf(desk: DeskModel, action: DeskAction, number: string, error: unknown): Promise<Outcome> {
  if (!(error instanceof ApiProblem)) return { kind: 'refused', code: 'unknown', detail: '' };
  if (error.status !== 409) {
    const { code, message, mistakes } = error;
    const mend = mistakes.map(({ path, message: what }) => `${path}: ${what}`).join('; ');
    return { kind: 'refused', code, detail: mend === '' && message !== code ? message : mend };
  }
  const detail = await desk.readAgain(number);
  return { kind: 'conflict', detail, possible: detail?.actions.includes(action) ?? false };
}

/** What was refused, and who did what meanwhile. */
function Told({ desk, outcome }: { desk: DeskModel; action: DeskAction; outcome: Outcome | null }) {
  if (outcome === null) return null;
  if (outcome.kind === 'refused')
    return (
      <div role="alert">
        <Problem code={outcome.code} />
        {outcome.detail === '' ? null : <p class="problem-detail">{outcome.detail}</p>}
      </div>
    );
  const last = outcome.detail?.steps.at(-1);
  const stage = stageName(outcome.detail?.case.stage ?? '');
  return (
    <div class="problem" role="alert">
      <strong>{t('desk.conflict.title')}</strong>
      <p>
        {last === undefined
          ? t('desk.conflict.unknown', { stage })
          : t('desk.conflict.what', {
              actor: actorName(last.actor, desk),
              time: desk.moment(last.at),
              action: actionName(last.action),
              stage,
            })}
      </p>
      {outcome.possible ? null : <p>{t('desk.conflict.gone')}</p>}
    </div>
  );
}
