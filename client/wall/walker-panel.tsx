import { formatDistance, formatMoment } from '../i18n/format.ts';
import { named, t } from '../i18n/i18n.ts';
import { walkersThen } from '../state/shown-walkers.ts';
import { paceOf } from '../state/walkers.ts';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { seenWords } from './patrol-words.ts';
import { WalkerMark } from './walker-mark.tsx';
import type { WallModel } from './wall-model.ts';

const CLOSE_UP_ZOOM = 15;

/** Somebody on duty: where, since when that is known, and how to call. In a replay: where they were then. */
export function WalkerPanel({ wall, walkerKey }: { wall: WallModel; walkerKey: string }) {
  return wall.replay.value === null ? (
    <WalkerNow wall={wall} walkerKey={walkerKey} />
  ) : (
    <WalkerThen wall={wall} walkerKey={walkerKey} />
  );
}

function WalkerNow({ wall, walkerKey }: { wall: WallModel; walkerKey: string }) {
  const { patrol } = wall;
  const walker = patrol.walkersByKey.value.get(walkerKey);
  const close = (): void => {
    wall.walker.value = undefined;
  };
  if (walker === undefined)
    return (
      <Panel title={t('patrol.person.title')} onClose={close}>
        <p>{t('patrol.person.gone')}</p>
      </Panel>
    );
  const { lon, lat, cell, phone, accuracyM } = walker;
  const pace = paceOf(walker, wall.dataNow.value, patrol.staleS.value);
  const name = patrol.nameOf(walker);
  return (
    <Panel title={name} class="walker-panel" onClose={close}>
      <p class="walker-pace">
        <WalkerMark pace={pace} />
        <strong>{t(`patrol.pace.${pace}`)}</strong>
      </p>
      <dl class="facts">
        <dt>{t('patrol.person.seen')}</dt>
        <dd>{seenWords(walker, wall.dataNow.value)}</dd>
        <dt>{t('patrol.person.cell')}</dt>
        <dd>
          {cell === null ? (
            t('patrol.person.outside')
          ) : (
            <button type="button" class="link-button" onClick={() => wall.openCell(cell)}>
              {named(cell.name)}
            </button>
          )}
        </dd>
        {accuracyM === null ? null : (
          <>
            <dt>{t('patrol.person.accuracy')}</dt>
            <dd>{t('patrol.person.accuracyM', { distance: formatDistance(accuracyM) })}</dd>
          </>
        )}
      </dl>
      <div class="button-row">
        {phone === undefined || phone === '' ? null : (
          <a
            class="button primary"
            href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}
            aria-label={t('cell.call', { name, phone })}
          >
            <Icon name="phone" />
            {phone}
          </a>
        )}
        <ShowOnMap wall={wall} place={[lon, lat]} />
      </div>
    </Panel>
  );
}

/** Of the instant of the replay alone: what is known of now, a telephone among it, would be taken for of then. */
function WalkerThen({ wall, walkerKey }: { wall: WallModel; walkerKey: string }) {
  const { patrol } = wall;
  const close = (): void => {
    wall.walker.value = undefined;
  };
  const at = patrol.pastAt.value;
  const track = patrol.past.value.find(({ key }) => key === walkerKey);
  const [there] = track === undefined ? [] : walkersThen([track], at);
  return (
    <Panel
      title={track === undefined ? t('patrol.person.title') : patrol.nameOf(track)}
      class="walker-panel"
      onClose={close}
    >
      <p class="walker-pace">
        {there === undefined ? null : <WalkerMark pace={there.pace} />}
        <strong>
          {there !== undefined
            ? t(`patrol.pace.${there.pace}`)
            : t(track === undefined ? 'patrol.person.noWalk' : 'patrol.person.noPosition')}
        </strong>
      </p>
      <dl class="facts">
        <dt>{t('patrol.person.replayAt')}</dt>
        <dd>{formatMoment(at, wall.timeZone.value, wall.dataNow.value)}</dd>
      </dl>
      {there === undefined ? null : (
        <div class="button-row">
          <ShowOnMap wall={wall} place={[there.lon, there.lat]} />
        </div>
      )}
    </Panel>
  );
}

function ShowOnMap({ wall, place }: { wall: WallModel; place: [lon: number, lat: number] }) {
  return (
    <button
      type="button"
      class="button"
      onClick={() => {
        wall.goal.value = { view: { center: place, zoom: Math.max(CLOSE_UP_ZOOM, wall.view.value?.zoom ?? 0) } };
      }}
    >
      <Icon name="target" />
      {t('patrol.person.follow')}
    </button>
  );
}
