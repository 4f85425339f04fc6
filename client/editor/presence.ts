import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { spaced } from '../state/spaced.ts';
import type { Api } from '../wire/api.ts';
import { type Presence, tellPresence } from '../wire/drafts.ts';
import type { Others } from '../wire/wire-types.ts';

const EVERY_MS = 10_000;
/** Views change with every frame of a drag. */
const REST_MS = 1_500;

export interface PresenceOptions {
  api: Api;
  draft: ReadonlySignal<number | null>;
  /** Where one is at work; null while there is no view. */
  where: ReadonlySignal<Presence | null>;
  /** The draft stands at this head. */
  onHead(head: number): void;
}

/** Tells the others where one is at work, and knows where they are. */
export function createPresence({ api, draft, where, onHead }: PresenceOptions) {
  const others = signal<Others>([]);

  async function tell(): Promise<void> {
    const [number, place] = [draft.peek(), where.peek()];
    if (number === null || place === null) return;
    try {
      const heard = await tellPresence(api, number, place);
      if (draft.peek() !== number) return;
      others.value = heard.others;
      onHead(heard.head);
    } catch {
      // Said again in a few seconds; who is silent is forgotten by the others, not by the draft.
    }
  }
  const tellSoon = spaced(REST_MS, () => void tell());

  return {
    others,
    /** Somebody is at work who may not be known yet. */
    tellSoon,
    /** Returns what ends it. */
    start(): () => void {
      const timer = setInterval(() => void tell(), EVERY_MS);
      const stop = effect(() => {
        if (draft.value === null) others.value = [];
        else if (where.value !== null) tellSoon();
      });
      return () => {
        clearInterval(timer);
        stop();
      };
    },
  };
}
