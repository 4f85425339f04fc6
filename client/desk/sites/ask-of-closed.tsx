import type { WireSite } from '../../../server/sites/contract.ts';
import { named, t } from '../../i18n/i18n.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { closedWords } from './site-words.ts';

/** Asks before a site is inspected that is closed: perhaps it is the wrong one, or was opened before its day. */
export function AskOfClosed({ site, onSure, onClose }: { site: WireSite; onSure: () => void; onClose: () => void }) {
  return (
    <Dialog title={t('deskSites.inspect.title', { name: named(site.name) })} onClose={onClose}>
      <div class="dialog-body">
        <p class="watch">
          {t('deskSites.inspect.isClosed', { closed: site.closed === null ? '' : closedWords(site.closed) })}{' '}
          {site.closed?.reason}
        </p>
        <div class="dialog-foot">
          <button type="button" class="button" autofocus onClick={onClose}>
            {t('deskPatrol.cancel')}
          </button>
          <button type="button" class="button primary" onClick={onSure}>
            {t('deskSites.inspect.allTheSame')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
