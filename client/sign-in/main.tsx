import { render } from 'preact';
import '../ui/theme.css';
import './sign-in.css';
import { startPreferences } from '../ui/preferences.ts';
import { createApi } from '../wire/api.ts';
import { SignInPage } from './sign-in-page.tsx';

startPreferences(location.search);
render(
  <SignInPage api={createApi()} next={nextPage(location.search)} />,
  document.getElementById('page') as HTMLElement,
);

/** Where to go after signing in: a path of this site and nothing else. */
function nextPage(search: string): string | undefined {
  const next = new URLSearchParams(search).get('next');
  return next !== null && /^\/(?![/\\])/.test(next) ? next : undefined;
}
