import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Plan } from '../../../server/patrol/contract.ts';
import { named, t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { PartHead, TableHead } from '../people/list-frame.tsx';
import { RecordDialog } from '../people/record-dialog.tsx';
import { CursorFrame } from '../sheets/cursor-frame.tsx';
import { daysWords, whoWords } from './patrol-words.ts';
import { CellField } from './period-bar.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import type { TabProps } from './tab-props.ts';

type Asking = { what: 'add' } | { what: 'edit' | 'end'; plan: Plan } | null;

/** Plans of who walks which cell when. A cell without one is walked by the shift of its grid worker. */
export function PlansTab(props: TabProps) {
  const { desk, model, today } = props;
  const { cell } = model.asked.value;
  const asking = useSignal<Asking>(null);
  const close = (): void => {
    asking.value = null;
  };
  useEffect(() => void model.readPlans(cell), [model, cell]);
  const { value: now } = asking;
  return (
    <>
      <PartHead title={t('deskPatrol.plans.title')} what={t('deskPatrol.plans.what')}>
        <button
          type="button"
          class="button primary"
          onClick={() => {
            asking.value = { what: 'add' };
          }}
        >
          <Icon name="plus" />
          {t('deskPatrol.plans.add')}
        </button>
      </PartHead>
      <form class="patrol-question" onSubmit={(event) => event.preventDefault()}>
        <CellField {...props} />
      </form>
      <CursorFrame list={model.plans} empty={t('deskPatrol.plans.none')}>
        {(plans) => (
          <div class="sheet-scroll">
            <table class="sheet-rows">
              <TableHead
                columns={[
                  ...(['cell', 'who', 'days', 'times', 'valid', 'note', 'author'] as const).map((name) =>
                    t(`deskPatrol.plans.columns.${name}`),
                  ),
                  '',
                ]}
              />
              <tbody>
                {plans.map((plan) => (
                  <tr key={plan.id} class={isOver(plan, today) ? 'holding-over' : ''}>
                    <th scope="row">{named(plan.cell.name)}</th>
                    <td>{plan.byHolder ? t('deskPatrol.plans.holder') : whoWords(plan.name, plan.staff)}</td>
                    <td>{t(`deskPatrol.plans.days.${plan.days}`)}</td>
                    <td class="nowrap">
                      {plan.startsAt}–{plan.endsAt}
                    </td>
                    <td>
                      {daysWords(plan.fromDay, plan.toDay)}
                      {isOver(plan, today) ? <span class="row-mark">{t('deskPatrol.plans.over')}</span> : null}
                    </td>
                    <td>{plan.note}</td>
                    <td>{plan.author}</td>
                    <td class="row-buttons">
                      {isOver(plan, today) ? null : (
                        <>
                          <button
                            type="button"
                            class="button"
                            aria-label={t('deskPatrol.plans.editOf', { cell: named(plan.cell.name) })}
                            onClick={() => {
                              asking.value = { what: 'edit', plan };
                            }}
                          >
                            {t('deskPatrol.edit')}
                          </button>
                          <button
                            type="button"
                            class="button"
                            aria-label={t('deskPatrol.plans.endOf', { cell: named(plan.cell.name) })}
                            onClick={() => {
                              asking.value = { what: 'end', plan };
                            }}
                          >
                            {t('deskPatrol.end')}
                          </button>
                        </>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </CursorFrame>
      {now === null ? null : now.what === 'end' ? (
        <RecordDialog
          title={t('deskPatrol.plans.endTitle', { cell: named(now.plan.cell.name) })}
          what={t('deskPatrol.plans.endWhat')}
          fields={[]}
          initial={{}}
          submit={t('deskPatrol.end')}
          onSubmit={async () => {
            await model.endPlan(now.plan.id);
            desk.said.value = t('deskPatrol.done');
          }}
          onClose={close}
        />
      ) : (
        <PlanDialog
          {...props}
          {...(now.what === 'edit' ? { plan: now.plan } : { preset: cell === '' ? {} : { cell } })}
          onClose={close}
        />
      )}
    </>
  );
}

const isOver = ({ toDay }: Plan, today: string): boolean => toDay !== null && toDay < today;
