import { useSignal } from '@preact/signals';
import type { CheckItem, SiteKind } from '../../../server/sites/contract.ts';
import { named, t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { PartHead } from '../people/list-frame.tsx';
import { RecordDialog } from '../people/record-dialog.tsx';
import { ReadingFrame } from '../sheets/reading-frame.tsx';
import { limitWords } from './answer-field.tsx';
import { KindDialog } from './kind-dialog.tsx';
import type { PartProps } from './part-props.ts';
import { StatusMark } from './status-mark.tsx';

type Editing = { kind: SiteKind | null; what: 'edit' | 'retire' } | null;

/** The kinds of sites with what is asked at each; the administrator changes them. */
export function KindsPart({ desk, model }: PartProps) {
  const editing = useSignal<Editing>(null);
  const kinds = model.kinds.value.value;
  // They hold for the whole city, and so must those who set them.
  const mayEdit = desk.may('site-kind:write') && desk.session.area === null;
  const now = editing.value;
  const close = (): void => {
    editing.value = null;
  };
  return (
    <>
      <PartHead title={t('deskSites.tabs.kinds')} what={t('deskSites.kinds.what')}>
        {mayEdit ? (
          <button
            type="button"
            class="button primary"
            onClick={() => {
              editing.value = { kind: null, what: 'edit' };
            }}
          >
            <Icon name="plus" />
            {t('deskSites.kinds.add')}
          </button>
        ) : null}
      </PartHead>
      <ReadingFrame
        error={model.kinds.error.value}
        isReading={model.kinds.isReading.value}
        isThere={kinds !== null}
        onRetry={() => void model.readKinds()}
      >
        {kinds?.length === 0 ? (
          <p class="empty" role="status">
            {t(mayEdit ? 'deskSites.kinds.noneAdd' : 'deskSites.kinds.none')}
          </p>
        ) : (
          <ul class="kind-list">
            {kinds?.map((kind) => (
              <li key={kind.code}>
                <details class={kind.retiredAt === null ? '' : 'holding-over'}>
                  <summary>
                    <StatusMark icon={kind.icon} status="in-order" />
                    <strong>{named(kind.name)}</strong>
                    <span class="quiet">
                      {t('sites.site.cycleDays', { count: kind.cycleDays })} ·{' '}
                      {t('deskSites.kinds.ahead', { count: kind.dueAheadDays })} ·{' '}
                      {t('deskSites.kinds.items', { count: kind.checkList.length })}
                      {kind.retiredAt === null ? '' : ` · ${t('deskSites.kinds.retired')}`}
                    </span>
                  </summary>
                  <CheckListTable kind={kind} category={desk.category} />
                  {mayEdit ? (
                    <div class="button-row">
                      <button
                        type="button"
                        class="button"
                        onClick={() => {
                          editing.value = { kind, what: 'edit' };
                        }}
                      >
                        {t('deskPatrol.editOf', { name: named(kind.name) })}
                      </button>
                      <button
                        type="button"
                        class="button"
                        onClick={() => {
                          editing.value = { kind, what: 'retire' };
                        }}
                      >
                        {t(kind.retiredAt === null ? 'deskSites.kinds.retire' : 'deskSites.kinds.restore')}
                      </button>
                    </div>
                  ) : null}
                </details>
              </li>
            ))}
          </ul>
        )}
      </ReadingFrame>
      {mayEdit ? null : <p class="quiet">{t('deskSites.kinds.readOnly')}</p>}
      {now === null ? null : now.what === 'edit' ? (
        <KindDialog desk={desk} model={model} kind={now.kind} onClose={close} />
      ) : (
        <RecordDialog
          title={t(now.kind?.retiredAt === null ? 'deskSites.kinds.retireOf' : 'deskSites.kinds.restoreOf', {
            name: named((now.kind as SiteKind).name),
          })}
          what={t('deskSites.kinds.retireWhat')}
          fields={[{ key: 'reason', label: t('deskPatrol.reason'), kind: 'text', required: true }]}
          initial={{ reason: '' }}
          submit={t(now.kind?.retiredAt === null ? 'deskSites.kinds.retire' : 'deskSites.kinds.restore')}
          onSubmit={async ({ reason }) => {
            const { code, retiredAt } = now.kind as SiteKind;
            await model.retireKind(code, retiredAt === null, String(reason));
          }}
          onClose={close}
        />
      )}
    </>
  );
}

function CheckListTable({ kind, category }: { kind: SiteKind; category: (code: string) => string }) {
  if (kind.checkList.length === 0) return <p class="quiet">{t('deskSites.kinds.noItems')}</p>;
  return (
    <table class="sheet-rows">
      <thead>
        <tr>
          {(['item', 'answer', 'fails', 'photo', 'category'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`deskSites.kinds.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kind.checkList.map((item) => (
          <tr key={item.code}>
            <th scope="row">
              {named(item.name)}
              {item.required ? null : <small class="quiet"> {t('deskSites.inspect.optional')}</small>}
            </th>
            <td>{t(`deskSites.kinds.types.${item.answer.type}`)}</td>
            <td>{failWords(item)}</td>
            <td>{item.photo ? t('deskSites.kinds.photoAsked') : '–'}</td>
            <td>{item.category === null ? t('deskSites.kinds.noReport') : category(item.category)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** By what answer an item fails. */
function failWords({ answer }: CheckItem): string {
  switch (answer.type) {
    case 'yes-no':
      return answer.failsWhen === null ? t('deskSites.kinds.neverFails') : t(`deskSites.inspect.${answer.failsWhen}`);
    case 'choice': {
      const failing = answer.options.filter(({ fails }) => fails);
      return failing.length === 0
        ? t('deskSites.kinds.neverFails')
        : failing.map(({ name }) => named(name)).join(t('sheets.comma'));
    }
    case 'number': {
      const limits = limitWords(answer);
      return limits === ''
        ? t('deskSites.kinds.neverFails')
        : t('deskSites.kinds.unless', { limits: `${limits} ${answer.unit}`.trim() });
    }
    case 'text':
      return t('deskSites.kinds.neverFails');
  }
}
