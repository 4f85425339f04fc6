import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { WireHandOff, WireOutsideSystem } from '../../../server/cases/hand-offs/hand-off-contract.ts';
import { formatMoment, formatNumber } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Problem } from '../../ui/problem.tsx';
import type { DeskModel } from '../desk-model.ts';
import { createHandOffsModel, type HandOffsModel, STATES } from './hand-offs-model.ts';
import './hand-offs.css';

const AGAIN_MS = 15_000;
type Asking =
  | { what: 'withdraw'; row: WireHandOff }
  | { what: 'settle'; row: WireHandOff }
  | { what: 'address'; system: WireOutsideSystem }
  | null;

/** The outbox to outside systems: what waits, what was given up, and what each system last took. */
export default function HandOffsView({ desk }: { desk: DeskModel }) {
  const model = useMemo(() => createHandOffsModel(desk.api), [desk]);
  const asking = useSignal<Asking>(null);
  useEffect(() => {
    void model.refresh();
    const timer = setInterval(() => void model.refresh(), AGAIN_MS);
    return () => clearInterval(timer);
  }, [model]);
  const mayWork = desk.may('hand-off:work');
  return (
    <div class="hand-offs">
      <header>
        <h1>{t('handOffs.title')}</h1>
        <p class="quiet">{t('handOffs.what')}</p>
      </header>
      {model.problem.value === null ? null : <Problem code={model.problem.value} />}
      <Systems model={model} desk={desk} onAddress={(system) => (asking.value = { what: 'address', system })} />
      <div class="hand-offs-choice">
        <Choice
          label={t('handOffs.state')}
          name="hand-off-state"
          value={model.state.value}
          options={STATES.map((state) => ({
            value: state,
            text: `${t(`handOffs.states.${state}`)} ${formatNumber(model.counts.value?.[state] ?? 0)}`,
          }))}
          onChoose={(state) => model.choose(state)}
        />
        {mayWork && model.state.value === 'dead' && (model.counts.value?.dead ?? 0) > 0 ? (
          <button type="button" class="button" onClick={() => void model.retryAll()}>
            {t('handOffs.retryAll')}
          </button>
        ) : null}
      </div>
      <Rows
        model={model}
        desk={desk}
        mayWork={mayWork}
        onAsk={(what, row) => (asking.value = what === 'settle' ? { what, row } : { what, row })}
      />
      <Question asking={asking.value} model={model} onClose={() => (asking.value = null)} />
    </div>
  );
}

function Systems(props: { model: HandOffsModel; desk: DeskModel; onAddress(system: WireOutsideSystem): void }) {
  const { model, desk } = props;
  const moment = (at: string | null): string =>
    at === null ? t('handOffs.never') : formatMoment(Date.parse(at), desk.timeZone.value, Date.now());
  return (
    <section aria-label={t('handOffs.systems')} class="hand-off-systems">
      {model.systems.value.map((system) => (
        <article key={system.code} class={`hand-off-system ${system.state}`}>
          <h2>{named(system.name)}</h2>
          <p class="hand-off-state">{t(`handOffs.systemStates.${system.state}`)}</p>
          <dl>
            <dt>{t('handOffs.waiting')}</dt>
            <dd>{formatNumber(system.waiting)}</dd>
            <dt>{t('handOffs.dead')}</dt>
            <dd>{formatNumber(system.dead)}</dd>
            <dt>{t('handOffs.lastSuccess')}</dt>
            <dd>{moment(system.lastSuccessAt)}</dd>
            {system.restUntil === null ? null : (
              <>
                <dt>{t('handOffs.next')}</dt>
                <dd>{t('handOffs.rests', { time: moment(system.restUntil) })}</dd>
              </>
            )}
          </dl>
          {desk.may('duty:write') ? (
            <button type="button" class="button" onClick={() => props.onAddress(system)}>
              {t('handOffs.setAddress')}
            </button>
          ) : null}
        </article>
      ))}
    </section>
  );
}

function Rows(props: {
  model: HandOffsModel;
  desk: DeskModel;
  mayWork: boolean;
  onAsk(what: 'withdraw' | 'settle', row: WireHandOff): void;
}) {
  const { model, desk, mayWork } = props;
  const rows = model.rows.value;
  if (rows === null) return <p class="quiet">{t('desk.views.loading')}</p>;
  if (rows.length === 0) return <p class="empty">{t('handOffs.none')}</p>;
  const moment = (at: string): string => formatMoment(Date.parse(at), desk.timeZone.value, Date.now());
  const systems = new Map(model.systems.value.map((system) => [system.code, system]));
  const nameIn = (names: ReadonlyMap<string, { name: { zh: string; en: string } }>, code: string): string => {
    const found = names.get(code);
    return found === undefined ? code : named(found.name);
  };
  return (
    <>
      <table class="hand-off-rows">
        <thead>
          <tr>
            {(['case', 'category', 'system', 'created', 'attempts', 'next', 'error', 'remote'] as const).map(
              (column) => (
                <th key={column} scope="col">
                  {t(`handOffs.${column}`)}
                </th>
              ),
            )}
            <th />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <a href={`/desk?case=${row.number}`}>{row.number}</a>
              </th>
              <td>{nameIn(desk.categories.value, row.category)}</td>
              <td>{nameIn(systems, row.system)}</td>
              <td>{moment(row.createdAt)}</td>
              <td class="number">{formatNumber(row.attempts)}</td>
              <td>{row.sending ? t('handOffs.sending') : row.nextTryAt === null ? '' : moment(row.nextTryAt)}</td>
              <td class="hand-off-error">{row.lastError ?? ''}</td>
              <td>
                {row.remoteNumber ?? ''}
                {row.theyHaveIt ? <strong class="hand-off-theirs"> {t('handOffs.theyHaveIt')}</strong> : null}
                {row.remoteStatus === null ? null : (
                  <span class="quiet">
                    {' '}
                    {t(`handOffs.remoteStatus.${row.remoteStatus}` as 'handOffs.remoteStatus.received')}
                  </span>
                )}
              </td>
              <td class="hand-off-buttons">
                {!mayWork ? null : row.state === 'dead' || row.state === 'waiting' ? (
                  <>
                    <button type="button" class="button" onClick={() => void model.retry(row.id)}>
                      {t('handOffs.retry')}
                    </button>
                    <button type="button" class="button" onClick={() => props.onAsk('settle', row)}>
                      {t('handOffs.settle')}
                    </button>
                    <button type="button" class="button" onClick={() => props.onAsk('withdraw', row)}>
                      {t('handOffs.withdraw')}
                    </button>
                  </>
                ) : null}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {model.more.value ? (
        <button type="button" class="button" onClick={() => void model.loadMore()}>
          {t('handOffs.more')}
        </button>
      ) : null}
    </>
  );
}

function Question({ asking, model, onClose }: { asking: Asking; model: HandOffsModel; onClose(): void }) {
  const close = (): void => {
    model.forgetSecret();
    onClose();
  };
  if (asking === null) return null;
  if (model.secret.value !== null)
    return (
      <Dialog title={t('handOffs.secret')} onClose={close}>
        <p class="hand-off-secret">
          <code>{model.secret.value}</code>
        </p>
      </Dialog>
    );
  const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim();
  const submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    if (asking.what === 'address') {
      const made = form.get('newSecret') !== null;
      const set = { url: text(form, 'url'), enabled: form.get('enabled') !== null };
      const done = await model.setAddress(asking.system.code, made ? { ...set, secret: 'new' } : set);
      if (done && model.secret.peek() === null) onClose();
      return;
    }
    const done =
      asking.what === 'settle'
        ? await model.settle(asking.row.id, text(form, 'remoteNumber'), text(form, 'note'))
        : await model.withdraw(asking.row.id, text(form, 'reason'));
    if (done) onClose();
  };
  const title =
    asking.what === 'address' ? named(asking.system.name) : `${t(`handOffs.${asking.what}`)} · ${asking.row.number}`;
  return (
    <Dialog title={title} onClose={close}>
      <form class="hand-off-form" onSubmit={(event) => void submit(event)}>
        {model.problem.value === null ? null : <Problem code={model.problem.value} />}
        {asking.what === 'settle' ? (
          <>
            <p class="quiet">{t('handOffs.settleHow')}</p>
            <Field name="remoteNumber" label={t('handOffs.remoteNumber')} required />
            <Field name="note" label={t('handOffs.note')} />
          </>
        ) : asking.what === 'withdraw' ? (
          <>
            <p class="quiet">{t('handOffs.withdrawHow')}</p>
            <Field name="reason" label={t('handOffs.reason')} required />
          </>
        ) : (
          <>
            <p class="quiet">{t('handOffs.addressHow')}</p>
            <Field name="url" label={t('handOffs.address')} required value={asking.system.url ?? 'https://'} />
            <label class="hand-off-check">
              <input type="checkbox" name="newSecret" defaultChecked={asking.system.state === 'by-hand'} />
              {t('handOffs.newSecret')}
            </label>
            <label class="hand-off-check">
              <input type="checkbox" name="enabled" defaultChecked={asking.system.state !== 'stopped'} />
              {t('handOffs.enabled')}
            </label>
          </>
        )}
        <button type="submit" class="button primary">
          {asking.what === 'address' ? t('handOffs.save') : t('handOffs.confirm')}
        </button>
      </form>
    </Dialog>
  );
}

function Field(props: { name: string; label: string; required?: boolean; value?: string }) {
  return (
    <label class="field">
      <span>{props.label}</span>
      <input name={props.name} required={props.required ?? false} maxLength={2000} defaultValue={props.value ?? ''} />
    </label>
  );
}
