import { dayFromText, dayToText } from '../../../server/duty/clocks/zone-clock.ts';
import { SHIFT_DAYS } from '../../../server/duty/contract.ts';
import type { Plan, PlanInput } from '../../../server/patrol/contract.ts';
import { named, t } from '../../i18n/i18n.ts';
import { RecordDialog, type RecordField } from '../people/record-dialog.tsx';
import { findStaff } from './find-staff.ts';
import type { TabProps } from './tab-props.ts';

/** A plan as a form: a new one, perhaps begun for a cell, or one that stands. */
export function PlanDialog(
  props: TabProps & {
    plan?: Plan;
    preset?: Partial<PlanInput>;
    staffName?: string | undefined;
    onDone?: () => void;
    onClose: () => void;
  },
) {
  const { desk, model, directory, plan, today } = props;
  const words = (name: string) => t(`deskPatrol.plans.fields.${name}` as 'deskPatrol.plans.fields.cell');
  const staffName = plan?.name === null || plan?.name === undefined ? props.staffName : named(plan.name);
  const fields: RecordField[] = [
    {
      ...{ key: 'cell', label: words('cell'), kind: 'find', required: true },
      options: directory.cellOptions.value,
      ...(plan === undefined ? {} : { valueText: named(plan.cell.name) }),
    },
    desk.may('staff:read')
      ? {
          ...{ key: 'staff', label: words('staff'), kind: 'find', none: t('deskPatrol.plans.holder') },
          options: (typed) => findStaff(desk.api, typed),
          ...(staffName === undefined ? {} : { valueText: staffName }),
        }
      : { key: 'staff', label: words('staffNumber'), kind: 'text' },
    {
      ...{ key: 'days', label: words('days'), kind: 'choice', required: true },
      choices: SHIFT_DAYS.map((value) => ({
        value,
        text: t(`deskPatrol.plans.days.${value}`),
      })),
    },
    { key: 'startsAt', label: words('startsAt'), kind: 'time', required: true },
    { key: 'endsAt', label: words('endsAt'), kind: 'time', required: true },
    { key: 'fromDay', label: words('fromDay'), kind: 'day', required: true },
    { key: 'toDay', label: words('toDay'), kind: 'day', optional: true },
    { key: 'note', label: words('note'), kind: 'text' },
  ];
  const blank: PlanInput = {
    ...{ cell: '', staff: null, days: 'working-days', startsAt: '08:30', endsAt: '17:30', note: '' },
    // Today's round may be under way, or over: a plan made now is for the next one.
    ...{ fromDay: dayToText(dayFromText(today) + 1), toDay: null },
  };
  return (
    <RecordDialog
      title={t(plan === undefined ? 'deskPatrol.plans.add' : 'deskPatrol.plans.edit')}
      what={t('deskPatrol.plans.formWhat')}
      fields={fields}
      initial={plan === undefined ? { ...blank, ...props.preset } : inputOf(plan, directory.nameOfCell(plan.cell))}
      submit={t('deskPatrol.save')}
      onSubmit={async (entry) => {
        const input = entry as unknown as PlanInput;
        await model.putPlan({ ...input, staff: input.staff || null }, plan);
        desk.said.value = t('deskPatrol.done');
        props.onDone?.();
      }}
      onClose={props.onClose}
    />
  );
}

const inputOf = (
  { staff, days, startsAt, endsAt, note, fromDay, toDay }: Plan,
  cell: string,
): Record<string, unknown> => ({ cell, staff, days, startsAt, endsAt, note, fromDay, toDay });
