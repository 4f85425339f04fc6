import { type TextKey, t } from '../i18n/i18n.ts';
import { DESK_ACTIONS } from '../state/desk-actions.ts';
import { KeysDialog } from '../ui/keys-dialog.tsx';
import { actionName } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';
import { KEYS, keyOfAction } from './keys.ts';

const GROUPS: readonly TextKey[] = ['desk.keys.list', 'desk.keys.find', 'desk.keys.caseGroup', 'desk.keys.general'];

/** All keys at a glance. */
export function KeysSheet({ desk }: { desk: DeskModel }) {
  if (desk.dialog.value?.kind !== 'keys') return null;
  const groups = GROUPS.map((group) => ({
    title: t(group),
    keys: KEYS.filter((entry) => entry.group === group).map(({ shown, what }) => ({ shown, what: t(what) })),
  }));
  const actions = DESK_ACTIONS.map((action) => ({ shown: keyOfAction(action), what: actionName(action) }));
  return (
    <KeysDialog
      title={t('desk.keys.title')}
      groups={[...groups, { title: t('desk.keys.actions'), keys: actions, long: true }]}
      onClose={() => desk.closeDialog()}
    />
  );
}
