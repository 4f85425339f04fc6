import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';

/** What is about to be done, and the reason that goes on record with it. Ctrl + Enter sends. */
export function ReasonForm(props: {
  submit: string;
  working: boolean;
  onSubmit: (reason: string) => Promise<void> | void;
  children?: ComponentChildren;
}) {
  const id = useId();
  const reason = useSignal('');
  const isMissing = useSignal(false);
  const submit = (): void => {
    isMissing.value = reason.value.trim() === '';
    if (!isMissing.value && !props.working) void props.onSubmit(reason.value.trim());
  };
  return (
    <form
      class="dialog-body reason-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        submit();
      }}
    >
      <div class="dialog-scroll">{props.children}</div>
      <div class="field">
        <label for={id}>{t('sheets.reason')}</label>
        <textarea
          id={id}
          rows={2}
          maxLength={1000}
          autofocus
          aria-invalid={isMissing.value}
          aria-describedby={isMissing.value ? `${id}-why` : undefined}
          value={reason.value}
          onInput={(event) => {
            reason.value = event.currentTarget.value;
          }}
        />
        {isMissing.value ? (
          <p id={`${id}-why`} class="field-problem">
            {t('sheets.reasonMissing')}
          </p>
        ) : null}
      </div>
      <div class="dialog-foot">
        <small class="quiet">{t('desk.form.send')}</small>
        <button type="submit" class="button primary" disabled={props.working}>
          {props.working ? t('desk.form.working') : props.submit}
        </button>
      </div>
    </form>
  );
}
