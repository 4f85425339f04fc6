import type { COVERAGE_STATES } from '../contract.ts';
import type { Knowledge } from './knowledge-of.ts';

export interface MeasuredGround {
  state: (typeof COVERAGE_STATES)[number];
  /** 0 to 1; null where the state is not measured. */
  share: number | null;
  patrollableM2: number;
  coveredM2: number;
  /** Share of the ground below of which anything is told. */
  toldShare: number;
}

/** A parent is measured when so much is of its ground on which somebody was due. */
const TOLD_ENOUGH = 0.5;

/** A basic cell; `told` where somebody was seen there. */
export function measuredCell(
  patrollable: { pixels: number; areaM2: number },
  coveredM2: number,
  known: Knowledge,
): MeasuredGround {
  const areas = { patrollableM2: patrollable.areaM2, coveredM2 };
  if (patrollable.pixels === 0) return { ...areas, state: 'closed', share: null, toldShare: 0 };
  if (known !== 'told')
    return { ...areas, state: known === 'not-due' ? known : 'too-few-positions', share: null, toldShare: 0 };
  return { ...areas, state: 'measured', share: shareOf(areas), toldShare: 1 };
}

/** A cell above: the sum of its basic cells, as far as something is told of them. */
export function measuredParent(parts: Iterable<MeasuredGround>): MeasuredGround {
  let [patrollableM2, notDueM2, toldM2, coveredM2] = [0, 0, 0, 0];
  for (const part of parts) {
    patrollableM2 += part.patrollableM2;
    if (part.state === 'not-due') notDueM2 += part.patrollableM2;
    if (part.state !== 'measured') continue;
    toldM2 += part.patrollableM2;
    coveredM2 += part.coveredM2;
  }
  const areas = { patrollableM2, coveredM2 };
  if (patrollableM2 === 0) return { ...areas, state: 'closed', share: null, toldShare: 0 };
  const toldShare = toldM2 / patrollableM2;
  const dueM2 = patrollableM2 - notDueM2;
  if (dueM2 === 0) return { ...areas, state: 'not-due', share: null, toldShare };
  if (toldM2 < TOLD_ENOUGH * dueM2) return { ...areas, state: 'too-few-positions', share: null, toldShare };
  return { ...areas, state: 'measured', share: shareOf({ patrollableM2: toldM2, coveredM2 }), toldShare };
}

const shareOf = ({ patrollableM2, coveredM2 }: { patrollableM2: number; coveredM2: number }): number =>
  Math.min(1, coveredM2 / patrollableM2);
