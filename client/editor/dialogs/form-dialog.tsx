import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { faultText } from '../fault-text.ts';

/**
 * A dialog with a form: Enter or Ctrl+Enter sends it, what the server refuses is said in it, and it cannot be sent twice
 * at once. `onSubmit` throws what was refused; a text that it returns says what must be mended first.
 */
export function FormDialog(props: {
  title: string;
  class?: string;
  submit: string;
  canSubmit?: boolean;
  cancel?: string;
  onSubmit: () => Promise<string | undefined> | string | undefined;
  onClose: () => void;
  /** Beside the buttons, at their left. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}) {
  const isWorking = useSignal(false);
  const problem = useSignal<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const submit = async (event?: Event): Promise<void> => {
    event?.preventDefault();
    if (isWorking.value || props.canSubmit === false) return;
    isWorking.value = true;
    problem.value = null;
    try {
      problem.value = (await props.onSubmit()) ?? null;
    } catch (error) {
      problem.value = faultText(error);
    } finally {
      isWorking.value = false;
    }
  };
  // The focus goes to the first field that must be mended.
  useEffect(() => {
    if (problem.value === null) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    said.current?.scrollIntoView({ block: 'nearest' });
  }, [problem.value]);
  return (
    <Dialog title={props.title} class={props.class ?? ''} onClose={props.onClose}>
      <form
        ref={form}
        class="dialog-body"
        noValidate
        onSubmit={(event) => void submit(event)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit(event);
        }}
      >
        {props.children}
        {problem.value === null ? null : (
          <p ref={said} class="problem" role="alert">
            {problem.value}
          </p>
        )}
        <div class="dialog-foot">
          {props.aside}
          <button type="button" class="button" onClick={props.onClose}>
            {props.cancel ?? t('editor.tool.cancel')}
          </button>
          <button type="submit" class="button primary" disabled={isWorking.value || props.canSubmit === false}>
            {props.submit}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
