/** Tells the time; passed in wherever a rule needs "now", so that tests can choose it. */
export type Clock = () => Date;

/** The clock on the wall of this machine. */
export const systemClock: Clock = () => new Date();
