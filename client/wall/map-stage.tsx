import { effect, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { bindMap } from './map-binding.ts';
import type { WallModel } from './wall-model.ts';

const mapModule = import('../map/wall-map.ts');
const BOUNDARIES_AGAIN_MS = 3_000;

/** The whole screen behind everything else. The map is made once, when the city is known, and never again. */
export function MapStage({ wall }: { wall: WallModel }) {
  const container = useRef<HTMLDivElement>(null);
  const phase = useSignal<'loading' | 'ready' | 'failed'>('loading');
  useEffect(() => {
    let unbind: (() => void) | undefined;
    let gone = false;
    let started = false;
    const start = async (): Promise<void> => {
      if (started || wall.state.value.city === null) return;
      started = true;
      try {
        const stop = await bindMap(wall, container.current as HTMLElement, await mapModule);
        if (gone) stop();
        else unbind = stop;
        phase.value = 'ready';
      } catch (error) {
        console.warn('The map could not be made.', error);
        const noWebgl = document.createElement('canvas').getContext('webgl2') === null;
        phase.value = noWebgl ? 'failed' : 'loading';
        if (!noWebgl) setTimeout(() => void again(), BOUNDARIES_AGAIN_MS);
      }
    };
    const again = (): Promise<void> => {
      started = false;
      return gone ? Promise.resolve() : start();
    };
    const stopWaiting = effect(() => void start());
    return () => {
      gone = true;
      stopWaiting();
      unbind?.();
    };
  }, [wall]);

  return (
    <div class="stage">
      <div ref={container} class="stage-map" />
      {phase.value === 'loading' ? <p class="stage-note">{t('wall.loadingMap')}</p> : null}
      {phase.value === 'failed' ? <p class="stage-note">{t('wall.noWebgl')}</p> : null}
      {wall.mapAlive.value ? null : (
        <p class="stage-note" role="status">
          {t('wall.mapLost')}
        </p>
      )}
    </div>
  );
}
