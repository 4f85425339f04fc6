import type { LimitUnit } from '../../../server/duty/clocks/deadline.ts';
import { t } from '../../i18n/i18n.ts';
import { sheetsEn } from '../../i18n/sheets-en.ts';
import { ComboBox, ComboBoxMany } from '../../ui/combo-box.tsx';
import type { Directory } from './directory.ts';
import { type Entry, type SheetColumn, valueAt, withValue } from './sheet-form.ts';
import { labelOf, valueWords } from './value-words.ts';

interface Limit {
  amount: number | null;
  unit: string;
}
const LIMIT_UNITS = Object.keys(sheetsEn.units) as LimitUnit[];

/** The field of one column of a row; labels are for ears, the head of the column says it to eyes. */
export function ValueField(props: {
  column: SheetColumn;
  entry: Entry;
  directory: Directory;
  invalid: boolean;
  /** Id of what says why it is invalid. */
  describedBy: string | undefined;
  onChange: (entry: Entry) => void;
}) {
  const { column, entry, directory, invalid, describedBy } = props;
  const label = labelOf(column);
  const value = valueAt(entry, column.key);
  const set = (next: unknown, path = column.key): void => props.onChange(withValue(entry, path, next));
  const marks = { 'aria-invalid': invalid, 'aria-describedby': describedBy };
  const none = 'none' in column && column.none !== undefined ? t(column.none) : undefined;
  switch (column.kind) {
    case 'text':
    case 'time':
      return (
        <input
          // The types of attributes know one kind of field at a time.
          type={column.kind as 'text'}
          aria-label={label}
          {...marks}
          value={String(value ?? '')}
          onInput={(event) => set(event.currentTarget.value)}
        />
      );
    case 'number':
      return <NumberField label={label} value={value} marks={marks} onChange={(next) => set(next)} />;
    case 'localized':
      return (
        <span class="field-stack">
          {(['zh', 'en'] as const).map((language) => (
            <input
              key={language}
              lang={language}
              aria-label={`${label} · ${t(`sheets.language.${language}`)}`}
              placeholder={t(`sheets.language.${language}`)}
              {...marks}
              value={String(valueAt(value, language) ?? '')}
              onInput={(event) => set(event.currentTarget.value, `${column.key}.${language}`)}
            />
          ))}
        </span>
      );
    case 'choice':
      return (
        <select
          aria-label={label}
          {...marks}
          value={String(value)}
          onChange={(event) => {
            const chosen = column.choices.find((one) => String(one.value) === event.currentTarget.value);
            if (chosen !== undefined) set(chosen.value);
          }}
        >
          {column.choices.map((one) => (
            <option key={String(one.value)} value={String(one.value)}>
              {t(one.text)}
            </option>
          ))}
        </select>
      );
    case 'flags':
      return (
        <span class="field-stack">
          {column.choices.map(({ key, text }) => (
            <label key={key} class="check">
              <input
                type="checkbox"
                checked={valueAt(value, key) === true}
                onChange={(event) => set({ [key]: event.currentTarget.checked })}
              />
              {t(text)}
            </label>
          ))}
        </span>
      );
    case 'organisations':
      return (
        <ComboBoxMany
          label={label}
          labelHidden
          values={(value ?? []) as string[]}
          options={directory.organisationOptions.value}
          nameOf={directory.organisationName}
          invalid={invalid}
          describedBy={describedBy}
          onChange={(codes) => set(codes)}
        />
      );
    case 'category':
    case 'cell':
    case 'organisation':
    case 'system':
      return (
        <ComboBox
          label={label}
          labelHidden
          value={value === '' ? null : ((value ?? null) as string | null)}
          valueText={valueWords(column, entry, directory)}
          options={optionsOf(column.kind, directory)}
          none={none}
          invalid={invalid}
          describedBy={describedBy}
          onChange={(code) => set(code)}
        />
      );
    case 'limit': {
      const limit = value as Limit | null;
      return (
        <span class="field-row">
          <NumberField
            label={t('sheets.amount', { label })}
            value={limit?.amount ?? null}
            marks={marks}
            onChange={(amount) => {
              // Without an amount there is no limit, where there need be none.
              if (amount === null && none !== undefined) set(null);
              else set({ unit: 'working-days', ...limitOf(limit), amount });
            }}
          />
          <select
            aria-label={t('sheets.unit', { label })}
            disabled={limit === null}
            value={limit?.unit ?? 'working-days'}
            onChange={(event) => set({ ...limitOf(limit), unit: event.currentTarget.value })}
          >
            {LIMIT_UNITS.map((unit) => (
              <option key={unit} value={unit}>
                {t(`sheets.units.${unit}`)}
              </option>
            ))}
          </select>
        </span>
      );
    }
    case 'duplicates':
      return (
        <span class="field-row">
          {(['radiusM', 'days'] as const).map((part) => (
            <NumberField
              key={part}
              label={t(`sheets.${part}`)}
              value={valueAt(value, part)}
              marks={marks}
              onChange={(next) => set(next, `${column.key}.${part}`)}
            />
          ))}
        </span>
      );
  }
}

/** Where the limit lies in the entry itself, its other fields are not its own. */
const limitOf = (limit: Limit | null): Partial<Limit> =>
  limit === null ? {} : { amount: limit.amount, unit: limit.unit };

function optionsOf(kind: 'category' | 'cell' | 'organisation' | 'system', directory: Directory) {
  if (kind === 'category') return directory.categoryOptions.value;
  if (kind === 'cell') return directory.cellOptions.value;
  return kind === 'system' ? directory.systemOptions.value : directory.organisationOptions.value;
}

/** A whole number, or null while nothing is written. */
function NumberField(props: {
  label: string;
  value: unknown;
  marks: { 'aria-invalid': boolean; 'aria-describedby': string | undefined };
  onChange: (value: number | null) => void;
}) {
  return (
    <input
      type="number"
      class="number-field"
      min="0"
      step="1"
      title={props.label}
      aria-label={props.label}
      {...props.marks}
      value={typeof props.value === 'number' ? props.value : ''}
      onInput={({ currentTarget }) =>
        props.onChange(Number.isNaN(currentTarget.valueAsNumber) ? null : currentTarget.valueAsNumber)
      }
    />
  );
}
