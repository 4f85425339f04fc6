import { effect } from '@preact/signals';
import { render } from 'preact';
import '../ui/theme.css';
import '../ui/work-page.css';
import '../ui/dialog.css';
import './editor.css';
import './panels.css';
import './history/history.css';
import './dialogs/dialogs.css';
import { applyOperation } from '../../server/grid/topology/apply-operation.ts';
import { decodeTopology } from '../../server/grid/topology/topology-wire.ts';
import { named, t } from '../i18n/i18n.ts';
import { startPreferences } from '../ui/preferences.ts';
import { createApi } from '../wire/api.ts';
import { readTopology } from '../wire/boundaries.ts';
import { currentSession } from '../wire/session.ts';
import { createEditorModel } from './editor-model.ts';
import { EditorPage } from './editor-page.tsx';

const RETRY_MS = 3_000;
startPreferences(location.search);
void open();

async function open(): Promise<void> {
  const api = createApi();
  try {
    const session = await currentSession(api);
    if (session === null) {
      location.replace(`/?next=${encodeURIComponent(location.pathname + location.search)}`);
      return;
    }
    const editor = createEditorModel({
      api,
      session,
      search: location.search,
      apply: applyOperation,
      readTopology: async (generation) => decodeTopology(await readTopology(api, generation)),
      storage: localStorage,
      now: Date.now,
      newKey: uniqueKey,
    });
    const stop = editor.start();
    addEventListener('pagehide', stop);
    // Brought back as it was, by the button of the browser: what it followed has ended.
    addEventListener('pageshow', ({ persisted }) => persisted && location.reload());
    addEventListener('beforeunload', (event) => {
      // Kept on this machine and offered again; still, who leaves should know.
      if ((editor.open.link.peek()?.saveState.peek() ?? 'saved') !== 'saved') event.preventDefault();
    });
    effect(() => {
      const address = editor.address.value;
      history.replaceState(null, '', `${location.pathname}${address === '' ? '' : `?${address}`}`);
    });
    effect(() => {
      const title = editor.open.draft.value?.title ?? t('editor.title');
      const city = editor.city.value;
      document.title = city === null ? title : `${title} · ${named(city.name)}`;
    });
    render(<EditorPage editor={editor} />, document.getElementById('page') as HTMLElement);
  } catch {
    // The server is starting or away.
    setTimeout(() => void open(), RETRY_MS);
  }
}

/** Unlike any other; `crypto.randomUUID` is not there on a page without https. */
function uniqueKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
