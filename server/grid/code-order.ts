/**
 * Orders cell codes by their UTF-8 bytes, as PostgreSQL does under COLLATE "C". JavaScript's own `<` compares UTF-16
 * units and puts characters beyond U+FFFF before U+E000–U+FFFF; only there do the two orders differ.
 */
export function compareCodes(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const unitA = a.charCodeAt(i);
    const unitB = b.charCodeAt(i);
    if (unitA !== unitB) return byteRank(unitA) - byteRank(unitB);
  }
  return a.length - b.length;
}

const FIRST_SURROGATE = 0xd800;
const LAST_SURROGATE = 0xdfff;

/** A surrogate stands for a character beyond all that fit one unit. */
const byteRank = (unit: number): number => (unit >= FIRST_SURROGATE && unit <= LAST_SURROGATE ? unit + 0x10000 : unit);
