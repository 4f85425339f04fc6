import { formatNumber } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { PALETTES } from '../map/palette.ts';
import { CHOROPLETH_OPACITY } from '../map/wall-layers.ts';
import { LAYERS, type LayerName } from '../state/address.ts';
import { READINGS } from '../state/coverage-classes.ts';
import { SEVERE, SEVERITIES } from '../state/severity.ts';
import { Choice } from '../ui/choice.tsx';
import { SeverityIcon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { theme } from '../ui/preferences.ts';
import { levelOnMap, levelsOfCity, openBreaks, paintedLevel } from './map-signals.ts';
import { CoverageLegend, GroundLegend, SiteLegend, WalkerLegend } from './patrol-legend.tsx';
import { PinIcon } from './pin-icon.tsx';
import { levelName, severityName } from './report-words.tsx';
import type { WallModel } from './wall-model.ts';

/** What the map shows, and how to read it. */
export function LayerPanel({ wall }: { wall: WallModel }) {
  const levels = levelsOfCity.value;
  return (
    <Panel title={t('layers.title')} onClose={() => wall.togglePanel('layers')}>
      <ul class="toggles">
        {LAYERS.filter((name) => mayShow(wall, name)).map((name) => (
          <li key={name}>
            <label>
              <input
                type="checkbox"
                checked={wall.layers.value.includes(name)}
                onChange={() => wall.toggleLayer(name)}
              />
              <span>{t(`layers.${name}`)}</span>
            </label>
          </li>
        ))}
      </ul>
      {wall.layers.value.includes('coverage') ? (
        <Choice
          label={t('patrol.reading.label')}
          name="reading"
          value={wall.reading.value}
          options={READINGS.map((value) => ({ value, text: t(`patrol.reading.${value}`) }))}
          onChoose={(reading) => {
            wall.reading.value = reading;
          }}
        />
      ) : null}
      <Choice
        label={t('layers.level')}
        name="level"
        value={wall.level.value}
        options={[
          { value: 0, text: t('severity.all') },
          ...levels.map(({ level }) => ({ value: level, text: String(level) })),
        ]}
        onChoose={(level) => {
          wall.level.value = level;
        }}
      />
    </Panel>
  );
}

/** A layer of what the role may not read would stay empty. Trails say who was where. */
function mayShow({ patrol, sites }: WallModel, name: LayerName): boolean {
  if (name === 'sites') return sites.mayRead;
  if (name === 'trails') return patrol.mayLocate;
  return patrol.mayRead || !['coverage', 'ground', 'walkers'].includes(name);
}

/** With the keys of these the legend is so tall that it stands beside the tools and not under them. */
const TALL: readonly LayerName[] = ['coverage', 'walkers', 'sites'];

/** The keys to the layers that are on, always in sight. */
export function Legend({ wall }: { wall: WallModel }) {
  const on = (name: LayerName): boolean => wall.layers.value.includes(name);
  const { ramp } = PALETTES[theme.value];
  const level = paintedLevel(wall.level.value) || levelOnMap.value;
  return (
    <section class={`legend${TALL.some(on) ? ' legend-tall' : ''}`} aria-label={t('layers.title')}>
      {on('heat') ? (
        <figure>
          <figcaption>
            {t('layers.heat')} <small>{t('layers.heatHow')}</small>
          </figcaption>
          <div class="legend-ramp">
            <span>{t('layers.few')}</span>
            <svg viewBox={`0 0 ${ramp.length} 1`} preserveAspectRatio="none" aria-hidden="true">
              {ramp.map((fill, index) => (
                <rect key={fill} x={index} width="1.02" height="1" fill={fill} />
              ))}
            </svg>
            <span>{t('layers.many')}</span>
          </div>
        </figure>
      ) : null}
      {on('choropleth') && level > 0 ? (
        <figure>
          <figcaption>
            {levelName(level)} <small>{t('layers.perCell')}</small>
          </figcaption>
          <ol class="legend-classes">
            {openBreaks.value.map((end, index, ends) => (
              <li key={end}>
                <svg viewBox="0 0 2 1" aria-hidden="true">
                  <rect
                    width="2"
                    height="1"
                    fill={ramp[Math.min(ramp.length - 1, index)]}
                    fill-opacity={CHOROPLETH_OPACITY}
                  />
                </svg>
                {(ends[index - 1] ?? 0) + 1 === end
                  ? formatNumber(end)
                  : `${formatNumber((ends[index - 1] ?? 0) + 1)}–${formatNumber(end)}`}
              </li>
            ))}
          </ol>
        </figure>
      ) : null}
      {on('coverage') ? <CoverageLegend wall={wall} level={level} /> : null}
      {on('ground') ? <GroundLegend wall={wall} /> : null}
      {on('walkers') ? <WalkerLegend wall={wall} /> : null}
      {on('sites') ? <SiteLegend /> : null}
      {on('points') || on('severe') ? (
        <ul class="legend-points">
          {SEVERITIES.filter((severity) => on('points') || severity >= SEVERE).map((severity) => (
            <li key={severity}>
              <SeverityIcon severity={severity} />
              {severityName(severity)}
            </li>
          ))}
        </ul>
      ) : null}
      {on('late') ? (
        <ul class="legend-late">
          {(['overdue', 'soon'] as const).map((lateness) => (
            <li key={lateness}>
              <PinIcon lateness={lateness} />
              <strong>{formatNumber(wall.lateCount.value[lateness])}</strong>
              <span>
                {t(`late.${lateness}`)}
                {lateness === 'soon' ? <small>{t('late.within')}</small> : null}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      <p class="legend-foot">
        {wall.state.value.city?.synthetic ? <strong>{t('wall.synthetic')}</strong> : null}
        {wall.state.value.generation > 0 ? (
          <span>{t('wall.generation', { number: wall.state.value.generation })}</span>
        ) : null}
      </p>
    </section>
  );
}
