import type { Inspection } from '../../../server/sites/contract.ts';
import { named, t } from '../../i18n/i18n.ts';

/** What came of it: passed, or what failed and the reports that were made of it. */
export function MadeInspection({ made, onClose }: { made: Inspection; onClose: () => void }) {
  const failed = made.answers.filter((answer) => answer.failed);
  return (
    <div class="dialog-body">
      <p role="status">
        <strong class={made.result === 'failed' ? 'alarm' : ''}>
          {made.result === 'failed' ? t('deskSites.failedCount', { count: failed.length }) : t('sites.site.passed')}
        </strong>
      </p>
      {failed.length === 0 ? null : (
        <ul class="plain-list made-reports">
          {failed.map(({ code, name, report, owed }) => (
            <li key={code}>
              <span>{named(name)}</span>
              {report === null ? (
                <span class="quiet">{t(owed ? 'deskSites.owed' : 'deskSites.inspect.noReport')}</span>
              ) : (
                <a href={`/desk?case=${report}`}>{t('sites.site.report', { number: report })}</a>
              )}
            </li>
          ))}
        </ul>
      )}
      <div class="dialog-foot">
        <button type="button" class="button primary" autofocus onClick={onClose}>
          {t('action.close')}
        </button>
      </div>
    </div>
  );
}
