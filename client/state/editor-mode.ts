/** What a click on the editor's map means. */
export const EDITOR_MODES = ['select', 'vertices', 'reshape', 'split', 'merge', 'add'] as const;
export type EditorMode = (typeof EDITOR_MODES)[number];

/** Modes in which lines are sketched. */
export const SKETCH_MODES: ReadonlySet<EditorMode> = new Set(['reshape', 'split', 'add']);
