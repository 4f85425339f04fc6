import type { Signal } from '@preact/signals';
import { t } from '../i18n/i18n.ts';

const STEPS = 1_000;

/** Parts the map: what is published to the left, the draft to the right. Only the bar takes the pointer, not the map. */
export function CompareSlider({ at }: { at: Signal<number | null> }) {
  const part = at.value ?? 0.5;
  return (
    <div class="compare" style={{ '--part': `${(part * 100).toFixed(1)}%` }}>
      <span class="compare-tag compare-before" aria-hidden="true">
        {t('editor.map.before')}
      </span>
      <span class="compare-tag compare-after" aria-hidden="true">
        {t('editor.map.after')}
      </span>
      <span class="compare-line" aria-hidden="true" />
      <input
        type="range"
        min={0}
        max={STEPS}
        step={10}
        value={Math.round(part * STEPS)}
        aria-label={t('editor.map.compareAt')}
        onInput={({ currentTarget }) => {
          at.value = Number(currentTarget.value) / STEPS;
        }}
      />
      <button
        type="button"
        class="button compare-end"
        onClick={() => {
          at.value = null;
        }}
      >
        {t('editor.map.compareEnd')}
      </button>
    </div>
  );
}
