import { Dialog } from './dialog.tsx';

export interface KeyGroup {
  title: string;
  keys: readonly { shown: string; what: string }[];
  /** A long one, which may be broken into columns. */
  long?: boolean;
}

/** All keys of a page at a glance. */
export function KeysDialog(props: { title: string; groups: readonly KeyGroup[]; onClose: () => void }) {
  return (
    <Dialog title={props.title} class="keys-sheet" onClose={props.onClose}>
      <div class="keys-groups">
        {props.groups.map(({ title, keys, long }) => (
          <section key={title} class={long === true ? 'keys-long' : ''}>
            <h3>{title}</h3>
            <dl>
              {keys.map(({ shown, what }) => (
                <div key={shown}>
                  <dt>
                    {shown.split(' ').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
