import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { language, locale, t } from '../../i18n/i18n.ts';
import { theme } from '../../ui/preferences.ts';

/** One line or row of columns over the months. */
export interface Line {
  label: string;
  values: readonly (number | null)[];
  /** Custom property of the theme that colours it. */
  colour: '--accent' | '--watch' | '--calm';
  columns?: boolean;
}

const HEIGHT_REM = 11;
const fromZero = (_chart: uPlot, _least: number, most: number): [number, number] => [0, Math.max(1, most * 1.05)];

/** A chart over months (`2019-05`). What it shows stands in words in `label`, and in the table beside it. */
export function MonthChart(props: {
  label: string;
  months: readonly string[];
  lines: readonly Line[];
  words(value: number): string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { months, lines, words, label } = props;
  const [look, tongue] = [theme.value, language.value];
  // Theme and language change what is read from the page.
  useEffect(() => {
    const host = box.current;
    if (host === null || months.length === 0) return;
    const style = getComputedStyle(document.documentElement);
    const rem = Number.parseFloat(style.fontSize);
    const token = (name: string): string => style.getPropertyValue(name).trim();
    const size = () => ({ width: Math.max(200, host.clientWidth), height: HEIGHT_REM * rem });
    const axis = {
      stroke: token('--text-2'),
      grid: { stroke: token('--line'), width: 1 },
      ticks: { stroke: token('--line'), width: 1 },
      font: `${0.8 * rem}px ${token('--font')}`,
    };
    const month = new Intl.DateTimeFormat(locale(), { year: '2-digit', month: 'short', timeZone: 'UTC' });
    const chart = new uPlot(
      {
        ...size(),
        // Columns stand on zero: else their heights would lie.
        scales: { x: { time: false }, ...(lines.some(({ columns }) => columns) ? { y: { range: fromZero } } : {}) },
        legend: { live: true },
        cursor: { y: false },
        axes: [
          {
            ...axis,
            space: 5 * rem,
            incrs: [1, 2, 3, 6, 12],
            values: (_chart, splits) =>
              splits.map((at) =>
                months[at] === undefined ? '' : month.format(Date.parse(`${months[at]}-01T00:00:00Z`)),
              ),
          },
          { ...axis, size: 4.2 * rem, values: (_chart, splits) => splits.map(words) },
        ],
        series: [
          { label: t('evaluation.month'), value: (_chart, at) => months[at] ?? '—' },
          ...lines.map((line) => ({
            label: line.label,
            stroke: token(line.colour),
            width: 2,
            spanGaps: false,
            points: { show: months.length < 40, size: 5 },
            value: (_chart: uPlot, value: number | null) => (value === null ? '—' : words(value)),
            ...(line.columns
              ? { fill: token(line.colour), paths: uPlot.paths.bars!({ size: [0.6, 60] }), points: { show: false } }
              : {}),
          })),
        ],
      },
      [months.map((_, index) => index), ...lines.map(({ values }) => [...values])],
      host,
    );
    const watch = new ResizeObserver(() => chart.setSize(size()));
    watch.observe(host);
    return () => {
      watch.disconnect();
      chart.destroy();
    };
  }, [months, lines, look, tongue]);
  return (
    <figure class="month-chart">
      <figcaption>{label}</figcaption>
      <div ref={box} role="img" aria-label={label} />
    </figure>
  );
}
