import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { CHECK_POINT_KINDS, type CheckPoint, type CheckPointInput } from '../../../server/patrol/contract.ts';
import { t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { PlaceField } from '../maps/place-field.tsx';
import { PartHead, TableHead } from '../people/list-frame.tsx';
import { CellLink } from '../people/people-words.tsx';
import { RecordDialog } from '../people/record-dialog.tsx';
import { CursorFrame } from '../sheets/cursor-frame.tsx';
import { CheckPointImport } from './check-point-import.tsx';
import { CellField } from './period-bar.tsx';
import type { TabProps } from './tab-props.ts';

type Asking = { what: 'add' | 'import' } | { what: 'edit' | 'retire'; point: CheckPoint } | null;
type Kind = CheckPointInput['kind'];
const BLANK = { code: '', name: '', kind: 'building' as Kind, lon: null, lat: null };
const kindName = (kind: Kind): string => t(`deskPatrol.points.kinds.${kind}`);

/** Buildings and other points that a round should pass. */
export function CheckPointsTab(props: TabProps) {
  const { desk, model } = props;
  const { cell } = model.asked.value;
  const kind = useSignal('');
  const withRetired = useSignal(false);
  const asking = useSignal<Asking>(null);
  useEffect(
    () => void model.readCheckPoints(cell, kind.value, withRetired.value),
    [model, cell, kind.value, withRetired.value],
  );
  const mayPlan = desk.may('patrol:plan');
  const ask = (what: Asking): void => {
    asking.value = what;
  };
  const close = (): void => ask(null);
  const now = asking.value;
  return (
    <>
      <PartHead title={t('deskPatrol.points.title')} what={t('deskPatrol.points.what')}>
        {mayPlan ? (
          <>
            <button type="button" class="button" onClick={() => ask({ what: 'import' })}>
              {t('deskPatrol.points.import')}
            </button>
            <button type="button" class="button primary" onClick={() => ask({ what: 'add' })}>
              <Icon name="plus" />
              {t('deskPatrol.points.add')}
            </button>
          </>
        ) : null}
      </PartHead>
      <form class="patrol-question" onSubmit={(event) => event.preventDefault()}>
        <CellField {...props} />
        <label class="field">
          <span>{t('deskPatrol.points.columns.kind')}</span>
          <select
            value={kind.value}
            onChange={({ currentTarget }) => {
              kind.value = currentTarget.value;
            }}
          >
            <option value="">{t('people.all')}</option>
            {CHECK_POINT_KINDS.map((one) => (
              <option key={one} value={one}>
                {kindName(one)}
              </option>
            ))}
          </select>
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={withRetired.value}
            onChange={({ currentTarget }) => {
              withRetired.value = currentTarget.checked;
            }}
          />
          {t('deskPatrol.points.withRetired')}
        </label>
      </form>
      <CursorFrame list={model.checkPoints} empty={t('deskPatrol.points.none')}>
        {(points) => (
          <div class="sheet-scroll">
            <table class="sheet-rows">
              <TableHead
                columns={[
                  ...(['name', 'code', 'kind', 'cell', 'place'] as const).map((name) =>
                    t(`deskPatrol.points.columns.${name}`),
                  ),
                  '',
                ]}
              />
              <tbody>
                {points.map((point) => (
                  <tr key={point.id} class={point.retiredAt === null ? '' : 'holding-over'}>
                    <th scope="row">
                      {point.name}
                      {point.retiredAt === null ? null : <span class="row-mark">{t('deskPatrol.points.retired')}</span>}
                    </th>
                    <td>{point.code}</td>
                    <td>{kindName(point.kind)}</td>
                    <td>
                      <CellLink cell={point.cell} />
                    </td>
                    <td class="nowrap numbers">
                      {point.lon.toFixed(5)}, {point.lat.toFixed(5)}
                    </td>
                    <td class="row-buttons">
                      {mayPlan && point.retiredAt === null ? (
                        <>
                          <button
                            type="button"
                            class="button"
                            aria-label={t('deskPatrol.editOf', { name: point.name })}
                            onClick={() => ask({ what: 'edit', point })}
                          >
                            {t('deskPatrol.edit')}
                          </button>
                          <button
                            type="button"
                            class="button"
                            aria-label={t('deskPatrol.points.retireOf', { name: point.name })}
                            onClick={() => ask({ what: 'retire', point })}
                          >
                            {t('deskPatrol.points.retire')}
                          </button>
                        </>
                      ) : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </CursorFrame>
      {now === null ? null : now.what === 'import' ? (
        <CheckPointImport model={model} onClose={close} />
      ) : now.what === 'retire' ? (
        <RecordDialog
          title={t('deskPatrol.points.retireOf', { name: now.point.name })}
          what={t('deskPatrol.points.retireWhat')}
          fields={[]}
          initial={{}}
          submit={t('deskPatrol.points.retire')}
          onSubmit={async () => {
            await model.retireCheckPoint(now.point.id);
            desk.said.value = t('deskPatrol.done');
          }}
          onClose={close}
        />
      ) : (
        <RecordDialog
          title={now.what === 'edit' ? t('deskPatrol.editOf', { name: now.point.name }) : t('deskPatrol.points.add')}
          what={t('deskPatrol.points.formWhat')}
          fields={[
            { key: 'code', label: t('deskPatrol.points.columns.code'), kind: 'text', required: true },
            { key: 'name', label: t('deskPatrol.points.columns.name'), kind: 'text', required: true },
            {
              ...{ key: 'kind', label: t('deskPatrol.points.columns.kind'), kind: 'choice', required: true },
              choices: CHECK_POINT_KINDS.map((value) => ({ value, text: kindName(value) })),
            },
            { key: 'lon', label: t('deskPatrol.lon'), kind: 'number', required: true },
            { key: 'lat', label: t('deskPatrol.lat'), kind: 'number', required: true },
          ]}
          initial={now.what === 'edit' ? inputOf(now.point) : BLANK}
          submit={t('deskPatrol.save')}
          onSubmit={async (entry) => {
            const before = now.what === 'edit' ? now.point : undefined;
            await model.putCheckPoint(entry as unknown as CheckPointInput, before);
            desk.said.value = t('deskPatrol.done');
          }}
          onClose={close}
        >
          {(record, set) => <PlaceField desk={desk} record={record} set={set} />}
        </RecordDialog>
      )}
    </>
  );
}

const inputOf = ({ code, name, kind, lon, lat }: CheckPoint) => ({ code, name, kind, lon, lat });
