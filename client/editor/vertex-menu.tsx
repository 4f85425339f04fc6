import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Position } from '../../server/grid/contract.ts';
import { t } from '../i18n/i18n.ts';
import type { VertexMenu } from '../map/editor-map-options.ts';

/** What can be done with a vertex, beside it: by a long press, the context menu or the keyboard. */
export function VertexMenuBox({
  menu,
  onDelete,
  onMove,
  onClose,
}: {
  menu: VertexMenu;
  onDelete(): void;
  onMove(to: Position): void;
  onClose(): void;
}) {
  const box = useRef<HTMLFormElement>(null);
  const text = useSignal(`${menu.position[0].toFixed(7)}, ${menu.position[1].toFixed(7)}`);
  const to = positionOf(text.value);
  useEffect(() => box.current?.querySelector<HTMLElement>('button, input')?.focus(), []);
  return (
    <form
      ref={box}
      class="vertex-menu"
      aria-label={t('editor.map.vertexMenu')}
      style={{ '--x': `${menu.point[0]}px`, '--y': `${menu.point[1]}px` }}
      onSubmit={(event) => {
        event.preventDefault();
        if (to === undefined) return;
        onMove(to);
        onClose();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
      }}
    >
      {menu.canDelete ? (
        <button
          type="button"
          class="button"
          onClick={() => {
            onDelete();
            onClose();
          }}
        >
          {t('editor.map.vertexDelete')}
        </button>
      ) : (
        <p>{t('editor.map.vertexCannot')}</p>
      )}
      <label class="field">
        <span>{t('editor.map.vertexPosition')}</span>
        <input
          class="numbers"
          inputMode="decimal"
          value={text.value}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class="button" disabled={to === undefined}>
        {t('editor.map.vertexMove')}
      </button>
    </form>
  );
}

/** Longitude and latitude as somebody types or pastes them. */
function positionOf(text: string): Position | undefined {
  const [lon, lat, ...rest] = text
    .trim()
    .split(/[\s,;]+/)
    .map(Number);
  if (lon === undefined || lat === undefined || rest.length > 0) return undefined;
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 85 ? [lon, lat] : undefined;
}
