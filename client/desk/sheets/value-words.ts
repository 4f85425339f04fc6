import { formatNumber } from '../../i18n/format.ts';
import { named, type TextKey, t } from '../../i18n/i18n.ts';
import type { Localized } from '../../wire/wire-types.ts';
import type { Directory } from './directory.ts';
import { type Entry, type SheetColumn, type SheetForm, valueAt } from './sheet-form.ts';

/** What names codes. */
export type Names = Pick<Directory, 'organisationName' | 'categoryName' | 'cellName'>;

interface Limit {
  amount: number | null;
  unit: string;
}

/** "7 working days"; none at all is the deadline itself. */
export function limitWords({ amount, unit }: Limit): string {
  if (amount === 0) return t('sheets.atOnce');
  const text = amount === null ? '?' : formatNumber(amount);
  return t(`sheets.limit.${unit}` as 'sheets.limit.working-days', { count: amount ?? 0, amount: text });
}

/** The value of a column as a person reads it. */
export function valueWords(column: SheetColumn, entry: Entry, names: Names): string {
  const value = valueAt(entry, column.key);
  if (value === null || value === undefined) return 'none' in column && column.none ? t(column.none) : '';
  switch (column.kind) {
    case 'localized':
      return named(value as Localized);
    case 'number':
      return typeof value === 'number' ? formatNumber(value) : String(value);
    case 'choice': {
      const choice = column.choices.find((one) => one.value === value);
      return choice === undefined ? String(value) : t(choice.text);
    }
    case 'flags':
      return column.choices
        .filter(({ key }) => (value as Entry)[key] === true)
        .map(({ text }) => t(text))
        .join(t('sheets.comma'));
    case 'category':
      return names.categoryName(value as string);
    case 'cell':
      return names.cellName(value as string);
    case 'organisation':
    case 'system':
      return names.organisationName(value as string);
    case 'organisations':
      return (value as string[]).map(names.organisationName).join(t('sheets.comma'));
    case 'limit':
      return limitWords(value as Limit);
    case 'duplicates': {
      const { radiusM, days } = value as { radiusM: number | null; days: number | null };
      return t('sheets.duplicates', { radius: radiusM ?? '?', days: days ?? '?' });
    }
    case 'text':
    case 'time':
      return String(value);
  }
}

/** What tells a row from the others, shortly. */
export function entryName(form: SheetForm, entry: Entry, names: Names): string {
  const own = form.columns.find(({ kind }) => kind === 'localized');
  const columns = own === undefined ? form.columns.filter(({ key }) => form.key.includes(key)) : [own];
  return columns
    .map((column) => valueWords(column, entry, names))
    .filter((text) => text !== '')
    .join(' · ');
}

/** All that can be found in a row: what is shown, and the codes behind it. */
export function searchWords({ columns }: SheetForm, entry: Entry, names: Names): string {
  const codes = columns.map(({ key }) => JSON.stringify(valueAt(entry, key)) ?? '');
  return `${columns.map((column) => valueWords(column, entry, names)).join(' ')} ${codes.join(' ')}`.toLowerCase();
}

export const labelOf = ({ label }: { label: TextKey }): string => t(label);
