/**
 * Drafts that are being worked on, replayed and in memory: a gesture then costs one operation and not all before it.
 * What is kept is only ever what the database says at some head; whoever writes names the head that it saw.
 */
import type { Database } from '../../platform/database.ts';
import { refuse } from '../../platform/errors.ts';
import type { Coverage } from '../topology/coverage.ts';
import type { BaseCoverages } from './base-coverages.ts';
import { readOperations, readOutline } from './draft-operation-store.ts';
import { type ReplayedStep, replayOperations } from './replay-operations.ts';

/** A draft at one head. */
export interface DraftSheet {
  readonly draftId: number;
  readonly head: number;
  readonly base: Coverage;
  /** The boundaries after all steps. */
  readonly coverage: Coverage;
  /** Operations that count, in order. */
  readonly steps: readonly ReplayedStep[];
}

/** Drafts kept replayed. */
const KEPT = 12;
/** Coverages of one draft kept, so that undo need not replay: each costs what differs from the base. */
const KEPT_STEPS = 20;

export class DraftDesk {
  readonly #database: Database;
  readonly #city: string;
  readonly bases: BaseCoverages;
  /** Least recently used first. */
  readonly #sheets = new Map<number, DraftSheet>();
  readonly #replaying = new Map<number, Promise<DraftSheet>>();

  constructor(database: Database, city: string, bases: BaseCoverages) {
    this.#database = database;
    this.#city = city;
    this.bases = bases;
  }

  /** The draft at its newest head, or at `head` where that one is in memory. Refuses `not-found`. */
  async open(draftId: number, head?: number): Promise<DraftSheet> {
    const kept = this.#sheets.get(draftId);
    if (kept !== undefined && kept.head === head) return this.keep(kept);
    // Whoever asks while a replay is under way may have written since it began: it is replayed again, from there.
    const before = this.#replaying.get(draftId);
    const replayed = (before ?? Promise.resolve()).catch(() => {}).then(() => this.#replay(draftId));
    this.#replaying.set(draftId, replayed);
    try {
      return await replayed;
    } finally {
      if (this.#replaying.get(draftId) === replayed) this.#replaying.delete(draftId);
    }
  }

  /** The sheet without its last step, at the same head; the sheet itself where it has none. */
  async withoutLast(sheet: DraftSheet): Promise<DraftSheet> {
    const counting = sheet.steps.slice(0, -1).map(({ seq }) => seq);
    return this.#extended({ ...sheet, steps: stepsShared(sheet.steps, counting) }, counting);
  }

  /** Takes up what was just written, so that it need not be replayed; what is newer stays. */
  keep(sheet: DraftSheet): DraftSheet {
    const kept = this.#sheets.get(sheet.draftId);
    if (kept !== undefined && kept.head > sheet.head) return sheet;
    this.#sheets.delete(sheet.draftId);
    this.#sheets.set(sheet.draftId, sheet);
    for (const oldest of this.#sheets.keys()) {
      if (this.#sheets.size <= KEPT) break;
      this.#sheets.delete(oldest);
    }
    return sheet;
  }

  /** Forgets a draft that nobody will change any more. */
  forget(draftId: number): void {
    this.#sheets.delete(draftId);
  }

  /** Forgets a generation that was taken back, whose cells are not what they were. */
  forgetGeneration(generation: number): void {
    this.bases.forget(generation);
    for (const [draftId, { base }] of this.#sheets) if (base.generation === generation) this.forget(draftId);
  }

  async #replay(draftId: number): Promise<DraftSheet> {
    const outline = await readOutline(this.#database.knex, this.#city, draftId);
    if (outline === undefined) throw refuse('not-found', `There is no draft ${draftId}`);
    const { head, baseGeneration, counting } = outline;
    const kept = this.#sheets.get(draftId);
    const base = await this.bases.of(baseGeneration);
    if (kept?.head === head && kept.base === base) return this.keep(kept);
    const steps = kept?.base === base ? stepsShared(kept.steps, counting) : [];
    return this.keep(await this.#extended({ draftId, head, base, coverage: base, steps }, counting));
  }

  /** The sheet whose steps are `counting`, of which `steps` are the first. */
  async #extended(sheet: DraftSheet, counting: readonly number[]): Promise<DraftSheet> {
    const { base, draftId, steps } = sheet;
    const missing = counting.slice(steps.length);
    const operations = await readOperations(this.#database.knex, this.#city, draftId, missing);
    return replayed({ ...sheet, coverage: steps.at(-1)?.coverage ?? base }, operations);
  }
}

/** The steps that both begin with, as far as the coverage after the last of them is still there. */
function stepsShared(steps: readonly ReplayedStep[], counting: readonly number[]): ReplayedStep[] {
  let shared = 0;
  while (shared < steps.length && steps[shared]!.seq === counting[shared]) shared++;
  while (shared > 0 && steps[shared - 1]!.coverage === undefined) shared--;
  return steps.slice(0, shared);
}

/** A sheet with more operations behind its own. */
async function replayed(sheet: DraftSheet, operations: Parameters<typeof replayOperations>[1]): Promise<DraftSheet> {
  let { coverage } = sheet;
  const steps = [...sheet.steps];
  for await (const { outcome: _, ...step } of replayOperations(coverage, operations)) {
    coverage = step.coverage;
    addStep(steps, step);
  }
  return { ...sheet, coverage, steps };
}

/** The sheet after one more step, at the head that it was written as. */
export function withStep(sheet: DraftSheet, head: number, step: ReplayedStep & { coverage: Coverage }): DraftSheet {
  const steps = [...sheet.steps];
  addStep(steps, step);
  return { ...sheet, head, coverage: step.coverage, steps };
}

function addStep(steps: ReplayedStep[], step: ReplayedStep): void {
  steps.push(step);
  const old = steps.length - 1 - KEPT_STEPS;
  if (old >= 0 && steps[old]!.coverage !== undefined) steps[old] = { ...steps[old]!, coverage: undefined };
}
