/**
 * Ends of up to `classes` classes for counts per cell, ascending; the last one is the largest count. Counts are skewed
 * (many cells with one, a few with many), so the ends go by quantiles of the cells that have any, and stay distinct.
 */
export function classBreaks(counts: Iterable<number>, classes = 6): number[] {
  const sorted = [...counts].filter((count) => count > 0).sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const ends = Array.from(
    { length: classes },
    (_, index) => sorted[Math.ceil(((index + 1) / classes) * sorted.length) - 1] as number,
  );
  return [...new Set(ends)];
}
