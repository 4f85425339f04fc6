import pino from 'pino';

export type Log = pino.Logger;

/** JSON lines on stderr, so that a command's own output on stdout stays clean. Credentials are never written. */
export function openLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.token'],
    },
    pino.destination({ dest: 2, sync: false }),
  );
}
