/**
 * The process that brings hand-offs to the outside systems, at least once each, under one idempotency key:
 *
 *     waiting ──claim (lease)──► send, no transaction open ──► delivered
 *        ▲                              │ failed: back-off      │ cannot succeed, or tried long enough
 *        └──────────────────────────────┘                       └──► dead (until somebody has it tried again)
 *
 * Any number of processes may run it. One that dies while it sends leaves its lease to run out; the next sends again
 * under the same key, and the system, having it, takes nothing twice.
 * Longer than 200 lines because the loop, the attempt and their options are read together.
 */
import type { City } from '../../platform/city-store.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/database.ts';
import { appendEvents, type LoggedEvent, type NewEvent } from '../../platform/event-log.ts';
import type { Log } from '../../platform/log.ts';
import type { WireReport } from '../../reports/contract.ts';
import { judgeAnswer, nextTry, type RetryOptions, restUntil, type Verdict } from './hand-off-attempt.ts';
import {
  type ChangedHandOff,
  type ClaimedHandOff,
  claimHandOffs,
  markDelivered,
  markFailed,
  markSystemFailed,
  markSystemUp,
  releaseClaim,
} from './hand-off-claim-store.ts';
import type { HandOffChange, HandOffCounts, HandOffState } from './hand-off-contract.ts';
import { countHandOffs } from './hand-off-store.ts';
import { sendHandOff } from './send-hand-off.ts';

export interface DeliveryPlace {
  database: Database;
  city: Pick<City, 'code'>;
  clock: Clock;
  /** 0 to 1; spreads the attempts. */
  random: () => number;
  log: Log;
  fetch?: typeof fetch;
}

export interface DeliveryOptions extends RetryOptions {
  /** For one exchange with a system. */
  timeoutMs: number;
  /** Must be longer than an exchange takes. */
  leaseMs: number;
  /** In flight for one system, over all processes. */
  concurrency: number;
  /** Between looks for what is due when nothing wakes it. */
  pollMs: number;
  /** What is under way may take so long when it is stopped. */
  graceMs: number;
}

export const DELIVERY: DeliveryOptions = {
  backOffBaseMs: 5_000,
  backOffCapMs: 3_600_000,
  attemptsLimit: 60,
  windowMs: 48 * 3_600_000,
  circuitFailures: 5,
  restBaseMs: 30_000,
  restCapMs: 600_000,
  timeoutMs: 10_000,
  leaseMs: 60_000,
  concurrency: 4,
  pollMs: 2_000,
  graceMs: 5_000,
};

const COUNT_MS = 10_000;
const GATHER_MS = 20;
const EVERYBODY = { areaCellId: null };

/** A delivery that runs until it is stopped. */
export interface Delivery {
  /** What waits and what is dead, as counted within the last ten seconds. */
  readonly counts: Pick<HandOffCounts, 'waiting' | 'dead'>;
  /** Has it look for what is due now. */
  wake(): void;
  /** Takes on nothing more, and waits for what is under way; cuts it off after the grace, to be sent again. */
  stop(): Promise<void>;
}

export function deliverHandOffs(place: DeliveryPlace, options: DeliveryOptions = DELIVERY): Delivery {
  if (options.leaseMs <= options.timeoutMs) throw new RangeError('leaseMs must be longer than timeoutMs');
  const { log } = place;
  const stopping = new AbortController();
  const cutOff = new AbortController();
  const underWay = new Set<Promise<void>>();
  let counts: Delivery['counts'] = { waiting: 0, dead: 0 };
  let countedAt = Number.NEGATIVE_INFINITY;
  const count = async (): Promise<void> => {
    if (performance.now() - countedAt < COUNT_MS) return;
    countedAt = performance.now();
    counts = await countHandOffs(place.database.knex, place.city.code, EVERYBODY, ['waiting', 'dead']);
  };
  let woken = false;
  let wakeUp = () => {};
  const wake = () => {
    woken = true;
    wakeUp();
  };
  const sleep = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, options.pollMs);
      wakeUp = () => {
        clearTimeout(timer);
        resolve();
      };
      if (woken || stopping.signal.aborted) wakeUp();
    });

  const follow = async (claimed: ClaimedHandOff): Promise<void> => {
    try {
      await attempt(place, options, claimed, cutOff.signal);
    } catch (err) {
      // The lease runs out, and it is sent again.
      if (!cutOff.signal.aborted) log.warn({ err, handOff: claimed.messageId }, 'what came of a hand-off was not kept');
    }
  };
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      woken = false;
      try {
        for (const claimed of await claim(place, options)) {
          const sending = follow(claimed).finally(() => {
            underWay.delete(sending);
            wake();
          });
          underWay.add(sending);
        }
        await count();
      } catch (err) {
        log.warn({ err }, 'hand-offs were not looked for; trying again');
        woken = false;
      }
      await sleep();
      // What else ends or comes in by then is seen by the same look: a look is three queries.
      await new Promise((resolve) => setTimeout(resolve, GATHER_MS));
    }
  };
  const running = run();

  return {
    get counts() {
      return counts;
    },
    wake,
    stop: async () => {
      stopping.abort();
      wakeUp();
      await running;
      const grace = setTimeout(() => cutOff.abort(), options.graceMs);
      await Promise.all(underWay);
      clearTimeout(grace);
    },
  };
}

async function claim({ database, city, clock }: DeliveryPlace, options: DeliveryOptions): Promise<ClaimedHandOff[]> {
  return database.transaction(async (transaction) => {
    const now = clock();
    const { claimed, withdrawn } = await claimHandOffs(transaction, city.code, {
      now,
      leaseUntil: new Date(now.getTime() + options.leaseMs),
      concurrency: options.concurrency,
      circuitFailures: options.circuitFailures,
    });
    const events = withdrawn.map((one) => handOffChanged(one, 'withdrawn', now));
    if (events.length > 0) await appendEvents(transaction, city.code, events);
    return claimed;
  });
}

/** Sends one, and keeps what came of it. The row of the system is written first, in the order in which a claim locks. */
async function attempt(
  { database, city, clock, random, ...place }: DeliveryPlace,
  options: DeliveryOptions,
  claimed: ClaimedHandOff,
  signal: AbortSignal,
): Promise<void> {
  let verdict: Verdict;
  try {
    const sending = { fetch: place.fetch ?? fetch, timeoutMs: options.timeoutMs, signal, now: clock() };
    verdict = judgeAnswer(await sendHandOff(claimed, sending), clock());
  } catch (error) {
    await releaseClaim(database.knex, city.code, claimed);
    throw error;
  }
  await database.transaction(async (transaction) => {
    const now = clock();
    const tell = (state: HandOffState) => appendEvents(transaction, city.code, [handOffChanged(claimed, state, now)]);
    await keepHealth(transaction, city.code, claimed.system, verdict, options, now);
    if (verdict.verdict === 'delivered') {
      const { remoteNumber } = verdict;
      if (await markDelivered(transaction, city.code, claimed.id, { at: now, remoteNumber })) await tell('delivered');
      return;
    }
    const nextTryAt =
      verdict.verdict === 'refused'
        ? null
        : nextTry({ ...claimed, now, retryAfterMs: verdict.retryAfterMs }, options, random);
    const { reason } = verdict;
    if (!(await markFailed(transaction, city.code, claimed, { nextTryAt, reason }))) return;
    place.log.warn({ handOff: claimed.messageId, system: claimed.system, reason }, 'a hand-off was given up');
    await tell('dead');
  });
}

/** Whether the system is well: it is, where it answered about this case, be it to refuse it. */
async function keepHealth(
  transaction: Transaction,
  city: string,
  system: string,
  verdict: Verdict,
  options: RetryOptions,
  now: Date,
): Promise<void> {
  const failed = verdict.verdict === 'again' || (verdict.verdict === 'refused' && verdict.systemAtFault);
  if (!failed) return markSystemUp(transaction, city, system);
  const retryAfterMs = verdict.verdict === 'again' ? verdict.retryAfterMs : 0;
  await markSystemFailed(transaction, city, system, now, (failures) =>
    restUntil({ failures, now, retryAfterMs }, options),
  );
}

/** The event that a hand-off stands otherwise than before. */
export function handOffChanged(
  { id, number, cellPath, system }: ChangedHandOff,
  state: HandOffState,
  at: Date,
  remoteStatus: string | null = null,
): NewEvent {
  const payload: HandOffChange = { id, number: number, system, state, remoteStatus, at: at.toISOString() };
  return { kind: 'hand-off.changed', subject: number, cellPath, payload };
}

/** Tells whether an event may have put something into the outbox, or changed where it goes. */
export function concernsDelivery({ kind, payload }: Pick<LoggedEvent, 'kind' | 'payload'>): boolean {
  if (kind === 'report.filed') return (payload as WireReport).stage === 'handed-off';
  if (kind === 'case.changed') return (payload as { case: WireReport }).case.stage === 'handed-off';
  if (kind === 'hand-off.changed') return (payload as HandOffChange).state === 'waiting';
  return kind === 'outside-system.changed' || kind === 'reports.imported';
}
