import { useEffect, useRef } from 'preact/hooks';
import { named, t } from '../i18n/i18n.ts';
import { CASE_STAGES, conditionsOf, type DeskFilter, DUES, NO_FILTER } from '../state/desk-filter.ts';
import { SORTS } from '../state/desk-queue.ts';
import { SEVERITIES } from '../state/severity.ts';
import { Icon } from '../ui/icon.tsx';
import { categoryName, organisationName, severityName, stageName } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';

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
      {desk.filtersShown.value ? <Filters desk={desk} /> : null}
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

function Filters({ desk }: { desk: DeskModel }) {
  const filter = desk.filter.value;
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    box.current?.querySelector<HTMLElement>('select, input')?.focus();
  }, []);
  const several = (list: readonly string[], value: string): string[] =>
    list.includes(value) ? list.filter((entry) => entry !== value) : [...list, value];
  return (
    <fieldset class="filters" id="filters" ref={box}>
      <legend class="hidden-text">{t('desk.filter.label')}</legend>
      <Select
        label={t('desk.filter.due')}
        value={filter.due}
        options={DUES.map((due) => [due, t(`desk.filter.dueOf.${due}`)])}
        onChoose={(due) => desk.setFilter({ due: due as DeskFilter['due'] })}
      />
      <Select
        label={t('desk.filter.holder')}
        value={filter.holder}
        options={[
          ...(['desk', 'mine'] as const).map((holder): [string, string] => [
            holder,
            t(`desk.filter.holderOf.${holder}`),
          ]),
          ...[...desk.organisations.value.values()].map(({ code, name }): [string, string] => [code, named(name)]),
        ]}
        onChoose={(holder) => desk.setFilter({ holder })}
      />
      <Select
        label={t('desk.filter.category')}
        value={filter.category.length === 1 ? (filter.category[0] as string) : ''}
        options={[...desk.categories.value.values()].map(({ code, name }) => [code, named(name)])}
        onChoose={(code) => desk.setFilter({ category: code === '' ? [] : [code] })}
      />
      <Select
        label={t('desk.filter.state')}
        value={filter.state}
        any={false}
        options={(['open', 'closed', 'any'] as const).map((state) => [state, t(`state.${state}`)])}
        onChoose={(state) => desk.setFilter({ state: state as DeskFilter['state'] })}
      />
      <Text name="cell" label={t('desk.filter.cell')} type="text" desk={desk} />
      <Text name="from" label={t('desk.filter.from')} type="date" desk={desk} />
      <Text name="to" label={t('desk.filter.to')} type="date" desk={desk} />
      <Checks
        label={t('desk.filter.severity')}
        options={SEVERITIES.map((severity) => [String(severity), severityName(severity)])}
        chosen={filter.severity.map(String)}
        onToggle={(value) => desk.setFilter({ severity: several(filter.severity.map(String), value).map(Number) })}
      />
      <Checks
        label={t('desk.filter.flags')}
        options={(['contested', 'supervised', 'paused', 'outside'] as const).map((name) => [
          name,
          t(`desk.filter.${name}`),
        ])}
        chosen={(['contested', 'supervised', 'paused', 'outside'] as const).filter((name) => filter[name])}
        onToggle={(name) => desk.setFilter({ [name]: !filter[name as 'paused'] })}
      />
      <Checks
        label={t('desk.filter.stage')}
        options={CASE_STAGES.map((stage) => [stage, stageName(stage)])}
        chosen={filter.stage}
        onToggle={(stage) => {
          const stages = several(filter.stage, stage) as DeskFilter['stage'];
          const closed = stages.some((entry) => entry === 'closed' || entry === 'merged');
          desk.setFilter({ stage: stages, ...(closed ? { state: 'any' } : {}) });
        }}
      />
    </fieldset>
  );
}

function Select(props: {
  label: string;
  value: string;
  options: readonly (readonly [value: string, text: string])[];
  any?: boolean;
  onChoose: (value: string) => void;
}) {
  return (
    <label class="field">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChoose(event.currentTarget.value)}>
        {props.any === false ? null : <option value="">{t('desk.filter.any')}</option>}
        {props.options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

function Text(props: { name: 'cell' | 'from' | 'to'; label: string; type: 'text' | 'date'; desk: DeskModel }) {
  return (
    <label class="field">
      <span>{props.label}</span>
      <input
        {...({ type: props.type } as { type: 'text' })}
        value={props.desk.filter.value[props.name]}
        onChange={(event) => props.desk.setFilter({ [props.name]: event.currentTarget.value.trim() })}
      />
    </label>
  );
}

function Checks(props: {
  label: string;
  options: readonly (readonly [value: string, text: string])[];
  chosen: readonly string[];
  onToggle: (value: string) => void;
}) {
  return (
    <fieldset class="checks">
      <legend>{props.label}</legend>
      {props.options.map(([value, text]) => (
        <label key={value}>
          <input type="checkbox" checked={props.chosen.includes(value)} onChange={() => props.onToggle(value)} />
          {text}
        </label>
      ))}
    </fieldset>
  );
}
