import { signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type TextKey, t } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { theme, toggleLanguage, toggleTheme } from '../ui/preferences.ts';
import { codeOf, Problem } from '../ui/problem.tsx';
import type { Api } from '../wire/api.ts';
import { currentSession, signIn, signOut } from '../wire/session.ts';
import type { Session } from '../wire/wire-types.ts';

const session = signal<Session | null | undefined>(undefined);

const PAGES = [
  { href: '/wall', name: 'signIn.wall.name', what: 'signIn.wall.what' },
  { href: '/desk', name: 'signIn.desk.name', what: 'signIn.desk.what' },
  { href: '/editor', name: 'signIn.editor.name', what: 'signIn.editor.what' },
  { href: '/api/openapi.json', name: 'signIn.api.name', what: 'signIn.api.what' },
] as const;

/** Sign in, or, signed in, the list of pages. */
export function SignInPage({ api, next }: { api: Api; next: string | undefined }) {
  const problem = useSignal<string | undefined>(undefined);
  useEffect(() => {
    currentSession(api).then(
      (found) => {
        session.value = found;
      },
      (error) => {
        session.value = null;
        problem.value = codeOf(error);
      },
    );
  }, [api]);
  useEffect(() => {
    document.title = `${t('signIn.title')} · ${t('product')}`;
  });

  return (
    <main class="front">
      <header class="front-head">
        <img src="/icon.svg" alt="" width="40" height="40" />
        <div>
          <h1>{t('product')}</h1>
          <p>{t('signIn.subtitle')}</p>
        </div>
        <button
          type="button"
          class="icon-button"
          aria-label={t('language.switch')}
          title={t('language.switch')}
          onClick={toggleLanguage}
        >
          <Icon name="language" />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t(theme.value === 'light' ? 'settings.toDark' : 'settings.toLight')}
          title={t(theme.value === 'light' ? 'settings.toDark' : 'settings.toLight')}
          onClick={toggleTheme}
        >
          <Icon name={theme.value === 'light' ? 'moon' : 'sun'} />
        </button>
      </header>
      {session.value === undefined ? null : session.value === null ? (
        <SignInForm api={api} next={next} problem={problem} />
      ) : (
        <Home api={api} session={session.value} />
      )}
    </main>
  );
}

function SignInForm({
  api,
  next,
  problem,
}: {
  api: Api;
  next: string | undefined;
  problem: { value: string | undefined };
}) {
  const working = useSignal(false);
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    working.value = true;
    problem.value = undefined;
    try {
      const signedIn = await signIn(api, String(form.get('username')), String(form.get('password')));
      if (next !== undefined) location.assign(next);
      else session.value = signedIn;
    } catch (error) {
      problem.value = codeOf(error);
    } finally {
      working.value = false;
    }
  };
  return (
    <form class="front-card" onSubmit={submit} aria-label={t('signIn.title')}>
      <h2>{t('signIn.title')}</h2>
      <label class="field">
        <span>{t('signIn.username')}</span>
        <input name="username" autocomplete="username" autocapitalize="none" required autofocus />
      </label>
      <label class="field">
        <span>{t('signIn.password')}</span>
        <input name="password" type="password" autocomplete="current-password" required />
      </label>
      {problem.value === undefined ? null : <Problem code={problem.value} />}
      <button type="submit" class="button primary" disabled={working.value}>
        {t(working.value ? 'signIn.working' : 'signIn.submit')}
      </button>
    </form>
  );
}

function Home({ api, session: { name, role } }: { api: Api; session: Session }) {
  const leave = async (): Promise<void> => {
    await signOut(api).catch(() => undefined);
    session.value = null;
  };
  return (
    <div class="front-card">
      <h2>{t('signIn.pages')}</h2>
      <ul class="front-pages">
        {PAGES.map((page) => (
          <li key={page.href}>
            <a href={page.href}>
              <strong>{t(page.name)}</strong>
              <span>{t(page.what)}</span>
            </a>
          </li>
        ))}
      </ul>
      <footer class="front-foot">
        <span>
          {t('signIn.signedInAs', { name })} · {t(`role.${role}` as TextKey)}
        </span>
        <button type="button" class="button" onClick={leave}>
          {t('signIn.signOut')}
        </button>
      </footer>
    </div>
  );
}
