import type { EditorOnMap } from './bind-editor-map.ts';

/** The map of the editor with what lies over it: the slider between before and after, and the menu of a vertex. */
export function MapStage({ editor: _editor }: { editor: EditorOnMap }) {
  return <div class="editor-stage" />;
}
