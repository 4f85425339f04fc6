import type { Post } from './contract.ts';

/** Who must act, in the form in which it is stored. `cellId` null: a sealed tip for which no police post was found. */
export type Holder =
  | { kind: 'desk' }
  | { kind: 'post'; cellId: number | null; post: Post }
  | { kind: 'organisation'; organisation: string };

/**
 * Every choice and every skip of the routing; in words in client/i18n/reasons-en.ts. Parameters: `cell` and `level` of a
 * cell, `organisation`, `area` (as the register has it; `*` for the whole city), `post`, `category`, `days`.
 */
export const ROUTE_REASONS = [
  'sealed-police',
  'sealed-police-vacant',
  'sealed-outside-grid',
  'outside-grid',
  'outside-grid-nearest',
  'hand-off-list',
  'dispute-lead',
  'dispute-no-lead',
  'dispute-mediator',
  'department-list',
  'own-worker',
  'cell-organisation',
  'desk',
  'historic-import',
  'post-vacant',
  'no-organisation',
  'organisation-retired',
  'organisation-unknown',
  'assisting-retired',
] as const;
export type RouteReasonCode = (typeof ROUTE_REASONS)[number];

export interface RouteReason {
  code: RouteReasonCode;
  params: Record<string, string>;
}
