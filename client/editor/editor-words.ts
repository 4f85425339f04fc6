/** What operations, refusals, problems and cells are called. Reads the language of the page. */
import type { DraftProblem } from '../../server/grid/drafts/draft-contract.ts';
import type { CellKey, Coverage } from '../../server/grid/topology/coverage.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import type { Localized } from '../../server/platform/localized.ts';
import { formatDistance, formatNumber } from '../i18n/format.ts';
import { named, problemText, t, textIfKnown } from '../i18n/i18n.ts';
import { ApiProblem } from '../wire/api.ts';
import type { Repair } from '../wire/wire-types.ts';

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
      return t('editor.operation.rename', {
        code: code(operation.cell),
        name: newName(operation.name, coverage.cells.get(operation.cell)?.name),
      });
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

/** The name that is new: that of the page's language, but for one that only changed in the other. */
function newName(name: Localized, before: Localized | undefined): string {
  if (before === undefined || named(name) !== named(before)) return named(name);
  return name.zh !== before.zh ? name.zh : name.en;
}

/** A kind of gesture without its cells, which may be gone. */
export const gestureKind = (kind: string): string => textIfKnown(`editor.gestureKind.${kind}`) ?? kind;

/** Why something was refused, and how to mend it. */
export const refusalText = (reason: string): string =>
  textIfKnown(`editor.refusal.${reason}`) ?? t('editor.refusal.other', { code: reason });

/** What the server refused, with its own reasons where they are ours. */
export function apiText(error: unknown): string {
  if (!(error instanceof ApiProblem)) return problemText('unknown');
  const reasons = error.mistakes.flatMap(({ message }) => textIfKnown(`editor.refusal.${message}`) ?? []);
  return reasons.length > 0 ? [...new Set(reasons)].join(' ') : problemText(error.code);
}

export const problemName = ({ kind, reason }: Pick<DraftProblem, 'kind' | 'reason'>): string =>
  textIfKnown(`editor.problem.reason.${reason}`) ?? t(`editor.problem.kind.${kind}`);
export const repairName = ({ name, into }: Pick<Repair, 'name' | 'into'>): string =>
  t(`editor.repair.${name}`, { into: into ?? '' });

/** "312 open cases"; an unknown kind is named. */
export function impactCount(kind: string, count: number): string {
  const known = textIfKnown(`editor.impact.kind.${kind}`, { count });
  return known ?? t('editor.impact.kind.other', { kind, count });
}

/** Smallest first, with what it is in square metres. */
const AREA_UNITS = [
  { name: 'm2', m2: 1 },
  { name: 'ha', m2: 10_000 },
  { name: 'km2', m2: 1_000_000 },
] as const;
const MOST_DIGITS = 6;

/** An area in the unit that fits it, or fits `beside`, beside which it stands; with as many digits as say something. */
export function areaText(squareMetres: number, beside = squareMetres): string {
  const { name, m2 } = AREA_UNITS.findLast((unit) => Math.abs(beside) >= unit.m2) ?? AREA_UNITS[0];
  const value = Math.abs(squareMetres) / m2;
  let digits = value < 10 || (value < 100 && name !== 'm2') ? 2 : 0;
  while (value > 0 && digits < MOST_DIGITS && Number(value.toFixed(digits)) === 0) digits++;
  return t(`editor.unit.${name}`, { value: formatNumber(squareMetres / m2, digits) });
}
/** A difference of areas with its sign, in the unit of one of them. */
export const signedArea = (squareMetres: number, beside = squareMetres): string =>
  `${squareMetres < 0 ? '−' : '+'}${areaText(Math.abs(squareMetres), beside)}`;
/** A length that may be less than a metre. */
export const shortDistance = (metres: number): string =>
  metres >= 10 ? formatDistance(metres) : t('editor.unit.m', { value: formatNumber(metres, metres < 1 ? 3 : 1) });
