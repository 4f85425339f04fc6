import { t } from '../../i18n/i18n.ts';
import { Choice } from '../../ui/choice.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { EditorModel } from '../editor-model.ts';

/** Runs through the versions below the map, oldest at the left. */
export function GenerationSlider({ editor }: { editor: EditorModel }) {
  const { standing, shown, comparedWith, isLoading } = editor.history;
  const oldestFirst = standing.value.toReversed();
  const at = oldestFirst.findIndex(({ number }) => number === shown.value?.number);
  const version = shown.value;
  if (version === null) return null;
  const text = `${t('editor.history.version', { number: version.number })} · ${t('editor.history.from', { when: editor.moment(version.holdsFrom) })}`;
  return (
    <div class="status-line slider-line">
      <button
        type="button"
        class="icon-button icon-turned"
        aria-label={t('editor.history.older')}
        title={t('editor.history.older')}
        disabled={at <= 0}
        onClick={() => editor.history.step(-1)}
      >
        <Icon name="chevron" />
      </button>
      <input
        type="range"
        min={0}
        max={oldestFirst.length - 1}
        step={1}
        value={at}
        disabled={oldestFirst.length < 2}
        aria-label={t('editor.history.slider')}
        aria-valuetext={text}
        onInput={(event) => {
          const wanted = oldestFirst[Number(event.currentTarget.value)];
          if (wanted !== undefined) editor.history.chosen.value = wanted.number;
        }}
      />
      <button
        type="button"
        class="icon-button"
        aria-label={t('editor.history.newer')}
        title={t('editor.history.newer')}
        disabled={at === -1 || at === oldestFirst.length - 1}
        onClick={() => editor.history.step(1)}
      >
        <Icon name="chevron" />
      </button>
      <output>{isLoading.value ? t('editor.loading') : text}</output>
      <Choice
        label={t('editor.history.compareWith')}
        name="compared-with"
        options={[
          { value: 'before', text: t('editor.history.before') },
          { value: 'today', text: t('editor.history.today') },
        ]}
        value={comparedWith.value}
        onChoose={(chosen) => {
          comparedWith.value = chosen;
        }}
      />
      <button
        type="button"
        class="button"
        aria-pressed={editor.compare.value !== null}
        onClick={() => editor.toggleCompare()}
      >
        {t('editor.map.compare')}
      </button>
    </div>
  );
}
