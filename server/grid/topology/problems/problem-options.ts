import type { Level } from '../../contract.ts';
import type { SliverLimits } from '../../coverage/measure-faces.ts';
import type { Coverage } from '../coverage.ts';

export interface ProblemLimits extends SliverLimits {
  /**
   * Vertices of different borders this close are told, m. Two steps of the grid on which cells live: rounding alone
   * brings two positions of one survey mark that far apart.
   */
  nearM: number;
  /** Cells smaller than this are told, m². */
  leastAreaM2: number;
}
export const PROBLEM_LIMITS: ProblemLimits = { sliverWidthM: 1, sliverAreaM2: 1, nearM: 0.02, leastAreaM2: 100 };

/** What the codes of a level look like. Codes that are empty or have spaces at their ends are bad in any case. */
export interface CodeRule {
  pattern?: RegExp;
  /** Whether a code begins with the code of the parent. */
  underParent?: boolean;
}
export type CodeRules = Partial<Record<Level, CodeRule>>;

/** Codes as Liling numbers its cells: a village by its statistical code, a basic grid by that and a serial. */
export const LILING_CODES: CodeRules = {
  3: { pattern: /^\d{12}$/ },
  4: { pattern: /^\d{15}$/, underParent: true },
};

export interface ProblemOptions {
  limits?: Partial<ProblemLimits>;
  codes?: CodeRules;
  /** The generation that the draft began from: what is wrong there too is old. */
  base?: Coverage;
  /** Stops the search; it is looked at between steps. */
  signal?: AbortSignal;
}
