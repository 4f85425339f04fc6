import { PALETTES, type Theme } from './palette.ts';

/** Colours of what is being edited. Each thing also has a form of its own: a shape of handle, a dash, a pattern. */
export interface EditorPalette {
  /** Fill of cells that the draft has changed. */
  changed: string;
  selected: string;
  /** Cells that a gesture changes. */
  lit: string;
  /** Handles: the ring and the inside. */
  handle: string;
  handleInside: string;
  /** Under handle and dragged border alike, so that they stand off from any ground. */
  casing: string;
  snap: string;
  alarm: string;
  onAlarm: string;
  /** Ground that the selected cells gain, or the city. */
  gained: string;
  lost: string;
  /** Ground that goes from one cell to another, neither of them selected. */
  moved: string;
  other: string;
  onOther: string;
}

export const EDITOR_PALETTES: Record<Theme, EditorPalette> = {
  light: {
    changed: '#dbe6ee',
    selected: PALETTES.light.selected,
    lit: '#0f766e',
    handle: '#0b4f7a',
    handleInside: '#ffffff',
    casing: '#fbfcfc',
    snap: '#7a1f8a',
    alarm: PALETTES.light.critical,
    onAlarm: '#ffffff',
    gained: '#0b5f9e',
    lost: '#a34a00',
    moved: '#5b4b8a',
    other: '#5a4a00',
    onOther: '#ffffff',
  },
  dark: {
    changed: '#1b2a35',
    selected: PALETTES.dark.selected,
    lit: '#4fd1c5',
    handle: '#8fd3ff',
    handleInside: '#0c1114',
    casing: '#0c1114',
    snap: '#e8a5ff',
    alarm: PALETTES.dark.critical,
    onAlarm: PALETTES.dark.onSevere,
    gained: '#6db8ff',
    lost: '#ffb066',
    moved: '#b9a6ff',
    other: '#ffe08a',
    onOther: '#241a00',
  },
};
