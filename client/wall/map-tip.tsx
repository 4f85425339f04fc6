import type { ComponentChildren } from 'preact';
import { formatMoment, formatNumber, formatSpan } from '../i18n/format.ts';
import { named, t } from '../i18n/i18n.ts';
import type { MapTarget } from '../map/wall-map.ts';
import { paceOf } from '../state/walkers.ts';
import { hovered } from './map-signals.ts';
import { formatShare, roundedSpan, seenWords } from './patrol-words.ts';
import { categoryName, placeName } from './report-words.tsx';
import { SiteMark } from './site-mark.tsx';
import { dueWords, kindName } from './site-words.ts';
import { WalkerMark } from './walker-mark.tsx';
import type { WallModel } from './wall-model.ts';

/** What the pointer is over, in a few words beside it. The lists at the side say the same without a pointer. */
export function MapTip({ wall }: { wall: WallModel }) {
  const over = hovered.value;
  const words = over === undefined ? null : wordsOf(wall, over.target);
  if (over === undefined || words === null) return null;
  const { x, y } = over;
  /** At the pointer; on the right half of the map to the left of it, where there is room. */
  const place = (box: HTMLElement | null): void => {
    box?.style.setProperty('translate', `${x}px ${y}px`);
    box?.classList.toggle('map-tip-left', x > (box.parentElement?.clientWidth ?? 0) / 2);
  };
  return (
    <div class="map-tip" aria-hidden="true" ref={place}>
      <div>{words}</div>
    </div>
  );
}

function wordsOf(wall: WallModel, target: MapTarget): ComponentChildren | null {
  switch (target.kind) {
    case 'walker':
      return walkerWords(wall, target.key);
    case 'walkers':
      return <strong>{t('patrol.person.many', { count: target.count })}</strong>;
    case 'site':
      return siteWords(wall, target);
    case 'pressing':
      return <strong>{t('sites.many', { count: target.count })}</strong>;
    case 'report': {
      const report = wall.state.value.reports.get(target.number);
      return report === undefined ? null : (
        <>
          <strong>{categoryName(wall, report.category)}</strong>
          <span>{placeName(report)}</span>
        </>
      );
    }
    case 'cell':
      return cellWords(wall, target.id);
  }
}

function walkerWords(wall: WallModel, key: string): ComponentChildren | null {
  const { patrol } = wall;
  if (wall.replay.value !== null)
    return (
      <>
        <strong>{patrol.nameOf({ name: patrol.pastNames.value.get(key) })}</strong>
        <span>{formatMoment(patrol.pastAt.value, wall.timeZone.value, wall.dataNow.value)}</span>
      </>
    );
  const walker = patrol.walkersByKey.value.get(key);
  if (walker === undefined) return null;
  const pace = paceOf(walker, wall.dataNow.value, patrol.staleS.value);
  return (
    <>
      <strong>
        <WalkerMark pace={pace} /> {patrol.nameOf(walker)}
      </strong>
      <span>
        {t(`patrol.pace.${pace}`)} · {seenWords(walker, wall.dataNow.value)}
      </span>
      <span>{walker.cell === null ? t('patrol.person.outside') : named(walker.cell.name)}</span>
    </>
  );
}

function siteWords(wall: WallModel, { id, name }: Extract<MapTarget, { kind: 'site' }>): ComponentChildren | null {
  const site = wall.sites.shown.value.find((one) => one.id === id);
  if (site === undefined) return name === undefined ? null : <strong>{named(name)}</strong>;
  return (
    <>
      <strong>
        <SiteMark icon={wall.sites.kinds.value.get(site.kind)?.icon ?? 'other'} status={site.status} />{' '}
        {named(site.name)}
      </strong>
      <span>
        {t(`sites.status.${site.status}`)} · {dueWords(site, wall)}
      </span>
      <span>{kindName(wall, site.kind)}</span>
    </>
  );
}

/** Of a cell only where the map says something about it that the words can say better. */
function cellWords(wall: WallModel, id: number): ComponentChildren | null {
  const on = wall.layers.value;
  if (!on.includes('coverage') && !on.includes('choropleth')) return null;
  const cell = [...wall.cells.value.values()].find((one) => one.id === id);
  if (cell === undefined) return null;
  return (
    <>
      <strong>{named(cell.name)}</strong>
      {on.includes('coverage') ? coverWords(wall, id) : null}
      {on.includes('choropleth') ? (
        <span>
          {t('cell.open')} {formatNumber(cell.open)}
        </span>
      ) : null}
    </>
  );
}

function coverWords(wall: WallModel, id: number): ComponentChildren {
  const columns = wall.patrol.live.value?.cells;
  const index = columns?.id.indexOf(id) ?? -1;
  const share = columns?.share[index] ?? null;
  const lastS = columns?.lastS[index] ?? null;
  const ago = lastS === null ? undefined : formatSpan(roundedSpan(wall.minute.value - lastS * 1000));
  return (
    <>
      <span>
        {share === null ? t('patrol.coverage.untold') : `${formatShare(share)} ${t('patrol.coverage.share')}`}
      </span>
      <span>{ago === undefined ? t('patrol.coverage.never') : t('span.ago', { span: ago })}</span>
    </>
  );
}
