import { batch, computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Level, Position, Shape } from '../../server/grid/contract.ts';
import { type Box, boxOf } from '../../server/grid/coverage/compare-shapes.ts';
import type { CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import type { Bounds } from '../map/editor-map-options.ts';
import type { View } from '../state/address.ts';
import { atLevel, boxOfGround, cellByCode, levelsOf, unionOfBoxes } from './cell-facts.ts';

/** Of the size of what is looked at, room around it. */
const ROOM = 0.2;
const LIT_MS = 2_500;

export interface LookOptions {
  coverage: ReadonlySignal<Coverage | null>;
  base: ReadonlySignal<Coverage | null>;
  firstView: View | undefined;
}

/** Where one looks and at which cells: the view, the level that a click selects, what is selected and lit. */
export function createLook({ coverage, base, firstView }: LookOptions) {
  const view = signal<View | undefined>(firstView);
  const bounds = signal<Bounds | undefined>(undefined);
  const goal = signal<Position | Bounds | undefined>(undefined);
  const level = signal<Level | null>(null);
  const selection = signal<readonly CellKey[]>([]);
  const pointedAt = signal<readonly CellKey[]>([]);
  const flashed = signal<readonly CellKey[]>([]);
  const levels = computed(() => (coverage.value === null ? [] : levelsOf(coverage.value)));
  let unlight: ReturnType<typeof setTimeout> | undefined;

  return {
    view,
    bounds,
    /** Where the map looks next. */
    goal,
    levels,
    /** Level that a click selects: the deepest where none was chosen. */
    shownLevel: computed<Level>(() => {
      const there = levels.value;
      return level.value !== null && there.includes(level.value) ? level.value : (there.at(-1) ?? 4);
    }),
    selection,
    /** What is selected and there. */
    selected: computed(() => selection.value.filter((key) => coverage.value?.cells.has(key) ?? false)),
    /** Cells that something beside the map speaks of. */
    pointedAt,
    lit: computed(() => (pointedAt.value.length > 0 ? pointedAt.value : flashed.value)),

    onView(seen: View, box: Bounds): void {
      batch(() => {
        view.value = seen;
        bounds.value = box;
      });
    },
    onPick(key: CellKey | null, { add }: { add: boolean }): void {
      const shown = coverage.peek();
      if (shown === null) return;
      if (key !== null) this.select(atLevel(shown, key, this.shownLevel.peek()), { add });
      else if (!add) selection.value = [];
    },
    select(key: CellKey, { add = false }: { add?: boolean } = {}): void {
      const before = selection.peek();
      if (!add) selection.value = [key];
      else selection.value = before.includes(key) ? before.filter((one) => one !== key) : [...before, key];
    },
    selectMany(keys: readonly CellKey[]): void {
      selection.value = keys;
    },
    selectCodes(codes: readonly string[]): void {
      const shown = coverage.peek();
      if (shown !== null) selection.value = codes.flatMap((code) => cellByCode(shown, code)?.key ?? []);
    },
    /** Lets go of cells that are gone. */
    keepSelection(after: Coverage): void {
      const still = selection.peek().filter((key) => after.cells.has(key));
      if (still.length < selection.peek().length) selection.value = still;
    },
    setLevel(next: Level): void {
      if (levels.peek().includes(next)) level.value = next;
    },
    /** Lights cells for a while. */
    flash(keys: readonly CellKey[]): void {
      clearTimeout(unlight);
      flashed.value = keys;
      unlight = setTimeout(() => {
        flashed.value = [];
      }, LIT_MS);
    },

    /** Looks at cells, at all of them where none is named. */
    show(keys: readonly CellKey[]): void {
      const shown = coverage.peek();
      if (shown === null) return;
      const [top] = levels.peek();
      const all = (): CellKey[] => [...shown.cells.values()].filter((cell) => cell.level === top).map(({ key }) => key);
      this.showBox(unionOfBoxes((keys.length > 0 ? keys : all()).map((key) => boxOfGround(shown, key))));
    },
    showPlace(place: Position): void {
      goal.value = place;
    },
    showShape(shape: Shape): void {
      this.showBox(boxOf(shape));
    },
    /** One that is inside out is nowhere. */
    showBox([west, south, east, north]: Readonly<Box>): void {
      const [dx, dy] = [(east - west) * ROOM, (north - south) * ROOM];
      if (west <= east) goal.value = [west - dx, south - dy, east + dx, north + dy];
    },
    /** Selects the cell that a code means and goes there; to where it was, when it is gone. */
    pickCode(code: string): void {
      const [now, before] = [coverage.peek(), base.peek()];
      const cell = now === null ? undefined : cellByCode(now, code);
      const gone = before === null ? undefined : cellByCode(before, code);
      if (cell !== undefined) {
        level.value = cell.level;
        selection.value = [cell.key];
        this.show([cell.key]);
      } else if (gone !== undefined && before !== null) this.showBox(boxOfGround(before, gone.key));
    },
  };
}
