import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { Round } from '../../../server/patrol/contract.ts';
import { formatDay, formatNumber } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { PartHead } from '../people/list-frame.tsx';
import { Phone } from '../people/people-words.tsx';
import { ReadingFrame } from '../sheets/reading-frame.tsx';
import { WindowTable } from '../sheets/window-table.tsx';
import { clockWords, roundState, timesWords, whoWords } from './patrol-words.ts';
import { CellField, DayField } from './period-bar.tsx';
import { phoneBookOf } from './phone-book.ts';
import { PlanDialog } from './plan-dialog.tsx';
import { countRounds, ROUND_STATES, type RoundState, roundKey, sortRounds } from './round-rows.ts';
import type { TabProps } from './tab-props.ts';

const AGAIN_MS = 60_000;
const COLUMNS = ['cell', 'who', 'times', 'state', 'minutes', 'by', 'note', 'plan'] as const;

/** Who walks what on a day, by plan or by shift, and how it stands. */
export function RoundsTab(props: TabProps) {
  const { desk, model, directory, today } = props;
  const { cell, day: asked } = model.asked.value;
  const day = asked === '' ? today : asked;
  const state = useSignal<RoundState | ''>('');
  const planFor = useSignal<Round | null>(null);
  useEffect(() => {
    void model.readRounds(day, cell);
    if (day !== today) return;
    const timer = setInterval(() => void model.readRounds(day, cell), AGAIN_MS);
    return () => clearInterval(timer);
  }, [model, day, cell, today]);
  const list = model.rounds.value.value;
  const counts = useMemo(() => countRounds(list?.rounds ?? []), [list]);
  const rows = useMemo(
    () => sortRounds((list?.rounds ?? []).filter((round) => state.value === '' || round.state === state.value)),
    [list, state.value],
  );
  const mayPlan = desk.may('patrol:plan');
  const book = phoneBookOf(desk);
  useEffect(() => void book.load(), [book]);
  return (
    <>
      <PartHead title={t('deskPatrol.rounds.title')} what={t('deskPatrol.rounds.what')}>
        {mayPlan ? (
          <button type="button" class="button" onClick={() => model.ask({ tab: 'plans' })}>
            {t('deskPatrol.rounds.toPlans')}
          </button>
        ) : null}
      </PartHead>
      <form class="patrol-question" onSubmit={(event) => event.preventDefault()}>
        <DayField
          label={t('deskPatrol.day')}
          value={day}
          onChange={(next) => model.ask({ day: next === today ? '' : next })}
        />
        <CellField {...props} />
      </form>
      <ReadingFrame
        error={model.rounds.error.value}
        isReading={model.rounds.isReading.value}
        isThere={list !== null}
        onRetry={() => void model.readRounds(day, cell)}
      >
        {list === null ? null : (
          <>
            {list.calendarMissing ? <p class="sheet-notice">{t('deskPatrol.rounds.calendarMissing')}</p> : null}
            <fieldset class="state-filter">
              <legend class="hidden-text">{t('deskPatrol.rounds.columns.state')}</legend>
              <button
                type="button"
                class="button"
                aria-pressed={state.value === ''}
                onClick={() => {
                  state.value = '';
                }}
              >
                {t('deskPatrol.rounds.all')} <strong>{formatNumber(list.rounds.length)}</strong>
              </button>
              {ROUND_STATES.filter((one) => counts[one] > 0 || state.value === one).map((one) => (
                <button
                  key={one}
                  type="button"
                  class="button"
                  aria-pressed={state.value === one}
                  onClick={() => {
                    state.value = state.value === one ? '' : one;
                  }}
                >
                  <i class={`state-dot state-${one}`} />
                  {roundState(one)} <strong>{formatNumber(counts[one])}</strong>
                </button>
              ))}
            </fieldset>
            {rows.length === 0 ? (
              <p class="empty" role="status">
                {t('deskPatrol.rounds.none', { day: formatDay(day) })}
              </p>
            ) : (
              <div class="patrol-split patrol-whole">
                <WindowTable
                  label={t('deskPatrol.rounds.title')}
                  columns={COLUMNS.filter((name) => name !== 'plan' || mayPlan).map((name) => ({
                    name,
                    text: t(`deskPatrol.rounds.columns.${name}`),
                    number: name === 'minutes',
                  }))}
                  rows={rows}
                  keyOf={roundKey}
                >
                  {(round) => (
                    <>
                      <th scope="row">{named(round.cell.name)}</th>
                      <td>
                        {round.state === 'vacant' ? '–' : whoWords(round.name, round.staff)}{' '}
                        <Phone phone={book.phones.value.get(round.staff ?? '') ?? ''} />
                      </td>
                      <td>{timesWords(round.from, round.to, desk.timeZone.value)}</td>
                      <td>
                        <i class={`state-dot state-${round.state}`} />
                        {roundState(round.state)}
                      </td>
                      <td class="number">{clockWords(round.minutes)}</td>
                      <td>{t(round.plan === null ? 'deskPatrol.rounds.byShift' : 'deskPatrol.rounds.byPlan')}</td>
                      <td title={round.note}>{round.note}</td>
                      {mayPlan ? (
                        <td>
                          <button
                            type="button"
                            class="link-button"
                            aria-label={t('deskPatrol.rounds.planFor', { cell: named(round.cell.name) })}
                            onClick={() => {
                              planFor.value = round;
                            }}
                          >
                            {t('deskPatrol.rounds.makePlan')}
                          </button>
                        </td>
                      ) : null}
                    </>
                  )}
                </WindowTable>
              </div>
            )}
          </>
        )}
      </ReadingFrame>
      {planFor.value === null ? null : (
        <PlanDialog
          {...props}
          preset={{
            ...{ cell: directory.nameOfCell(planFor.value.cell), staff: planFor.value.staff },
            ...(day > today ? { fromDay: day } : {}),
          }}
          staffName={planFor.value.name === null ? undefined : named(planFor.value.name)}
          onDone={() => void model.readRounds(day, cell)}
          onClose={() => {
            planFor.value = null;
          }}
        />
      )}
    </>
  );
}
