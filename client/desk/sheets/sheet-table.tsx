import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Directory } from './directory.ts';
import type { DraftRow } from './draft.ts';
import type { Entry, SheetForm } from './sheet-form.ts';
import type { RowMistake, SheetModel } from './sheet-model.ts';
import { SheetRow } from './sheet-row.tsx';
import { labelOf, searchWords } from './value-words.ts';

const A_PAGE = 100;

/** The rows of a sheet, found by words, and edited where they stand once a draft is begun. */
export function SheetTable(props: { form: SheetForm; model: SheetModel; directory: Directory; label: string }) {
  const { form, model, directory } = props;
  const search = useSignal('');
  const shownCount = useSignal(A_PAGE);
  /** The row whose fields are open, and how it was before: Esc goes back to that. */
  const editing = useSignal<{ id: number; before: Entry | null } | null>(null);
  const { standing, draft, mistakes } = model;
  const entries = standing.value?.entries;
  const rows = useMemo((): readonly DraftRow[] => {
    if (draft.value !== null) {
      // What is new stands on top: it would be lost at the end of a long list.
      const isNew = ({ base, clash }: DraftRow): boolean => base === null || clash;
      return [...draft.value.rows.filter(isNew).toReversed(), ...draft.value.rows.filter((row) => !isNew(row))];
    }
    return (entries ?? []).map((entry, id) => ({ id, base: entry, entry, clash: false }));
  }, [draft.value, entries]);
  const words = search.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const found =
    words.length === 0
      ? rows
      : rows.filter((row) => {
          if (row.id === editing.value?.id || mistakes.value.has(row.id)) return true;
          const text = searchWords(form, (row.entry ?? row.base)!, directory);
          return words.every((word) => text.includes(word));
        });
  const shown = found.slice(0, shownCount.value);
  const refused = found.slice(shownCount.value).filter(({ id }) => mistakes.value.has(id));
  const isEdited = draft.value !== null;
  // Rows of the next draft are others.
  useEffect(() => {
    if (!isEdited) editing.value = null;
  }, [isEdited, editing]);

  const add = (): void => {
    editing.value = { id: model.add(form.blank), before: null };
  };
  const open = (row: DraftRow): void => {
    editing.value = { id: row.id, before: row.entry };
  };
  const close = (row: DraftRow, keep: boolean): void => {
    const before = editing.value?.before;
    editing.value = null;
    if (keep) return;
    if (before === null || before === undefined) model.remove(row.id);
    else model.edit(row.id, before);
  };
  if (entries === undefined) return null;
  return (
    <section class="sheet-table" aria-label={props.label}>
      <div class="sheet-tools">
        <label class="field sheet-search">
          <span class="hidden-text">{t('sheets.search')}</span>
          <input
            type="search"
            placeholder={t('sheets.search')}
            value={search.value}
            onInput={(event) => {
              search.value = event.currentTarget.value;
              shownCount.value = A_PAGE;
            }}
          />
        </label>
        <p class="quiet" role="status">
          {words.length === 0
            ? t('sheets.rows', { count: rows.length, amount: formatNumber(rows.length) })
            : t('sheets.found', { count: formatNumber(found.length), all: formatNumber(rows.length) })}
        </p>
        {isEdited ? (
          <button type="button" class="button" onClick={add}>
            <Icon name="plus" />
            {t('sheets.add')}
          </button>
        ) : null}
      </div>
      {rows.length === 0 ? <p class="empty">{t(isEdited ? 'sheets.emptyDraft' : 'sheets.empty')}</p> : null}
      {rows.length > 0 && found.length === 0 ? <p class="empty">{t('sheets.nothingFound')}</p> : null}
      {found.length === 0 ? null : (
        <div class="sheet-scroll">
          <table class="sheet-rows">
            <thead>
              <tr>
                {form.columns.map((column) => (
                  <th key={`${column.key}${column.kind}`} scope="col">
                    {labelOf(column)}
                  </th>
                ))}
                {isEdited ? (
                  <th scope="col">
                    <span class="hidden-text">{t('sheets.do')}</span>
                  </th>
                ) : null}
              </tr>
            </thead>
            <tbody>
              {[...refused, ...shown].map((row) => (
                <SheetRow
                  key={row.id}
                  row={row}
                  form={form}
                  model={model}
                  directory={directory}
                  isEdited={isEdited}
                  isOpen={isEdited && editing.value?.id === row.id}
                  mistakes={mistakes.value.get(row.id) ?? NO_MISTAKES}
                  onOpen={() => open(row)}
                  onClose={(keep) => close(row, keep)}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found.length <= shownCount.value ? null : (
        <button type="button" class="button" onClick={() => (shownCount.value += A_PAGE)}>
          {t('sheets.more', { count: formatNumber(found.length - shownCount.value) })}
        </button>
      )}
    </section>
  );
}
const NO_MISTAKES: readonly RowMistake[] = [];
