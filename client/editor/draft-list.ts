import { batch, effect, signal } from '@preact/signals';
import { spaced } from '../state/spaced.ts';
import type { Api } from '../wire/api.ts';
import { readDrafts } from '../wire/drafts.ts';
import type { Draft } from '../wire/wire-types.ts';

const REST_MS = 800;

/** The drafts of the city, for whoever may edit them. */
export function createDraftList(api: Api, canWrite: boolean) {
  /** Null until they are read. */
  const drafts = signal<readonly Draft[] | null>(null);
  const draftsProblem = signal<unknown>(null);
  const draftsShown = signal<'unfinished' | 'all'>('unfinished');

  async function load(): Promise<void> {
    if (!canWrite) return;
    try {
      const found = await readDrafts(api, draftsShown.peek());
      batch(() => {
        drafts.value = found;
        draftsProblem.value = null;
      });
    } catch (error) {
      draftsProblem.value = error;
    }
  }
  return {
    drafts,
    draftsProblem,
    draftsShown,
    load,
    loadSoon: spaced(REST_MS, () => void load()),
    /** Reads them, and again whenever others are asked for. Returns what ends it. */
    start: (): (() => void) =>
      effect(() => {
        void draftsShown.value;
        void load();
      }),
  };
}
