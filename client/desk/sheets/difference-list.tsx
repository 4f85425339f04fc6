import { useSignal } from '@preact/signals';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import type { Difference } from './draft.ts';
import { type Entry, type SheetColumn, type SheetForm, sameValue, valueAt } from './sheet-form.ts';
import { entryName, labelOf, type Names, valueWords } from './value-words.ts';

/** More are shown on demand: a first import adds hundreds. */
const SHOWN = 60;

/** What changes from one list to another, row by row, in words. */
export function DifferenceList(props: { form: SheetForm; difference: Difference; names: Names }) {
  const { form, names } = props;
  const { added, removed, changed } = props.difference;
  const all = useSignal(false);
  const rows = [
    ...changed.map(({ before, after }) => ({ state: 'changed' as const, before, after })),
    ...added.map((after) => ({ state: 'added' as const, before: after, after })),
    ...removed.map((before) => ({ state: 'removed' as const, before, after: before })),
  ];
  if (rows.length === 0) return <p class="quiet">{t('sheets.noDifference')}</p>;
  const shown = all.value ? rows : rows.slice(0, SHOWN);
  return (
    <>
      <p class="difference-sum">
        <DifferenceSum difference={props.difference} />
      </p>
      <ul class="difference">
        {shown.map(({ state, before, after }) => (
          <li key={`${state}${JSON.stringify(form.key.map((path) => valueAt(after, path)))}`} class={`row-${state}`}>
            <strong>
              <span class="row-mark">{t(`sheets.states.${state}`)}</span> {entryName(form, after, names)}
            </strong>
            <dl>
              {form.columns
                .filter((column) =>
                  state === 'changed' ? differs(column, before, after) : valueWords(column, after, names) !== '',
                )
                .map((column) => (
                  <div key={`${column.key}${column.kind}`}>
                    <dt>{labelOf(column)}</dt>
                    <dd>
                      {state === 'changed' ? (
                        <>
                          <del>{wordsOf(column, before, names)}</del> → <ins>{wordsOf(column, after, names)}</ins>
                        </>
                      ) : (
                        valueWords(column, after, names)
                      )}
                    </dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
      </ul>
      {shown.length === rows.length ? null : (
        <button type="button" class="button" onClick={() => (all.value = true)}>
          {t('sheets.showAll', { count: rows.length })}
        </button>
      )}
    </>
  );
}

/** "2 added, 1 changed" */
export function DifferenceSum({ difference }: { difference: Difference }) {
  const parts = (['added', 'changed', 'removed'] as const)
    .filter((state) => difference[state].length > 0)
    .map((state) => t(`sheets.sums.${state}`, { count: formatNumber(difference[state].length) }));
  return <>{parts.join(t('sheets.comma'))}</>;
}

/** Both languages of a name are told, for either may be what changed. */
function wordsOf(column: SheetColumn, entry: Entry, names: Names): string {
  const value = valueAt(entry, column.key);
  const words =
    column.kind === 'localized'
      ? `${valueAt(value, 'zh')} / ${valueAt(value, 'en')}`
      : valueWords(column, entry, names);
  return words === '' ? '—' : words;
}

function differs({ key, fields }: SheetColumn, before: Entry, after: Entry): boolean {
  return (key === '' ? (fields ?? []) : [key]).some((path) => !sameValue(valueAt(before, path), valueAt(after, path)));
}
