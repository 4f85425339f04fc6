import { expect } from 'chai';
import type { EditorModel } from '../../../client/editor/editor-model.ts';
import { answerKey, KEY_GROUPS, KEYS, keyGroups } from '../../../client/editor/keys.ts';
import { EDITOR_MODES } from '../../../client/state/editor-mode.ts';

/** A press on nothing in particular, or on something of a kind. */
function press(key: string, more: Partial<KeyboardEvent> & { on?: string } = {}): KeyboardEvent & { isTaken: boolean } {
  const event = {
    ...{ key, code: '', shiftKey: false, ctrlKey: false, metaKey: false, altKey: false },
    ...{ defaultPrevented: false, isComposing: false, isTaken: false },
    target: {
      closest: (selector: string) => (more.on === selector ? {} : null),
      matches: (selector: string) => more.on !== undefined && selector.includes(more.on),
    },
    preventDefault() {
      event.isTaken = true;
    },
    ...more,
  };
  return event as unknown as KeyboardEvent & { isTaken: boolean };
}

function editorOf(page: 'edit' | 'history' | 'drafts' = 'edit', points = 0) {
  const done: string[] = [];
  const note =
    (name: string) =>
    (...args: unknown[]) =>
      void done.push([name, ...args].join(' '));
  const editor = {
    page: { peek: () => page },
    gesture: { peek: () => ({ points, lines: 0 }) },
    map: { peek: () => ({ focus: note('map') }), value: { deleteFocused: note('delete'), nudge: note('nudge') } },
    ...{ setMode: note('mode'), turn: note('turn'), finish: note('finish'), stepBack: note('back') },
    ...{ setLevel: note('level'), toggleHistory: note('history') },
  } as unknown as EditorModel;
  return { editor, done };
}

describe('the keys of the editor', () => {
  it('mean one thing each', () => {
    const all = KEYS.flatMap(({ presses }) => presses);
    expect(all.filter((one, index) => all.indexOf(one) !== index)).to.deep.equal([]);
  });

  it('stand on the sheet, each in a group', () => {
    expect(keyGroups().flatMap(({ keys }) => keys)).to.have.length(KEYS.length);
    expect(keyGroups().map(({ keys }) => keys.length === 0)).not.to.include(true);
    expect(KEY_GROUPS).to.include.members(KEYS.map(({ group }) => group));
  });

  it('are those that people know from other editors', () => {
    const { editor, done } = editorOf();
    for (const key of ['v', 'x', 'c', 'a', 's', 'n']) answerKey(editor, press(key));
    expect(done).to.deep.equal([
      'mode reshape',
      'mode split',
      'mode merge',
      'mode vertices',
      'mode select',
      'mode add',
    ]);
    expect(new Set(done.map((one) => one.slice(5)))).to.deep.equal(new Set(EDITOR_MODES));
  });

  it('undo and redo with Ctrl, Command and Shift', () => {
    const { editor, done } = editorOf();
    answerKey(editor, press('z', { ctrlKey: true }));
    answerKey(editor, press('z', { metaKey: true }));
    answerKey(editor, press('Z', { ctrlKey: true, shiftKey: true }));
    answerKey(editor, press('Z', { shiftKey: true }));
    answerKey(editor, press('y', { ctrlKey: true }));
    expect(done).to.deep.equal(['turn undo', 'turn undo', 'turn redo', 'turn redo', 'turn redo']);
  });

  it('leave a field alone where somebody types', () => {
    const { editor, done } = editorOf();
    const typed = press('x', { on: 'textarea' });
    answerKey(editor, typed);
    expect(done).to.deep.equal([]);
    expect(typed.isTaken).to.equal(false);
    answerKey(editor, press('Escape', { on: 'textarea' }));
    expect(done).to.deep.equal(['map']);
  });

  it('leave an open dialog alone, and composed characters', () => {
    const { editor, done } = editorOf();
    answerKey(editor, press('x', { on: 'dialog' }));
    answerKey(editor, press('x', { isComposing: true }));
    answerKey(editor, press('x', { altKey: true }));
    expect(done).to.deep.equal([]);
  });

  it('press a button by Enter, unless a line waits to be finished', () => {
    const resting = editorOf();
    answerKey(resting.editor, press('Enter', { on: 'button' }));
    expect(resting.done).to.deep.equal([]);
    const drawing = editorOf('edit', 2);
    answerKey(drawing.editor, press('Enter', { on: 'button' }));
    expect(drawing.done).to.deep.equal(['finish']);
  });

  it('change nothing in the history', () => {
    const { editor, done } = editorOf('history');
    for (const key of ['x', 'Delete', 'Enter', '2', 'h']) answerKey(editor, press(key));
    expect(done).to.deep.equal(['level 2', 'history']);
  });

  it('move a vertex by arrows with Ctrl, ten times as far with Shift', () => {
    const { editor, done } = editorOf();
    answerKey(editor, press('ArrowLeft', { ctrlKey: true }));
    answerKey(editor, press('ArrowDown', { ctrlKey: true, shiftKey: true }));
    expect(done).to.deep.equal(['nudge -1 0', 'nudge 0 10']);
  });
});
