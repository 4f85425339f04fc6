import { counted } from '../../platform/counted.ts';
import { type Mistake, refuse } from '../../platform/errors.ts';
import { textFlaw } from '../../platform/text-schema.ts';
import type { Shape } from '../contract.ts';
import { partsShared } from '../coverage/compare-shapes.ts';
import { dissolve } from '../coverage/dissolve.ts';
import { placeInside } from '../coverage/place-inside.ts';
import { ringFlaw } from '../coverage/ring-flaws.ts';
import type { CoverageProblem } from '../coverage-report.ts';
import type { SourceFile } from '../formats/contract.ts';
import { fieldText } from './field-text.ts';

/** A cell as a file has it. */
export interface IncomingCell {
  code: string;
  /** Undefined when no name was asked for, or the file has none for this cell. */
  name: string | undefined;
  /** Undefined when no parent was asked for. */
  parentCode: string | undefined;
  shape: Shape;
}

export interface GatheredCells {
  cells: IncomingCell[];
  features: number;
  /** Cells that came in several features. */
  multipart: number;
  problems: CoverageProblem[];
  notes: string[];
}

export interface FieldChoice {
  codeField: string;
  nameField: string | undefined;
  parentField: string | undefined;
}

interface Draft {
  code: string;
  name: string | undefined;
  parentCode: string | undefined;
  parts: Shape[];
}

/**
 * Reads the cells of a file: several features of one code are one cell. Refused, with every mistake named, when a
 * feature has no usable polygon, no code, or no parent where one is asked for. `onFeature` may throw to stop.
 */
export async function gatherCells(
  source: SourceFile,
  choice: FieldChoice,
  onFeature: () => void,
): Promise<GatheredCells> {
  const code = fieldText(choice.codeField, source.fields);
  const name = choice.nameField === undefined ? undefined : fieldText(choice.nameField, source.fields);
  const parent = choice.parentField === undefined ? undefined : fieldText(choice.parentField, source.fields);
  const seen = new Set(source.fields);
  const mistakes: Mistake[] = [];
  const notes: string[] = [];
  const drafts = new Map<string, Draft>();
  let features = 0;
  for await (const feature of source.features()) {
    onFeature();
    features++;
    for (const field in feature.properties) seen.add(field);
    const own = code.read(feature.properties);
    const path = `feature ${feature.index}${own === undefined ? '' : ` (${own})`}`;
    const mistake = (message: string) => mistakes.push({ path, message });
    if (own === undefined) mistake(`it has no ${choice.codeField}, so no code`);
    const ownName = name?.read(feature.properties);
    const parentCode = parent?.read(feature.properties);
    for (const [what, text] of Object.entries({ code: own, name: ownName, 'parent code': parentCode })) {
      const flaw = text === undefined ? undefined : textFlaw(text);
      if (flaw !== undefined) mistake(`its ${what} ${flaw}`);
    }
    if (feature.shape === null) mistake(feature.why);
    if (parent && parentCode === undefined) mistake(`it has no ${choice.parentField}, so no parent`);
    if (own === undefined || feature.shape === null) continue;
    const draft = drafts.get(own);
    if (draft === undefined) {
      drafts.set(own, { code: own, name: ownName, parentCode, parts: [feature.shape] });
      continue;
    }
    if (draft.parentCode !== parentCode)
      mistake(`its parent is ${parentCode}, and another feature of the same code has ${draft.parentCode}`);
    if (draft.name !== ownName)
      notes.push(`Cell ${own}: its features differ in name; "${draft.name ?? ''}" was taken, "${ownName ?? ''}" left`);
    draft.parts.push(feature.shape);
  }
  for (const field of [code, name, parent]) if (features > 0) field?.check(seen);
  if (mistakes.length > 0)
    throw refuse('import-refused', `${counted(mistakes.length, 'mistake')} in the features; nothing was imported`, {
      errors: mistakes,
    });
  if (features === 0) throw refuse('import-refused', 'The file has no features');

  const problems: CoverageProblem[] = [];
  const cells = [...drafts.values()].map((draft) => ({
    code: draft.code,
    name: draft.name,
    parentCode: draft.parentCode,
    shape: joinParts(draft, problems, notes),
  }));
  const multipart = [...drafts.values()].filter((draft) => draft.parts.length > 1).length;
  return { cells, features, multipart, problems, notes };
}

/** One shape of the features of one code. Features that share ground are an error; those that share a border join. */
function joinParts({ code, parts }: Draft, problems: CoverageProblem[], notes: string[]): Shape {
  const whole = parts.flat();
  if (parts.length === 1 || parts.some((part) => ringFlaw(part) !== undefined)) return whole;
  for (let i = 0; i < parts.length; i++)
    for (let j = 0; j < i; j++) {
      const shared = partsShared([parts[i]!, parts[j]!])[0];
      if (shared === undefined) continue;
      problems.push({
        kind: 'duplicate',
        severity: 'error',
        cells: [code],
        place: placeInside(shared.rings),
        areaM2: shared.areaM2,
        widthM: shared.widthM,
        message: `Code ${code} is there more than once for the same ground`,
      });
      return whole;
    }
  if (ringFlaw(whole) === undefined) return whole;
  notes.push(`Cell ${code}: its ${parts.length} features share borders and were joined along them`);
  return dissolve(parts);
}
