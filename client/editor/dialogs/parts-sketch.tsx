import { boxOf } from '../../../server/grid/coverage/compare-shapes.ts';
import type { SplitPart } from '../split-parts.ts';

const WIDE = 280;
const HIGH = 160;
const MARGIN = 8;
const TINTS = 5;

/** The parts of a split as a drawing, numbered as in the form beside it: the dialog lies over the map. */
export function PartsSketch({ parts, keeps }: { parts: readonly SplitPart[]; keeps: number }) {
  const [west, south, east, north] = boxOf(parts.map(({ ring }) => ring));
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (WIDE - 2 * MARGIN) / Math.max((east - west) * narrow, 1e-9),
    (HIGH - 2 * MARGIN) / Math.max(north - south, 1e-9),
  );
  const left = (WIDE - (east - west) * narrow * scale) / 2;
  const top = (HIGH - (north - south) * scale) / 2;
  const place = ([lon, lat]: readonly [number, number]): [number, number] => [
    left + (lon - west) * narrow * scale,
    top + (north - lat) * scale,
  ];
  const path = (rings: SplitPart['ring']): string =>
    rings
      .map(
        (ring) =>
          `M${ring
            .map((at) =>
              place(at)
                .map((pixel) => pixel.toFixed(1))
                .join(' '),
            )
            .join('L')}Z`,
      )
      .join('');
  return (
    <svg class="parts-sketch" viewBox={`0 0 ${WIDE} ${HIGH}`} aria-hidden="true">
      {parts.map((part, index) => {
        const [x, y] = place(part.at);
        return (
          <g key={part.at.join()} class={index === keeps ? 'part-kept' : `part-tint-${index % TINTS}`}>
            <path d={path(part.ring)} />
            <text x={x} y={y} text-anchor="middle" dominant-baseline="central">
              {index + 1}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
