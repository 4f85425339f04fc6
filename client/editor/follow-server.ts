import { batch, computed, signal } from '@preact/signals';
import { dataTime, EMPTY_WALL, reduceWall, type WallAction } from '../state/wall-state.ts';
import type { Api } from '../wire/api.ts';
import { LiveLink } from '../wire/live-link.ts';
import type { LiveEvent } from '../wire/wire-types.ts';

export interface FollowOptions {
  api: Api;
  now(): number;
  onEvent(event: LiveEvent): void;
  /** The stream begins, or began anew: what happened before it came in no event. */
  onBegin(): void;
}

/** Follows the events of the server, and with them knows the city and the time of the data. */
export function followServer({ api, now: clock, onEvent, onBegin }: FollowOptions) {
  const state = signal(EMPTY_WALL);
  const now = signal(clock());
  const link = new LiveLink({
    api,
    now: clock,
    random: Math.random,
    onMessage: (message) => {
      batch(() => {
        const action: WallAction = message.kind === 'refused' ? { kind: 'refused' } : { ...message, now: clock() };
        state.value = reduceWall(state.peek(), action);
        now.value = clock();
      });
      if (message.kind === 'event') onEvent(message.event);
      if (message.kind === 'snapshot' && message.begins === true) onBegin();
    },
  });
  return {
    state,
    now,
    city: computed(() => state.value.city),
    basemap: computed(() => state.value.basemap),
    timeZone: computed(() => state.value.city?.timeZone ?? 'Asia/Shanghai'),
    dataNow: computed(() => dataTime(state.value, now.value) || now.value),
    retryNow: (): void => link.retryNow(),
    /** Opens the link and keeps time. Returns what ends both. */
    start(): () => void {
      link.start();
      const timer = setInterval(() => {
        batch(() => {
          now.value = clock();
          state.value = reduceWall(state.peek(), { kind: 'tick', now: clock() });
        });
      }, 1_000);
      return () => {
        clearInterval(timer);
        link.stop();
      };
    },
  };
}
