import { formatNumber } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import type { ImpactItem, ImpactPart } from '../../wire/wire-types.ts';
import type { EditorModel } from '../editor-model.ts';
import { impactCount } from '../editor-words.ts';

const LISTED = 100;

/** One kind of things for which something changes, each with from where and whom to where and whom. */
export function ImpactItems({ editor, part }: { editor: EditorModel; part: ImpactPart }) {
  const listed = part.items.slice(0, LISTED);
  return (
    <details>
      <summary>{impactCount(part.kind, part.count)}</summary>
      <ul class="impact-items">
        {listed.map((item) => (
          <Item key={`${item.name} ${item.from} ${item.to}`} editor={editor} item={item} />
        ))}
      </ul>
      {part.count > listed.length ? (
        <p class="quiet">
          {t('editor.impact.shown', { shown: formatNumber(listed.length), count: formatNumber(part.count) })}
        </p>
      ) : null}
    </details>
  );
}

function Item({ editor, item }: { editor: EditorModel; item: ImpactItem }) {
  const { name, what, effect, place, from, to, holderFrom, holderTo, dueAt } = item;
  const holders = holderFrom !== null || holderTo !== null;
  const nameOf = (holder: typeof holderFrom): string => (holder === null ? t('editor.impact.nobody') : named(holder));
  return (
    <li>
      <strong>{name}</strong> <span>{named(what)}</span>
      <small class="quiet">
        {effect === 'loses-cell' && from !== null
          ? t('editor.impact.withoutCell', { from })
          : from === to && from !== null
            ? from
            : t('editor.impact.holder', {
                from: from ?? t('editor.impact.fromOutside'),
                to: to ?? t('editor.impact.fromOutside'),
              })}
        {holders ? ` · ${t('editor.impact.holder', { from: nameOf(holderFrom), to: nameOf(holderTo) })}` : ''}
        {dueAt === null ? '' : ` · ${t('editor.impact.due', { when: editor.moment(dueAt) })}`}
      </small>
      {place === null ? null : (
        <button
          type="button"
          class="icon-button"
          aria-label={t('editor.impact.zoom', { name })}
          title={t('editor.impact.zoom', { name })}
          onClick={() => editor.showPlace(place)}
        >
          <Icon name="target" />
        </button>
      )}
    </li>
  );
}
