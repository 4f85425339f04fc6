import './choice.css';

/** One of a few, side by side; arrow keys move between them as radio buttons do. */
export function Choice<T extends string | number>(props: {
  label: string;
  name: string;
  options: readonly { value: T; text: string }[];
  value: T;
  onChoose: (value: T) => void;
}) {
  return (
    <fieldset class="choice">
      <legend>{props.label}</legend>
      <div class="choice-row">
        {props.options.map(({ value, text }) => (
          <label key={value}>
            <input
              type="radio"
              name={props.name}
              checked={value === props.value}
              onChange={() => props.onChoose(value)}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
