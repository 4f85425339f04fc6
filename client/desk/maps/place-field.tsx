import type { FeatureCollection } from 'geojson';
import { useMemo } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import type { DeskModel } from '../desk-model.ts';
import type { Entry } from '../sheets/sheet-form.ts';
import { MapBox, NO_FEATURES } from './map-box.tsx';

/** A decimetre on the ground. */
const DIGITS = 6;

/** Takes longitude and latitude of a record from a click on the map; the fields say the same in numbers. */
export function PlaceField(props: { desk: DeskModel; record: Entry; set: (change: Entry) => void }) {
  const { lon, lat } = props.record as { lon: number | null; lat: number | null };
  const isPlace = Number.isFinite(lon) && Number.isFinite(lat) && Math.abs(lon ?? 0) <= 180 && Math.abs(lat ?? 0) <= 90;
  const features = useMemo<FeatureCollection>(
    () =>
      isPlace
        ? {
            type: 'FeatureCollection',
            features: [
              {
                type: 'Feature',
                geometry: { type: 'Point', coordinates: [lon as number, lat as number] },
                properties: { kind: 'place' },
              },
            ],
          }
        : NO_FEATURES,
    [isPlace, lon, lat],
  );
  return (
    <div class="place-field">
      <p class="quiet">{t('deskPatrol.placeHow')}</p>
      <MapBox
        desk={props.desk}
        label={t('deskPatrol.placeMap')}
        features={features}
        isStill
        onPickPlace={([east, north]) =>
          props.set({ lon: Number(east.toFixed(DIGITS)), lat: Number(north.toFixed(DIGITS)) })
        }
      />
    </div>
  );
}
