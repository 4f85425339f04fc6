const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long a session lives: unused for at most `idleMs`, and in all at most `absoluteMs`. */
export interface SessionLife {
  idleMs: number;
  absoluteMs: number;
}

/** A person signs in by password at least once a week; a shift of 12 hours may pass without a click. */
const PERSON: SessionLife = { idleMs: 12 * HOUR_MS, absoluteMs: 7 * DAY_MS };
/** A kiosk signed in by its token runs unattended; it ends with the token. 400 days is the most a browser keeps a cookie. */
const KIOSK: SessionLife = { idleMs: 30 * DAY_MS, absoluteMs: 400 * DAY_MS };

export const sessionLife = (byToken: boolean): SessionLife => (byToken ? KIOSK : PERSON);

/** Tells whether a session is over at `now`. */
export function isSessionOver(
  session: { seenAt: Date; expiresAt: Date; apiTokenId: number | null },
  now: Date,
): boolean {
  const { idleMs } = sessionLife(session.apiTokenId !== null);
  return now >= session.expiresAt || now.getTime() >= session.seenAt.getTime() + idleMs;
}
