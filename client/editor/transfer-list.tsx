import type { Shape } from '../../server/grid/contract.ts';
import { t } from '../i18n/i18n.ts';
import type { Difference } from '../wire/wire-types.ts';
import { areaText } from './editor-words.ts';

const LISTED = 200;

/** Ground that changes hands, largest first; each can be looked at on the map. */
export function TransferList(props: { transfers: Difference['transfers']; onShow: (shape: Shape) => void }) {
  const largest = props.transfers.toSorted((one, other) => other.areaM2 - one.areaM2).slice(0, LISTED);
  return (
    <ul class="transfers">
      {largest.map(({ from, to, areaM2, shape }) => (
        <li key={`${from} ${to}`}>
          <button type="button" class="link-button" onClick={() => props.onShow(shape)}>
            {t('editor.impact.transfer', {
              area: areaText(areaM2),
              from: from ?? t('editor.impact.fromOutside'),
              to: to ?? t('editor.impact.fromOutside'),
            })}
          </button>
        </li>
      ))}
    </ul>
  );
}
