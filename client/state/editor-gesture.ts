/**
 * What the pointer is in the middle of on the editor's map, as a table: where each event leads, and what it does. Drawn
 * in editor-gesture.md, which a test holds to the table. Lines are sketched apart from it: there every press is the map's
 * or the line's.
 */
export const GESTURE_STATES = ['rest', 'over', 'held', 'dragging', 'pressed', 'panning'] as const;
/** over: a handle is under the pointer. held: a handle is pressed, not moved yet. pressed: so is the ground. */
export type GestureState = (typeof GESTURE_STATES)[number];

/** slip: it moved further than a hand trembles. hold: it stayed pressed. */
export const GESTURE_EVENTS = [
  'enter',
  'leave',
  'press-handle',
  'press-ground',
  'slip',
  'hold',
  'release',
  'second-finger',
  'cancel',
] as const;
export type GestureEvent = (typeof GESTURE_EVENTS)[number];
export type GestureEffect = 'take' | 'drop' | 'spring-back' | 'click-handle' | 'click-ground' | 'menu';

export interface GestureStep {
  to: GestureState;
  effect?: GestureEffect;
}

export const GESTURE: Record<GestureState, Partial<Record<GestureEvent, GestureStep>>> = {
  rest: {
    enter: { to: 'over' },
    'press-handle': { to: 'held' },
    'press-ground': { to: 'pressed' },
  },
  over: {
    leave: { to: 'rest' },
    'press-handle': { to: 'held' },
    'press-ground': { to: 'pressed' },
  },
  held: {
    slip: { to: 'dragging', effect: 'take' },
    release: { to: 'rest', effect: 'click-handle' },
    hold: { to: 'rest', effect: 'menu' },
    'second-finger': { to: 'panning' },
    cancel: { to: 'rest' },
  },
  dragging: {
    release: { to: 'rest', effect: 'drop' },
    'second-finger': { to: 'panning', effect: 'spring-back' },
    cancel: { to: 'rest', effect: 'spring-back' },
  },
  pressed: {
    slip: { to: 'panning' },
    release: { to: 'rest', effect: 'click-ground' },
    'second-finger': { to: 'panning' },
    cancel: { to: 'rest' },
  },
  panning: {
    release: { to: 'rest' },
    cancel: { to: 'rest' },
  },
};

/** What comes of an event; an event that means nothing now leaves everything as it is. */
export const gestureStep = (state: GestureState, event: GestureEvent): GestureStep =>
  GESTURE[state][event] ?? { to: state };

/** A press this long without moving asks what can be done, milliseconds. */
export const HOLD_MS = 550;
/** CSS pixels that a press may move and still be a click. */
export const SLIP_PX = { mouse: 3, pen: 5, touch: 9 } as const;
