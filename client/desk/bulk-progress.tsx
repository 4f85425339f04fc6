import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { formatNumber } from '../i18n/format.ts';
import { problemText, t } from '../i18n/i18n.ts';
import { codeOf, Problem } from '../ui/problem.tsx';
import type { BulkAnswer, CaseActionInput } from '../wire/wire-types.ts';
import { stageName } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';

/** One action on many: how far it is, what was done, and what was refused and why. */
export function BulkProgress({
  desk,
  numbers,
  body,
}: {
  desk: DeskModel;
  numbers: readonly string[];
  body: CaseActionInput;
}) {
  const results = useSignal<BulkAnswer['results']>([]);
  const over = useSignal(false);
  const problem = useSignal<string | null>(null);
  const stopped = useRef(false);
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    let shown = true;
    void desk
      .actOnMany(numbers, body, (sofar) => {
        results.value = sofar;
        return !stopped.current && shown;
      })
      .catch((error) => {
        problem.value = codeOf(error);
      })
      .finally(() => {
        over.value = true;
        requestAnimationFrame(() => end.current?.focus());
      });
    return () => {
      shown = false;
    };
    // Begun once, when it is shown: the parent makes another one for another attempt.
  }, []);
  const refused = results.value.filter((result) => result.refused !== undefined);
  const done = results.value.length - refused.length;
  const left = numbers.length - results.value.length;
  const close = (keep: boolean): void => {
    if (keep) desk.selectOnly(refused.map(({ number }) => number));
    else desk.clearSelection();
    desk.closeDialog();
  };
  return (
    <div class="dialog-body">
      {over.value ? null : (
        <>
          <progress max={numbers.length} value={results.value.length} aria-label={t('desk.form.working')} />
          <p role="status">
            {t('desk.bulk.working', { done: formatNumber(results.value.length), count: formatNumber(numbers.length) })}
          </p>
        </>
      )}
      {problem.value === null ? null : <Problem code={problem.value} />}
      {over.value ? (
        <p class="bulk-result" role="status">
          <strong>{t('desk.bulk.done', { count: done })}</strong>
          {refused.length > 0 ? (
            <strong class="alarm">{t('desk.bulk.refused', { count: refused.length })}</strong>
          ) : null}
          {left > 0 ? <span>{t('desk.bulk.left', { count: left })}</span> : null}
          {refused.length === 0 && left === 0 ? <span>{t('desk.bulk.allDone')}</span> : null}
        </p>
      ) : null}
      {refused.length > 0 ? (
        <ul class="bulk-refused" aria-label={t('desk.bulk.resultLabel')}>
          {refused.map(({ number, refused: why }) => (
            <li key={number}>
              <code>{number}</code>
              <span>{problemText(why?.code ?? '')}</span>
              {/* Where the case stands says it in the reader's language; the server tells the rest in English. */}
              <small class="quiet">
                {why?.code === 'wrong-stage' ? stageName(desk.rowOf(number)?.stage ?? '') : why?.detail}
              </small>
            </li>
          ))}
        </ul>
      ) : null}
      <div class="dialog-foot">
        {over.value ? (
          <>
            {refused.length > 0 ? (
              <button type="button" class="button" onClick={() => close(true)}>
                {t('desk.bulk.keep')}
              </button>
            ) : null}
            <button ref={end} type="button" class="button primary" onClick={() => close(false)}>
              {t('desk.bulk.close')}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="button"
            onClick={() => {
              stopped.current = true;
            }}
          >
            {t('desk.bulk.stop')}
          </button>
        )}
      </div>
    </div>
  );
}
