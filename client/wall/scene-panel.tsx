import { useSignal } from '@preact/signals';
import { t } from '../i18n/i18n.ts';
import { formatTour, SECONDS_LEAST, SECONDS_MOST, withoutScene, withScene } from '../state/scenes.ts';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import type { WallModel } from './wall-model.ts';

/** Saved views, and their rotation. */
export function ScenePanel({ wall }: { wall: WallModel }) {
  const { tour, touring, scene } = wall;
  const copied = useSignal<boolean | undefined>(false);
  const link = useSignal<string | undefined>(undefined);
  const save = (event: SubmitEvent): void => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const name = String(new FormData(form).get('name')).trim().replaceAll('?', '');
    if (name === '') return;
    tour.value = withScene(tour.value, { name, query: wall.sceneQuery() });
    form.reset();
  };
  const share = async (): Promise<void> => {
    const query = new URLSearchParams({ tour: formatTour(tour.value), rotate: '1' });
    const address = `${location.origin}/wall?${query}`;
    // Browsers offer the clipboard on https and on the machine itself only, and may refuse it there.
    copied.value = await navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    link.value = copied.value ? undefined : address;
  };
  return (
    <Panel title={t('scenes.title')} onClose={() => wall.togglePanel('scenes')}>
      <ol class="scenes">
        {tour.value.scenes.map(({ name }, index) => (
          <li key={name} aria-current={scene.value === index}>
            <button
              type="button"
              class="scene"
              aria-label={t('scenes.show', { name })}
              onClick={() => wall.showScene(index)}
            >
              {name}
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={t('scenes.remove', { name })}
              title={t('scenes.remove', { name })}
              onClick={() => {
                tour.value = withoutScene(tour.value, name);
              }}
            >
              <Icon name="trash" />
            </button>
          </li>
        ))}
      </ol>
      <form class="scene-save" onSubmit={save}>
        <label class="field">
          <span>{t('scenes.name')}</span>
          <input name="name" maxLength={60} required />
        </label>
        <button type="submit" class="button">
          <Icon name="plus" />
          {t('scenes.save')}
        </button>
      </form>
      <label class="field">
        <span>{t('scenes.seconds')}</span>
        <input
          type="number"
          min={SECONDS_LEAST}
          max={SECONDS_MOST}
          value={tour.value.seconds}
          onChange={(event) => {
            const seconds = Math.min(
              SECONDS_MOST,
              Math.max(SECONDS_LEAST, event.currentTarget.valueAsNumber || SECONDS_LEAST),
            );
            tour.value = { ...tour.value, seconds };
          }}
        />
      </label>
      <div class="button-row">
        <button
          type="button"
          class="button primary"
          aria-pressed={touring.value}
          onClick={() => {
            touring.value = !touring.value;
          }}
        >
          <Icon name={touring.value ? 'pause' : 'play'} />
          {t(touring.value ? 'scenes.stop' : 'scenes.rotate')}
        </button>
        <button type="button" class="button" onClick={share}>
          <Icon name="copy" />
          {t(copied.value ? 'scenes.copied' : 'scenes.share')}
        </button>
      </div>
      {link.value === undefined ? null : (
        <label class="field">
          <span>{t('scenes.link')}</span>
          <input readOnly value={link.value} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </Panel>
  );
}
