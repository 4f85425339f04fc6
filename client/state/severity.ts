export const SEVERITIES = [1, 2, 3, 4] as const;
export type Severity = (typeof SEVERITIES)[number];

/** From here on a report is severe: it pulses, stays on top and is read out. */
export const SEVERE: Severity = 3;
