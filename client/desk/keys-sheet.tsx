import { type TextKey, t } from '../i18n/i18n.ts';
import { DESK_ACTIONS } from '../state/desk-actions.ts';
import { actionName } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';
import { Dialog } from './dialog.tsx';
import { KEYS, keyOfAction } from './keys.ts';

const GROUPS: readonly TextKey[] = ['desk.keys.list', 'desk.keys.find', 'desk.keys.caseGroup', 'desk.keys.general'];

/** All keys at a glance. */
export function KeysSheet({ desk }: { desk: DeskModel }) {
  if (desk.dialog.value?.kind !== 'keys') return null;
  return (
    <Dialog title={t('desk.keys.title')} class="keys-sheet" onClose={() => desk.closeDialog()}>
      <div class="keys-groups">
        {GROUPS.map((group) => (
          <section key={group}>
            <h3>{t(group)}</h3>
            <dl>
              {KEYS.filter((entry) => entry.group === group).map(({ shown, what }) => (
                <Key key={shown} shown={shown} what={t(what)} />
              ))}
            </dl>
          </section>
        ))}
        <section class="keys-actions">
          <h3>{t('desk.keys.actions')}</h3>
          <dl>
            {DESK_ACTIONS.map((action) => (
              <Key key={action} shown={keyOfAction(action)} what={actionName(action)} />
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}

function Key({ shown, what }: { shown: string; what: string }) {
  return (
    <div>
      <dt>
        {shown.split(' ').map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </dt>
      <dd>{what}</dd>
    </div>
  );
}
