import { effect } from '@preact/signals';
import { render } from 'preact';
import '../ui/theme.css';
import '../ui/work-page.css';
import '../ui/dialog.css';
import './desk.css';
import './queue.css';
import './case.css';
import './dialog.css';
import './print.css';
import { named, t } from '../i18n/i18n.ts';
import { startPreferences, theme } from '../ui/preferences.ts';
import { createApi } from '../wire/api.ts';
import { currentSession } from '../wire/session.ts';
import { createDeskModel } from './desk-model.ts';
import { DeskPage } from './desk-page.tsx';
import { PrintCase } from './print-case.tsx';
import { followDesk, leadWindows, SecondWindow } from './second-window.tsx';

const RETRY_MS = 3_000;
startPreferences(location.search);
void open();

async function open(): Promise<void> {
  const api = createApi();
  const page = document.getElementById('page') as HTMLElement;
  try {
    const session = await currentSession(api);
    if (session === null) {
      location.replace(`/?next=${encodeURIComponent(location.pathname + location.search)}`);
      return;
    }
    const query = new URLSearchParams(location.search);
    const printed = query.get('print');
    if (printed !== null) {
      theme.value = 'light';
      render(<PrintCase api={api} session={session} number={printed} />, page);
      return;
    }
    const desk = createDeskModel(api, session, location.search);
    desk.start();
    const isSecond = query.get('pane') === 'case';
    if (isSecond) followDesk(desk);
    else {
      leadWindows(desk);
      addEventListener('popstate', () => {
        desk.view.value = new URLSearchParams(location.search).get('view') ?? 'queue';
      });
      effect(() => {
        // Other views keep the address themselves.
        if (desk.view.value !== 'queue') return;
        const address = desk.address.value;
        history.replaceState(null, '', `${location.pathname}${address === '' ? '' : `?${address}`}`);
      });
    }
    effect(() => {
      const city = desk.city.value;
      const title = t(isSecond ? 'desk.secondTitle' : 'desk.title');
      document.title = city === null ? title : `${named(city.name)} · ${title}`;
    });
    render(isSecond ? <SecondWindow desk={desk} /> : <DeskPage desk={desk} />, page);
  } catch {
    // The server is starting or away.
    setTimeout(() => void open(), RETRY_MS);
  }
}
