import type { Level } from '../../grid/contract.ts';
import type { Mistake } from '../../platform/errors.ts';
import { CELL_KINDS, type Organisation, type OrganisationKind } from '../contract.ts';

/** Level of the cell that an organisation of a kind answers for. A centre without a cell answers for the whole city. */
const LEVEL_OF_KIND: Partial<Record<OrganisationKind, Level>> = { centre: 1, 'sub-centre': 2, workstation: 3 };

/**
 * What is wrong with `wanted`, which are new or changed beside `standing`: every parent is there, in use and not below
 * itself; only centres, sub-centres and workstations have a cell, of their level; one organisation in use a cell; none
 * is retired over the head of another.
 * @param levelOf undefined for a cell that does not stand
 * @returns paths begin with the index in `wanted`
 */
export function organisationMistakes(
  wanted: readonly Organisation[],
  standing: readonly Organisation[],
  levelOf: (cellId: number) => Level | undefined,
): Mistake[] {
  const all = new Map([...standing, ...wanted].map((one) => [one.code, one]));
  const live = [...all.values()].filter(({ retiredAt }) => retiredAt === null);
  const parents = new Set(live.map(({ parent }) => parent));
  const mistakes: Mistake[] = [];
  for (const [index, one] of wanted.entries()) {
    const wrong = (path: string, message: string) => mistakes.push({ path: `${index}.${path}`, message });
    const { code, parent, kind, cellId, retiredAt } = one;
    if (parent !== null) {
      const above = all.get(parent);
      if (above === undefined) wrong('parent', `No organisation has the code "${parent}"`);
      else if (isBelowItself(one, all)) wrong('parent', `"${code}" would stand below itself`);
      else if (retiredAt === null && above.retiredAt !== null) wrong('parent', `"${parent}" is retired`);
      else if (above.kind === 'outside-system' && kind !== 'outside-system')
        wrong('parent', `"${parent}" is an outside system, above which nothing of the city stands`);
    }
    if (retiredAt !== null) {
      if (parents.has(code)) wrong('retired', `Organisations in use stand below "${code}": move or retire them first`);
      continue;
    }
    if (cellId === null) continue;
    if (!CELL_KINDS.includes(kind)) wrong('cell', `A ${kind} answers for no cell`);
    else if (levelOf(cellId) !== LEVEL_OF_KIND[kind])
      wrong('cell', `A ${kind} answers for a cell of level ${LEVEL_OF_KIND[kind]}`);
    else {
      const other = live.find((candidate) => candidate.cellId === cellId && candidate.code !== code);
      if (other !== undefined) wrong('cell', `"${other.code}" answers for this cell already`);
    }
  }
  return mistakes;
}

function isBelowItself(one: Organisation, all: ReadonlyMap<string, Organisation>): boolean {
  const seen = new Set([one.code]);
  for (let above = one.parent; above !== null; above = all.get(above)?.parent ?? null) {
    if (seen.has(above)) return true;
    seen.add(above);
  }
  return false;
}
