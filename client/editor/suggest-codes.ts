/**
 * Codes for new cells: the next free serials among their sisters. Sisters that begin alike and end in digits of one
 * length (430281006013001, …002) are numbered on after the highest; where that is full, gaps are used; where sisters
 * follow no pattern, a digit is put after the code of the cell above, or of the cell that is split.
 */
export function suggestCodes(options: {
  /** Codes of the cells beside which the new ones stand. */
  sisters: readonly string[];
  /** Code of the cell above, or that is split. */
  stem: string;
  /** Codes of the level that are taken. */
  taken: ReadonlySet<string>;
  count: number;
}): string[] {
  const { sisters, stem, count } = options;
  const taken = new Set(options.taken);
  const suggested: string[] = [];
  const candidates = candidatesFor(sisters, stem);
  while (suggested.length < count) {
    const code = candidates.next().value as string;
    if (taken.has(code)) continue;
    taken.add(code);
    suggested.push(code);
  }
  return suggested;
}

function* candidatesFor(sisters: readonly string[], stem: string): Generator<string, never> {
  const pattern = patternOf(sisters, stem);
  if (pattern !== null) {
    const { prefix, digits, highest } = pattern;
    const most = 10 ** digits - 1;
    const written = (serial: number): string => `${prefix}${String(serial).padStart(digits, '0')}`;
    for (let serial = highest + 1; serial <= most; serial++) yield written(serial);
    for (let serial = 1; serial <= highest; serial++) yield written(serial);
  }
  for (let serial = 1; ; serial++) yield `${stem}-${serial}`;
}

/** What most sisters have in common: the same beginning, then digits of one length. */
function patternOf(
  sisters: readonly string[],
  stem: string,
): { prefix: string; digits: number; highest: number } | null {
  const length = commonest(sisters.map((code) => code.length));
  const alike = sisters.filter((code) => code.length === length);
  if (alike.length === 0) return null;
  const digits = alike.every((code) => code.startsWith(stem) && /^\d+$/.test(code.slice(stem.length)))
    ? length - stem.length
    : Math.min(...alike.map((code) => /\d*$/.exec(code)?.[0].length ?? 0));
  // One sister alone shows no more than its last digits: at most three of them are its serial.
  const shared = digits === length - stem.length ? digits : Math.min(digits, Math.max(endingOf(alike), 1));
  if (shared <= 0) return null;
  const serials = alike.map((code) => Number(code.slice(-shared)));
  return { prefix: (alike[0] as string).slice(0, length - shared), digits: shared, highest: Math.max(...serials) };
}

/** Characters at the end in which codes of one length differ. */
function endingOf(codes: readonly string[]): number {
  const [first, ...others] = codes as [string, ...string[]];
  if (others.length === 0) return 1;
  let same = 0;
  while (same < first.length && others.every((code) => code[same] === first[same])) same++;
  return first.length - same;
}

function commonest(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const number of numbers) counts.set(number, (counts.get(number) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0] ?? 0;
}
