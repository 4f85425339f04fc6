import type { Signal } from '@preact/signals';
import { Labelled } from '../../ui/labelled.tsx';

/** A line of text with its label, and below it what must be mended. */
export function TextField(props: {
  label: string;
  value: Signal<string>;
  invalid?: string | undefined;
  autofocus?: boolean;
  maxLength?: number;
  lang?: string;
  placeholder?: string;
  rows?: number;
  type?: 'text' | 'datetime-local';
  /** What is usual here; others may be written as well. */
  choices?: readonly string[];
}) {
  const { value } = props;
  const take = (event: { currentTarget: { value: string } }): void => {
    value.value = event.currentTarget.value;
  };
  return (
    <Labelled label={props.label} invalid={props.invalid}>
      {(attributes) => {
        const all = {
          ...attributes,
          value: value.value,
          maxLength: props.maxLength ?? 200,
          autofocus: props.autofocus ?? false,
          placeholder: props.placeholder ?? '',
          ...(props.lang === undefined ? {} : { lang: props.lang }),
          onInput: take,
        };
        if (props.rows !== undefined) return <textarea rows={props.rows} {...all} />;
        if (props.type === 'datetime-local') return <input type="datetime-local" {...all} />;
        const { choices = [] } = props;
        if (choices.length === 0) return <input type="text" autocomplete="off" {...all} />;
        return (
          <>
            <input type="text" autocomplete="off" list={`${attributes.id}-choices`} {...all} />
            <datalist id={`${attributes.id}-choices`}>
              {choices.map((choice) => (
                <option key={choice} value={choice} />
              ))}
            </datalist>
          </>
        );
      }}
    </Labelled>
  );
}
