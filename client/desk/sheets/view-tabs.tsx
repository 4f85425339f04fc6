import { useEffect } from 'preact/hooks';

/** The parts of a view, each with an address of its own. */
export function ViewTabs<Name extends string>(props: {
  view: string;
  /** Its name in the address: `?view=lists&list=calendar`. */
  parameter: string;
  label: string;
  tabs: readonly { name: Name; text: string; note: string }[];
  chosen: Name;
  onChoose: (name: Name) => void;
}) {
  const { view, parameter, chosen } = props;
  const addressOf = (name: Name): string => `${location.pathname}?view=${view}&${parameter}=${name}`;
  useEffect(() => {
    history.replaceState(null, '', `${location.pathname}?view=${view}&${parameter}=${chosen}`);
  }, [view, parameter, chosen]);
  return (
    <nav class="view-tabs" aria-label={props.label}>
      {props.tabs.map(({ name, text, note }) => (
        <a
          key={name}
          href={addressOf(name)}
          aria-current={name === chosen ? 'page' : undefined}
          onClick={(event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            props.onChoose(name);
          }}
        >
          {text}
          {note === '' ? null : <small>{note}</small>}
        </a>
      ))}
    </nav>
  );
}
