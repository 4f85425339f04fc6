/**
 * Everything that is wrong with a coverage. An examiner remembers what it found of cells, borders and pieces of ground;
 * they never change, so whatever comes of the same coverage by editing costs what was edited.
 */
import type { Position } from '../../contract.ts';
import type { Box } from '../../coverage/compare-shapes.ts';
import type { ArcUse, CellKey, Coverage } from '../coverage.ts';
import { codeFindings } from './code-findings.ts';
import type { Finding } from './finding.ts';
import { GroundSurvey } from './ground-survey.ts';
import { LeafSurvey, type Trouble } from './leaf-survey.ts';
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
    return this.#leaves.arcs.arcs.length;
  }

  /** Yields between steps, each a few milliseconds of work unless there is much that is wrong. */
  *examine(coverage: Coverage, codes: CodeRules): Generator<undefined, Finding[]> {
    const findings: Finding[] = [];
    const broken: CellKey[] = [];
    let count = 0;
    const cells = [...coverage.cells.values()];
    const levels = { top: 4, highestLeaf: 4, deepestRoot: 1 };
    for (const { key, rings, level, parent } of cells) {
      if (level < levels.top) levels.top = level;
      if (parent === null && level > levels.deepestRoot) levels.deepestRoot = level;
      if (rings === null) continue;
      if (level < levels.highestLeaf) levels.highestLeaf = level;
      const number = this.#leaves.number(coverage, key, rings);
      const trouble = this.#leaves.trouble(number);
      if (trouble !== undefined) findings.push(...leafFindings(level, key, this.#leaves.index.box(number), trouble));
      if (trouble?.flaw !== undefined) broken.push(key);
      if (++count % A_STEP === 0) yield;
    }
    for (const [id, uses] of this.#unknownUses(coverage)) {
      this.#vertices.include(coverage.arcs.get(id)!, uses);
      if (++count % A_STEP === 0) yield;
    }
    this.#shown = coverage;
    findings.push(...codeFindings(coverage, cells, codes));
    yield;
    const ground = yield* this.#ground(coverage, broken, strayCells(coverage, cells, levels, this.#leaves.index));
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

  /** Borders of a coverage that were not shown before with the same cells along them. */
  *#unknownUses(coverage: Coverage): Generator<[number, readonly ArcUse[]]> {
    if (this.#shown === undefined) {
      this.#vertices.reserve(coverage.uses.size);
      yield* coverage.uses.entries();
      return;
    }
    for (const changed of [this.#shown.arcs.differing(coverage.arcs), this.#shown.uses.differing(coverage.uses)])
      for (const id of changed) {
        const uses = coverage.uses.get(id);
        if (uses !== undefined) yield [id, uses];
      }
  }

  *#ground(
    coverage: Coverage,
    broken: readonly CellKey[],
    stray: ReadonlyMap<CellKey, number>,
  ): Generator<undefined, Finding[]> {
    const unsound = new Set(broken);
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
      findings.push(...(yield* survey.survey(coverage, counts, broken.filter(belongs))));
      yield;
    }
    return findings;
  }
}

function* leafFindings(level: Finding['level'], key: CellKey, box: Box, trouble: Trouble): Generator<Finding> {
  const { flaw, spikes, seam, smallM2 } = trouble;
  const rest = { keys: [key], parent: null, level, areaM2: null, widthM: null, pieces: 1, ground: [] };
  for (const tip of spikes) yield { ...rest, kind: 'dangling', reason: 'spike', place: tip };
  if (flaw !== undefined && seam !== undefined) yield { ...rest, kind: 'dangling', reason: 'seam', place: seam };
  else if (flaw !== undefined) yield { ...rest, kind: 'invalid', reason: flaw.kind, place: flaw.place };
  else if (smallM2 !== undefined) {
    const place: Position = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    yield { ...rest, kind: 'too-small', reason: null, place, areaM2: smallM2 };
  }
}
