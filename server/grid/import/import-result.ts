import type { Level } from '../contract.ts';
import type { CoverageProblem } from '../coverage-report.ts';
import type { CrsOrigin } from '../formats/contract.ts';

/** What an import did, or on a dry run would do. */
export interface ImportResult {
  file: string;
  format: string;
  crs: string;
  crsFrom: CrsOrigin;
  level: Level;
  dryRun: boolean;
  features: number;
  cells: number;
  /** Cells that came in several features. */
  multipart: number;
  added: number;
  changed: number;
  unchanged: number;
  retired: number;
  /** Codes of the parents made as unions of the imported cells, one level up. */
  parentsMade: string[];
  /** Codes of parents that had been exactly the union of their children and follow them. */
  parentsRedrawn: string[];
  /** Codes of deeper cells that found their parent among the imported. */
  adopted: string[];
  problems: CoverageProblem[];
  /** What the readers decided that one may want to know. */
  notes: string[];
  /** The generation published; null on a dry run and where nothing changed. */
  generation: number | null;
}
