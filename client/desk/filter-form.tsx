import { useEffect, useRef } from 'preact/hooks';
import { named, t } from '../i18n/i18n.ts';
import { CASE_STAGES, type DeskFilter, DUES } from '../state/desk-filter.ts';
import { SEVERITIES } from '../state/severity.ts';
import { severityName, stageName } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';

/** Every condition that a queue can have. */
export function FilterForm({ desk }: { desk: DeskModel }) {
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
