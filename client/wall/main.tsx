import { effect } from '@preact/signals';
import { render } from 'preact';
import '../ui/theme.css';
import './wall.css';
import './figures.css';
import './stage.css';
import './time-bar.css';
import './feed.css';
import './panels.css';
import './details.css';
import './dispatch.css';
import './patrol.css';
import './small-screen.css';
import { named, t } from '../i18n/i18n.ts';
import { formatAddress } from '../state/address.ts';
import { startPreferences } from '../ui/preferences.ts';
import { createApi } from '../wire/api.ts';
import { currentSession, signInByToken } from '../wire/session.ts';
import { announceAlarms } from './announce-alarms.ts';
import { announceSevere } from './announce-severe.ts';
import { keepSignedIn, kioskToken } from './kiosk.ts';
import { createWallModel } from './wall-model.ts';
import { WallPage } from './wall-page.tsx';

const RETRY_MS = 3_000;
startPreferences(location.search);
void open();

async function open(): Promise<void> {
  const api = createApi();
  const token = kioskToken();
  try {
    const session = (await currentSession(api)) ?? (token === undefined ? null : await signInByToken(api, token));
    if (session === null) {
      location.replace(`/?next=${encodeURIComponent(location.pathname + location.search)}`);
      return;
    }
    const wall = createWallModel(api, session, location.search);
    wall.start();
    announceSevere(wall);
    announceAlarms(wall);
    if (token !== undefined) keepSignedIn(wall, token);
    effect(() => {
      const query = formatAddress(wall.address.value);
      history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
    });
    effect(() => {
      const { city } = wall.state.value;
      document.title = city === null ? t('wall.title') : `${named(city.name)} · ${t('wall.title')}`;
    });
    render(<WallPage wall={wall} />, document.getElementById('page') as HTMLElement);
  } catch {
    // The server is starting or away: a screen that nobody sits at tries until it answers.
    setTimeout(() => void open(), RETRY_MS);
  }
}
