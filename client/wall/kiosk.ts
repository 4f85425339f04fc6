import { effect } from '@preact/signals';
import { signInByToken } from '../wire/session.ts';
import type { WallModel } from './wall-model.ts';

const RETRY_MS = 10_000;

/**
 * The API token of a screen that nobody signs in at: /wall#token=… A fragment is never sent to a server and so stands in
 * no log; it stays in the address, so that the screen comes back by itself after a power cut.
 */
export function kioskToken(): string | undefined {
  return new URLSearchParams(location.hash.slice(1)).get('token') ?? undefined;
}

/** Signs in again whenever the session has ended; the link then goes on from its cursor. */
export function keepSignedIn(wall: WallModel, token: string): void {
  effect(() => {
    if (wall.state.value.link !== 'refused') return;
    const timer = setTimeout(
      () => void signInByToken(wall.api, token).catch(() => undefined),
      RETRY_MS * Math.random(),
    );
    return () => clearTimeout(timer);
  });
}
