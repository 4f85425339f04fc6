import { positionAt, type Round } from '../../geodata/rounds.ts';

/** A position of a round, time in ms since 1970. */
export interface RoundPing {
  atMs: number;
  lon: number;
  lat: number;
  accuracyM: number;
}

/** In the past a position so often will do: half a minute's walk is shorter than the reach of the eye. */
export const PAST_EVERY_MS = 30_000;

/** Positions of a round at whole steps from `fromMs` until `toMs`, by time: the same whenever they are asked for. */
export function* roundPings(round: Round, fromMs: number, toMs: number): Generator<RoundPing> {
  const first = Math.ceil(fromMs / PAST_EVERY_MS) * PAST_EVERY_MS;
  for (let atMs = first; atMs < toMs; atMs += PAST_EVERY_MS) {
    const found = positionAt(round, atMs);
    if (found === undefined) continue;
    const [lon, lat] = found.position;
    yield { atMs, lon, lat, accuracyM: found.accuracyM };
  }
}
