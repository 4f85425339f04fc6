import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PatrolAlarm } from '../../../server/patrol/contract.ts';
import { formatAgo, formatMoment, formatNumber } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { Choice } from '../../ui/choice.tsx';
import { PartHead, TableHead } from '../people/list-frame.tsx';
import { CellLink, Phone } from '../people/people-words.tsx';
import { RecordDialog } from '../people/record-dialog.tsx';
import { CursorFrame } from '../sheets/cursor-frame.tsx';
import { writePatrolAsked } from './patrol-address.ts';
import type { PatrolModel } from './patrol-model.ts';
import { alarmWords } from './patrol-words.ts';
import { CellField } from './period-bar.tsx';
import { phoneBookOf } from './phone-book.ts';
import type { TabProps } from './tab-props.ts';

const AGAIN_MS = 30_000;

/** Who is missed, whose phone is silent, where nobody walks. */
export function AlarmsTab(props: TabProps) {
  const { desk, model } = props;
  const { cell } = model.asked.value;
  const openOnly = useSignal(true);
  const noting = useSignal<PatrolAlarm | null>(null);
  useEffect(() => {
    void model.readAlarms(openOnly.value, cell);
    const timer = setInterval(() => {
      // Further pages that somebody is reading stay.
      if ((model.alarms.rows.peek()?.length ?? 0) <= 200) void model.readAlarms(openOnly.peek(), cell);
    }, AGAIN_MS);
    return () => clearInterval(timer);
  }, [model, cell, openOnly.value]);
  const mayNote = desk.may('patrol:plan');
  const mayLocate = desk.may('patrol:locate');
  const book = phoneBookOf(desk);
  useEffect(() => void book.load(), [book]);
  const now = desk.dataNow.value;
  const moment = (at: string): string => formatMoment(Date.parse(at), desk.timeZone.value, now);
  const open = model.alarms.answer.value?.open;
  return (
    <>
      <PartHead title={t('deskPatrol.alarms.title')} what={t('deskPatrol.alarms.what')} />
      <form class="patrol-question" onSubmit={(event) => event.preventDefault()}>
        <Choice
          label={t('deskPatrol.alarms.which')}
          name="alarms"
          value={openOnly.value ? 'open' : 'all'}
          options={[
            {
              value: 'open',
              text: `${t('deskPatrol.alarms.open')}${open === undefined ? '' : ` ${formatNumber(open)}`}`,
            },
            { value: 'all', text: t('deskPatrol.alarms.all') },
          ]}
          onChoose={(which) => {
            openOnly.value = which === 'open';
          }}
        />
        <CellField {...props} />
      </form>
      <CursorFrame
        list={model.alarms}
        empty={t(openOnly.value ? 'deskPatrol.alarms.noneOpen' : 'deskPatrol.alarms.none')}
      >
        {(alarms) => (
          <div class="sheet-scroll">
            <table class="sheet-rows">
              <TableHead
                columns={[
                  ...(['kind', 'about', 'cell', 'raised', 'state'] as const).map((name) =>
                    t(`deskPatrol.alarms.columns.${name}`),
                  ),
                  '',
                ]}
              />
              <tbody>
                {alarms.map((alarm) => (
                  <tr
                    key={alarm.id}
                    class={alarm.clearedAt === null && alarm.acknowledgedAt === null ? 'row-urgent' : ''}
                  >
                    <th scope="row" class="nowrap">
                      {t(`patrol.alarm.${alarm.kind}`)}
                    </th>
                    <td>
                      {alarmWords(alarm, moment)} <Phone phone={book.phones.value.get(alarm.staff ?? '') ?? ''} />
                    </td>
                    <td>
                      <CellLink cell={alarm.cell} />
                      {mayLocate && alarm.staff !== null ? <TrackLink model={model} staff={alarm.staff} /> : null}
                    </td>
                    <td class="nowrap" title={moment(alarm.raisedAt)}>
                      {formatAgo(Date.parse(alarm.raisedAt), now)}
                    </td>
                    <td>
                      {alarm.clearedAt === null
                        ? t('deskPatrol.alarms.lasts')
                        : t('deskPatrol.alarms.over', { at: moment(alarm.clearedAt) })}
                      {alarm.acknowledgedAt === null ? null : (
                        <small class="quiet">
                          {' '}
                          {t('deskPatrol.alarms.notedBy', {
                            by: alarm.acknowledgedBy ?? '',
                            at: moment(alarm.acknowledgedAt),
                          })}
                          {alarm.note === '' ? '' : ` “${alarm.note}”`}
                        </small>
                      )}
                    </td>
                    <td class="row-buttons">
                      {mayNote && alarm.acknowledgedAt === null ? (
                        <button
                          type="button"
                          class="button"
                          aria-label={t('deskPatrol.alarms.noteOf', { cell: named(alarm.cell.name) })}
                          onClick={() => {
                            noting.value = alarm;
                          }}
                        >
                          {t('deskPatrol.alarms.note')}
                        </button>
                      ) : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </CursorFrame>
      {noting.value === null ? null : (
        <RecordDialog
          title={t('deskPatrol.alarms.note')}
          what={`${alarmWords(noting.value, moment)} ${t('deskPatrol.alarms.noteWhat')}`}
          fields={[{ key: 'note', label: t('deskPatrol.alarms.noteField'), kind: 'long' }]}
          initial={{ note: '' }}
          submit={t('deskPatrol.alarms.note')}
          onSubmit={async ({ note }) => {
            await model.acknowledge((noting.value as PatrolAlarm).id, String(note));
            desk.said.value = t('deskPatrol.done');
          }}
          onClose={() => {
            noting.value = null;
          }}
        />
      )}
    </>
  );
}

/** To the walk of today of the person that an alarm is about. */
function TrackLink({ model, staff }: { model: PatrolModel; staff: string }) {
  const change = { tab: 'workers', period: 'today', worker: staff } as const;
  return (
    <>
      {' · '}
      <a
        href={`${location.pathname}?${writePatrolAsked({ ...model.asked.value, ...change })}`}
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          model.ask(change);
        }}
      >
        {t('deskPatrol.alarms.track')}
      </a>
    </>
  );
}
