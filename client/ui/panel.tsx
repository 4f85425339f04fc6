import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { Icon } from './icon.tsx';

/** A box over the map that a person opened, with its title and a way to close it. Focus goes in, and back on closing. */
export function Panel(props: { title: string; class?: string; onClose: () => void; children: ComponentChildren }) {
  const heading = useId();
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    box.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section ref={box} class={`panel ${props.class ?? ''}`} aria-labelledby={heading} tabIndex={-1}>
      <header class="panel-head">
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
      <div class="panel-body">{props.children}</div>
    </section>
  );
}
