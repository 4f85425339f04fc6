import type { OrganisationAnswer } from '../../../server/duty/contract.ts';

/** A line of the tree as it is drawn. */
export interface TreeLine {
  organisation: OrganisationAnswer;
  /** 1 at the top. */
  depth: number;
  hasChildren: boolean;
  isOpen: boolean;
}

/**
 * The lines of the tree that are to be seen: below what is open, in the order of the list. With words, those that have
 * them all and everything above them, open. One whose parent is not in the list, as for an account of an area, stands at
 * the top.
 */
export function treeLines(
  organisations: readonly OrganisationAnswer[],
  open: ReadonlySet<string>,
  search: string,
): TreeLine[] {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const byCode = new Map(organisations.map((one) => [one.code, one]));
  const children = new Map<string | null, OrganisationAnswer[]>();
  for (const one of organisations) {
    const parent = one.parent !== null && byCode.has(one.parent) ? one.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), one]);
  }
  const found = words.length === 0 ? undefined : new Set<string>();
  if (found !== undefined)
    for (const one of organisations) {
      const text = `${one.name.zh} ${one.name.en} ${one.code} ${one.phone}`.toLowerCase();
      if (!words.every((word) => text.includes(word))) continue;
      for (let at: OrganisationAnswer | undefined = one; at !== undefined && !found.has(at.code); )
        at = found.add(at.code) && byCode.get(at.parent ?? '');
    }
  const lines: TreeLine[] = [];
  const visit = (parent: string | null, depth: number): void => {
    for (const organisation of children.get(parent) ?? []) {
      const { code } = organisation;
      if (found !== undefined && !found.has(code)) continue;
      const below = (children.get(code) ?? []).filter((one) => found === undefined || found.has(one.code));
      const isOpen = below.length > 0 && (found !== undefined || open.has(code));
      lines.push({ organisation, depth, hasChildren: below.length > 0, isOpen });
      if (isOpen) visit(code, depth + 1);
    }
  };
  visit(null, 1);
  return lines;
}

/** What an arrow does at a line: another line to go to, or one to open or close. */
export function treeStep(
  lines: readonly TreeLine[],
  at: string,
  key: string,
): { go: string } | { toggle: string } | undefined {
  const index = lines.findIndex(({ organisation }) => organisation.code === at);
  const line = lines[index];
  const go = (to: number): { go: string } | undefined => {
    const code = lines[to]?.organisation.code;
    return code === undefined ? undefined : { go: code };
  };
  switch (key) {
    case 'ArrowDown':
      return go(index + 1);
    case 'ArrowUp':
      return go(index - 1);
    case 'Home':
      return go(0);
    case 'End':
      return go(lines.length - 1);
    case 'ArrowRight':
      if (line?.hasChildren !== true) return undefined;
      return line.isOpen ? go(index + 1) : { toggle: at };
    case 'ArrowLeft':
      if (line?.isOpen === true) return { toggle: at };
      return go(lines.slice(0, Math.max(index, 0)).findLastIndex(({ depth }) => depth < (line?.depth ?? 0)));
    default:
      return undefined;
  }
}
