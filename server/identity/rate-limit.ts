import type { RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { refuse } from '../platform/errors.ts';
import { SIGN_IN_PATH } from './gatekeeper.ts';

/**
 * Slows guessing across many names from one address: refused sign-ins are counted, successful ones are not, so that a
 * control room behind one address can start its shift. Mount before the routes.
 */
export function signInRateLimit(
  options: { refusals: number; windowMs: number } = { refusals: 30, windowMs: 300_000 },
): RequestHandler {
  const limit = rateLimit({
    limit: options.refusals,
    windowMs: options.windowMs,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (request, _response, next) => {
      const { resetTime } = (request as unknown as { rateLimit: { resetTime: Date | undefined } }).rateLimit;
      const waitMs = resetTime === undefined ? options.windowMs : resetTime.getTime() - Date.now();
      const retryAfterS = Math.max(1, Math.ceil(waitMs / 1000));
      next(
        refuse('too-many-requests', `Too many refused sign-ins from this address; try again in ${retryAfterS} s`, {
          retryAfterS,
        }),
      );
    },
  });
  // Its own `skip` comes after a promise and a listener for each request.
  return (request, response, next) =>
    request.method === 'POST' && request.path === SIGN_IN_PATH ? limit(request, response, next) : next();
}
