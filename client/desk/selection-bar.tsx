import { formatNumber } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { ACTION_FORMS, DESK_ACTIONS, type DeskAction, fitsStage } from '../state/desk-actions.ts';
import { actionName } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';
import { keyOfAction } from './keys.ts';

/** Most asked for; the others stand under "more". */
const FIRST: readonly DeskAction[] = ['dispatch', 'accept', 'verify', 'close', 'reply', 'supervise', 'remind'];

/** What may be done with all that is selected. */
export function SelectionBar({ desk }: { desk: DeskModel }) {
  const { numbers } = desk.selection.value;
  if (numbers.size === 0) return null;
  const { order, rows } = desk.queue.value;
  const known = [...numbers].flatMap((number) => rows.get(number) ?? []);
  const unknown = numbers.size - known.length;
  const fits = (action: DeskAction): number => known.filter(({ stage }) => fitsStage(action, stage)).length;
  const offered = DESK_ACTIONS.filter((action) => ACTION_FORMS[action].bulk && (unknown > 0 || fits(action) > 0));
  const button = (action: DeskAction) => {
    const label = t('desk.selection.fits', {
      action: actionName(action),
      fits: formatNumber(fits(action) + unknown),
      count: formatNumber(numbers.size),
    });
    return (
      <button
        key={action}
        type="button"
        class="button"
        title={label}
        onClick={() => {
          desk.dialog.value = { kind: 'action', action, numbers: [...numbers] };
        }}
      >
        {actionName(action)}
        <span class="key" aria-hidden="true">
          {keyOfAction(action)}
        </span>
      </button>
    );
  };
  const others = offered.filter((action) => !FIRST.includes(action));
  return (
    <section class="selection-bar" aria-label={t('desk.selection.label')}>
      <strong role="status">{t('desk.selection.count', { count: numbers.size })}</strong>
      {desk.may('case:work') ? FIRST.filter((action) => offered.includes(action)).map(button) : null}
      {desk.may('case:work') && others.length > 0 ? (
        <details class="more">
          <summary class="button">{t('desk.selection.more')}</summary>
          <div class="more-list">{others.map(button)}</div>
        </details>
      ) : null}
      <span class="spread" />
      {numbers.size < order.length ? (
        <button type="button" class="link-button" onClick={() => desk.selectAll()}>
          {t('desk.selection.all', { count: formatNumber(order.length) })}
        </button>
      ) : null}
      <button type="button" class="link-button" onClick={() => desk.clearSelection()}>
        {t('desk.selection.clear')}
      </button>
    </section>
  );
}
