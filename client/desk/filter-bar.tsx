import { useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { conditionsOf, type DeskFilter, NO_FILTER } from '../state/desk-filter.ts';
import { SORTS } from '../state/desk-queue.ts';
import { Icon } from '../ui/icon.tsx';
import { categoryName, organisationName, severityName, stageName } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';
import { FilterForm } from './filter-form.tsx';

const TYPING_MS = 350;

/** Search, order, the filters in force as words that can be taken away, and all of them on demand. */
export function FilterBar({ desk }: { desk: DeskModel }) {
  const filter = desk.filter.value;
  const conditions = conditionsOf(filter);
  return (
    <search class="filter-bar">
      <Search desk={desk} />
      <label class="filter-sort">
        <span>{t('desk.filter.sort')}</span>
        <select
          value={filter.sort}
          onChange={(event) => desk.setFilter({ sort: event.currentTarget.value as DeskFilter['sort'] })}
        >
          {SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {t(`desk.filter.sortBy.${sort}`)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        class="button"
        aria-expanded={desk.filtersShown.value}
        aria-controls="filters"
        onClick={() => {
          desk.filtersShown.value = !desk.filtersShown.value;
        }}
      >
        <Icon name="filter" />
        {conditions.length === 0 ? t('desk.filter.label') : t('desk.filter.all', { count: conditions.length })}
        <span class="key" aria-hidden="true">
          F
        </span>
      </button>
      {conditions.length > 0 ? (
        <ul class="filter-chips" aria-label={t('desk.filter.label')}>
          {conditions.map((name) => (
            <li key={name}>
              <Chip desk={desk} name={name as keyof DeskFilter} />
            </li>
          ))}
          <li>
            <button type="button" class="link-button" onClick={() => desk.clearFilter()}>
              {t('desk.filter.clear')}
            </button>
          </li>
        </ul>
      ) : null}
      {desk.filtersShown.value ? <FilterForm desk={desk} /> : null}
    </search>
  );
}

function Search({ desk }: { desk: DeskModel }) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const search = (text: string): void => {
    clearTimeout(timer.current);
    if (desk.filter.peek().q !== text.trim()) desk.setFilter({ q: text.trim() });
  };
  return (
    <label class="search">
      <Icon name="search" />
      <span class="hidden-text">{t('desk.filter.search')}</span>
      <input
        id="search"
        type="search"
        placeholder={`${t('desk.filter.searchHint')}  /`}
        maxLength={200}
        value={desk.filter.value.q}
        onInput={(event) => {
          const { value } = event.currentTarget;
          clearTimeout(timer.current);
          timer.current = setTimeout(() => search(value), TYPING_MS);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            search(event.currentTarget.value);
            desk.focusList();
          }
        }}
      />
    </label>
  );
}

/** A condition in words; pressing it takes it away. */
function Chip({ desk, name }: { desk: DeskModel; name: keyof DeskFilter }) {
  const label = name === 'q' ? t('desk.filter.search') : t(`desk.filter.${name}`);
  const value = conditionText(desk, name);
  const text = value === '' ? label : `${label}: ${value}`;
  return (
    <button
      type="button"
      class="chip"
      aria-label={t('desk.filter.without', { name: label, value })}
      title={t('desk.filter.without', { name: label, value })}
      onClick={() => desk.setFilter({ [name]: NO_FILTER[name] })}
    >
      {text}
      <Icon name="close" />
    </button>
  );
}

function conditionText(desk: DeskModel, name: keyof DeskFilter): string {
  const filter = desk.filter.value;
  switch (name) {
    case 'stage':
      return filter.stage.map(stageName).join(', ');
    case 'category':
      return filter.category.map((code) => categoryName(desk, code)).join(', ');
    case 'severity':
      return filter.severity.map(severityName).join(', ');
    case 'holder':
      return filter.holder === 'desk' || filter.holder === 'mine'
        ? t(`desk.filter.holderOf.${filter.holder}`)
        : organisationName(desk, filter.holder);
    case 'due':
      return filter.due === '' ? '' : t(`desk.filter.dueOf.${filter.due}`);
    case 'state':
      return t(`state.${filter.state}`);
    case 'contested':
    case 'supervised':
    case 'paused':
    case 'outside':
      return '';
    default:
      return String(filter[name]);
  }
}
