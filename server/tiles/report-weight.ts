/** What a report weighs on the heat map: more when severe, less with age. */

/** Weight of a fresh report by severity, index 1 to 4: each step doubles. */
export const SEVERITY_WEIGHT = [0, 10, 20, 40, 80] as const;

/** An old report still counts a tenth: where trouble has been is part of the picture. */
const OLD_PART = 0.1;
const STEPS_PER_HALF_LIFE = 8;
const STEPS = STEPS_PER_HALF_LIFE * 10;
const DAY_S = 86_400;
const DEFAULT_HALF_LIFE_S = 30 * DAY_S;
const LEAST_HALF_LIFE_S = 3_600;

/** How reports age in one picture. */
export interface Ageing {
  /** The instant from which age counts, seconds since 1970. */
  referenceS: number;
  /** Age at which the part that fades has halved, seconds. */
  halfLifeS: number;
}

/**
 * Ageing of a picture of the window `[fromS, toS)`: counted from its end, or from now where it is open; half-life is
 * half the window, or 30 days where it has no beginning. So the last day and the last year both show what is recent in them.
 */
export function ageingOf(fromS: number | null, toS: number | null, nowS: number): Ageing {
  const referenceS = Math.min(toS ?? nowS, nowS);
  const halfLifeS = fromS === null ? DEFAULT_HALF_LIFE_S : Math.max((referenceS - fromS) / 2, LEAST_HALF_LIFE_S);
  return { referenceS, halfLifeS };
}

/** Parts of a weight are multiples of this, a power of 2: so sums are exact, in whatever order reports are added. */
const FADING_UNIT = 2 ** -10;
const FADING = Float64Array.from({ length: STEPS + 1 }, (_, step) => {
  const part = OLD_PART + (1 - OLD_PART) * 2 ** (-step / STEPS_PER_HALF_LIFE);
  return Math.round(part / FADING_UNIT) * FADING_UNIT;
});

/** Weight of a report; in steps of an eighth of a half-life, since a power for each report took 2.5 times as long. */
export function reportWeight(severity: number, occurredS: number, { referenceS, halfLifeS }: Ageing): number {
  const step = Math.floor(((referenceS - occurredS) * STEPS_PER_HALF_LIFE) / halfLifeS);
  return SEVERITY_WEIGHT[severity]! * FADING[Math.min(STEPS, Math.max(0, step))]!;
}

/** Rounded to two digits, so that close values are written alike and tiles stay small. */
export function significant(value: number): number {
  if (value < 100) return Math.round(value);
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1);
  return Math.round(value / unit) * unit;
}
