import { effect, type Signal, useSignal, useSignalEffect } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { formatDistance } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { metresBetween } from '../state/desk-distance.ts';
import { SeverityIcon } from '../ui/icon.tsx';
import { readNear } from '../wire/cases.ts';
import type { CaseDetail, WireCase } from '../wire/wire-types.ts';
import { bindCaseMap, type Place } from './bind-case-map.ts';
import { categoryName, placeName } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';

const mapModule = import('../map/wall-map.ts');
export const NEAR_M = 500;
const NEAR_MOST = 50;
const LISTED = 6;
const METRES_PER_DEGREE = 111_320;
const AGAIN_MS = 5_000;

/** Where it is: its cell, its point and what else is open near it, on the map and in words. */
export function CaseMap({ desk, detail }: { desk: DeskModel; detail: CaseDetail | null }) {
  const container = useRef<HTMLDivElement>(null);
  const phase = useSignal<'loading' | 'ready' | 'failed'>('loading');
  const near = useSignal<readonly WireCase[] | null>(null);
  const picked = useSignal<Place | null>(null);
  const row = detail?.case;
  const shown = useSignal<WireCase | null>(null);
  if (shown.peek()?.number !== row?.number || shown.peek()?.version !== row?.version) shown.value = row ?? null;

  useNear(desk, shown, near);
  useSignalEffect(() => {
    void shown.value?.number;
    picked.value = null;
  });
  useEffect(() => {
    let gone = false;
    let unbind: (() => void) | undefined;
    let started = false;
    const start = async (): Promise<void> => {
      // A map of nothing is not made: MapLibre is the largest part of the page.
      if (started || desk.city.value === null || shown.value === null) return;
      started = true;
      try {
        const stop = await bindCaseMap(desk, container.current as HTMLElement, await mapModule, {
          shown,
          near,
          onPlace: (place) => {
            picked.value = place;
          },
        });
        if (gone) stop();
        else unbind = stop;
        phase.value = 'ready';
      } catch (error) {
        console.warn('The map could not be made.', error);
        const noWebgl = document.createElement('canvas').getContext('webgl2') === null;
        phase.value = noWebgl ? 'failed' : 'loading';
        if (!noWebgl && !gone)
          setTimeout(() => {
            started = false;
            void start();
          }, AGAIN_MS);
      }
    };
    const stopWaiting = effect(() => void start());
    return () => {
      gone = true;
      stopWaiting();
      unbind?.();
    };
  }, [desk, shown, near, picked, phase]);

  return (
    <section class={`case-map${row === undefined ? ' case-map-none' : ''}`} aria-label={t('desk.case.map')}>
      <div ref={container} class="case-map-box" />
      {phase.value === 'ready' ? null : (
        <p class="map-note">{t(phase.value === 'failed' ? 'wall.noWebgl' : 'wall.loadingMap')}</p>
      )}
      {picked.value !== null && detail?.actions.includes('relocate') ? (
        <MoveHere desk={desk} number={detail.case.number} place={picked.value} />
      ) : null}
      {row === undefined ? null : <Near desk={desk} row={row} near={near.value} />}
    </section>
  );
}

function MoveHere({ desk, number, place }: { desk: DeskModel; number: string; place: Place }) {
  const [lon, lat] = place;
  return (
    <p class="map-picked">
      <span class="numbers">
        {lon.toFixed(5)}, {lat.toFixed(5)}
      </span>
      <button
        type="button"
        class="button"
        onClick={() => {
          desk.dialog.value = { kind: 'action', action: 'relocate', numbers: [number], preset: { lon, lat } };
        }}
      >
        {t('desk.case.moveHere')}
        <span class="key" aria-hidden="true">
          L
        </span>
      </button>
    </p>
  );
}

/** The map in words. */
function Near({ desk, row, near }: { desk: DeskModel; row: WireCase; near: readonly WireCase[] | null }) {
  const distance = formatDistance(NEAR_M);
  if (near === null) return null;
  const listed = near.slice(0, LISTED);
  return (
    <div class="near">
      <p>
        {placeName(row)} ·{' '}
        <span class="numbers">
          {row.lon.toFixed(5)}, {row.lat.toFixed(5)}
        </span>
      </p>
      <p class="quiet">
        {near.length === 0
          ? t('desk.case.nearNone', { distance })
          : t('desk.case.near', { count: near.length, distance })}
      </p>
      <ul>
        {listed.map((other) => (
          <li key={other.number}>
            <SeverityIcon severity={other.severity} />
            <button type="button" class="link-button" onClick={() => desk.choose(other.number, { open: true })}>
              {t('desk.case.nearRow', {
                category: categoryName(desk, other.category),
                distance: formatDistance(metresBetween([row.lon, row.lat], [other.lon, other.lat])),
              })}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Open cases around the one that is shown, nearest first. */
function useNear(desk: DeskModel, shown: Signal<WireCase | null>, near: Signal<readonly WireCase[] | null>): void {
  const asked = useRef('');
  useSignalEffect(() => {
    const row = shown.value;
    const key = row === null ? '' : `${row.number} ${row.lon} ${row.lat}`;
    if (key === asked.current) return;
    asked.current = key;
    near.value = null;
    if (row === null) return;
    const stop = new AbortController();
    const [dy, dx] = [NEAR_M / METRES_PER_DEGREE, NEAR_M / METRES_PER_DEGREE / Math.cos((row.lat * Math.PI) / 180)];
    const place: Place = [row.lon, row.lat];
    const distance = (other: WireCase): number => metresBetween(place, [other.lon, other.lat]);
    readNear(desk.api, [row.lon - dx, row.lat - dy, row.lon + dx, row.lat + dy], NEAR_MOST, stop.signal).then(
      (found) => {
        if (asked.current !== key) return;
        near.value = found
          .filter((other) => other.number !== row.number && distance(other) <= NEAR_M)
          .sort((one, other) => distance(one) - distance(other));
      },
      () => {
        // The map and its own place stay; what is near is asked for again with the next case.
      },
    );
  });
}
