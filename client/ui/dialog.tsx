import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { Icon } from './icon.tsx';

/** A native dialog: it keeps the focus, Esc closes it, and the focus goes back to where it was. */
export function Dialog(props: { title: string; class?: string; onClose: () => void; children: ComponentChildren }) {
  const heading = useId();
  const box = useRef<HTMLDialogElement>(null);
  // The focus goes to what is marked with autofocus.
  useLayoutEffect(() => {
    const before = document.activeElement;
    box.current?.showModal();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={box}
      class={`dialog ${props.class ?? ''}`}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        props.onClose();
      }}
    >
      <header class="dialog-head">
        <h2 id={heading}>{props.title}</h2>
        <button
          type="button"
          class="icon-button"
          aria-label={t('action.close')}
          title={t('action.close')}
          onClick={props.onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      {props.children}
    </dialog>
  );
}
