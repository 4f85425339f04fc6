import type { Coverage } from '../coverage.ts';
import type { Operation } from '../operation.ts';
import type { Outcome } from '../outcome.ts';
import { mergeCells } from './merge-cells.ts';

/** Takes a cell away for good: a neighbour of its level gets its ground, or its children with theirs. */
export function retireCell(coverage: Coverage, { cell, into }: Extract<Operation, { kind: 'retire' }>): Outcome {
  return mergeCells(coverage, { kind: 'merge', cells: [cell, into], into });
}
