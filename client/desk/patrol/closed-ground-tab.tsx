import { useSignal } from '@preact/signals';
import type { FeatureCollection, Geometry } from 'geojson';
import { useEffect, useMemo } from 'preact/hooks';
import type { ClosedGround } from '../../../server/patrol/contract.ts';
import { formatArea } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { MapBox } from '../maps/map-box.tsx';
import { PartHead, TableHead } from '../people/list-frame.tsx';
import { RecordDialog } from '../people/record-dialog.tsx';
import { ReadingFrame } from '../sheets/reading-frame.tsx';
import { CloseGroundDialog } from './close-ground-dialog.tsx';
import { daysWords } from './patrol-words.ts';
import type { TabProps } from './tab-props.ts';

type Asking = { what: 'close' } | { what: 'reopen'; ground: ClosedGround } | null;

/** Ground that nobody can walk: it counts neither as walked nor as to be walked. */
export function ClosedGroundTab({ desk, model, today }: TabProps) {
  const asking = useSignal<Asking>(null);
  const chosen = useSignal<number | null>(null);
  useEffect(() => void model.readGrounds(), [model]);
  const grounds = model.grounds.value.value;
  const features = useMemo(
    () => drawn((grounds ?? []).filter(({ id }) => chosen.value === null || id === chosen.value)),
    [grounds, chosen.value],
  );
  const mayPlan = desk.may('patrol:plan');
  const now = asking.value;
  const close = (): void => {
    asking.value = null;
  };
  return (
    <>
      <PartHead title={t('deskPatrol.closed.title')} what={t('deskPatrol.closed.what')}>
        {mayPlan ? (
          <button
            type="button"
            class="button primary"
            onClick={() => {
              asking.value = { what: 'close' };
            }}
          >
            <Icon name="plus" />
            {t('deskPatrol.closed.add')}
          </button>
        ) : null}
      </PartHead>
      <ReadingFrame
        error={model.grounds.error.value}
        isReading={model.grounds.isReading.value}
        isThere={grounds !== null}
        onRetry={() => void model.readGrounds()}
      >
        {grounds === null ? null : grounds.length === 0 ? (
          <p class="empty" role="status">
            {t(mayPlan ? 'deskPatrol.closed.noneAdd' : 'deskPatrol.closed.none')}
          </p>
        ) : (
          <div class="patrol-split">
            <div class="sheet-scroll">
              <table class="sheet-rows">
                <TableHead
                  columns={[
                    ...(['name', 'reason', 'days', 'area', 'author'] as const).map((name) =>
                      t(`deskPatrol.closed.columns.${name}`),
                    ),
                    '',
                  ]}
                />
                <tbody>
                  {grounds.map((ground) => (
                    <tr key={ground.id} class={ground.id === chosen.value ? 'row-chosen' : ''}>
                      <th scope="row">
                        <button
                          type="button"
                          class="link-button"
                          aria-pressed={ground.id === chosen.value}
                          onClick={() => {
                            chosen.value = chosen.value === ground.id ? null : ground.id;
                          }}
                        >
                          {ground.name}
                        </button>
                      </th>
                      <td>{ground.reason}</td>
                      <td>
                        {daysWords(ground.fromDay, ground.toDay)}
                        {isOver(ground, today) ? <span class="row-mark">{t('deskPatrol.closed.over')}</span> : null}
                      </td>
                      <td class="nowrap">{formatArea(ground.areaM2)}</td>
                      <td>{ground.author}</td>
                      <td class="row-buttons">
                        {mayPlan && !isOver(ground, today) ? (
                          <button
                            type="button"
                            class="button"
                            aria-label={t('deskPatrol.closed.reopenOf', { name: ground.name })}
                            onClick={() => {
                              asking.value = { what: 'reopen', ground };
                            }}
                          >
                            {t('deskPatrol.closed.reopen')}
                          </button>
                        ) : null}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            <aside class="patrol-aside">
              <MapBox desk={desk} label={t('deskPatrol.closed.map')} features={features} />
            </aside>
          </div>
        )}
      </ReadingFrame>
      {now === null ? null : now.what === 'close' ? (
        <CloseGroundDialog desk={desk} model={model} today={today} onClose={close} />
      ) : (
        <RecordDialog
          title={t('deskPatrol.closed.reopenOf', { name: now.ground.name })}
          what={t('deskPatrol.closed.reopenWhat')}
          fields={[]}
          initial={{}}
          submit={t('deskPatrol.closed.reopen')}
          onSubmit={async () => {
            await model.reopenGround(now.ground.id);
            desk.said.value = t('deskPatrol.done');
          }}
          onClose={close}
        />
      )}
    </>
  );
}

const isOver = ({ toDay }: ClosedGround, today: string): boolean => toDay !== null && toDay < today;

function drawn(grounds: readonly ClosedGround[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: grounds.map(({ geometry }) => ({
      type: 'Feature',
      geometry: geometry as Geometry,
      properties: { kind: 'closed' },
    })),
  };
}
