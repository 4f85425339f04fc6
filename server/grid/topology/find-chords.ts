import type { Position } from '../contract.ts';
import { sideOfRing } from '../coverage/side-of-ring.ts';
import { positionKey } from './coverage.ts';
import type { RefusalReason } from './outcome.ts';

export type Chords =
  | { chords: (readonly Position[])[] }
  | { refused: Extract<RefusalReason, 'line-misses-border' | 'line-does-not-split'>; place?: Position };

/**
 * Of stretches that meet each other and `rings` only at their ends, those that part the ground within the rings. What
 * lies outside or along a border counts for nothing, and so does a stretch with the same part on both sides, such as one
 * that only leads from the shell to a hole. A line that ends inside leaves open what it means and is refused.
 */
export function findChords(
  stretches: readonly (readonly Position[])[],
  rings: readonly (readonly Position[])[],
): Chords {
  const border = new Set<string>();

  const ringOf = new Map<string, string>();
  for (const [number, ring] of rings.entries())
    for (const [i, position] of ring.entries()) {
      ringOf.set(positionKey(position), ringOf.get(positionKey(position)) ?? `ring ${number}`);
      if (i > 0) border.add(edgeKey(ring[i - 1]!, position));
    }
  const inside = new Map<string, readonly Position[]>();
  for (const stretch of stretches) {
    if (stretch.length === 2 && border.has(edgeKey(stretch[0]!, stretch[1]!))) continue;
    if (isInside(stretch, rings)) inside.set(stretchKey(stretch), stretch);
  }
  if (inside.size === 0) return { refused: 'line-misses-border' };
  const loose = looseEnd([...inside.values()], ringOf);
  if (loose) return { refused: 'line-misses-border', place: loose };
  const joined = ringsThatTouch(rings);
  const node = (position: Position) => {
    const ring = ringOf.get(positionKey(position));
    return ring === undefined ? positionKey(position) : joined.get(ring)!;
  };
  const links = [...inside.values()].map((chord) => ({ chord, from: node(chord[0]!), to: node(chord.at(-1)!) }));
  const chords = links.filter((link) => !isBridge(link, links)).map(({ chord }) => chord);
  return chords.length === 0 ? { refused: 'line-does-not-split', place: links[0]!.chord[0]! } : { chords };
}

const edgeKey = (a: Position, b: Position) => [positionKey(a), positionKey(b)].sort().join(' ');
/** The same in both directions. */
function stretchKey(stretch: readonly Position[]): string {
  const [there, back] = [stretch.map(positionKey).join(' '), stretch.toReversed().map(positionKey).join(' ')];
  return there < back ? there : back;
}

/** By a vertex that is no node, else by the middle of the only edge; an odd number of rings lies around it. */
function isInside(stretch: readonly Position[], rings: readonly (readonly Position[])[]): boolean {
  const [a, b] = [stretch[0]!, stretch[1]!];
  const place: Position = stretch.length > 2 ? b : [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  return rings.filter((ring) => sideOfRing(place, ring as Position[]) > 0).length % 2 === 1;
}

/** An end that neither lies on a ring nor has another stretch. */
function looseEnd(
  stretches: readonly (readonly Position[])[],
  ringOf: ReadonlyMap<string, string>,
): Position | undefined {
  const ends = stretches.flatMap((stretch) => [stretch[0]!, stretch.at(-1)!]);
  const count = new Map<string, number>();
  for (const end of ends) count.set(positionKey(end), (count.get(positionKey(end)) ?? 0) + 1);
  return ends.find((end) => !ringOf.has(positionKey(end)) && count.get(positionKey(end)) === 1);
}

/** One name for all rings that hang together at vertices. */
function ringsThatTouch(rings: readonly (readonly Position[])[]): Map<string, string> {
  const names = rings.map((_, number) => `ring ${number}`);
  const at = new Map<string, number>();
  for (const [number, ring] of rings.entries())
    for (const key of ring.map(positionKey)) {
      const other = at.get(key);
      if (other === undefined) at.set(key, number);
      else if (names[other] !== names[number]) {
        const [old, name] = [names[number]!, names[other]!];
        for (const [i, there] of names.entries()) if (there === old) names[i] = name;
      }
    }
  return new Map(names.map((name, number) => [`ring ${number}`, name]));
}

interface Link {
  from: string;
  to: string;
}

/** Whether nothing else leads from one end of a link to the other: then the same ground lies on both its sides. */
function isBridge(link: Link, links: readonly Link[]): boolean {
  const reached = new Set([link.from]);
  for (let grown = true; grown && !reached.has(link.to); ) {
    grown = false;
    for (const other of links) {
      if (other === link || reached.has(other.from) === reached.has(other.to)) continue;
      reached.add(other.from).add(other.to);
      grown = true;
    }
  }
  return !reached.has(link.to);
}
