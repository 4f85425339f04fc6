import { z } from 'zod';

export const REPORT_STATES = ['open', 'closed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Which reports a tile shows. Null does not restrict. */
export interface ReportFilter {
  categories: readonly string[] | null;
  severities: readonly number[] | null;
  states: readonly ReportState[] | null;
  /** Occurred at or after, seconds since 1970. */
  fromS: number | null;
  /** Occurred before, seconds since 1970. */
  toS: number | null;
  /** Only reports in this cell or below it: the area of the one who asks. Reports outside the grid are in no area. */
  areaCellId: number | null;
}

/** Every report of the city. */
export const ALL_REPORTS: ReportFilter = {
  categories: null,
  severities: null,
  states: null,
  fromS: null,
  toS: null,
  areaCellId: null,
};

const list = <T extends string | number>(item: z.ZodType<T, unknown>) =>
  z
    .string()
    .transform((text): unknown[] => text.split(','))
    .pipe(z.array(item).max(200))
    .optional();

const instant = z.iso.datetime({ offset: true, error: 'Write an ISO 8601 time with offset' }).optional();

/** Query of /tiles/reports…: `category=a,b&severity=3,4&state=open&from=…&to=…`, `from` included, `to` not. */
export const reportFilterQuery = z.object({
  category: list(z.string().min(1).max(40)),
  severity: list(z.coerce.number().int().min(1).max(4)),
  state: list(z.enum(REPORT_STATES)),
  from: instant,
  to: instant,
});
export type ReportFilterQuery = z.output<typeof reportFilterQuery>;

/** The filter that a query asks for, within the area of the one who asks. Lists are sorted: one filter has one form. */
export function filterOf(query: ReportFilterQuery, areaCellId: number | null): ReportFilter {
  const sorted = <T>(items: readonly T[] | undefined): T[] | null => (items ? [...new Set(items)].sort() : null);
  const seconds = (text: string | undefined): number | null => (text === undefined ? null : Date.parse(text) / 1000);
  return {
    categories: sorted(query.category),
    severities: sorted(query.severity),
    states: sorted(query.state),
    fromS: seconds(query.from),
    toS: seconds(query.to),
    areaCellId,
  };
}

/** Text that is equal for equal filters. */
export function filterKey(filter: ReportFilter): string {
  const { categories, severities, states, fromS, toS, areaCellId } = filter;
  return [categories, severities, states, fromS, toS, areaCellId].join(';');
}
