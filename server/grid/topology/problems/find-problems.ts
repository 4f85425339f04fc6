/**
 * What is wrong with the cells of a draft at every level, each flaw with its cells, its place, its size and ways to
 * mend it.
 *
 * The work grows with the number of cells and borders, and with the number of flaws. What comes of a base by editing
 * costs what was edited: the findings of the base, and of what was asked for last, are remembered as long as the base is.
 */
import { restNowAndThen } from '../../../platform/others-turn.ts';
import type { DraftProblem } from '../../drafts/draft-contract.ts';
import { type CellKey, type Coverage, positionKey } from '../coverage.ts';
import { Examiner } from './examine.ts';
import type { Finding } from './finding.ts';
import { gatherSlivers } from './gather-slivers.ts';
import { type CodeRules, PROBLEM_LIMITS, type ProblemOptions } from './problem-options.ts';
import { proposeRepairs } from './propose-repairs.ts';
import { sayProblem } from './say-problem.ts';
import { severityOf, type Usual } from './severity.ts';
import { wasThere } from './was-there.ts';

/** In the order of the list: what keeps from publishing first, then by how much of the ground it is about. */
const ORDER: readonly DraftProblem['kind'][] = [
  'invalid',
  'dangling',
  'duplicate-code',
  'bad-code',
  'overlap',
  'gap',
  'orphan',
  'outside',
  'unfilled',
  'sliver',
  't-junction',
  'near-vertex',
  'too-small',
];

/** All problems of a coverage, new ones before old ones. */
export function findProblems(coverage: Coverage, options: ProblemOptions = {}): DraftProblem[] {
  const search = problemSearch(coverage, options);
  for (;;) {
    options.signal?.throwIfAborted();
    const step = search.next();
    if (step.done) return step.value;
  }
}

/** The same, letting others have their turn in between, for a whole city may take seconds; stops when `signal` says so. */
export async function findProblemsInTurns(coverage: Coverage, options: ProblemOptions = {}): Promise<DraftProblem[]> {
  const search = problemSearch(coverage, options);
  const rest = restNowAndThen();
  for (;;) {
    options.signal?.throwIfAborted();
    const step = search.next();
    if (step.done) return step.value;
    await rest();
  }
}

const NO_RULES: CodeRules = {};

interface Memory {
  examiner: Examiner;
  limits: string;
  /** Findings of the base itself, by what codes must look like. */
  found: { codes: CodeRules; findings: readonly Finding[] } | undefined;
}
const memories = new WeakMap<Coverage, Memory>();

/** A server may replay drafts for months on one base: what they left behind is dropped when it outweighs the base. */
const MOST_FORGOTTEN = 50_000;

function memoryOf(base: Coverage, limits: typeof PROBLEM_LIMITS): Memory {
  const text = JSON.stringify(limits);
  let memory = memories.get(base);
  const isFull = memory !== undefined && memory.examiner.remembered > 2 * base.arcs.size + MOST_FORGOTTEN;
  if (memory?.limits !== text || isFull) {
    memory = { examiner: new Examiner(limits), limits: text, found: undefined };
    memories.set(base, memory);
  }
  return memory;
}

function* problemSearch(coverage: Coverage, options: ProblemOptions): Generator<undefined, DraftProblem[]> {
  const { base, codes = NO_RULES } = options;
  const limits = { ...PROBLEM_LIMITS, ...options.limits };
  const memory = memoryOf(base ?? coverage, limits);
  const examine = function* (of: Coverage) {
    const isKept = of === (base ?? coverage);
    if (isKept && memory.found?.codes === codes) return memory.found.findings;
    const findings: readonly Finding[] = yield* memory.examiner.examine(of, codes);
    if (isKept) memory.found = { codes, findings };
    return findings;
  };
  const before = base === undefined ? [] : yield* examine(base);
  const findings = coverage === base ? before : yield* examine(coverage);
  const isOld = wasThere(before, limits.nearM);
  const orphans = before.filter(({ kind, reason }) => kind === 'orphan' && reason === null);
  const usual = base && { city: base.cells.size > 0, orphaned: new Set(orphans.map(({ level }) => level)) };
  const problems: DraftProblem[] = [];
  const ids = new Map<string, number>();
  for (const finding of gatherSlivers(findings)) {
    problems.push(problemOf(coverage, finding, isOld(finding), usual, ids));
    if (problems.length % 100 === 0) yield;
  }
  return problems.sort(compareProblems);
}

function problemOf(
  coverage: Coverage,
  finding: Finding,
  old: boolean,
  usual: Usual | undefined,
  ids: Map<string, number>,
): DraftProblem {
  const { kind, level, place, areaM2, widthM, reason, pieces } = finding;
  const codeOf = (key: CellKey) => coverage.cells.get(key)?.code ?? key;
  const name = `${kind} ${[...finding.keys, finding.parent ?? ''].join(' ')} ${positionKey(place)}`;
  const times = ids.get(name) ?? 0;
  ids.set(name, times + 1);
  return {
    id: times === 0 ? name : `${name} ${times}`,
    kind,
    reason,
    severity: severityOf(finding, old, usual),
    old,
    cells: [...new Set(finding.keys.map(codeOf))].sort(),
    parent: finding.parent === null ? null : codeOf(finding.parent),
    level,
    place,
    areaM2,
    widthM,
    pieces,
    message: sayProblem(coverage, finding),
    repairs: proposeRepairs(coverage, finding),
  };
}

function compareProblems(a: DraftProblem, b: DraftProblem): number {
  return (
    Number(a.old) - Number(b.old) ||
    Number(a.severity === 'warning') - Number(b.severity === 'warning') ||
    ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
    (b.areaM2 ?? 0) - (a.areaM2 ?? 0) ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}
