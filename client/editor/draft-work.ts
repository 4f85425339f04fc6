/**
 * A draft as one page sees it: what the server has, what waits to be sent on top of it, and the coverage that comes of
 * both. Knows no network; draft-link.ts brings it what was answered.
 */
import type { CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import { isRefused, type OperationRefused, type Outcome } from '../../server/grid/topology/outcome.ts';
import type { Appended, DraftOperation, DraftOperations } from '../wire/wire-types.ts';
import {
  type Apply,
  coverageOf,
  firstUndone,
  type Gesture,
  lastCounting,
  operationsOf,
  type Replayed,
  replay,
  type Step,
  withStep,
} from './gesture-log.ts';

export interface Waiting {
  readonly step: Step;
  /** The gesture that it adds, takes back or brings back. */
  readonly about: Gesture;
  /** The same for each attempt to send it. */
  readonly key: string;
}

/** A gesture that took effect, or was taken back, and the cells that changed by it. */
export interface Change {
  gesture: Gesture;
  how: 'done' | 'undone' | 'redone';
  changed: readonly CellKey[];
}
/** An own gesture that no longer applies after what others did. */
export interface Loss {
  operation: Operation;
  refusal: OperationRefused;
}
export interface News {
  /** What others did. */
  changes: Change[];
  losses: Loss[];
  /** An undo or redo that would now mean another gesture, and was dropped. */
  isTurnLost: boolean;
}

/** How the work stands; each change makes another. */
export interface DraftWork {
  readonly generation: number;
  readonly head: number;
  /** As the server has it. */
  readonly known: readonly Gesture[];
  readonly waiting: readonly Waiting[];
  /** `known` with what waits. */
  readonly log: readonly Gesture[];
  readonly replayed: Replayed;
  /** Why a gesture that the server has cannot be worked here; nothing can be added then. */
  readonly broken: OperationRefused | null;
}

export const coverageOfWork = ({ replayed }: DraftWork): Coverage => coverageOf(replayed);

/** The work as the server tells it, with nothing waiting. */
export function beginWork(told: DraftOperations, base: Coverage, apply: Apply): DraftWork {
  const known = told.operations.map((operation) => gestureOf(operation, []));
  const { replayed, refused } = replay({ base, done: [] }, operationsOf(known), apply);
  return {
    ...{ generation: told.baseGeneration, head: told.head },
    ...{ known, waiting: [], log: known, replayed, broken: refused },
  };
}

/** The work with a new gesture at its end, or why not. */
export function withGesture(
  work: DraftWork,
  gesture: Gesture,
  key: string,
  apply: Apply,
): { outcome: Outcome; work: DraftWork } {
  const outcome = apply(coverageOfWork(work), gesture.operation);
  if (isRefused(outcome)) return { outcome, work };
  const step: Step = { kind: 'append', gesture };
  const { base, done } = work.replayed;
  return {
    outcome,
    work: {
      ...work,
      waiting: [...work.waiting, { step, about: gesture, key }],
      log: withStep(work.log, step) as Gesture[],
      replayed: { base, done: [...done, { operation: gesture.operation, outcome }] },
    },
  };
}

/** The work after an undo or redo; null where there is nothing to turn, or it cannot be worked again. */
export function withTurn(
  work: DraftWork,
  kind: 'undo' | 'redo',
  key: string,
  apply: Apply,
): { change: Change; work: DraftWork } | null {
  const about = kind === 'undo' ? lastCounting(work.log) : firstUndone(work.log);
  if (about === undefined) return null;
  const log = withStep(work.log, { kind }) as Gesture[];
  const { replayed, refused } = replay(work.replayed, operationsOf(log), apply);
  if (refused !== null) return null;
  const worked = kind === 'undo' ? work.replayed : replayed;
  return {
    change: { gesture: about, how: kind === 'undo' ? 'undone' : 'redone', changed: changedAtEnd(worked) },
    work: { ...work, log, replayed, waiting: [...work.waiting, { step: { kind }, about, key }] },
  };
}

/** The work once the server has the first that waited. */
export function withAnswer(work: DraftWork, answer: Appended): DraftWork {
  const [first, ...waiting] = work.waiting;
  if (first === undefined) return work;
  const { step } = first;
  const confirmed: Step =
    step.kind === 'append' ? { kind: 'append', gesture: { ...step.gesture, seq: answer.seq } } : step;
  const known = withStep(work.known, confirmed) ?? work.known;
  return { ...work, head: answer.head, known, waiting, log: stacked(known, waiting) };
}

/** The work without the first that waits; what was drawn on top of it may fall with it. */
export function withoutFirst(work: DraftWork, apply: Apply): { work: DraftWork; losses: Loss[] } {
  return reworked({ ...work, waiting: work.waiting.slice(1) }, apply);
}

/**
 * The work after what came from the server. `base` is there where the draft has another one now. What this page sent
 * and got no answer for is found again in the news, and not sent twice.
 */
export function withNews(
  work: DraftWork,
  told: DraftOperations,
  base: Coverage | undefined,
  apply: Apply,
  author: string,
): { work: DraftWork; news: News } {
  const known = told.operations.map((operation) => gestureOf(operation, work.known));
  const [first] = work.waiting;
  const found = first === undefined ? undefined : whereDone(first, known, work.known, author);
  const turnsOther =
    first !== undefined && found === undefined && first.step.kind !== 'append' && !isMeant(first, known);
  const waiting = found !== undefined || turnsOther ? work.waiting.slice(1) : work.waiting;
  const replayed = base === undefined ? work.replayed : { base, done: [] };
  const from = { ...work, generation: told.baseGeneration, head: told.head, known, waiting, replayed };
  const next = reworked(from, apply);
  // On another base the same gestures are other changes; that it moved is what there is to say.
  const changes =
    base === undefined ? changesOf(work, next.work).filter(({ gesture }) => gesture.seq !== found?.seq) : [];
  return { work: next.work, news: { changes, losses: next.losses, isTurnLost: turnsOther } };
}

/** What is left to send, once undos of what was never sent are taken into account. */
export const unsentOf = ({ waiting }: DraftWork): Operation[] => operationsOf(stacked([], waiting));

/** The gesture as the server has it, where it has what waits already. */
function whereDone(
  { step, about }: Waiting,
  known: readonly Gesture[],
  before: readonly Gesture[],
  author: string,
): Gesture | undefined {
  if (step.kind !== 'append')
    return known.find(({ operation, undone }) => operation === about.operation && undone === (step.kind === 'undo'));
  const newest = Math.max(0, ...before.map(({ seq }) => seq ?? 0));
  const text = JSON.stringify(step.gesture.operation);
  return known.find(
    (gesture) => (gesture.seq ?? 0) > newest && gesture.author === author && JSON.stringify(gesture.operation) === text,
  );
}

/** Tells whether an undo or redo would still turn the gesture that was meant. */
function isMeant({ step, about }: Waiting, known: readonly Gesture[]): boolean {
  const next = step.kind === 'undo' ? lastCounting(known) : firstUndone(known);
  return next?.operation === about.operation;
}

const stacked = (known: readonly Gesture[], waiting: readonly Waiting[]): readonly Gesture[] =>
  waiting.reduce<readonly Gesture[]>((log, { step }) => withStep(log, step) ?? log, known);

/** Works everything that is not worked yet; what waits and no longer applies is left behind. */
function reworked(work: DraftWork, apply: Apply): { work: DraftWork; losses: Loss[] } {
  const fromServer = replay(work.replayed, operationsOf(work.known), apply);
  let { replayed } = fromServer;
  let log = work.known;
  const waiting: Waiting[] = [];
  const losses: Loss[] = [];
  for (const one of work.waiting) {
    const next = withStep(log, one.step);
    if (next === null) continue;
    const tried = replay(replayed, operationsOf(next), apply);
    if (tried.refused !== null) {
      losses.push({ operation: one.about.operation, refusal: tried.refused });
      continue;
    }
    ({ replayed } = tried);
    log = next;
    waiting.push(one);
  }
  return { work: { ...work, replayed, log, waiting, broken: fromServer.refused }, losses };
}

function changesOf(before: DraftWork, after: DraftWork): Change[] {
  const was = new Map(before.known.map((gesture) => [gesture.seq, gesture]));
  const is = new Map(after.known.map((gesture) => [gesture.seq, gesture]));
  const undone = before.known
    .filter((gesture) => !gesture.undone && (is.get(gesture.seq)?.undone ?? true))
    .map((gesture) => ({ gesture, how: 'undone' as const, changed: changedBy(before.replayed, gesture) }));
  const done = after.known
    .filter((gesture) => !gesture.undone && (was.get(gesture.seq)?.undone ?? true))
    .map((gesture) => {
      const how = was.has(gesture.seq) ? ('redone' as const) : ('done' as const);
      return { gesture, how, changed: changedBy(after.replayed, gesture) };
    });
  return [...undone, ...done];
}

const changedAtEnd = ({ done }: Replayed): readonly CellKey[] => done.at(-1)?.outcome.changed ?? [];
const changedBy = ({ done }: Replayed, { operation }: Gesture): readonly CellKey[] =>
  done.find((entry) => entry.operation === operation)?.outcome.changed ?? [];

/** A gesture keeps the operation that this page knows it by, so that what was worked is not worked again. */
function gestureOf({ seq, operation, author, at, undone }: DraftOperation, known: readonly Gesture[]): Gesture {
  const before = known.find((gesture) => gesture.seq === seq);
  return { seq, operation: before?.operation ?? operation, author, at, undone };
}
