/** What operations, refusals, problems and cells are called. Reads the language of the page. */
import type { DraftProblem } from '../../server/grid/drafts/draft-contract.ts';
import type { CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import { formatArea, formatDistance, formatNumber } from '../i18n/format.ts';
import { named, problemText, type TextKey, t } from '../i18n/i18n.ts';
import { ApiProblem } from '../wire/api.ts';
import type { Repair } from '../wire/wire-types.ts';

/** The text at `key`, or undefined where there is none. */
function textAt(key: string, values: Record<string, string | number> = {}): string | undefined {
  const text = t(key as TextKey, values);
  return text === key ? undefined : text;
}

/** Code and name of a cell. `before` is asked for one that is gone. */
export function cellName(coverage: Coverage, key: CellKey, before?: Coverage): string {
  const cell = coverage.cells.get(key) ?? before?.cells.get(key);
  if (cell === undefined) return key;
  const name = named(cell.name);
  return name === '' || name === cell.code ? cell.code : `${cell.code} ${name}`;
}
export const cellCode = (coverage: Coverage, key: CellKey, before?: Coverage): string =>
  (coverage.cells.get(key) ?? before?.cells.get(key))?.code ?? key;

const LISTED = 6;
/** Some codes, and how many more. */
export function codeList(codes: readonly string[]): string {
  if (codes.length === 0) return t('editor.said.noCells');
  const listed = codes.slice(0, LISTED).join(t('editor.said.comma'));
  const more = codes.length - LISTED;
  return more <= 0 ? listed : `${listed} ${t('editor.said.andMore', { count: more })}`;
}

/** What a gesture does, in a few words. `coverage` is how it stood before, `after` how it stands after. */
export function operationText(operation: Operation, coverage: Coverage, after: Coverage = coverage): string {
  const code = (key: CellKey): string => cellCode(coverage, key, after);
  switch (operation.kind) {
    case 'split':
      return t('editor.operation.split', { code: code(operation.cell), count: operation.parts.length + 1 });
    case 'merge': {
      const others = operation.cells.filter((key) => key !== operation.into).map(code);
      return t('editor.operation.merge', { codes: codeList(others), code: code(operation.into) });
    }
    case 'add-in-gap':
    case 'add-outside':
      return t(`editor.operation.${operation.kind}`, { code: operation.code });
    case 'retire':
      return t('editor.operation.retire', { code: code(operation.cell), into: code(operation.into) });
    case 'reparent': {
      const parent = operation.parent === null ? t('editor.operation.top') : code(operation.parent);
      return t('editor.operation.reparent', { code: code(operation.cell), parent });
    }
    case 'rename':
      return t('editor.operation.rename', { code: code(operation.cell), name: named(operation.name) });
    case 'renumber':
      return t('editor.operation.renumber', { code: code(operation.cell), to: operation.code });
    case 'fill-gap':
      return t('editor.operation.fill-gap', { into: code(operation.into) });
    case 'cut-overlap':
      return t('editor.operation.cut-overlap', { keep: code(operation.keep) });
    case 'weld':
      return t('editor.operation.weld', { distance: shortDistance(operation.withinM) });
    case 'redraw-parent':
      return t('editor.operation.redraw-parent', { code: code(operation.cell) });
    case 'adopt':
      return t('editor.operation.adopt', {
        count: formatNumber(operation.cells.length),
        retired: formatNumber(operation.retire.length),
      });
    default:
      return t(`editor.operation.${operation.kind}`);
  }
}

/** A kind of gesture without its cells, which may be gone. */
export const gestureKind = (kind: string): string => textAt(`editor.gestureKind.${kind}`) ?? kind;

/** Why something was refused, and how to mend it. */
export const refusalText = (reason: string): string =>
  textAt(`editor.refusal.${reason}`) ?? t('editor.refusal.other', { code: reason });

/** What the server refused, with its own reasons where they are ours. */
export function apiText(error: unknown): string {
  if (!(error instanceof ApiProblem)) return problemText('unknown');
  const reasons = error.mistakes.map(({ message }) => textAt(`editor.refusal.${message}`)).filter(Boolean);
  return reasons.length > 0 ? [...new Set(reasons)].join(' ') : problemText(error.code);
}

export const problemName = ({ kind }: Pick<DraftProblem, 'kind'>): string => t(`editor.problem.kind.${kind}`);
export const repairName = ({ name, into }: Pick<Repair, 'name' | 'into'>): string =>
  t(`editor.repair.${name}`, { into: into ?? '' });

/** "312 open cases"; an unknown kind is named. */
export function impactCount(kind: string, count: number): string {
  const known = textAt(`editor.impact.kind.${kind}`, { count });
  return known ?? t('editor.impact.kind.other', { kind, count });
}

const SMALL_M2 = 10_000;
/** An area that may be very small: square metres below a hectare. */
export function areaText(squareMetres: number): string {
  if (squareMetres >= SMALL_M2) return formatArea(squareMetres);
  return t('editor.unit.m2', { value: formatNumber(squareMetres, squareMetres < 10 ? 2 : 0) });
}
/** A difference of areas with its sign. */
export const signedArea = (squareMetres: number): string =>
  `${squareMetres < 0 ? '−' : '+'}${areaText(Math.abs(squareMetres))}`;
/** A length that may be less than a metre. */
export const shortDistance = (metres: number): string =>
  metres >= 10 ? formatDistance(metres) : t('editor.unit.m', { value: formatNumber(metres, metres < 1 ? 3 : 1) });
