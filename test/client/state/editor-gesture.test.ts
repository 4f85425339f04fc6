import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import {
  GESTURE,
  GESTURE_EVENTS,
  GESTURE_STATES,
  type GestureEffect,
  type GestureEvent,
  type GestureState,
  gestureStep,
} from '../../../client/state/editor-gesture.ts';

/** The state and the effects after some events from rest. */
function course(...events: GestureEvent[]): { state: GestureState; effects: GestureEffect[] } {
  let state: GestureState = 'rest';
  const effects: GestureEffect[] = [];
  for (const event of events) {
    const { to, effect } = gestureStep(state, event);
    state = to;
    if (effect !== undefined) effects.push(effect);
  }
  return { state, effects };
}

describe('the gestures of the editor', () => {
  it('are drawn in editor-gesture.md as the table has them', () => {
    const file = readFileSync(new URL('../../../client/state/editor-gesture.md', import.meta.url), 'utf8');
    const drawn = [...file.matchAll(/^ {4}(\w+) --> (\w+): ([\w-]+)(?: \/ ([\w-]+))?$/gm)].map((edge) =>
      edge.slice(1).join(' '),
    );
    const table = GESTURE_STATES.flatMap((from) =>
      Object.entries(GESTURE[from]).map(([event, { to, effect }]) => `${from} ${to} ${event} ${effect ?? ''}`),
    );
    expect(drawn.toSorted()).to.deep.equal(table.toSorted());
  });

  it('drag a vertex and drop it', () => {
    expect(course('enter', 'press-handle', 'slip', 'release')).to.deep.equal({
      state: 'rest',
      effects: ['take', 'drop'],
    });
  });

  it('click a vertex when the hand did not slip, and drop nothing', () => {
    expect(course('press-handle', 'release').effects).to.deep.equal(['click-handle']);
  });

  it('pick the cell under a click, and none under a pan', () => {
    expect(course('press-ground', 'release').effects).to.deep.equal(['click-ground']);
    expect(course('press-ground', 'slip', 'release').effects).to.deep.equal([]);
  });

  it('ask what can be done with a vertex after a long press, and not after the drag has begun', () => {
    expect(course('press-handle', 'hold').effects).to.deep.equal(['menu']);
    expect(course('press-handle', 'slip', 'hold')).to.deep.equal({ state: 'dragging', effects: ['take'] });
  });

  it('give a dragged vertex back when a second finger comes down: two fingers move the map', () => {
    expect(course('press-handle', 'slip', 'second-finger')).to.deep.equal({
      state: 'panning',
      effects: ['take', 'spring-back'],
    });
  });

  it('come to rest from anywhere when they are cancelled or let go', () => {
    for (const state of GESTURE_STATES)
      for (const event of ['cancel', 'release'] as const)
        expect(gestureStep(state, event).to, `${state} ${event}`).to.be.oneOf(['rest', 'over']);
  });

  it('never drop what was not taken hold of', () => {
    for (const state of GESTURE_STATES)
      for (const event of GESTURE_EVENTS) {
        const { effect } = gestureStep(state, event);
        if (effect === 'drop' || effect === 'spring-back') expect(state).to.equal('dragging');
      }
  });
});
