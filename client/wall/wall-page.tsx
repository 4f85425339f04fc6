import { useEffect } from 'preact/hooks';
import { t } from '../i18n/i18n.ts';
import { Problem } from '../ui/problem.tsx';
import { StaleBanner } from '../ui/stale-banner.tsx';
import { CellPanel } from './cell-panel.tsx';
import { Feed } from './feed.tsx';
import { FilterPanel } from './filter-panel.tsx';
import { answerKey } from './keys.ts';
import { KeysSheet } from './keys-sheet.tsx';
import { LayerPanel, Legend } from './layer-panel.tsx';
import { MapStage } from './map-stage.tsx';
import { MapTip } from './map-tip.tsx';
import { ReportPanel } from './report-panel.tsx';
import { ScenePanel } from './scene-panel.tsx';
import { SitePanel } from './site-panel.tsx';
import { TimeBar } from './time-bar.tsx';
import { ToolRail } from './tool-rail.tsx';
import { TopBar } from './top-bar.tsx';
import { WalkerPanel } from './walker-panel.tsx';
import type { WallModel } from './wall-model.ts';

const PROBLEM_MS = 8_000;

/** The whole wall: the map behind, figures above, words at the side, time below. */
export function WallPage({ wall }: { wall: WallModel }) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => answerKey(wall, event);
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [wall]);
  const { city, link } = wall.state.value;
  return (
    <div class={`wall${link === 'live' || link === 'connecting' ? '' : ' wall-stale'}`}>
      <a class="skip" href="#reports">
        {t('wall.skip')}
      </a>
      <TopBar wall={wall} />
      <StaleBanner page={wall} />
      <main class="wall-main">
        <MapStage wall={wall} />
        <MapTip wall={wall} />
        <ToolRail wall={wall} />
        <div class="panels">
          {wall.panel.value === 'layers' ? <LayerPanel wall={wall} /> : null}
          {wall.panel.value === 'filters' ? <FilterPanel wall={wall} /> : null}
          {wall.panel.value === 'scenes' ? <ScenePanel wall={wall} /> : null}
        </div>
        <Legend wall={wall} />
        {city === null ? <p class="stage-note">{t('wall.loading')}</p> : null}
        {city !== null && city.bounds === null ? <NoCells /> : null}
        <div class="details">
          {wall.report.value !== undefined ? (
            <ReportPanel key={wall.report.value} wall={wall} number={wall.report.value} />
          ) : null}
          {wall.cell.value !== undefined ? (
            <CellPanel key={wall.cell.value} wall={wall} cellKey={wall.cell.value} />
          ) : null}
          {wall.site.value !== undefined ? <SitePanel key={wall.site.value} wall={wall} id={wall.site.value} /> : null}
          {wall.walker.value !== undefined ? (
            <WalkerPanel key={wall.walker.value} wall={wall} walkerKey={wall.walker.value} />
          ) : null}
        </div>
        <TimeBar wall={wall} />
      </main>
      <Feed wall={wall} />
      {wall.panel.value === 'keys' ? <KeysSheet onClose={() => wall.togglePanel('keys')} /> : null}
      <Toast wall={wall} />
      <p class="hidden-text" aria-live="assertive">
        {wall.announcement.value}
      </p>
    </div>
  );
}

function NoCells() {
  return (
    <section class="no-cells" aria-labelledby="no-cells">
      <h2 id="no-cells">{t('wall.empty.title')}</h2>
      <p>{t('wall.empty.what')}</p>
      <code>{t('wall.empty.command')}</code>
    </section>
  );
}

/** What went wrong with the last thing a person asked for. */
function Toast({ wall }: { wall: WallModel }) {
  const code = wall.problem.value;
  useEffect(() => {
    if (code === null) return;
    const timer = setTimeout(() => {
      wall.problem.value = null;
    }, PROBLEM_MS);
    return () => clearTimeout(timer);
  }, [code, wall]);
  return code === null ? null : (
    <div class="toast">
      <Problem code={code} />
    </div>
  );
}
