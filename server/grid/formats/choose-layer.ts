import { brokenFile } from './broken-file.ts';
import { namedOption } from './named-option.ts';

/** The one layer of a file that may hold several; `kind` is what the format calls it. */
export function chooseLayer(names: string[], kind: string, file: string, wanted: string | undefined): string {
  if (wanted !== undefined) {
    if (names.includes(wanted)) return wanted;
    throw brokenFile(`${file} has no ${kind} "${wanted}"; it has ${list(names)}`);
  }
  if (names.length === 1) return names[0]!;
  if (names.length === 0) throw brokenFile(`${file} holds no ${kind} of polygons`);
  throw brokenFile(`${file} holds more than one ${kind}; say which ${namedOption('layer')}: ${list(names)}`);
}

function list(names: string[]): string {
  return names.length > 20 ? `${names.slice(0, 20).join(', ')} …` : names.join(', ') || 'none';
}
