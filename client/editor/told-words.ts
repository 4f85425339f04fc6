import type { CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import { t } from '../i18n/i18n.ts';
import type { Told } from './draft-link.ts';
import { apiText, cellCode, codeList, gestureKind, operationText, refusalText } from './editor-words.ts';

export interface ToldWords {
  text: string;
  /** It must be seen: something was lost or refused. Else it is news. */
  isLoss: boolean;
}

/** Puts in words what happened to the draft. */
export function toldWords(told: Told, author: string): ToldWords {
  switch (told.kind) {
    case 'changed':
      return { text: changedText(told, author), isLoss: false };
    case 'rebased': {
      const { from, generation: number } = told;
      // Back onto an older one: the version that it stood on was withdrawn.
      return number < from
        ? { text: t('editor.said.putBack', { from, number }), isLoss: true }
        : { text: t('editor.said.rebased', { number }), isLoss: false };
    }
    case 'lost':
      return {
        text: t('editor.said.lost', { what: gestureKind(told.operation.kind), why: refusalText(told.refusal.refused) }),
        isLoss: true,
      };
    case 'refused': {
      const why = apiText(told.problem);
      const text =
        told.operation === null
          ? t('editor.said.refusedTurn', { why })
          : t('editor.said.refused', { what: gestureKind(told.operation.kind), why });
      return { text, isLoss: true };
    }
    case 'turn-lost':
      return { text: t('editor.said.turnLost'), isLoss: true };
    case 'closed': {
      const closed = t('editor.said.closed', { why: apiText(told.problem) });
      const dropped = told.dropped === 0 ? '' : ` ${t('editor.said.closedDropped', { count: told.dropped })}`;
      return { text: closed + dropped, isLoss: true };
    }
  }
}

function changedText(told: Extract<Told, { kind: 'changed' }>, author: string): string {
  const { gesture, how, own, before, after, changed } = told;
  const what =
    how === 'undone'
      ? operationText(gesture.operation, after, before)
      : operationText(gesture.operation, before, after);
  const cells = changedCells(changed, before, after);
  const by = gesture.author;
  if (own && how === 'undone')
    return by === author ? t('editor.said.undone', { what }) : t('editor.said.undoneOf', { name: by, what });
  if (own) return t(how === 'redone' ? 'editor.said.redone' : 'editor.said.done', { what, cells });
  if (how === 'undone') return t('editor.said.undoneByOther', { name: by, what });
  return t('editor.said.byOther', { name: by, what, cells });
}

/** Codes of the cells that changed, and apart from them those above, which only follow. */
function changedCells(changed: readonly CellKey[], before: Coverage, after: Coverage): string {
  const isAbove = (key: CellKey): boolean => (after.children.get(key) ?? before.children.get(key)) !== undefined;
  const code = (key: CellKey): string => cellCode(after, key, before);
  const cells = codeList(changed.filter((key) => !isAbove(key)).map(code));
  const above = changed.filter(isAbove).map(code);
  if (above.length === changed.length) return codeList(above);
  return above.length === 0 ? cells : t('editor.said.above', { cells, above: codeList(above) });
}
