import type { CellCoverage } from '../../../server/patrol/contract.ts';
import { coverageWords } from './patrol-words.ts';

/** A share as a bar, and always in words; what is not known has a pattern and no bar, so that it is not taken for nothing. */
export function ShareBar({ cell }: { cell: Pick<CellCoverage, 'state' | 'share'> }) {
  const { state, share } = cell;
  return (
    <span class="share">
      <Bar share={share} isKnown={state === 'measured' && share !== null} />
      <span class={state === 'measured' ? '' : 'quiet'}>{coverageWords(cell)}</span>
    </span>
  );
}

export function Bar({ share, isKnown }: { share: number | null; isKnown: boolean }) {
  return (
    <svg
      class={`bar ${isKnown ? '' : 'bar-unknown'}`}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect class="bar-ground" width="100" height="10" />
      {isKnown ? (
        <rect class="bar-part" width={Math.max(0, Math.min(1, share ?? 0)) * 100} height="10" />
      ) : (
        <path class="bar-hatch" d={HATCH} />
      )}
    </svg>
  );
}

const HATCH = Array.from({ length: 22 }, (_, at) => `M${at * 5 - 5} 10l10-10`).join('');
