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

/** Reports as features for the map; they weigh what they weigh in the server's tiles. */
export function reportFeatures(
  reports: Iterable<WireReport>,
  ageing: Ageing,
): FeatureCollection<Point, ReportProperties> {
  const features: Feature<Point, ReportProperties>[] = [];
  for (const report of reports)
    features.push({
      type: 'Feature',
      id: report.id,
      geometry: { type: 'Point', coordinates: [report.lon, report.lat] },
      properties: {
        number: report.number,
        category: report.category,
        severity: report.severity,
        state: report.state,
        weight: reportWeight(report.severity, Date.parse(report.occurredAt) / 1000, ageing),
      },
    });
  return { type: 'FeatureCollection', features };
}
