import { effect, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import type { VertexMenu } from '../map/editor-map-options.ts';
import { bindEditorMap, type EditorOnMap } from './bind-editor-map.ts';
import { CompareSlider } from './compare-slider.tsx';
import { VertexMenuBox } from './vertex-menu.tsx';
import './map.css';

const mapModule = import('../map/editor-map.ts');
const AGAIN_MS = 3_000;

/** The map of the editor with what lies over it: the slider between before and after, and the menu of a vertex. */
export function MapStage({ editor }: { editor: EditorOnMap }) {
  const container = useRef<HTMLDivElement>(null);
  const phase = useSignal<'loading' | 'ready' | 'failed'>('loading');
  const menu = useSignal<VertexMenu | null>(null);
  useEffect(() => {
    let unbind: (() => void) | undefined;
    let again: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    let started = false;
    const start = async (): Promise<void> => {
      if (started || gone || editor.coverage.value === null || editor.base.value === null) return;
      started = true;
      try {
        const stop = await bindEditorMap(editor, container.current as HTMLElement, await mapModule, (next) => {
          menu.value = next;
        });
        if (gone) stop();
        else unbind = stop;
        phase.value = 'ready';
      } catch (error) {
        console.warn('The map could not be made.', error);
        started = false;
        const noWebgl = document.createElement('canvas').getContext('webgl2') === null;
        phase.value = noWebgl ? 'failed' : 'loading';
        if (!noWebgl) again = setTimeout(() => void start(), AGAIN_MS);
      }
    };
    const stopWaiting = effect(() => void start());
    return () => {
      gone = true;
      clearTimeout(again);
      stopWaiting();
      unbind?.();
    };
  }, [editor]);

  return (
    <div class="editor-stage">
      <div ref={container} class="editor-stage-map" data-phase={phase.value} />
      {phase.value === 'loading' ? <p class="editor-stage-note">{t('editor.map.loading')}</p> : null}
      {phase.value === 'failed' ? <p class="editor-stage-note">{t('editor.map.noWebgl')}</p> : null}
      {editor.mapAlive.value ? null : (
        <p class="editor-stage-note" role="status">
          {t('editor.map.lost')}
        </p>
      )}
      {editor.compare.value === null ? null : <CompareSlider at={editor.compare} />}
      {menu.value === null ? null : (
        <VertexMenuBox
          key={menu.value.position.join()}
          menu={menu.value}
          onDelete={() => editor.map.peek()?.deleteFocused()}
          onMove={(to) => {
            const from = menu.peek()?.position;
            if (from !== undefined) editor.onOperation({ kind: 'move-vertex', from, to });
          }}
          onClose={() => {
            menu.value = null;
            editor.map.peek()?.focus();
          }}
        />
      )}
    </div>
  );
}
