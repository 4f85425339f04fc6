import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { Problem } from '../ui/problem.tsx';
import { StaleBanner } from '../ui/stale-banner.tsx';
import { ActionDialog } from './action-dialog.tsx';
import { CasePanel } from './case-panel.tsx';
import type { DeskModel } from './desk-model.ts';
import { FilterDialogs } from './filter-dialogs.tsx';
import { useKeys } from './keys.ts';
import { KeysSheet } from './keys-sheet.tsx';
import { NoticeBar } from './notice-bar.tsx';
import { QueueView } from './queue-view.tsx';
import { SideBar } from './side-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { type DeskView, VIEWS, type ViewEntry } from './views.tsx';

const PROBLEM_MS = 8_000;

/** The whole desk: queues at the left, cases in the middle, the open case at the right. */
export function DeskPage({ desk }: { desk: DeskModel }) {
  useKeys(desk);
  if (!desk.may('case:read')) return <Refused />;
  const entry = VIEWS.find(({ name, permission }) => name === desk.view.value && desk.may(permission));
  return (
    <div class={`desk${entry?.load === undefined ? '' : ' desk-wide'}`}>
      <a class="skip" href="#queue">
        {t('desk.skip')}
      </a>
      <TopBar desk={desk} />
      <div class="desk-bars">
        <StaleBanner page={desk} />
        <NoticeBar desk={desk} />
      </div>
      <SideBar desk={desk} />
      {entry?.load === undefined ? (
        <>
          <QueueView desk={desk} />
          <CasePanel desk={desk} />
        </>
      ) : (
        <LoadedView key={entry.name} entry={entry} desk={desk} />
      )}
      <ActionDialog desk={desk} />
      <FilterDialogs desk={desk} />
      <KeysSheet desk={desk} />
      <Toast desk={desk} />
      {desk.hint.value === '' ? null : <p class="hint">{desk.hint.value}</p>}
      <p class="hidden-text" aria-live="polite">
        {desk.said.value}
      </p>
    </div>
  );
}

function LoadedView({ entry, desk }: { entry: ViewEntry; desk: DeskModel }) {
  const view = useSignal<{ Component: DeskView } | 'loading' | 'failed'>('loading');
  useEffect(() => {
    entry.load?.().then(
      (Component) => {
        view.value = { Component };
      },
      () => {
        view.value = 'failed';
      },
    );
  }, [entry, view]);
  return (
    <main class="desk-view">
      {view.value === 'loading' || view.value === 'failed' ? (
        <p class="empty" role="status">
          {t(`desk.views.${view.value}`)}
        </p>
      ) : (
        <view.value.Component desk={desk} />
      )}
    </main>
  );
}

function Refused() {
  return (
    <main class="empty">
      <p role="alert">{t('desk.refused')}</p>
      <a class="button" href="/">
        {t('desk.home')}
      </a>
    </main>
  );
}

/** What went wrong with the last thing a person asked for. */
function Toast({ desk }: { desk: DeskModel }) {
  const code = desk.problem.value;
  useEffect(() => {
    if (code === null) return;
    const timer = setTimeout(() => {
      desk.problem.value = null;
    }, PROBLEM_MS);
    return () => clearTimeout(timer);
  }, [code, desk]);
  return code === null ? null : (
    <div class="toast">
      <Problem code={code} />
    </div>
  );
}
