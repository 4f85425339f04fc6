import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import type { OrganisationAnswer } from '../../server/duty/contract.ts';
import { named, t } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';

const LISTED = 8;

/** Type part of a name, in either language, or the code; arrows and Enter choose. A combobox as WAI-ARIA describes it. */
export function OrganisationPicker(props: {
  label: string;
  organisations: readonly OrganisationAnswer[];
  /** Codes that are chosen. */
  chosen: readonly string[];
  /** More than one. */
  several: boolean;
  onChange: (chosen: string[]) => void;
  invalid: string | undefined;
}) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const text = useSignal('');
  const at = useSignal(0);
  const opened = useSignal(false);
  const nameOf = (code: string): string => {
    const found = props.organisations.find((entry) => entry.code === code);
    return found === undefined ? code : named(found.name);
  };
  const matches = matchingOrganisations(props.organisations, text.value, props.chosen);
  const listed = matches.slice(0, LISTED);
  const choose = (code: string | undefined): void => {
    if (code === undefined) return;
    props.onChange(props.several ? [...props.chosen, code] : [code]);
    text.value = '';
    at.value = 0;
    opened.value = false;
    input.current?.focus();
  };
  const drop = (code: string): void => {
    props.onChange(props.chosen.filter((entry) => entry !== code));
    input.current?.focus();
  };
  return (
    <div class="picker field">
      <label for={id}>{props.label}</label>
      {props.chosen.length === 0 ? null : (
        <ul class="picker-chosen">
          {props.chosen.map((code) => (
            <li key={code}>
              <button
                type="button"
                class="chip"
                aria-label={t('desk.form.remove', { name: nameOf(code) })}
                onClick={() => drop(code)}
              >
                {nameOf(code)}
                <Icon name="close" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <input
        ref={input}
        id={id}
        role="combobox"
        autocomplete="off"
        aria-expanded={opened.value && listed.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={opened.value && listed.length > 0 ? `${id}-${at.value}` : undefined}
        aria-invalid={props.invalid !== undefined}
        aria-describedby={props.invalid === undefined ? undefined : `${id}-invalid`}
        placeholder={t('desk.form.typeAhead')}
        value={text.value}
        onInput={(event) => {
          text.value = event.currentTarget.value;
          at.value = 0;
          opened.value = true;
        }}
        onBlur={() => {
          opened.value = false;
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            opened.value = true;
            const step = event.key === 'ArrowDown' ? 1 : -1;
            at.value = Math.min(listed.length - 1, Math.max(0, at.value + step));
          } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && opened.value && listed.length > 0) {
            event.preventDefault();
            choose(listed[at.value]?.code);
          } else if (event.key === 'Escape' && opened.value) {
            event.preventDefault();
            event.stopPropagation();
            opened.value = false;
          } else if (event.key === 'Backspace' && text.value === '' && props.chosen.length > 0) {
            props.onChange(props.chosen.slice(0, -1));
          }
        }}
      />

      <div id={`${id}-list`} class="picker-list" role="listbox" aria-label={props.label} hidden={!opened.value}>
        {listed.map(({ code, name }, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field answers the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the active option
          <div
            key={code}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === at.value}
            class={index === at.value ? 'picker-at' : ''}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(code)}
          >
            {named(name)} <small>{code}</small>
          </div>
        ))}
      </div>
      {opened.value && text.value !== '' ? (
        <p class="quiet" role="status">
          {matches.length === 0 ? t('desk.form.noMatches') : t('desk.form.matches', { count: matches.length })}
        </p>
      ) : null}
      {props.invalid === undefined ? null : (
        <p id={`${id}-invalid`} class="field-problem">
          {props.invalid}
        </p>
      )}
    </div>
  );
}

/** Those whose name or code has every word typed in it, names that begin with the text first; never the chosen ones. */
export function matchingOrganisations(
  organisations: readonly OrganisationAnswer[],
  text: string,
  chosen: readonly string[],
): OrganisationAnswer[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const found = organisations.filter((entry) => {
    if (chosen.includes(entry.code) || entry.retiredAt !== null) return false;
    const all = `${entry.name.zh} ${entry.name.en} ${entry.code}`.toLowerCase();
    return words.every((word) => all.includes(word));
  });
  const begins = ({ name, code }: OrganisationAnswer): boolean =>
    [name.zh, name.en, code].some((one) => one.toLowerCase().startsWith(words[0] ?? ''));
  return [...found.filter(begins), ...found.filter((entry) => !begins(entry))];
}
