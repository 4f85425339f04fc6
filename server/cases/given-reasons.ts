import type { RouteReason } from '../reports/contract.ts';
import type { ReportRecord } from '../reports/report-record.ts';

/** Why a case has its holder where no routing gave it; in words under `reasons` in client/i18n, beside those of the routing. */
export const GIVEN_REASONS = ['chosen', 'decided', 'escalated', 'came-back'] as const;
export type GivenReasonCode = (typeof GIVEN_REASONS)[number];

/** `by` is the account, `from` and `action` what it left. */
export const givenReason = (code: GivenReasonCode, params: Record<string, string>): RouteReason => ({ code, params });

const HISTORY = 'historic-import';
const NOT_ROUTED: readonly string[] = [...GIVEN_REASONS, HISTORY];

/** Tells whether a case is history that was imported and that nobody has taken up since: no clock tells of it. */
export const isHistory = ({ routeReasons, reopenedAt }: Pick<ReportRecord, 'routeReasons' | 'reopenedAt'>): boolean =>
  reopenedAt === null && routeReasons.some(({ code }) => code === HISTORY);

/**
 * Tells whether the routing gave the case to its holder: whom people chose, they keep when a border moves; and history
 * that was imported stays with the desk.
 */
export const isRouted = (reasons: readonly RouteReason[]): boolean =>
  !reasons.some(({ code }) => NOT_ROUTED.includes(code));
