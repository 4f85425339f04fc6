import { useSignal } from '@preact/signals';
import { useEffect, useId, useMemo } from 'preact/hooks';
import type { CheckItem, Inspection, SiteKind, WireSite } from '../../../server/sites/contract.ts';
import { formatNumber } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { ApiProblem } from '../../wire/api.ts';
import { type Fault, FaultText, faultOf } from '../sheets/fault.tsx';
import { AnswerField } from './answer-field.tsx';
import { type Answer, failsBy, givenAnswers, missingOf } from './answer-form.ts';
import { AskOfClosed } from './ask-of-closed.tsx';
import { here } from './here.ts';
import { MadeInspection } from './made-inspection.tsx';
import type { PartProps } from './part-props.ts';
import { placeWords, type Stood } from './site-words.ts';

/** An inspection by the check-list of the kind: every item answered, photos with it, and what fails becomes a report. */
export function InspectDialog(props: PartProps & { onClose: () => void }) {
  const { model } = props;
  const open = model.open.value.value;
  // The one before stays until the next is there.
  const site = open?.id === model.asked.value.site ? open : null;
  const kind = site === null ? undefined : model.byCode.value.get(site.kind);
  const isSure = useSignal(false);
  if (site === null || kind === undefined) return null;
  if (!isSure.value && site.status === 'closed')
    return (
      <AskOfClosed
        site={site}
        onClose={props.onClose}
        onSure={() => {
          isSure.value = true;
        }}
      />
    );
  return <InspectForm {...props} site={site} kind={kind} />;
}

function InspectForm(props: PartProps & { site: WireSite; kind: SiteKind; onClose: () => void }) {
  const { desk, model, site, kind, onClose } = props;
  const id = useId();
  // Sent twice under the same key, as after a lost answer, it is recorded once.
  const key = useMemo(() => crypto.randomUUID(), []);
  const answers = useSignal<Readonly<Record<string, Answer>>>({});
  const photos = useSignal<ReadonlyMap<string, File>>(new Map());
  const note = useSignal('');
  const place = useSignal<Stood | null>(null);
  const placeState = useSignal<'none' | 'asking' | 'refused'>('none');
  const isTried = useSignal(false);
  const isWorking = useSignal(false);
  const fault = useSignal<Fault | null>(null);
  const made = useSignal<Inspection | null>(null);
  const missing = missingOf(kind.checkList, answers.value, new Set(photos.value.keys()));
  const failing = kind.checkList.filter((item) => failsBy(item, answers.value[item.code]) === true);
  const reported = failing.filter(({ category }) => category !== null).length;
  useEffect(() => {
    // The first that lacks something has the focus after a try.
    if (isTried.value && missing.size > 0)
      document
        .querySelector<HTMLElement>('.inspect-items [aria-invalid="true"], .inspect-items [data-missing] input')
        ?.focus();
  }, [isTried.value]);

  const send = async (): Promise<void> => {
    isTried.value = true;
    if (missing.size > 0 || isWorking.value) return;
    isWorking.value = true;
    fault.value = null;
    const form = new FormData();
    form.set('kindVersion', String(kind.version));
    form.set('answers', JSON.stringify(givenAnswers(answers.value)));
    if (note.value.trim() !== '') form.set('note', note.value.trim());
    for (const [name, value] of Object.entries(place.value ?? {})) form.set(name, String(value));
    for (const [item, file] of photos.value) form.append(`photo:${item}`, file, file.name);
    try {
      made.value = await model.inspect(site.id, form, key);
      desk.said.value = t('deskSites.inspect.done');
    } catch (error) {
      fault.value = faultOf(error);
      // The check-list is another one meanwhile: the new one is asked.
      if (error instanceof ApiProblem && error.code === 'conflict') void model.readKinds();
    } finally {
      isWorking.value = false;
    }
  };
  const locate = (): void => {
    placeState.value = 'asking';
    here().then(
      (stood) => {
        place.value = stood;
        placeState.value = 'none';
      },
      () => {
        placeState.value = 'refused';
      },
    );
  };
  const title = t('deskSites.inspect.title', { name: named(site.name) });
  if (made.value !== null)
    return (
      <Dialog title={title} onClose={onClose}>
        <MadeInspection made={made.value} onClose={onClose} />
      </Dialog>
    );
  return (
    <Dialog title={title} class="wide-dialog" onClose={onClose}>
      <form
        class="dialog-body dialog-tall"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void send();
        }}
      >
        <p class="quiet">{t('deskSites.inspect.what')}</p>
        {fault.value === null ? null : <FaultText fault={fault.value} />}
        {kind.checkList.length === 0 ? <p class="sheet-notice">{t('deskSites.inspect.noItems')}</p> : null}
        <ol class="inspect-items">
          {kind.checkList.map((item: CheckItem) => (
            <AnswerField
              key={item.code}
              item={item}
              answer={answers.value[item.code]}
              photo={photos.value.get(item.code)}
              missing={isTried.value ? missing.get(item.code) : undefined}
              category={item.category === null ? null : desk.category(item.category)}
              onAnswer={(answer) => {
                const { [item.code]: _, ...rest } = answers.value;
                answers.value = answer === undefined ? rest : { ...rest, [item.code]: answer };
              }}
              onPhoto={(file) => {
                const next = new Map(photos.value);
                if (file === undefined) next.delete(item.code);
                else next.set(item.code, file);
                photos.value = next;
              }}
            />
          ))}
        </ol>
        <div class="field">
          <label for={`${id}-note`}>{t('deskSites.inspect.note')}</label>
          <textarea
            id={`${id}-note`}
            rows={2}
            maxLength={2000}
            value={note.value}
            onInput={({ currentTarget }) => {
              note.value = currentTarget.value;
            }}
          />
        </div>
        <div class="button-row">
          <button type="button" class="button" disabled={placeState.value === 'asking'} onClick={locate}>
            {t('deskSites.inspect.locate')}
          </button>
          <span class="quiet" role="status">
            {place.value !== null
              ? `${t('deskSites.inspect.located', { accuracy: formatNumber(place.value.accuracyM) })} ${placeWords(site, place.value)}`
              : t(`deskSites.inspect.place.${placeState.value}`)}
          </span>
        </div>
        {isWorking.value ? <progress aria-label={t('desk.form.working')} /> : null}
        <div class="dialog-foot">
          <small class={failing.length > 0 ? 'alarm' : 'quiet'} role="status">
            {isTried.value && missing.size > 0
              ? t('deskSites.inspect.missing', { count: missing.size })
              : failing.length > 0
                ? t('deskSites.inspect.willFail', { count: failing.length, reports: formatNumber(reported) })
                : t('desk.form.send')}
          </small>
          <button type="submit" class="button primary" disabled={isWorking.value}>
            {isWorking.value ? t('desk.form.working') : t('deskSites.inspect.submit')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
