import { type TextKey, t } from '../i18n/i18n.ts';
import type { EditorModel } from './editor-model.ts';

/** Which level a click selects; only those that the city has. */
export function LevelChoice({ editor }: { editor: EditorModel }) {
  const levels = editor.levels.value;
  if (levels.length < 2) return null;
  return (
    <fieldset class="level-choice">
      <legend>{t('editor.tool.levelShown')}</legend>
      {levels.map((level) => (
        <label key={level} title={t(`level.l${level}` as TextKey)}>
          <input
            type="radio"
            name="level"
            checked={editor.shownLevel.value === level}
            onChange={() => editor.setLevel(level)}
          />
          <span>
            <b>{level}</b> {t(`level.l${level}` as TextKey)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
