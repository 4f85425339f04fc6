/**
 * Everything that is wrong with a coverage. An examiner remembers what it found of cells, borders and pieces of ground;
 * they never change, so whatever comes of the same coverage by editing costs what was edited.
 */
import type { CellKey, Coverage, CoverageCell } from '../coverage.ts';
import { codeFindings } from './code-findings.ts';
import type { Finding } from './finding.ts';
import { GroundSurvey } from './ground-survey.ts';
import { type Leaf, LeafSurvey } from './leaf-survey.ts';
import { NestingSurvey } from './nesting-survey.ts';
import type { CodeRules, ProblemLimits } from './problem-options.ts';
import { strayCells } from './stray-cells.ts';
import { VertexSurvey } from './vertex-survey.ts';

/** Cells and borders looked at between two rests. */
const A_STEP = 500;

export class Examiner {
  readonly #limits: ProblemLimits;
  readonly #leaves: LeafSurvey;
  readonly #vertices: VertexSurvey;
  readonly #nesting: NestingSurvey;
  /** Borders of this one are known. */
  #shown: Coverage | undefined;
  /** One for the cells of the city, and one for each level whose cells lie about on others without a parent. */
  readonly #grounds = new Map<number, GroundSurvey>();

  constructor(limits: ProblemLimits) {
    this.#limits = limits;
    this.#leaves = new LeafSurvey(limits.leastAreaM2);
    this.#vertices = new VertexSurvey(limits.nearM);
    this.#nesting = new NestingSurvey(limits, this.#leaves);
  }

  /** How many borders are remembered, also those that have been edited away. */
  get remembered(): number {
    return this.#leaves.arcs.size;
  }

  /** Yields between steps, each a few milliseconds of work unless there is much that is wrong. */
  *examine(coverage: Coverage, codes: CodeRules): Generator<undefined, Finding[]> {
    const findings: Finding[] = [];
    const broken: CellKey[] = [];
    let count = 0;
    const cells = [...coverage.cells.values()];
    for (const { key, rings, level } of cells) {
      if (rings === null) continue;
      const leaf = this.#leaves.leaf(coverage, key, rings);
      if (leaf.flaw !== undefined) broken.push(key);
      findings.push(...leafFindings(key, level, leaf));
      if (++count % A_STEP === 0) yield;
    }
    const shown = this.#shown;
    for (const ids of shown
      ? [shown.arcs.differing(coverage.arcs), shown.uses.differing(coverage.uses)]
      : [coverage.arcs.keys()])
      for (const id of ids) {
        const arc = coverage.arcs.get(id);
        if (arc !== undefined) this.#vertices.include(arc, coverage.uses.get(id) ?? []);
        if (++count % A_STEP === 0) yield;
      }
    this.#shown = coverage;
    findings.push(...codeFindings(coverage, cells, codes));
    yield;
    const ground = yield* this.#ground(coverage, cells, broken);
    findings.push(...ground);
    findings.push(...this.#vertices.survey(coverage, ground));
    yield;
    const holes = ground.filter(({ kind, reason }) => kind === 'gap' || reason === 'gap');
    for (const cell of cells) {
      if (cell.rings !== null || cell.base === null) continue;
      findings.push(...this.#nesting.survey(coverage, cell, holes));
      if (++count % A_STEP === 0) yield;
    }
    return findings;
  }

  *#ground(
    coverage: Coverage,
    cells: readonly CoverageCell[],
    broken: readonly CellKey[],
  ): Generator<undefined, Finding[]> {
    const unsound = new Set(broken);
    const stray = strayCells(coverage, cells, this.#leaves.index);
    const findings: Finding[] = [];
    for (const layer of new Set([0, ...stray.values()])) {
      let survey = this.#grounds.get(layer);
      if (survey === undefined) {
        survey = new GroundSurvey(this.#limits, this.#leaves);
        this.#grounds.set(layer, survey);
      }
      const belongs = (key: CellKey) => (stray.get(key) ?? 0) === layer;
      const counts =
        unsound.size === 0 && stray.size === 0 ? undefined : (key: CellKey) => belongs(key) && !unsound.has(key);
      findings.push(...survey.survey(coverage, counts, broken.filter(belongs)));
      yield;
    }
    return findings;
  }
}

function* leafFindings(key: CellKey, level: Finding['level'], leaf: Leaf): Generator<Finding> {
  const { flaw, spikes, seam, smallM2, box } = leaf;
  if (flaw === undefined && spikes.length === 0 && smallM2 === undefined) return;
  const rest = { keys: [key], parent: null, level, areaM2: null, widthM: null, pieces: 1, ground: [] };
  for (const tip of spikes) yield { ...rest, kind: 'dangling', reason: 'spike', place: tip };
  if (flaw !== undefined && seam !== undefined) yield { ...rest, kind: 'dangling', reason: 'seam', place: seam };
  else if (flaw !== undefined) yield { ...rest, kind: 'invalid', reason: flaw.kind, place: flaw.place };
  else if (smallM2 !== undefined)
    yield {
      ...rest,
      kind: 'too-small',
      reason: null,
      place: [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2],
      areaM2: smallM2,
    };
}
