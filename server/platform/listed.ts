const MOST_NAMES = 40;
const LONGEST_NAME = 60;

/**
 * Names that a foreign file has, for a message: the first forty, cut short, without what a terminal would obey. A file
 * that is something else altogether may have a million of them, or one of 50 MB.
 */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => {
    const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
    return short.replace(/\p{Cc}/gu, '\uFFFD');
  });
  const more = names.length - shown.length;
  return shown.join(', ') + (more > 0 ? ` and ${more} more` : '');
}
