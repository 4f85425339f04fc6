import { effect } from '@preact/signals';
import { t } from '../i18n/i18n.ts';
import { StaleBanner } from '../ui/stale-banner.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { CasePanel } from './case-panel.tsx';
import type { DeskModel } from './desk-model.ts';
import { useKeys } from './keys.ts';

/** The second monitor: a window that shows the case that is chosen at the desk, all of it, beside a large map. */
const CHANNEL = 'gridwarden.desk';

/** Tells the other windows of this browser which case is open. */
export function leadWindows(desk: DeskModel): void {
  const channel = new BroadcastChannel(CHANNEL);
  effect(() => {
    const number = desk.open.value?.number ?? desk.active.value;
    if (number !== undefined) channel.postMessage(number);
  });
  channel.onmessage = ({ data }) => {
    if (data === 'which') channel.postMessage(desk.open.peek()?.number ?? desk.active.peek());
  };
}

/** Shows what the leading window opens. */
export function followDesk(desk: DeskModel): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }) => {
    if (typeof data === 'string' && data !== 'which') desk.openCase(data);
  };
  channel.postMessage('which');
}

export function SecondWindow({ desk }: { desk: DeskModel }) {
  useKeys(desk);
  return (
    <div class="desk desk-second">
      <StaleBanner page={desk} />
      {desk.open.value === null ? <p class="empty">{t('desk.secondWaits')}</p> : <CasePanel desk={desk} />}
      <ActionDialog desk={desk} />
      <p class="hidden-text" aria-live="polite">
        {desk.said.value}
      </p>
    </div>
  );
}
