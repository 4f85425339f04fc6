import { PIN_BOX, PIN_HANDS, PIN_PATH } from '../map/late-pins.ts';
import type { Lateness } from '../state/wall-figures.ts';

/** The pin of a late case, the same as on the map: filled when it is overdue, hollow when it is due soon. */
export function PinIcon({ lateness }: { lateness: Lateness }) {
  const { width, height, centre } = PIN_BOX;
  return (
    <svg class={`pin-icon pin-${lateness}`} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
      <path class="pin-body" d={PIN_PATH} />
      <circle class="pin-mark" cx={centre[0]} cy={centre[1]} r="6.1" />
      <path class="pin-mark" d={PIN_HANDS} />
    </svg>
  );
}
