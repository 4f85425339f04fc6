import { expect } from 'chai';
import { createEditorModel, type EditorModel } from '../../../client/editor/editor-model.ts';
import { language } from '../../../client/i18n/i18n.ts';
import type { EditorMap } from '../../../client/map/editor-map.ts';
import { createApi } from '../../../client/wire/api.ts';
import type { Draft, Session } from '../../../client/wire/wire-types.ts';
import { applyOperation } from '../../../server/grid/topology/apply-operation.ts';
import { at, town } from '../../grid/topology/small-town.ts';
import { sampleSnapshot } from '../sample-wall.ts';
import { DraftServer } from './draft-server.ts';

const AT = '2026-11-22T10:00:00.000Z';
const DRAFT = {
  ...{ id: 7, title: 'Market', reason: '', author: 'anna', state: 'open', baseGeneration: 1, newestGeneration: 1 },
  ...{ head: 0, operations: 0, undone: 0, createdAt: AT, updatedAt: AT, review: null, reviewRequired: false },
  ...{ publishedGeneration: null, origin: null },
} as Draft;

async function until(holds: () => boolean): Promise<void> {
  for (let turn = 0; turn < 300 && !holds(); turn++) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(holds()).to.equal(true);
}

describe('the model of the editor', () => {
  let server: DraftServer;
  let draft: Draft;
  let stop: () => void;

  /** The page of whoever has these permissions, at an address. */
  function start(search = '', permissions: string[] = ['map:read', 'grid:write']): EditorModel {
    const operations = server.api('anna');
    const api = createApi((async (path: string, init: RequestInit) => {
      if (path.includes('/operations') || /\/(undo|redo)$/.test(path)) {
        const body = init.body === undefined ? undefined : JSON.parse(String(init.body));
        return Response.json(await (init.method === 'GET' ? operations.get(path) : operations.post(path, body)));
      }
      if (path === '/api/wall') return Response.json(sampleSnapshot(AT));
      if (path.startsWith('/api/live')) return new Promise(() => undefined);
      if (path.endsWith('/problems')) return Response.json({ head: server.head, problems: [] });
      if (path.endsWith('/presence')) return Response.json({ others: [], head: server.head });
      if (path === '/api/drafts/7') return Response.json(draft);
      if (path.startsWith('/api/drafts')) return Response.json({ drafts: [draft], nextCursor: null });
      return Response.json({ generations: [], nextCursor: null });
    }) as typeof fetch);
    let keys = 0;
    const editor = createEditorModel({
      ...{ api, search, apply: applyOperation, now: Date.now, newKey: () => `key-${++keys}` },
      session: { name: 'anna', role: 'gis', area: null, permissions } as unknown as Session,
      readTopology: async () => town(),
      storage: {
        length: 0,
        key: () => null,
        getItem: () => null,
        setItem: () => undefined,
        removeItem: () => undefined,
      } as unknown as Storage,
    });
    stop = editor.start();
    return editor;
  }
  const opened = async (): Promise<EditorModel> => {
    const editor = start('?draft=7');
    await until(() => editor.coverage.value !== null);
    return editor;
  };

  beforeEach(() => {
    language.value = 'en';
    server = new DraftServer(town());
    draft = DRAFT;
  });
  afterEach(() => stop());

  it('opens the draft that the address names, at the level of its deepest cells', async () => {
    const editor = await opened();
    expect(editor.page.value).to.equal('edit');
    expect(editor.levels.value).to.deep.equal([1, 2]);
    expect(editor.shownLevel.value).to.equal(2);
    expect(editor.canEdit.value).to.equal(true);
    expect(editor.address.value).to.equal('draft=7');
  });

  it('says what a gesture changed, and lights its cells', async () => {
    const editor = await opened();
    editor.onOperation({ kind: 'move-vertex', from: at(1, 1), to: at(1.2, 1.1) });
    expect(editor.lastGesture.value).to.equal('Vertex moved. Changed: c11, c12, c14, c15; with them c1, c2.');
    expect(editor.said.value).to.equal(editor.lastGesture.value);
    expect([...editor.lit.value].sort()).to.deep.equal(['11', '12', '14', '15']);
  });

  it('says why a gesture was refused, and how to mend it', async () => {
    const editor = await opened();
    editor.onOperation({ kind: 'merge', cells: ['11', '13'], into: '11' });
    expect(editor.hint.value).to.equal('Not done. The cells do not touch along a border.');
  });

  it('takes a click for the cell of the level that is chosen', async () => {
    const editor = await opened();
    editor.onPick('12', { add: false });
    expect(editor.selection.value).to.deep.equal(['12']);
    editor.setLevel(1);
    editor.onPick('12', { add: false });
    expect(editor.selection.value).to.deep.equal(['2']);
    editor.setLevel(4);
    expect(editor.shownLevel.value).to.equal(1);
    editor.onPick(null, { add: false });
    expect(editor.selection.value).to.deep.equal([]);
  });

  it('takes cells in and out with Shift, and lets go of what is gone', async () => {
    const editor = await opened();
    for (const key of ['11', '14', '12']) editor.onPick(key, { add: true });
    editor.onPick('12', { add: true });
    expect(editor.selected.value).to.deep.equal(['11', '14']);
    editor.onOperation({ kind: 'merge', cells: ['11', '14'], into: '11' });
    expect(editor.selected.value).to.deep.equal(['11']);
  });

  it('asks what the parts of a split are called, and refuses a line that does not split at once', async () => {
    const editor = await opened();
    editor.onSketch({ kind: 'split', cell: '11', lines: [[at(-0.5, 0.5), at(1.5, 0.5)]] });
    expect(editor.dialog.value).to.deep.include({ kind: 'split' });
    editor.closeDialog();
    editor.onSketch({ kind: 'split', cell: '11', lines: [[at(0.2, 0.5), at(0.8, 0.5)]] });
    expect(editor.dialog.value).to.equal(null);
    expect(editor.hint.value).to.contain('Not done.');
  });

  it('merges what is selected by Enter, and asks for more where it is one cell', async () => {
    const editor = await opened();
    editor.setMode('merge');
    editor.onPick('11', { add: true });
    editor.finish();
    expect(editor.hint.value).to.contain('two or more');
    editor.onPick('14', { add: true });
    editor.finish();
    expect(editor.dialog.value).to.deep.equal({ kind: 'merge', cells: ['11', '14'] });
  });

  it('steps back one thing at a time', async () => {
    const editor = await opened();
    let lines = 1;
    editor.map.value = { cancel: () => lines-- > 0 } as unknown as EditorMap;
    editor.setMode('split');
    editor.select('11');
    editor.toggleCompare();
    editor.dialog.value = { kind: 'keys' };
    const state = () => [
      editor.dialog.value,
      lines,
      editor.compare.value,
      editor.mode.value,
      editor.selection.value.length,
    ];
    const seen = [0, 1, 2, 3, 4].map(() => {
      editor.stepBack();
      return state();
    });
    expect(seen.map(([dialog]) => dialog)).to.deep.equal([null, null, null, null, null]);
    expect(seen.map(([, , compare]) => compare)).to.deep.equal([0.5, 0.5, null, null, null]);
    expect(seen.map(([, , , mode]) => mode)).to.deep.equal(['split', 'split', 'split', 'select', 'select']);
    expect(seen.at(-1)?.at(-1)).to.equal(0);
  });

  it('undoes, and says when there is nothing to undo', async () => {
    const editor = await opened();
    editor.turn('undo');
    expect(editor.hint.value).to.equal('There is nothing to undo.');
    editor.onOperation({ kind: 'rename', cell: '11', name: { zh: '', en: 'Market' } });
    editor.turn('undo');
    expect(editor.lastGesture.value).to.equal('Undone: c11 renamed Market.');
  });

  it('changes nothing in a draft that is published, and says so', async () => {
    draft = { ...DRAFT, state: 'published' };
    const editor = await opened();
    expect(editor.canEdit.value).to.equal(false);
    expect(editor.onOperation({ kind: 'renumber', cell: '11', code: 'x' })).to.equal(null);
    expect(editor.hint.value).to.equal('This draft cannot be changed any more.');
    editor.setMode('split');
    expect(editor.mode.value).to.equal('select');
  });

  it('shows the history to whoever may not edit, and opens no draft', () => {
    const editor = start('?draft=7', ['map:read']);
    expect(editor.page.value).to.equal('history');
    expect(editor.open.id.value).to.equal(null);
    expect(editor.canWrite).to.equal(false);
  });

  it('goes to the history and back to the draft', async () => {
    const editor = await opened();
    editor.toggleHistory();
    expect(editor.address.value).to.equal('draft=7&page=history');
    editor.toggleHistory();
    expect(editor.page.value).to.equal('edit');
    editor.showPage('drafts');
    expect(editor.address.value).to.equal('');
    expect(editor.open.id.value).to.equal(null);
  });

  it('tells the last gesture of the draft when it is opened', async () => {
    server.append('bo', { kind: 'rename', cell: '11', name: { zh: '', en: 'Market' } });
    const editor = await opened();
    expect(editor.lastWords.value).to.equal('bo: c11 renamed Market');
  });
});
