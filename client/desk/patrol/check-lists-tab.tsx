import { useEffect } from 'preact/hooks';
import type { CheckList, Tick } from '../../../server/patrol/contract.ts';
import { formatDay, formatTime } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { PartHead, TableHead } from '../people/list-frame.tsx';
import { ReadingFrame } from '../sheets/reading-frame.tsx';
import { tickPlace, whoWords } from './patrol-words.ts';
import { DayField } from './period-bar.tsx';
import type { TabProps } from './tab-props.ts';

/** What is to be looked at in a cell on a day, and what was: when, where, with what proof, and what came of it. */
export function CheckListsTab({ desk, model, directory, today }: TabProps) {
  const { cell, day: asked } = model.asked.value;
  const day = asked === '' ? today : asked;
  useEffect(() => {
    if (cell === '') model.checkList.forget();
    else void model.readCheckList(cell, day);
  }, [model, cell, day]);
  const list = model.checkList.value.value;
  return (
    <>
      <PartHead title={t('deskPatrol.checkLists.title')} what={t('deskPatrol.checkLists.what')} />
      <form class="patrol-question" onSubmit={(event) => event.preventDefault()}>
        <ComboBox
          label={t('deskPatrol.cell')}
          value={cell === '' ? null : cell}
          valueText={directory.cellName(cell)}
          options={directory.cellOptions.value}
          onChange={(code) => model.ask({ cell: code ?? '' })}
        />
        <DayField
          label={t('deskPatrol.day')}
          value={day}
          onChange={(next) => model.ask({ day: next === today ? '' : next })}
        />
      </form>
      {cell === '' ? (
        <p class="empty" role="status">
          {t('deskPatrol.checkLists.choose')}
        </p>
      ) : (
        <ReadingFrame
          error={model.checkList.error.value}
          isReading={model.checkList.isReading.value}
          isThere={list !== null}
          onRetry={() => void model.readCheckList(cell, day)}
        >
          {list === null ? null : list.items.length === 0 ? (
            <p class="empty" role="status">
              <span>{t('deskPatrol.checkLists.none')}</span>
              {desk.may('staff:read') ? (
                <a class="button" href="/desk?view=lists&list=daily-inspections">
                  {t('deskPatrol.checkLists.toList')}
                </a>
              ) : null}
            </p>
          ) : (
            <Items list={list} timeZone={desk.timeZone.value} category={desk.category} />
          )}
        </ReadingFrame>
      )}
    </>
  );
}

function Items(props: { list: CheckList; timeZone: string; category: (code: string) => string }) {
  const { list, timeZone } = props;
  const done = list.items.filter(({ state }) => state === 'done').length;
  return (
    <>
      <p>
        <strong>{named(list.cell.name)}</strong>{' '}
        {t('deskPatrol.checkLists.sum', { done, all: list.items.length, day: formatDay(list.day) })}
      </p>
      <div class="sheet-scroll">
        <table class="sheet-rows">
          <TableHead
            columns={(['item', 'state', 'every', 'last', 'ticks'] as const).map((name) =>
              t(`deskPatrol.checkLists.columns.${name}`),
            )}
          />
          <tbody>
            {list.items.map((item) => (
              <tr key={item.code} class={item.state === 'overdue' ? 'row-urgent' : ''}>
                <th scope="row">
                  {named(item.name)}
                  {item.category === null ? null : <small class="quiet"> {props.category(item.category)}</small>}
                </th>
                <td class="nowrap">
                  <i class={`state-dot tick-${item.state}`} />
                  {t(`deskPatrol.checkLists.states.${item.state}`)}
                </td>
                <td class="nowrap">{t('deskPatrol.checkLists.every', { count: item.everyWorkingDays })}</td>
                <td class="nowrap">
                  {item.lastOn === null ? t('deskPatrol.checkLists.never') : formatDay(item.lastOn)}
                  {item.dueOn === null ? null : (
                    <small class="quiet"> {t('deskPatrol.checkLists.due', { day: formatDay(item.dueOn) })}</small>
                  )}
                </td>
                <td>
                  {item.ticks.length === 0 ? (
                    <span class="quiet">{t('deskPatrol.checkLists.noTick')}</span>
                  ) : (
                    <ul class="ticks">
                      {item.ticks.map((tick) => (
                        <TickLine key={tick.id} tick={tick} timeZone={timeZone} item={named(item.name)} />
                      ))}
                    </ul>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function TickLine({ tick, timeZone, item }: { tick: Tick; timeZone: string; item: string }) {
  return (
    <li>
      <span>
        <strong class={tick.result === 'wrong' ? 'alarm' : ''}>
          {t(`deskPatrol.checkLists.result.${tick.result}`)}
        </strong>{' '}
        <span class="numbers">{formatTime(Date.parse(tick.at), timeZone)}</span> {whoWords(tick.name, tick.staff)}
      </span>
      <span class={tick.place === 'far' || tick.place === 'none' ? 'watch' : 'quiet'}>
        {tickPlace(tick)} · {t(`deskPatrol.checkLists.proof.${tick.proof}`)}
      </span>
      {tick.note === '' ? null : <span>{tick.note}</span>}
      {tick.report === null ? null : (
        <a href={`/desk?case=${tick.report}`}>{t('deskPatrol.checkLists.report', { number: tick.report })}</a>
      )}
      {tick.reportOwed ? <span class="watch">{t('deskPatrol.checkLists.reportOwed')}</span> : null}
      {tick.photo ? (
        <a href={`/api/patrol/ticks/${tick.id}/photo`} target="_blank" rel="noopener">
          <img
            class="thumbnail"
            src={`/api/patrol/ticks/${tick.id}/thumbnail`}
            alt={t('deskPatrol.checkLists.photoOf', { item })}
            loading="lazy"
          />
        </a>
      ) : null}
    </li>
  );
}
