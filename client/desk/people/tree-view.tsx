import { useSignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { named, t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { type TreeLine, treeStep } from './organisation-tree.ts';
import { kindName } from './people-words.tsx';

/** A tree as WAI-ARIA describes it: one line has the focus, arrows move, open and close. */
export function TreeView(props: {
  lines: readonly TreeLine[];
  chosen: string | null;
  onChoose: (code: string) => void;
  onToggle: (code: string) => void;
}) {
  const { lines, chosen } = props;
  const list = useRef<HTMLDivElement>(null);
  const at = useSignal('');
  const moved = useRef(false);
  const here = lines.some(({ organisation }) => organisation.code === at.value)
    ? at.value
    : (lines[0]?.organisation.code ?? '');
  // Before the next key is pressed.
  useLayoutEffect(() => {
    if (moved.current) list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    moved.current = false;
  }, [here]);
  return (
    <div
      ref={list}
      class="tree"
      role="tree"
      aria-label={t('people.parts.organisations')}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          props.onChoose(here);
          return;
        }
        const step = treeStep(lines, here, event.key);
        if (step === undefined) return;
        event.preventDefault();
        if ('toggle' in step) props.onToggle(step.toggle);
        else {
          moved.current = true;
          at.value = step.go;
        }
      }}
    >
      {lines.map(({ organisation, depth, hasChildren, isOpen }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree answers the keys of its lines
        <div
          key={organisation.code}
          role="treeitem"
          class={`tree-line depth-${Math.min(depth, 5)}`}
          aria-level={depth}
          aria-expanded={hasChildren ? isOpen : undefined}
          aria-selected={organisation.code === chosen}
          tabIndex={organisation.code === here ? 0 : -1}
          onFocus={() => {
            at.value = organisation.code;
          }}
          onClick={() => props.onChoose(organisation.code)}
        >
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: arrows open and close */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: for pointers only; the line says whether it is open */}
          <span
            class={`tree-mark ${isOpen ? 'tree-mark-open' : ''}`}
            onClick={(event) => {
              if (!hasChildren) return;
              event.stopPropagation();
              props.onToggle(organisation.code);
            }}
          >
            {hasChildren ? <Icon name="chevron" /> : null}
          </span>
          <span>{named(organisation.name)}</span>
          <small class="quiet">{kindName(organisation.kind)}</small>
          {organisation.retiredAt === null ? null : <span class="row-mark">{t('people.retired')}</span>}
        </div>
      ))}
    </div>
  );
}
