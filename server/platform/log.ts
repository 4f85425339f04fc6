import pino from 'pino';

export type Log = pino.Logger;

/** JSON lines on stderr, so that a command's own output on stdout stays clean. Credentials are never written. */
export function openLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: withoutValues },
      redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.token'],
    },
    pino.destination({ dest: 2, sync: false }),
  );
}

/**
 * What went wrong, without what it went wrong with: errors of the database carry the values of the statement and of the
 * row, and those are descriptions, names and hashes.
 */
function withoutValues(error: Error): Record<string, unknown> {
  const { type, message, stack, code, constraint } = pino.stdSerializers.err(error);
  return { type, message, stack, code, constraint };
}
