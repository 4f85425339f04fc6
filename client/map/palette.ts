export type Theme = 'light' | 'dark';

/** Colours of the map in one theme. Blue-green says "how many"; amber and red are kept for what is severe or late. */
export interface Palette {
  ground: string;
  /** Inside the city, where there is no base map. */
  city: string;
  border: string;
  outer: string;
  label: string;
  labelQuiet: string;
  halo: string;
  selected: string;
  point: string;
  pointClosed: string;
  serious: string;
  critical: string;
  onSevere: string;
  /**
   * Few to many, steps of even lightness (Oklab), hue only helps: it reads in grey and with any colour blindness
   * (test/client/map/palette.test.ts measures both).
   */
  ramp: readonly [string, string, string, string, string, string, string];
  /** Little to much that was walked, in even steps too, green so that it is not taken for reports. */
  walked: readonly [string, string, string, string, string];
  /** The ground itself, over cells in those colours. */
  walkedGround: string;
  /** People on their rounds and their trails. */
  walker: string;
  onWalker: string;
  /** Key sites that nothing is wrong with. */
  site: string;
}

export const PALETTES: Record<Theme, Palette> = {
  light: {
    ground: '#dfe3e5',
    city: '#eef0f1',
    border: '#8d999f',
    outer: '#55636b',
    label: '#25313a',
    labelQuiet: '#4c5b64',
    halo: '#f2f4f5',
    selected: '#0b4f7a',
    point: '#24485f',
    pointClosed: '#8a979e',
    serious: '#b45f06',
    critical: '#b3161b',
    onSevere: '#ffffff',
    ramp: ['#a0e1e9', '#78c4da', '#5ba6ca', '#4c86b5', '#44679a', '#3d4a7a', '#323056'],
    walked: ['#b7e5bf', '#81c593', '#51a371', '#307e57', '#185a3f'],
    walkedGround: '#0d7a4a',
    walker: '#6b2fa0',
    onWalker: '#ffffff',
    site: '#3d4d57',
  },
  dark: {
    ground: '#0c1114',
    city: '#141b20',
    border: '#4a5a64',
    outer: '#8799a3',
    label: '#e3eaee',
    labelQuiet: '#a9b8c1',
    halo: '#10171b',
    selected: '#8fd3ff',
    point: '#b9d8e6',
    pointClosed: '#5d6f79',
    serious: '#f5b041',
    critical: '#ff5c52',
    onSevere: '#14090a',
    ramp: ['#1d395b', '#055b79', '#007e89', '#34a08e', '#77bd90', '#b8d69b', '#f2efb8'],
    walked: ['#0b3c2b', '#206345', '#3f8c5e', '#6ab676', '#a3dd90'],
    walkedGround: '#d2ffe6',
    walker: '#c9a6ff',
    onWalker: '#1c0d33',
    site: '#b4c3cc',
  },
};
