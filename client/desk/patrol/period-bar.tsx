import type { ComponentChildren } from 'preact';
import { t } from '../../i18n/i18n.ts';
import { Choice } from '../../ui/choice.tsx';
import { ComboBox } from '../../ui/combo-box.tsx';
import { askedDays } from './asked-period.ts';
import { PERIODS, type PeriodName } from './patrol-address.ts';
import type { TabProps } from './tab-props.ts';

/** The period of a report, and the cell that it is about. */
export function PeriodBar(props: TabProps & { withLevel?: boolean; withCell?: boolean; children?: ComponentChildren }) {
  const { model, today } = props;
  const asked = model.asked.value;
  const setRange = (change: { from?: string; to?: string }): void => model.ask({ period: 'range', ...change });
  return (
    <form class="patrol-question" onSubmit={(event) => event.preventDefault()}>
      <Choice
        label={t('deskPatrol.period')}
        name="period"
        value={asked.period}
        options={PERIODS.map((period) => ({ value: period, text: t(`deskPatrol.periods.${period}`) }))}
        onChoose={(period: PeriodName) =>
          period === 'range' && asked.from === ''
            ? setRange({ from: askedDays({ ...asked, period: 'week' }, today)?.first ?? today, to: today })
            : model.ask({ period })
        }
      />
      {asked.period === 'range' ? (
        <>
          <DayField
            label={t('deskPatrol.from')}
            value={asked.from}
            max={today}
            onChange={(from) => setRange({ from })}
          />
          <DayField label={t('deskPatrol.to')} value={asked.to} max={today} onChange={(to) => setRange({ to })} />
        </>
      ) : null}
      {props.withLevel ? (
        <label class="field">
          <span>{t('deskPatrol.level')}</span>
          <select
            value={String(asked.level)}
            onChange={({ currentTarget }) => model.ask({ level: Number(currentTarget.value) })}
          >
            {([1, 2, 3, 4] as const).map((level) => (
              <option key={level} value={String(level)}>
                {t(`level.l${level}`)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      {props.withCell ? <CellField {...props} /> : null}
      {props.children}
    </form>
  );
}

/** A cell and what lies below it. */
export function CellField({ model, directory }: TabProps) {
  const { cell } = model.asked.value;
  return (
    <ComboBox
      label={t('deskPatrol.within')}
      value={cell === '' ? null : cell}
      valueText={directory.cellName(cell)}
      options={directory.cellOptions.value}
      none={t('lists.wholeCity')}
      onChange={(code) => model.ask({ cell: code ?? '' })}
    />
  );
}

export function DayField(props: { label: string; value: string; max?: string; onChange: (day: string) => void }) {
  return (
    <label class="field">
      <span>{props.label}</span>
      <input
        type="date"
        required
        max={props.max}
        value={props.value}
        onChange={({ currentTarget }) => currentTarget.value !== '' && props.onChange(currentTarget.value)}
      />
    </label>
  );
}
