import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Directory } from './directory.ts';
import { type DraftRow, stateOf } from './draft.ts';
import { columnAt, type SheetColumn, type SheetForm } from './sheet-form.ts';
import type { RowMistake, SheetModel } from './sheet-model.ts';
import { ValueField } from './value-field.tsx';
import { entryName, valueWords } from './value-words.ts';

/** One row of a sheet: its words, or its fields, what changed about it and what is wrong with it. */
export function SheetRow(props: {
  row: DraftRow;
  form: SheetForm;
  model: SheetModel;
  directory: Directory;
  isEdited: boolean;
  isOpen: boolean;
  mistakes: readonly RowMistake[];
  onOpen: () => void;
  onClose: (keep: boolean) => void;
}) {
  const { row, form, directory, isOpen } = props;
  const line = useRef<HTMLTableRowElement>(null);
  const wasOpen = useRef(false);
  // Before anything else is typed.
  useLayoutEffect(() => {
    if (isOpen) line.current?.querySelector<HTMLElement>('input:not(:disabled), select')?.focus();
    else if (wasOpen.current) line.current?.querySelector<HTMLElement>('.row-edit')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const state = stateOf(row);
  const entry = (row.entry ?? row.base)!;
  const name = entryName(form, entry, directory);
  const atColumn = (column: SheetColumn) => props.mistakes.filter(({ path }) => columnAt(form, path) === column);
  const elsewhere = props.mistakes.filter(({ path }) => columnAt(form, path) === undefined);
  return (
    <tr
      ref={line}
      class={`${props.isEdited ? `row-${state}` : ''} ${props.mistakes.length > 0 ? 'row-refused' : ''} ${isOpen ? 'row-editing' : ''}`}
      onKeyDown={(event) => {
        if (!isOpen || event.defaultPrevented || event.isComposing) return;
        if (event.key !== 'Escape' && (event.key !== 'Enter' || (event.target as Element).matches('button'))) return;
        event.preventDefault();
        event.stopPropagation();
        props.onClose(event.key === 'Enter');
      }}
    >
      {form.columns.map((column, index) => {
        const wrong = atColumn(column);
        const why = wrong.length === 0 ? undefined : `why-${row.id}-${index}`;
        const isField = isOpen && !(column.fixed && row.base !== null);
        const said = (
          <>
            {isField ? (
              <ValueField
                column={column}
                entry={entry}
                directory={directory}
                invalid={wrong.length > 0}
                describedBy={why}
                onChange={(next) => props.model.edit(row.id, next)}
              />
            ) : (
              valueWords(column, entry, directory)
            )}
            {index > 0 || !props.isEdited || state === 'same' ? null : (
              <span class="row-mark">{t(`sheets.states.${state}`)}</span>
            )}
            {index === 0 && row.clash ? (
              <span class="row-clash">{t(row.base === null ? 'sheets.clashRemoved' : 'sheets.clash')}</span>
            ) : null}
            {why === undefined ? null : (
              <span id={why} class="field-problem">
                {wrong.map(({ message }) => message).join('; ')}
              </span>
            )}
            {index === 0 && elsewhere.length > 0 ? (
              <span class="field-problem">{elsewhere.map(({ message }) => message).join('; ')}</span>
            ) : null}
          </>
        );
        const kind = `cell-${column.kind}`;
        return index === 0 ? (
          <th key={column.key} scope="row" class={kind}>
            {said}
          </th>
        ) : (
          <td key={`${column.key}${column.kind}`} class={kind}>
            {said}
          </td>
        );
      })}
      {props.isEdited ? (
        <td class="row-buttons">
          {isOpen ? (
            <>
              <button type="button" class="button primary" onClick={() => props.onClose(true)}>
                {t('sheets.done')}
              </button>
              <button type="button" class="button" onClick={() => props.onClose(false)}>
                {t('sheets.cancel')}
              </button>
            </>
          ) : (
            <RowButtons row={row} name={name} model={props.model} onOpen={props.onOpen} />
          )}
        </td>
      ) : null}
    </tr>
  );
}

function RowButtons(props: { row: DraftRow; name: string; model: SheetModel; onOpen: () => void }) {
  const { row, name, model } = props;
  const state = stateOf(row);
  return (
    <>
      {state === 'removed' ? null : (
        <>
          <button
            type="button"
            class="icon-button row-edit"
            title={t('sheets.editRow', { name })}
            aria-label={t('sheets.editRow', { name })}
            onClick={props.onOpen}
          >
            <Icon name="pencil" />
          </button>
          <button
            type="button"
            class="icon-button"
            title={t('sheets.removeRow', { name })}
            aria-label={t('sheets.removeRow', { name })}
            onClick={() => model.remove(row.id)}
          >
            <Icon name="trash" />
          </button>
        </>
      )}
      {row.base !== null && state !== 'same' ? (
        <button
          type="button"
          class="icon-button"
          title={t(row.clash ? 'sheets.takeTheirs' : 'sheets.restoreRow', { name })}
          aria-label={t(row.clash ? 'sheets.takeTheirs' : 'sheets.restoreRow', { name })}
          onClick={() => model.restore(row.id)}
        >
          <Icon name="replay" />
        </button>
      ) : null}
    </>
  );
}
