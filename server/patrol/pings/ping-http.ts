import { dutyView } from '../../duty/duty-view.ts';
import { decide, type Permission } from '../../identity/access.ts';
import { refuse } from '../../platform/errors.ts';
import { type Actor, type AnyRoute, route } from '../../platform/http.ts';
import { longRequest } from '../../platform/long-request.ts';
import { MOST_PINGS, type Ping, pingBatchSchema, pingSchema, pingsTakenSchema } from '../contract.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import type { PingRecorder } from './ping-recorder.ts';
import { readLines } from './read-lines.ts';
import { flawOf, takeLines } from './take-lines.ts';
import { Taken } from './taken.ts';

/** Bytes of a JSON batch: of MOST_PINGS with all that each may say. */
const BATCH_BYTES = 4 * 1024 * 1024;
const NDJSON = 'application/x-ndjson';

export interface PingPlace extends PatrolPlace {
  pingRecorder: PingRecorder;
}

/** A live stream that is silent for longer is broken off; what came is taken. */
const IDLE_MS = 120_000;

/**
 * The door for positions: of one person as JSON, of many as a stream of lines.
 *
 * A gateway may keep a stream open and send positions as they come: they are taken after a second or two. It hears of
 * what became of them when it ends the stream: so it should end one every minute or few, begin the next, and send again
 * what it has no answer for; what was taken already is known. With nothing to send, an empty line every minute keeps it
 * open. A reverse proxy before it must not gather the body first (nginx: proxy_request_buffering off).
 */
export function pingRoutes(place: PingPlace): AnyRoute[] {
  const { pingRecorder } = place;
  return [
    route({
      method: 'post',
      path: '/api/patrol/pings',
      summary: `Send positions: one’s own, at most ${MOST_PINGS} as JSON; a gateway those of many as lines of JSON`,
      access: { permission: 'patrol:send' satisfies Permission },
      body: pingBatchSchema,
      bodyLimit: BATCH_BYTES,
      orType: NDJSON,
      answers: {
        202: { what: 'Stored, and what became of them; sent again, they are duplicates', schema: pingsTakenSchema },
      },
      handle: async ({ actor, body, request }) => {
        const sender = actor as Actor;
        if (body === undefined) {
          const flaw = relayFlaws(place, sender);
          const lines = readLines(request);
          const take = () => takeLines(pingRecorder, lines, flaw);
          return { status: 202, json: await longRequest(request, IDLE_MS, take) };
        }
        demandSender(place, sender, body.worker);
        return { status: 202, json: await takeBatch(pingRecorder, body.worker, body.pings) };
      },
    }),
  ];
}

async function takeBatch(recorder: PingRecorder, staff: string, given: readonly unknown[]) {
  const taken = new Taken();
  const pings: Ping[] = [];
  const indexes: number[] = [];
  for (const [index, one] of given.entries()) {
    const read = pingSchema.safeParse(one);
    if (read.success) {
      pings.push(read.data);
      indexes.push(index);
    } else taken.refuse(index, 'invalid-ping', flawOf(read.error));
  }
  if (pings.length > 0) taken.add(await recorder.take([{ staff, pings }]), (index) => indexes[index]!);
  return taken.tell();
}

/** Refuses who may not send the positions of `staff`. @throws Refusal not-allowed, outside-area, unknown-staff */
export function demandSender(place: PatrolPlace, sender: Actor, staff: string): void {
  const isOwn = sender.staff === staff;
  if (!isOwn && decide(sender, 'patrol:relay') !== 'allowed')
    throw refuse('not-allowed', 'Send your own positions; those of others are for a gateway to relay');
  const flaw = isOwn ? undefined : relayFlaws(place, sender)(staff);
  if (flaw !== undefined) throw refuse(flaw.code, flaw.message);
}

interface RelayFlaw {
  code: 'not-allowed' | 'outside-area' | 'unknown-staff';
  message: string;
}

/** Why the positions of somebody may not be relayed by `sender`; undefined where they may. Asked for every line. */
function relayFlaws(place: PatrolPlace, sender: Actor): (staff: string) => RelayFlaw | undefined {
  const mayRelay = decide(sender, 'patrol:relay') === 'allowed';
  const view = dutyView(place, sender);
  const known = new Map<string, RelayFlaw | undefined>();
  const flawOfStaff = (staff: string): RelayFlaw | undefined => {
    if (!mayRelay && sender.staff !== staff)
      return { code: 'not-allowed', message: 'Those of others are for a gateway to relay' };
    const member = place.duties.staffMember(staff);
    if (member === undefined) return { code: 'unknown-staff', message: `Nobody has the number "${staff}"` };
    if (!mayRelay || view.area === undefined || view.seesStaff(member)) return undefined;
    return { code: 'outside-area', message: 'The person is of another area' };
  };
  return (staff) => {
    if (!known.has(staff)) known.set(staff, flawOfStaff(staff));
    return known.get(staff);
  };
}
