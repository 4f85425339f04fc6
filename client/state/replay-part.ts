import type { Replay } from './replay.ts';

/** Longer replays than so many parts show reports alone: walks of a month in a minute are a blur, and a load. */
const PARTS_MOST = 3;

/** The part of a replay, at most `mostMs` long, that its instant lies in; undefined where the whole has too many parts. */
export function replayPart({ from, to, at }: Replay, mostMs: number): { from: number; to: number } | undefined {
  if (to <= from || to - from > PARTS_MOST * mostMs) return undefined;
  const index = Math.min(Math.ceil((to - from) / mostMs) - 1, Math.floor((at - from) / mostMs));
  return { from: from + index * mostMs, to: Math.min(to, from + (index + 1) * mostMs) };
}
