/** "1,204 m² (3 pieces, about 2.5 m wide)" */
export function saySize(areaM2: number, widthM: number, pieces: number): string {
  const area = areaM2 >= 100 ? Math.round(areaM2).toLocaleString('en') : areaM2.toPrecision(2);
  const width = widthM >= 10 ? Math.round(widthM).toLocaleString('en') : widthM.toPrecision(2);
  return `${area} m² (${pieces > 1 ? `${pieces} pieces, ` : ''}about ${width} m wide)`;
}

const MOST_NAMED = 8;

/** The first codes of a list, and how many more there are. */
export function sayCodes(codes: readonly string[]): string {
  const named = codes.slice(0, MOST_NAMED).join(', ');
  return codes.length > MOST_NAMED ? `${named} and ${codes.length - MOST_NAMED} more` : named;
}
