import { t } from '../../i18n/i18n.ts';
import { PATTERN_BOX, PATTERN_LINES } from '../../map/cover-patterns.ts';
import { PALETTES } from '../../map/palette.ts';
import { UNKNOWN_PATTERN } from '../../map/patrol-layers.ts';
import { SHARE_STEPS } from '../../state/coverage-classes.ts';
import { theme } from '../../ui/preferences.ts';
import { shareWords } from './patrol-words.ts';

/** What the colours and the pattern of the map mean. */
export function CoverageLegend() {
  const { walked, city, labelQuiet } = PALETTES[theme.value];
  const words = [
    t('patrol.coverage.below', { value: shareWords(SHARE_STEPS[0]) }),
    ...SHARE_STEPS.map((step) => t('patrol.coverage.from', { value: shareWords(step) })),
  ];
  return (
    <ul class="coverage-legend">
      <Entry fill={city} text={t('patrol.coverage.nobody')} />
      {walked.map((colour, step) => (
        <Entry key={colour} fill={colour} text={words[step] ?? ''} />
      ))}
      <li>
        <svg viewBox="0 0 24 16" aria-hidden="true">
          <defs>
            <pattern id="cover-unknown" width={PATTERN_BOX} height={PATTERN_BOX} patternUnits="userSpaceOnUse">
              <path d={PATTERN_LINES[UNKNOWN_PATTERN]} stroke={labelQuiet} fill="none" />
            </pattern>
          </defs>
          <rect x="0.5" y="0.5" width="23" height="15" fill="url(#cover-unknown)" stroke={labelQuiet} />
        </svg>
        {t('patrol.coverage.untold')}
      </li>
    </ul>
  );
}

function Entry({ fill, text }: { fill: string; text: string }) {
  return (
    <li>
      <svg viewBox="0 0 24 16" aria-hidden="true">
        <rect class="legend-box" x="0.5" y="0.5" width="23" height="15" fill={fill} />
      </svg>
      {text}
    </li>
  );
}
