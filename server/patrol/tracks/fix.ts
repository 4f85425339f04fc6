/** A position of a walk that counts. */
export interface Fix {
  /** ms since 1970. */
  atMs: number;
  lon: number;
  lat: number;
  /** A recording begins with it: no line leads to it. */
  begins: boolean;
}
