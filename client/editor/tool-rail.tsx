import { t } from '../i18n/i18n.ts';
import type { EditorMode } from '../state/editor-mode.ts';
import type { EditorModel } from './editor-model.ts';
import { LevelChoice } from './level-choice.tsx';
import { ToolIcon, type ToolIconName } from './tool-icon.tsx';

const MODES: readonly { mode: EditorMode; key: string }[] = [
  { mode: 'select', key: 'S' },
  { mode: 'vertices', key: 'A' },
  { mode: 'reshape', key: 'V' },
  { mode: 'split', key: 'X' },
  { mode: 'merge', key: 'C' },
  { mode: 'add', key: 'N' },
];

/** The tools with their names and keys. */
export function ToolRail({ editor }: { editor: EditorModel }) {
  const canEdit = editor.canEdit.value;
  return (
    <nav class="tool-rail" aria-label={t('editor.tool.label')}>
      <div class="tool-group">
        {MODES.map(({ mode, key }) => (
          <button
            key={mode}
            type="button"
            class="tool"
            aria-pressed={editor.mode.value === mode}
            disabled={!canEdit && mode !== 'select'}
            title={t(`editor.tool.how.${mode}`)}
            onClick={() => editor.setMode(mode)}
          >
            <ToolIcon name={mode} />
            <span>{t(`editor.tool.${mode}`)}</span>
            <span class="key" aria-hidden="true">
              {key}
            </span>
          </button>
        ))}
      </div>
      <div class="tool-group">
        <Tool
          icon="undo"
          label={t('editor.tool.undo')}
          keys="Ctrl Z"
          disabled={!canEdit}
          onClick={() => editor.turn('undo')}
        />
        <Tool
          icon="redo"
          label={t('editor.tool.redo')}
          keys="⇧ Z"
          disabled={!canEdit}
          onClick={() => editor.turn('redo')}
        />
      </div>
      <div class="tool-group">
        <Tool icon="zoom" label={t('editor.tool.zoom')} keys="F" onClick={() => editor.show(editor.selected.value)} />
        <Tool icon="city" label={t('editor.tool.city')} keys="0" onClick={() => editor.show([])} />
        <Tool
          icon="compare"
          label={t('editor.map.compare')}
          keys="B"
          pressed={editor.compare.value !== null}
          onClick={() => editor.toggleCompare()}
        />
      </div>
      <LevelChoice editor={editor} />
    </nav>
  );
}

function Tool(props: {
  icon: ToolIconName;
  label: string;
  keys: string;
  disabled?: boolean;
  pressed?: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      class="tool"
      title={props.label}
      disabled={props.disabled ?? false}
      aria-pressed={props.pressed}
      onClick={props.onClick}
    >
      <ToolIcon name={props.icon} />
      <span>{props.label}</span>
      <span class="key" aria-hidden="true">
        {props.keys}
      </span>
    </button>
  );
}
