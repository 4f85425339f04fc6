import type { EditorModel } from './editor-model.ts';

/** What was said last, for eyes and for a while; the page reads it out by itself. */
export function Hint({ editor }: { editor: EditorModel }) {
  if (editor.hint.value === '') return null;
  return (
    <p class="hint" aria-hidden="true">
      {editor.hint.value}
    </p>
  );
}
