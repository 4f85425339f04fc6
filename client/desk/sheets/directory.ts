import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { OrganisationAnswer } from '../../../server/duty/contract.ts';
import { named, t } from '../../i18n/i18n.ts';
import type { Option } from '../../state/match-options.ts';
import type { CellPage, Localized } from '../../wire/wire-types.ts';
import type { DeskModel } from '../desk-model.ts';

/** A cell by its name in lists; see server/duty/cell-name.ts. */
export interface NamedCell {
  level: number;
  code: string;
  name: Localized;
}

/** What codes stand for, and what there is to choose from: of everything that sheets name. */
export interface Directory {
  /** Retired ones too, in the order of the list. */
  organisations: ReadonlySignal<readonly OrganisationAnswer[]>;
  organisationName(code: string): string;
  categoryName(code: string): string;
  /** Of a name as lists write it; the name itself where no such cell stands. */
  cellName(name: string): string;
  /** The name by which lists know a cell. */
  nameOfCell(cell: { level: number; code: string }): string;
  categoryOptions: ReadonlySignal<readonly Option[]>;
  cellOptions: ReadonlySignal<readonly Option[]>;
  /** Those of the city, or the outside systems; without retired ones. */
  organisationOptions: ReadonlySignal<readonly Option[]>;
  systemOptions: ReadonlySignal<readonly Option[]>;
  /** Reads the organisations anew, and all cells once. Failures leave codes in the place of names. */
  load(): Promise<void>;
}

const CELLS_A_PAGE = 5_000;
const directories = new WeakMap<DeskModel, Directory>();

/** The one directory of a desk. */
export function directoryOf(desk: DeskModel): Directory {
  const found = directories.get(desk) ?? createDirectory(desk);
  directories.set(desk, found);
  return found;
}

function createDirectory(desk: DeskModel): Directory {
  const organisations = signal<readonly OrganisationAnswer[]>([]);
  const byCode = computed(() => new Map(organisations.value.map((one) => [one.code, one])));
  const cells = signal<readonly NamedCell[]>([]);
  const levelsOf = computed(() => {
    const levels = new Map<string, number>();
    for (const { code } of cells.value) levels.set(code, (levels.get(code) ?? 0) + 1);
    return levels;
  });
  const nameOfCell = ({ level, code }: { level: number; code: string }): string =>
    (levelsOf.value.get(code) ?? 0) > 1 || /^([1-4]:|#)/.test(code) ? `${level}:${code}` : code;
  const cellsByName = computed(() => {
    const names = new Map<string, NamedCell>();
    // Cells come by level: of several with a code the deepest is the last.
    for (const cell of cells.value) names.set(cell.code, cell).set(`${cell.level}:${cell.code}`, cell);
    return names;
  });
  const optionOf = (code: string, name: Localized, note?: string): Option => ({
    code,
    text: named(name),
    note: note ?? code,
    words: `${name.zh} ${name.en} ${code}`.toLowerCase(),
  });
  const organisationsOf = (isSystem: boolean) =>
    computed(() =>
      organisations.value
        .filter(({ kind, retiredAt }) => retiredAt === null && (kind === 'outside-system') === isSystem)
        .map(({ code, name }) => optionOf(code, name)),
    );
  const readCells = async (): Promise<void> => {
    const read: NamedCell[] = [];
    let cursor: string | null = null;
    do {
      const more: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page: CellPage = await desk.api.get(`/api/cells?geometry=none&limit=${CELLS_A_PAGE}${more}`);
      for (const { properties } of page.features) {
        const { level, code, name } = properties;
        read.push({ level, code, name });
      }
      cursor = page.nextCursor;
    } while (cursor !== null);
    cells.value = read;
  };

  return {
    organisations,
    organisationName: (code) => {
      const found = byCode.value.get(code);
      return found === undefined ? code : named(found.name);
    },
    categoryName: (code) => desk.category(code),
    cellName: (name) => {
      const found = cellsByName.value.get(name);
      return found === undefined ? name : named(found.name);
    },
    nameOfCell,
    categoryOptions: computed(() =>
      [...desk.categories.value.values()]
        .filter(({ retiredAt }) => retiredAt === null)
        .map(({ code, name }) => optionOf(code, name)),
    ),
    cellOptions: computed(() =>
      cells.value.map((cell) =>
        optionOf(
          nameOfCell(cell),
          cell.name,
          t('sheets.cellNote', { level: t(`level.l${cell.level}` as 'level.l1'), code: cell.code }),
        ),
      ),
    ),
    organisationOptions: organisationsOf(false),
    systemOptions: organisationsOf(true),
    async load() {
      const read = async (): Promise<void> => {
        organisations.value = await desk.api.get<OrganisationAnswer[]>('/api/organisations?retired=1');
        desk.organisations.value = new Map(
          organisations.value.filter(({ retiredAt }) => retiredAt === null).map((one) => [one.code, one]),
        );
      };
      await Promise.allSettled([read(), ...(cells.value.length === 0 ? [readCells()] : [])]);
    },
  };
}
