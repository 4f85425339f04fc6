import type { SiteIcon, SiteStatus } from '../../../server/sites/contract.ts';
import { SITE_PICTURES } from '../../map/site-icons.ts';

/** What kind of site it is and how it stands: the picture is the kind, the frame the status. Words stand beside it. */
export function StatusMark({ icon, status }: { icon: SiteIcon; status: SiteStatus }) {
  return (
    <svg class={`status-mark status-${status}`} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {status === 'in-order' || status === 'closed' ? (
        <rect class="frame" x="4.5" y="4.5" width="23" height="23" rx="4" />
      ) : (
        <circle class="frame" cx="16" cy="16" r="13.2" />
      )}
      <path class="picture" transform="translate(7 7) scale(0.75)" d={SITE_PICTURES[icon]} />
      {status === 'closed' ? <path class="picture" d="M6 26 26 6" /> : null}
    </svg>
  );
}
