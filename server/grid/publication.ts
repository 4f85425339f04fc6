/** What a publication does to the cells that stand: the rules, without the database. */
import type { Localized } from '../platform/localized.ts';
import type { Level, Position, Shape } from './contract.ts';
import { sayPlace } from './say-place.ts';

/** A parent: an identity, or the cell that has this level and code once the publication is done (it may be new). */
export type ParentRef = { id: number } | { level: Level; code: string };

/** Everything there is to say of a cell except who it is. */
export interface CellState {
  code: string;
  name: Localized;
  /** true urban, false rural, null not stated */
  urban: boolean | null;
  parent: ParentRef | null;
  /** Geometry invented for the demo. */
  synthetic: boolean;
  shape: Shape;
}

/** One step of a publication. A change states only what it alters; the level of a cell never changes. */
export type CellChange =
  | { kind: 'add'; level: Level; cell: CellState }
  | { kind: 'change'; id: number; cell: Partial<CellState> }
  | { kind: 'retire'; id: number }
  /** A cell that had retired takes its identity up again, at the level that it had. */
  | { kind: 'revive'; id: number; level: Level; cell: CellState };

/** A cell that stands in the newest generation, without its shape. */
export interface StandingCell {
  id: number;
  level: Level;
  code: string;
  name: Localized;
  urban: boolean | null;
  parentId: number | null;
  synthetic: boolean;
}

/** A version to write; `shape` null keeps the one that the cell has. */
export interface NewVersion extends StandingCell {
  shape: Shape | null;
}

export interface PublicationPlan {
  /** Cells whose standing version ends: those that change and those that retire. */
  closed: number[];
  versions: NewVersion[];
  /** Why it cannot be published; empty when it can. */
  mistakes: string[];
}

/** "cell 0713 of level 3" */
const named = (cell: { level: Level; code: string }) => `cell ${cell.code} of level ${cell.level}`;
const keyOf = (level: Level, code: string) => `${level} ${code}`;

/**
 * Applies `changes` to the cells that stand. `newIds` gives each add its identity, in order; `retired` are the cells that
 * may be revived. What comes out keeps the invariants: one cell per level and code, parents that stand at a level above,
 * shapes that are closed and finite.
 */
export function planPublication(
  standing: readonly StandingCell[],
  changes: readonly CellChange[],
  newIds: readonly number[],
  retired: readonly Pick<StandingCell, 'id' | 'level'>[] = [],
): PublicationPlan {
  const mistakes: string[] = [];
  const before = new Map(standing.map((cell) => [cell.id, cell]));
  const after = new Map(before);
  const formerLevel = new Map(retired.map(({ id, level }) => [id, level]));
  const touched = new Set<number>();
  const pending: { version: NewVersion; parent: ParentRef | null | undefined }[] = [];
  let added = 0;
  for (const change of changes) {
    if (change.kind === 'add') {
      const { parent, ...state } = change.cell;
      const version = { ...state, id: newIds[added++]!, level: change.level, parentId: null };
      pending.push({ version, parent });
      after.set(version.id, version);
      continue;
    }
    if (change.kind === 'revive') {
      const { parent, ...state } = change.cell;
      const version = { ...state, id: change.id, level: change.level, parentId: null };
      const flaw = reviveFlaw(version, after.get(change.id), formerLevel.get(change.id));
      if (flaw !== undefined) {
        mistakes.push(flaw);
        continue;
      }
      pending.push({ version, parent });
      after.set(version.id, version);
      continue;
    }
    const old = before.get(change.id);
    if (old === undefined || touched.has(change.id)) {
      mistakes.push(old ? `${named(old)} is changed twice` : `no cell with id ${change.id} stands`);
      continue;
    }
    touched.add(change.id);
    if (change.kind === 'retire') {
      after.delete(change.id);
      continue;
    }
    const { parent, shape, ...state } = change.cell;
    const version = { ...old, ...state, shape: shape ?? null };
    pending.push({ version, parent });
    after.set(version.id, version);
  }

  const byCode = new Map<string, StandingCell>();
  for (const cell of after.values()) {
    const key = keyOf(cell.level, cell.code);
    if (byCode.has(key)) mistakes.push(`${named(cell)} would be there twice`);
    if (cell.code === '') mistakes.push(`a cell of level ${cell.level} has no code`);
    byCode.set(key, cell);
  }
  for (const { version, parent } of pending) {
    if (parent !== undefined) {
      const found = parent && ('id' in parent ? after.get(parent.id) : byCode.get(keyOf(parent.level, parent.code)));
      version.parentId = found?.id ?? null;
      if (parent && !found)
        mistakes.push(
          `${named(version)}: its parent ${'id' in parent ? `with id ${parent.id}` : named(parent)} does not stand`,
        );
    }
    const flaw = version.shape && shapeFlaw(version.shape);
    if (flaw) mistakes.push(`${named(version)}: ${flaw}`);
  }
  for (const cell of after.values()) {
    if (cell.parentId === null) continue;
    const parent = after.get(cell.parentId);
    if (parent === undefined)
      mistakes.push(`${named(cell)} would lose its parent ${before.get(cell.parentId)?.code ?? cell.parentId}`);
    else if (parent.level >= cell.level) mistakes.push(`${named(cell)} cannot lie under ${named(parent)}`);
  }
  return { closed: [...touched], versions: pending.map((item) => item.version), mistakes };
}

function reviveFlaw(
  cell: StandingCell,
  standing: StandingCell | undefined,
  formerLevel: Level | undefined,
): string | undefined {
  if (standing !== undefined) return `${named(cell)} cannot be taken up again: ${named(standing)} is it`;
  if (formerLevel === undefined) return `${named(cell)} cannot be taken up again: no cell with id ${cell.id} retired`;
  if (formerLevel !== cell.level) return `${named(cell)} cannot be taken up again: its level was ${formerLevel}`;
  return undefined;
}

/** What keeps a shape from being stored at all, or undefined. Self-crossings and the like are the coverage report's. */
export function shapeFlaw(shape: Shape): string | undefined {
  if (shape.length === 0) return 'it has no polygon';
  for (const polygon of shape) {
    if (polygon.length === 0) return 'a polygon has no ring';
    for (const ring of polygon) {
      const bad = ring.find(([lon, lat]) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90));
      if (bad) return `${sayPlace(bad)} is no longitude and latitude`;
      const [first, last] = [ring[0], ring.at(-1)];
      if (ring.length < 4 || !first || !last) return 'a ring has fewer than four positions';
      if (first[0] !== last[0] || first[1] !== last[1]) return `the ring from ${sayPlace(first)} is not closed`;
    }
  }
  return undefined;
}

/** Grows `bounds` (west, south, east, north) to hold `shape`. */
export function extendBounds(bounds: [number, number, number, number], shape: Shape): void {
  for (const polygon of shape)
    for (const ring of polygon)
      for (const [lon, lat] of ring as Position[]) {
        if (lon < bounds[0]) bounds[0] = lon;
        if (lat < bounds[1]) bounds[1] = lat;
        if (lon > bounds[2]) bounds[2] = lon;
        if (lat > bounds[3]) bounds[3] = lat;
      }
}
