/** Reports on patrol as tables for a spreadsheet: headers that stay, numbers plain, names in both languages. */
import { stringify } from 'csv-stringify/sync';
import { BYTE_ORDER_MARK, harmlessField } from '../../platform/csv-field.ts';
import type { CellCoverage, Coverage, WorkersCoverage } from '../contract.ts';

type Field = string | number | null | undefined;
type Columns<Row> = Record<string, (row: Row) => Field>;

const CELL_COLUMNS: Columns<CellCoverage> = {
  cell: ({ cell }) => harmlessField(cell.code),
  level: ({ cell }) => cell.level,
  nameZh: ({ cell }) => harmlessField(cell.name.zh),
  nameEn: ({ cell }) => harmlessField(cell.name.en),
  parent: ({ parent }) => parent && harmlessField(parent),
  state: ({ state }) => state,
  share: ({ share }) => share,
  areaM2: ({ areaM2 }) => areaM2,
  patrollableM2: ({ patrollableM2 }) => patrollableM2,
  coveredM2: ({ coveredM2 }) => coveredM2,
  toldShare: ({ toldShare }) => toldShare,
  minutes: ({ minutes }) => minutes,
  dwellS: ({ dwellS }) => dwellS,
  visits: ({ visits }) => visits,
  distanceM: ({ distanceM }) => distanceM,
  workers: ({ workers }) => workers,
  lastVisitAt: ({ lastVisitAt }) => lastVisitAt,
  longestGapS: ({ longestGapS }) => longestGapS,
  dosageWindows: ({ dosage }) => dosage?.windows,
  dosageBelow: ({ dosage }) => dosage?.below,
  dosageWithin: ({ dosage }) => dosage?.within,
  dosageAbove: ({ dosage }) => dosage?.above,
  checkPoints: ({ checkPoints }) => checkPoints.total,
  checkPointsVisited: ({ checkPoints }) => checkPoints.visited,
};

const WORKER_COLUMNS: Columns<WorkersCoverage['workers'][number]> = {
  staff: ({ staff }) => harmlessField(staff),
  nameZh: ({ name }) => harmlessField(name.zh),
  nameEn: ({ name }) => harmlessField(name.en),
  organisation: ({ organisation }) => harmlessField(organisation),
  dutyMinutes: ({ dutyMinutes }) => dutyMinutes,
  toldMinutes: ({ toldMinutes }) => toldMinutes,
  ownCellMinutes: ({ ownCellMinutes }) => ownCellMinutes,
  distanceM: ({ distanceM }) => distanceM,
  visits: ({ visits }) => visits,
  cells: ({ cells }) => cells.length,
  marked: ({ marked }) => marked,
  lastAt: ({ lastAt }) => lastAt,
};

function table<Row>(columns: Columns<Row>, rows: readonly Row[], { from, to }: { from: string; to: string }): string {
  const lines = rows.map((row) => [from, to, ...Object.values(columns).map((column) => column(row))]);
  return (
    BYTE_ORDER_MARK + stringify([['from', 'to', ...Object.keys(columns)], ...lines], { record_delimiter: 'windows' })
  );
}

/** A line a cell. What is not known is empty, and never 0. */
export const coverageCsv = (coverage: Coverage): string => table(CELL_COLUMNS, coverage.cells, coverage);
/** A line a person; `cells` counts those of the report in which the person was. */
export const workersCsv = (report: WorkersCoverage): string => table(WORKER_COLUMNS, report.workers, report);
