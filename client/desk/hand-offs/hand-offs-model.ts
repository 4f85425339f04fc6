import { type ReadonlySignal, signal } from '@preact/signals';
import type {
  HandOffCounts,
  HandOffList,
  WireHandOff,
  WireOutsideSystem,
} from '../../../server/cases/hand-offs/hand-off-contract.ts';
import { codeOf } from '../../ui/problem.tsx';
import type { Api } from '../../wire/api.ts';

export const STATES = ['dead', 'waiting', 'delivered', 'withdrawn'] as const;
export type HandOffState = (typeof STATES)[number];

export interface HandOffsModel {
  state: ReadonlySignal<HandOffState>;
  rows: ReadonlySignal<readonly WireHandOff[] | null>;
  more: ReadonlySignal<boolean>;
  counts: ReadonlySignal<HandOffCounts | null>;
  systems: ReadonlySignal<readonly WireOutsideSystem[]>;
  problem: ReadonlySignal<string | null>;
  /** Of a system whose secret was just made: shown this once. */
  secret: ReadonlySignal<string | null>;
  choose(state: HandOffState): void;
  refresh(): Promise<void>;
  loadMore(): Promise<void>;
  retry(id: number): Promise<boolean>;
  retryAll(): Promise<boolean>;
  withdraw(id: number, reason: string): Promise<boolean>;
  settle(id: number, remoteNumber: string, note: string): Promise<boolean>;
  setAddress(system: string, set: { url: string; enabled: boolean; secret?: 'new' }): Promise<boolean>;
  forgetSecret(): void;
}

/** Commands resolve to whether they were done; what was refused stands in `problem`. */
export function createHandOffsModel(api: Api): HandOffsModel {
  const state = signal<HandOffState>('dead');
  const rows = signal<readonly WireHandOff[] | null>(null);
  const cursor = signal<string | null>(null);
  const more = signal(false);
  const counts = signal<HandOffCounts | null>(null);
  const systems = signal<readonly WireOutsideSystem[]>([]);
  const problem = signal<string | null>(null);
  const secret = signal<string | null>(null);
  let turn = 0;

  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      problem.value = null;
      return true;
    } catch (error) {
      problem.value = codeOf(error);
      return false;
    }
  };
  const page = (after: string | null): Promise<HandOffList> => {
    const query = new URLSearchParams({ state: state.peek(), ...(after === null ? {} : { cursor: after }) });
    return api.get<HandOffList>(`/api/hand-offs?${query}`);
  };
  const refresh = async (): Promise<void> => {
    const mine = ++turn;
    await attempt(async () => {
      const [list, counted, known] = await Promise.all([
        page(null),
        api.get<HandOffCounts>('/api/hand-offs/counts'),
        api.get<{ systems: WireOutsideSystem[] }>('/api/outside-systems'),
      ]);
      // A later question was asked meanwhile.
      if (mine !== turn) return;
      rows.value = list.handOffs;
      cursor.value = list.nextCursor;
      more.value = list.nextCursor !== null;
      counts.value = counted;
      systems.value = known.systems;
    });
  };
  const command = (path: string, body: unknown = {}): Promise<boolean> =>
    attempt(async () => {
      await api.post(path, body);
    }).then(async (done) => {
      if (done) await refresh();
      return done;
    });

  return {
    state,
    rows,
    more,
    counts,
    systems,
    problem,
    secret,
    choose(next) {
      state.value = next;
      rows.value = null;
      void refresh();
    },
    refresh,
    async loadMore() {
      const mine = turn;
      await attempt(async () => {
        const next = await page(cursor.peek());
        if (mine !== turn) return;
        rows.value = [...(rows.peek() ?? []), ...next.handOffs];
        cursor.value = next.nextCursor;
        more.value = next.nextCursor !== null;
      });
    },
    retry: (id) => command(`/api/hand-offs/${id}/retry`),
    retryAll: () => command('/api/hand-offs/retry'),
    withdraw: (id, reason) => command(`/api/hand-offs/${id}/withdraw`, { reason }),
    settle: (id, remoteNumber, note) => command(`/api/hand-offs/${id}/settle`, { remoteNumber, note }),
    setAddress: async (system, set) => {
      const done = await attempt(async () => {
        const answer = await api.put<{ secret?: string }>(`/api/outside-systems/${encodeURIComponent(system)}`, set);
        secret.value = answer.secret ?? null;
      });
      if (done) await refresh();
      return done;
    },
    forgetSecret() {
      secret.value = null;
    },
  };
}
