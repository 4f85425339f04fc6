import type { Feature, FeatureCollection, Point } from 'geojson';
import { type Ageing, reportWeight } from '../../server/tiles/report-weight.ts';
import type { WireReport } from '../wire/wire-types.ts';

export interface ReportProperties {
  number: string;
  category: string;
  severity: number;
  state: string;
  weight: number;
}

/**
 * Reports as features for the map. Those that are `shown` weigh what they weigh in the server's tiles; `waiting` ones lie
 * outside the period and are marked without adding to its heat.
 */
export function reportFeatures(
  shown: readonly WireReport[],
  waiting: readonly WireReport[],
  ageing: Ageing,
): FeatureCollection<Point, ReportProperties> {
  const feature = (report: WireReport, weight: number): Feature<Point, ReportProperties> => ({
    type: 'Feature',
    id: report.id,
    geometry: { type: 'Point', coordinates: [report.lon, report.lat] },
    properties: {
      number: report.number,
      category: report.category,
      severity: report.severity,
      state: report.state,
      weight,
    },
  });
  return {
    type: 'FeatureCollection',
    features: [
      ...shown.map((report) =>
        feature(report, reportWeight(report.severity, Date.parse(report.occurredAt) / 1000, ageing)),
      ),
      ...waiting.map((report) => feature(report, 0)),
    ],
  };
}
