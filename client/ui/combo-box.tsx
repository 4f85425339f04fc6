import { useSignal } from '@preact/signals';
import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { matchOptions, type Option } from '../state/match-options.ts';
import './combo-box.css';

const LISTED = 10;
const SEARCH_REST_MS = 200;

/**
 * Choose one by typing part of its name; arrows and Enter choose, Esc leaves things as they were. A combobox as WAI-ARIA
 * describes it. The list lies above everything, so that no scrolling box cuts it off.
 */
export function ComboBox(props: {
  label: string;
  /** Said by the label alone, where the place says it to eyes. */
  labelHidden?: boolean;
  value: string | null;
  /** How the value reads where it is none of the options. */
  valueText?: string;
  /** All there are, or what finds them: then it is asked while somebody types. */
  options: readonly Option[] | ((typed: string) => Promise<Option[]>);
  /** What null is called; without it something must be chosen. */
  none?: string | undefined;
  invalid?: boolean | undefined;
  describedBy?: string | undefined;
  /** Has the focus when its dialog opens. */
  autofocus?: boolean;
  onChange: (code: string | null) => void;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const typed = useSignal<string | null>(null);
  const at = useSignal(0);
  const isOpen = useSignal(false);
  const found = useSignal<readonly Option[]>([]);
  const { options, value } = props;
  const search = typeof options === 'function' ? options : undefined;
  const matching = (): readonly Option[] =>
    typeof options === 'function' ? found.value : matchOptions(options, typed.value ?? '', LISTED);
  const listed = isOpen.value ? matching() : [];
  const known = (typeof options === 'function' ? found.value : options).find(({ code }) => code === value);
  const shown = value === null ? (props.none ?? '') : (known?.text ?? props.valueText ?? value);

  useEffect(() => {
    if (search === undefined || !isOpen.value) return;
    const wanted = typed.value ?? '';
    let isStale = false;
    const timer = setTimeout(async () => {
      const answer = await search(wanted).catch(() => []);
      if (!isStale) found.value = answer.slice(0, LISTED);
    }, SEARCH_REST_MS);
    return () => {
      isStale = true;
      clearTimeout(timer);
    };
  }, [typed.value, isOpen.value]);
  // Above everything and beside the field, on the side that has room.
  useLayoutEffect(() => {
    const [box, field] = [list.current, input.current];
    if (!isOpen.value || box === null || field === null) return;
    box.showPopover();
    const place = field.getBoundingClientRect();
    box.style.left = `${Math.min(place.left, innerWidth - Math.max(place.width, 280) - 8)}px`;
    box.style.minWidth = `${Math.max(place.width, 280)}px`;
    const below = innerHeight - place.bottom > 260;
    box.style.top = below ? `${place.bottom + 2}px` : 'auto';
    box.style.bottom = below ? 'auto' : `${innerHeight - place.top + 2}px`;
    const close = (event: Event): void => {
      if (event.target !== box) isOpen.value = false;
    };
    addEventListener('scroll', close, true);
    return () => {
      removeEventListener('scroll', close, true);
      if (box.isConnected) box.hidePopover();
    };
  }, [isOpen.value, isOpen]);

  const choose = (code: string | null): void => {
    typed.value = null;
    isOpen.value = false;
    if (code !== value) props.onChange(code);
  };
  const leave = (): void => {
    if (typed.value === '' && props.none !== undefined) choose(null);
    typed.value = null;
    isOpen.value = false;
  };
  return (
    <div class="combo field">
      <label for={id} class={props.labelHidden ? 'hidden-text' : ''}>
        {props.label}
      </label>
      <input
        ref={input}
        id={id}
        role="combobox"
        autocomplete="off"
        aria-expanded={isOpen.value}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen.value && listed.length > 0 ? `${id}-${at.value}` : undefined}
        aria-invalid={props.invalid ?? false}
        aria-describedby={props.describedBy}
        autofocus={props.autofocus}
        placeholder={t('sheets.typeAhead')}
        value={typed.value ?? shown}
        onFocus={(event) => event.currentTarget.select()}
        onClick={(event) => {
          isOpen.value = true;
          // What is typed next replaces what is chosen.
          if (typed.value === null) event.currentTarget.select();
        }}
        onInput={(event) => {
          typed.value = event.currentTarget.value;
          at.value = 0;
          isOpen.value = true;
        }}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            const step = event.key === 'ArrowDown' ? 1 : -1;
            if (isOpen.value) at.value = Math.min(listed.length - 1, Math.max(0, at.value + step));
            isOpen.value = true;
          } else if (event.key === 'Enter' && isOpen.value && !event.ctrlKey && !event.metaKey) {
            event.preventDefault();
            event.stopPropagation();
            if (typed.value === '' && props.none !== undefined) choose(null);
            else if (listed[at.value] !== undefined) choose(listed[at.value]!.code);
          } else if (event.key === 'Escape' && isOpen.value) {
            event.preventDefault();
            event.stopPropagation();
            typed.value = null;
            isOpen.value = false;
          }
        }}
      />
      <div
        ref={list}
        id={`${id}-list`}
        class="combo-list"
        role="listbox"
        aria-label={props.label}
        popover="manual"
        // It scrolls, and would be a stop of the tabulator.
        tabIndex={-1}
      >
        {listed.map(({ code, text, note }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
          <div
            key={code}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at.value}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(code)}
          >
            {text} <small>{note}</small>
          </div>
        ))}
        {isOpen.value && listed.length === 0 ? <p class="quiet">{t('sheets.noMatches')}</p> : null}
      </div>
    </div>
  );
}

/** Choose several; each can be taken out again by its button. */
export function ComboBoxMany(props: {
  label: string;
  labelHidden?: boolean;
  values: readonly string[];
  options: readonly Option[];
  nameOf: (code: string) => string;
  invalid?: boolean | undefined;
  describedBy?: string | undefined;
  onChange: (codes: string[]) => void;
}) {
  const { values } = props;
  return (
    <div class="combo-many">
      {values.length === 0 ? null : (
        <ul>
          {values.map((code) => (
            <li key={code}>
              <button
                type="button"
                class="chip"
                aria-label={t('sheets.takeOut', { name: props.nameOf(code) })}
                onClick={() => props.onChange(values.filter((one) => one !== code))}
              >
                {props.nameOf(code)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <ComboBox
        label={props.label}
        labelHidden={props.labelHidden ?? false}
        value={null}
        none=""
        options={props.options.filter(({ code }) => !values.includes(code))}
        invalid={props.invalid}
        describedBy={props.describedBy}
        onChange={(code) => code !== null && props.onChange([...values, code])}
      />
    </div>
  );
}
