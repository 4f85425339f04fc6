import { t } from '../i18n/i18n.ts';
import { arrangeActions, type DeskAction } from '../state/desk-actions.ts';
import type { CaseDetail } from '../wire/wire-types.ts';
import { actionName } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';
import { keyOfAction } from './keys.ts';

/** What may be done now, each with its key: what leads on first. */
export function CaseActions({ desk, detail }: { desk: DeskModel; detail: CaseDetail }) {
  const { next, others } = arrangeActions(detail.case.stage, detail.actions);
  const button = (action: DeskAction, primary: boolean) => (
    <button
      key={action}
      type="button"
      class={`button${primary ? ' primary' : ''}`}
      title={t(`desk.what.${action}`)}
      aria-keyshortcuts={keyOfAction(action).replace('⇧', 'Shift+')}
      onClick={() => {
        desk.dialog.value = { kind: 'action', action, numbers: [detail.case.number] };
      }}
    >
      {actionName(action)}
      <span class="key" aria-hidden="true">
        {keyOfAction(action)}
      </span>
    </button>
  );
  return (
    <section class="case-actions" aria-label={t('desk.case.actions')}>
      {next.length + others.length === 0 ? <p class="quiet">{t('desk.case.noActions')}</p> : null}
      {next.length > 0 ? (
        <div class="button-row">{next.map((action, index) => button(action, index === 0))}</div>
      ) : null}
      {others.length > 0 ? <div class="button-row small">{others.map((action) => button(action, false))}</div> : null}
    </section>
  );
}
