import { useSignal } from '@preact/signals';
import { t } from '../../i18n/i18n.ts';
import { here } from './here.ts';
import { nearText } from './sites-address.ts';
import type { SitesModel } from './sites-model.ts';

/** Lists the sites nearest to this device first; pressed again, those that are due first. */
export function NearButton({ model, near }: { model: SitesModel; near: string }) {
  const state = useSignal<'none' | 'asking' | 'refused'>('none');
  const locate = (): void => {
    state.value = 'asking';
    here().then(
      ({ lon, lat }) => {
        state.value = 'none';
        model.ask({ near: nearText(`${lon},${lat}`) });
      },
      () => {
        state.value = 'refused';
      },
    );
  };
  return (
    <>
      <button
        type="button"
        class="button"
        aria-pressed={near !== ''}
        disabled={state.value === 'asking'}
        onClick={() => (near === '' ? locate() : model.ask({ near: '' }))}
      >
        {t('deskSites.near.me')}
      </button>
      <span class={state.value === 'refused' ? 'watch' : 'quiet'} role="status">
        {state.value === 'none' ? '' : t(`deskSites.near.${state.value}`)}
      </span>
    </>
  );
}
