import { type TextKey, t } from '../i18n/i18n.ts';
import { Panel } from '../ui/panel.tsx';
import { KEYS } from './keys.ts';

const GROUPS: readonly TextKey[] = ['keys.general', 'keys.map', 'keys.time', 'keys.list'];

/** All keys at a glance. */
export function KeysSheet({ onClose }: { onClose: () => void }) {
  return (
    <div class="sheet-ground">
      <Panel title={t('keys.title')} class="keys-sheet" onClose={onClose}>
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{t(group)}</h3>
            <dl>
              {KEYS.filter((entry) => entry.group === group).map(({ keys, shown, what }) => (
                <div key={keys[0]}>
                  <dt>
                    {(shown ?? (keys[0] as string).toUpperCase()).split(' ').map((key) => (
                      <kbd key={key}>{key}</kbd>
                    ))}
                  </dt>
                  <dd>{t(what)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </Panel>
    </div>
  );
}
