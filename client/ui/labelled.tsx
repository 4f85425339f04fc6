import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A label, its control, and below it what must be mended. */
export function Labelled(props: {
  label: string;
  invalid: string | undefined;
  children: (attributes: {
    id: string;
    'aria-invalid': boolean;
    'aria-describedby': string | undefined;
  }) => ComponentChildren;
}) {
  const id = useId();
  const wrong = props.invalid !== undefined;
  return (
    <div class="field">
      <label for={id}>{props.label}</label>
      {props.children({ id, 'aria-invalid': wrong, 'aria-describedby': wrong ? `${id}-invalid` : undefined })}
      {wrong ? (
        <p id={`${id}-invalid`} class="field-problem">
          {props.invalid}
        </p>
      ) : null}
    </div>
  );
}
