/** Names of the fields of a file of boundaries, where its beginning says them: GeoJSON, CSV, and the table of a Shapefile. */

/** Bytes that are looked at. */
const BEGINNING = 256 * 1024;

/** Empty where it cannot be told; whoever reads the whole file knows better. */
export async function fieldNames(file: File): Promise<string[]> {
  const bytes = new Uint8Array(await file.slice(0, BEGINNING).arrayBuffer());
  const ending = file.name.toLowerCase().split('.').at(-1) ?? '';
  if (ending === 'dbf') return namesOfTable(bytes);
  const text = new TextDecoder().decode(bytes);
  if (ending === 'csv') return namesOfCsv(text);
  return ending === 'geojson' || ending === 'json' ? namesOfGeoJson(text) : [];
}

/** Of the first feature. Properties hold no objects as a rule; where they do, nothing is told. */
function namesOfGeoJson(text: string): string[] {
  // A coordinate system before the features has properties as well.
  const features = text.slice(Math.max(0, text.indexOf('"features"')));
  const [, properties] = /"properties"\s*:\s*(\{[^{}]*\})/.exec(features) ?? [];
  if (properties === undefined) return [];
  try {
    return Object.keys(JSON.parse(properties));
  } catch {
    return [];
  }
}

function namesOfCsv(text: string): string[] {
  const [line = ''] = text.replace(/^\uFEFF/, '').split(/\r?\n/, 1);
  const separator = [',', ';', '\t'].find((one) => line.includes(one));
  if (separator === undefined) return [];
  return line
    .split(separator)
    .map((name) => name.trim().replace(/^"(.*)"$/, '$1'))
    .filter((name) => name !== '');
}

const HEAD = 32;
const FIELD = 32;
const NAME = 11;
const END_OF_FIELDS = 0x0d;

/** dBASE: after the head come the fields, 32 bytes each, their names first and filled up with zeros. */
function namesOfTable(bytes: Uint8Array): string[] {
  const names: string[] = [];
  for (let at = HEAD; at + FIELD <= bytes.length && bytes[at] !== END_OF_FIELDS; at += FIELD) {
    const name = bytes.subarray(at, at + NAME);
    const end = name.indexOf(0);
    names.push(new TextDecoder().decode(end === -1 ? name : name.subarray(0, end)));
  }
  return names;
}
