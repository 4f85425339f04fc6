import type { SiteIcon, SiteStatus } from '../../server/sites/contract.ts';
import { SITE_PICTURES } from '../map/site-icons.ts';

/** The mark of a site, the same as on the map: the picture is its kind, the frame how it stands. Words stand beside it. */
export function SiteMark({ icon, status }: { icon: SiteIcon; status: SiteStatus }) {
  const isSquare = status === 'in-order' || status === 'closed';
  return (
    <svg class={`site-mark site-${status}`} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      {isSquare ? (
        <rect class="frame" x="4.5" y="4.5" width="23" height="23" rx="4" />
      ) : (
        <circle class="frame" cx="16" cy="16" r="13.2" />
      )}
      <g transform="translate(7 7) scale(0.75)">
        <path class="picture" d={SITE_PICTURES[icon]} />
      </g>
      {status === 'closed' ? <path class="bar" d="M6 26 26 6" /> : null}
      {status === 'failed' ? (
        <>
          <circle class="bang-ground" cx="25" cy="7.5" r="6" />
          <path class="bang" d="M25 4.3v3.6M25 10.600v.1" />
        </>
      ) : null}
    </svg>
  );
}
