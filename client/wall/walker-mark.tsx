import { WALKER_BODIES, WALKER_GLYPH } from '../map/walker-icons.ts';
import type { Pace } from '../state/walkers.ts';

/** The mark of a person on a round, the same as on the map. Words stand beside it. */
export function WalkerMark({ pace }: { pace: Pace }) {
  return (
    <svg class={`walker-mark walker-${pace}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path class="body" d={WALKER_BODIES[pace]} />
      <path class="glyph" d={WALKER_GLYPH} />
    </svg>
  );
}
