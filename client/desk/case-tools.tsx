import { t } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import type { DeskModel } from './desk-model.ts';

/** Links beside the number of a case. */
export function CaseTools({ desk, number }: { desk: DeskModel; number: string }) {
  return (
    <span class="case-tools">
      <a
        class="icon-button"
        href={`/desk?print=${number}`}
        target="_blank"
        rel="noopener"
        title={`${t('desk.case.print')} (Z)`}
      >
        <span class="hidden-text">{t('desk.case.print')}</span>
        <Icon name="print" />
      </a>
      <a class="icon-button" href="/desk?pane=case" target="gridwarden-case" title={t('desk.second')}>
        <span class="hidden-text">{t('desk.second')}</span>
        <Icon name="window" />
      </a>
      <button
        type="button"
        class="icon-button"
        aria-label={t('desk.case.close')}
        title={t('desk.case.close')}
        onClick={() => desk.closeCase()}
      >
        <Icon name="close" />
      </button>
    </span>
  );
}
