import type { City } from '../../platform/city-store.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Database, Queryable } from '../../platform/database.ts';
import type { Actor } from '../../platform/http.ts';
import type { Coverage } from '../topology/coverage.ts';
import type { DraftProblem } from './draft-contract.ts';
import type { DraftDesk } from './draft-desk.ts';
import type { ImpactOnCells, ImpactSource } from './impact-source.ts';

/** Problems of boundaries; what `base`, from which they came, had as well is told as old. */
export type ProblemsOf = (
  base: Coverage,
  coverage: Coverage,
) => readonly DraftProblem[] | Promise<readonly DraftProblem[]>;

/** What the commands on drafts work with. */
export interface DraftsPlace {
  database: Database;
  city: Pick<City, 'code'>;
  clock: Clock;
  /** Now, by the clock that all processes share. */
  databaseTime: (queryable: Queryable) => Promise<Date>;
  desk: DraftDesk;
  /** Resolves once this process answers by a generation, at the latest after a while. */
  whenHolding: (generation: number, timeoutMs: number) => Promise<unknown>;
  problemsOf: ProblemsOf;
  impactOnCells: ImpactOnCells;
  impactSources: readonly ImpactSource[];
  /** Whether a second person must approve a draft before it is published. */
  reviewRequired: boolean;
  /** How long before it holds a draft is published "at once", so that every process has heard of it by then. */
  publicationLeadMs: number;
}

/** Who edits. */
export type Editor = Pick<Actor, 'accountId' | 'name' | 'areaCellId'>;
