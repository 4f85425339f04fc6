/** Walks of the past: read from columns, and where somebody was at an instant. Pure, and cheap enough for every frame. */
import type { Trails } from '../../server/patrol/contract.ts';
import type { Localized } from '../wire/wire-types.ts';

/** A walk without a gap: positions in the order of time. */
export interface WalkLine {
  /** ms since 1970, ascending. */
  at: Float64Array;
  lon: Float64Array;
  lat: Float64Array;
}
export interface Track {
  key: string;
  staff?: string | undefined;
  name?: Localized | undefined;
  lines: readonly WalkLine[];
}
export type Place = [lon: number, lat: number];

const MICRO = 1e-6;

/** Lines as differences of lon, lat (1e-6 degree) and s since `from`, three a position. A tail that is not three is left out. */
export function decodeTrails({ from, walkers }: Pick<Trails, 'from' | 'walkers'>): Track[] {
  const begin = Date.parse(from);
  return walkers.map(({ lines, ...who }) => ({ ...who, lines: lines.map((line) => decodeLine(line, begin)) }));
}

function decodeLine(line: readonly number[], begin: number): WalkLine {
  const count = Math.floor(line.length / 3);
  const [at, lon, lat] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  let [x, y, s] = [0, 0, 0];
  for (let index = 0; index < count; index++) {
    x += line[3 * index] as number;
    y += line[3 * index + 1] as number;
    s += line[3 * index + 2] as number;
    lon[index] = x * MICRO;
    lat[index] = y * MICRO;
    at[index] = begin + s * 1000;
  }
  return { at, lon, lat };
}

/**
 * Trails with what was walked since. A line that goes on begins at a position that the wall has, and takes the place of
 * what came after it; what ended before `oldest` (ms) is dropped.
 */
export function mergeTrails(known: readonly Track[], fresh: readonly Track[], oldest: number): Track[] {
  const merged = new Map(known.map((track) => [track.key, track]));
  for (const track of fresh) {
    const lines = [...(merged.get(track.key)?.lines ?? [])];
    for (const line of track.lines) {
      const begin = line.at[0];
      if (begin === undefined) continue;
      const goesOn = lines.findIndex(({ at }) => (at[0] as number) <= begin && begin <= (at.at(-1) as number));
      if (goesOn === -1) lines.push(line);
      else lines[goesOn] = joined(lines[goesOn] as WalkLine, line, begin);
    }
    merged.set(track.key, { ...track, lines });
  }
  return [...merged.values()]
    .map((track) => ({ ...track, lines: track.lines.filter(({ at }) => (at.at(-1) ?? 0) >= oldest) }))
    .filter(({ lines }) => lines.length > 0);
}

function joined(line: WalkLine, more: WalkLine, begin: number): WalkLine {
  const kept = line.at.findIndex((at) => at >= begin);
  const both = (a: Float64Array, b: Float64Array): Float64Array => Float64Array.from([...a.subarray(0, kept), ...b]);
  return { at: both(line.at, more.at), lon: both(line.lon, more.lon), lat: both(line.lat, more.lat) };
}

/** Place of the last position at or before `t`; -1 before the first. */
function indexAt(at: Float64Array, t: number): number {
  let [low, high] = [0, at.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((at[middle] as number) <= t) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Where the person of `track` was at `t` (ms), between two positions in proportion; undefined in a gap, before and after. */
export function positionAt({ lines }: Pick<Track, 'lines'>, t: number): Place | undefined {
  for (const line of lines) {
    const last = line.at.length - 1;
    if (last < 0 || t < (line.at[0] as number) || t > (line.at[last] as number)) continue;
    return placeOn(line, indexAt(line.at, t), t);
  }
  return undefined;
}

function placeOn({ at, lon, lat }: WalkLine, index: number, t: number): Place {
  const [x, y, s] = [lon[index] as number, lat[index] as number, at[index] as number];
  if (index + 1 >= at.length) return [x, y];
  const part = (t - s) / ((at[index + 1] as number) - s);
  return [x + part * ((lon[index + 1] as number) - x), y + part * ((lat[index + 1] as number) - y)];
}

/** Older pieces of a trail are fainter; ages in ms, newest first. */
export const TRAIL_AGES_MS = [5, 10, 20, 30].map((minutes) => minutes * 60_000);
export interface TrailPiece {
  key: string;
  /** Place in TRAIL_AGES_MS. */
  age: number;
  path: Place[];
}

/** The trails that lead up to `t`, in pieces by age; neighbours share their ends, so that no gap is seen where none is. */
export function trailPieces(tracks: readonly Track[], t: number): TrailPiece[] {
  const pieces: TrailPiece[] = [];
  for (const { key, lines } of tracks)
    for (const line of lines)
      for (const [age, oldest] of TRAIL_AGES_MS.entries()) {
        const path = pathBetween(line, t - oldest, t - (TRAIL_AGES_MS[age - 1] ?? 0));
        if (path.length > 1) pieces.push({ key, age, path });
      }
  return pieces;
}

/** The part of a line from `from` to `to`, its ends in proportion. */
function pathBetween(line: WalkLine, from: number, to: number): Place[] {
  const last = line.at.length - 1;
  if (last < 1) return [];
  const begin = Math.max(from, line.at[0] as number);
  const end = Math.min(to, line.at[last] as number);
  if (begin >= end) return [];
  const first = indexAt(line.at, begin);
  const final = indexAt(line.at, end);
  const path: Place[] = [placeOn(line, first, begin)];
  for (let index = first + 1; index <= final; index++)
    path.push([line.lon[index] as number, line.lat[index] as number]);
  if ((line.at[final] as number) < end) path.push(placeOn(line, final, end));
  return path;
}
