import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { RegisterName } from '../../../server/duty/lists/register-contract.ts';
import { formatNumber } from '../../i18n/format.ts';
import { t } from '../../i18n/i18n.ts';
import { Dialog } from '../../ui/dialog.tsx';
import type { DeskModel } from '../desk-model.ts';
import { DifferenceList } from '../sheets/difference-list.tsx';
import type { Directory } from '../sheets/directory.ts';
import type { Difference } from '../sheets/draft.ts';
import { type Fault, FaultText, faultOf } from '../sheets/fault.tsx';
import { LIST_FORMS } from './list-forms.ts';

interface Version {
  version: number;
  author: string;
  madeAt: string;
  reason: string;
  count: number;
}
interface Page {
  versions: Version[];
  nextCursor: string | null;
}
const A_PAGE = 20;

/** Every version of a list, newest first, and what changed between any two of them. */
export function VersionsDialog(props: {
  desk: DeskModel;
  name: RegisterName;
  directory: Directory;
  onClose: () => void;
}) {
  const { desk, name } = props;
  const versions = useSignal<readonly Version[] | null>(null);
  const cursor = useSignal<string | null>(null);
  const from = useSignal(0);
  const to = useSignal(0);
  const difference = useSignal<(Difference & { reordered: boolean }) | null>(null);
  const fault = useSignal<Fault | null>(null);
  const loadMore = async (): Promise<void> => {
    try {
      const more = cursor.value === null ? '' : `&cursor=${cursor.value}`;
      const page = await desk.api.get<Page>(`/api/lists/${name}/versions?limit=${A_PAGE}${more}`);
      if (versions.value === null) {
        to.value = page.versions[0]?.version ?? 0;
        from.value = Math.max(0, to.value - 1);
      }
      versions.value = [...(versions.value ?? []), ...page.versions];
      cursor.value = page.nextCursor;
    } catch (error) {
      fault.value = faultOf(error);
    }
  };
  useEffect(() => {
    void loadMore();
  }, []);
  useEffect(() => {
    if (versions.value === null) return;
    let isStale = false;
    difference.value = null;
    desk.api
      .get<Difference & { reordered: boolean }>(`/api/lists/${name}/difference?from=${from.value}&to=${to.value}`)
      .then(
        (answer) => {
          if (!isStale) difference.value = answer;
        },
        (error: unknown) => {
          if (!isStale) fault.value = faultOf(error);
        },
      );
    return () => {
      isStale = true;
    };
  }, [from.value, to.value, versions.value === null]);
  return (
    <Dialog title={t('lists.versions.title')} class="wide-dialog" onClose={props.onClose}>
      <div class="dialog-body versions">
        {fault.value === null ? null : <FaultText fault={fault.value} />}
        {versions.value === null ? (
          fault.value === null ? (
            <p role="status">{t('sheets.loading')}</p>
          ) : null
        ) : versions.value.length === 0 ? (
          <p class="empty">{t('lists.versions.none')}</p>
        ) : (
          <>
            <div class="dialog-scroll">
              <table class="sheet-rows">
                <thead>
                  <tr>
                    <th scope="col">{t('lists.versions.from')}</th>
                    <th scope="col">{t('lists.versions.to')}</th>
                    <th scope="col">{t('lists.versions.number')}</th>
                    <th scope="col">{t('lists.versions.made')}</th>
                    <th scope="col">{t('lists.versions.author')}</th>
                    <th scope="col">{t('sheets.reason')}</th>
                    <th scope="col">{t('lists.versions.count')}</th>
                  </tr>
                </thead>
                <tbody>
                  {versions.value.map(({ version, author, madeAt, reason, count }) => (
                    <tr key={version}>
                      {(['from', 'to'] as const).map((end) => (
                        <td key={end}>
                          <input
                            type="radio"
                            name={`version-${end}`}
                            aria-label={t(`lists.versions.${end}Version`, { version })}
                            checked={(end === 'from' ? from : to).value === version}
                            onChange={() => {
                              (end === 'from' ? from : to).value = version;
                            }}
                          />
                        </td>
                      ))}
                      <th scope="row">{formatNumber(version)}</th>
                      <td>{desk.moment(madeAt)}</td>
                      <td>{author}</td>
                      <td>{reason}</td>
                      <td class="cell-number">{formatNumber(count)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {cursor.value === null ? null : (
                <button type="button" class="button" onClick={() => void loadMore()}>
                  {t('lists.versions.more')}
                </button>
              )}
            </div>
            <section class="dialog-scroll" aria-live="polite">
              <h3>
                {from.value === 0
                  ? t('lists.versions.whole', { to: formatNumber(to.value) })
                  : t('lists.versions.between', { from: formatNumber(from.value), to: formatNumber(to.value) })}
              </h3>
              {difference.value === null ? (
                <p class="quiet">{t('sheets.loading')}</p>
              ) : (
                <>
                  {difference.value.reordered ? <p class="quiet">{t('lists.versions.reordered')}</p> : null}
                  <DifferenceList form={LIST_FORMS[name]} difference={difference.value} names={props.directory} />
                </>
              )}
            </section>
          </>
        )}
      </div>
    </Dialog>
  );
}
