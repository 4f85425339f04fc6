import { useSignal } from '@preact/signals';
import { SITE_ICONS, type SiteKind } from '../../../server/sites/contract.ts';
import { named, t } from '../../i18n/i18n.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import type { DeskModel } from '../desk-model.ts';
import { type Fault, FaultText, faultOf } from '../sheets/fault.tsx';
import { ItemEditor } from './item-editor.tsx';
import { BLANK_KIND, type KindDraft, kindDraft, movedItem, withNewItem } from './kind-draft.ts';
import type { SitesModel } from './sites-model.ts';

/** A kind whole: its name and cycle, and its check-list item by item. */
export function KindDialog(props: { desk: DeskModel; model: SitesModel; kind: SiteKind | null; onClose: () => void }) {
  const { desk, model, kind, onClose } = props;
  const draft = useSignal<KindDraft>(kind === null ? BLANK_KIND : kindDraft(kind));
  const reason = useSignal('');
  const isTried = useSignal(false);
  const isWorking = useSignal(false);
  const fault = useSignal<Fault | null>(null);
  const set = (change: Partial<KindDraft>): void => {
    draft.value = { ...draft.value, ...change };
  };
  const { code, name, icon, cycleDays, dueAheadDays, checkList } = draft.value;
  const lacks = (text: string): string | undefined =>
    isTried.value && text.trim() === '' ? t('desk.form.required') : undefined;
  const send = async (): Promise<void> => {
    isTried.value = true;
    const isWhole = [code, name.zh, name.en, reason.value].every((text) => text.trim() !== '');
    if (!isWhole || isWorking.value) return;
    isWorking.value = true;
    try {
      await model.putKind(draft.value, reason.value.trim(), kind?.version ?? null);
      desk.said.value = t('deskPatrol.done');
      onClose();
    } catch (error) {
      fault.value = faultOf(error);
    } finally {
      isWorking.value = false;
    }
  };
  const wholeNumber = (typed: number, before: number): number => (Number.isNaN(typed) ? before : Math.round(typed));
  return (
    <Dialog
      title={kind === null ? t('deskSites.kinds.add') : t('deskPatrol.editOf', { name: named(kind.name) })}
      class="wide-dialog"
      onClose={onClose}
    >
      <form
        class="dialog-body dialog-tall"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <p class="quiet">{t('deskSites.kinds.formWhat')}</p>
        {fault.value === null ? null : <FaultText fault={fault.value} />}
        <div class="import-fields">
          {kind === null ? (
            <Labelled label={t('deskSites.fields.code')} invalid={lacks(code)}>
              {(marks) => (
                <input
                  {...marks}
                  autofocus
                  value={code}
                  onInput={({ currentTarget }) => set({ code: currentTarget.value })}
                />
              )}
            </Labelled>
          ) : null}
          {(['zh', 'en'] as const).map((side) => (
            <Labelled
              key={side}
              label={t(side === 'zh' ? 'deskSites.fields.nameZh' : 'deskSites.fields.nameEn')}
              invalid={lacks(name[side])}
            >
              {(marks) => (
                <input
                  {...marks}
                  value={name[side]}
                  onInput={({ currentTarget }) => set({ name: { ...name, [side]: currentTarget.value } })}
                />
              )}
            </Labelled>
          ))}
          <Labelled label={t('deskSites.kinds.icon')} invalid={undefined}>
            {(marks) => (
              <select
                {...marks}
                value={icon}
                onChange={({ currentTarget }) => set({ icon: currentTarget.value as KindDraft['icon'] })}
              >
                {SITE_ICONS.map((one) => (
                  <option key={one} value={one}>
                    {t(`sites.icon.${one}`)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
          <Labelled label={t('deskSites.kinds.cycle')} invalid={undefined}>
            {(marks) => (
              <input
                {...marks}
                type="number"
                min={1}
                max={3660}
                value={cycleDays}
                onChange={({ currentTarget }) =>
                  set({ cycleDays: wholeNumber(currentTarget.valueAsNumber, cycleDays) })
                }
              />
            )}
          </Labelled>
          <Labelled label={t('deskSites.kinds.aheadField')} invalid={undefined}>
            {(marks) => (
              <input
                {...marks}
                type="number"
                min={0}
                max={365}
                value={dueAheadDays}
                onChange={({ currentTarget }) =>
                  set({ dueAheadDays: wholeNumber(currentTarget.valueAsNumber, dueAheadDays) })
                }
              />
            )}
          </Labelled>
        </div>
        <h3>{t('deskSites.kinds.checkList')}</h3>
        <ol class="item-editors">
          {checkList.map((item, at) => (
            <ItemEditor
              key={`${at} ${checkList.length}`}
              item={item}
              categories={[...desk.categories.value.values()]}
              onChange={(next) => set({ checkList: checkList.map((one, index) => (index === at ? next : one)) })}
              onMove={(step) => set({ checkList: movedItem(checkList, at, step) })}
              onRemove={() => set({ checkList: checkList.filter((_, index) => index !== at) })}
            />
          ))}
        </ol>
        <div class="button-row">
          <button type="button" class="button" onClick={() => set({ checkList: withNewItem(checkList) })}>
            <Icon name="plus" />
            {t('deskSites.kinds.addItem')}
          </button>
        </div>
        <Labelled label={t('deskPatrol.reason')} invalid={lacks(reason.value)}>
          {(marks) => (
            <input
              {...marks}
              maxLength={1000}
              value={reason.value}
              onInput={({ currentTarget }) => {
                reason.value = currentTarget.value;
              }}
            />
          )}
        </Labelled>
        <div class="dialog-foot">
          <button type="submit" class="button primary" disabled={isWorking.value}>
            {isWorking.value ? t('desk.form.working') : t('deskPatrol.save')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
