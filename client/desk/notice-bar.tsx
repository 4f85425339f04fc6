import { useSignal } from '@preact/signals';
import { type TextKey, t } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import type { DeskModel } from './desk-model.ts';

/** What whoever runs the city must see to. Hidden ones come back with the next visit. */
export function NoticeBar({ desk }: { desk: DeskModel }) {
  const hidden = useSignal<readonly string[]>([]);
  const keyOf = (notice: { code: string; params: object }): string => `${notice.code} ${JSON.stringify(notice.params)}`;
  const shown = desk.notices.value.filter((notice) => !hidden.value.includes(keyOf(notice)));
  if (shown.length === 0) return null;
  return (
    <ul class="notice-bar" aria-label={t('desk.notices.label')}>
      {shown.map((notice) => {
        const key = `desk.notices.${notice.code}` as TextKey;
        const text = t(key, notice.params);
        return (
          <li key={keyOf(notice)}>
            <Icon name="info" />
            <span>{text === key ? t('desk.notices.other', { code: notice.code }) : text}</span>
            <button
              type="button"
              class="icon-button"
              aria-label={t('desk.notices.hide')}
              title={t('desk.notices.hide')}
              onClick={() => {
                hidden.value = [...hidden.value, keyOf(notice)];
              }}
            >
              <Icon name="close" />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
