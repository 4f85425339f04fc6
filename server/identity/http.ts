import type { AnyRoute } from '../platform/http.ts';
import { accountRoutes } from './account-routes.ts';
import { auditRoute } from './audit-route.ts';
import type { IdentityDeps } from './identity-deps.ts';
import { sessionRoutes } from './session-routes.ts';
import { tokenRoutes } from './token-routes.ts';

/** Routes of sessions, accounts, API tokens and the audit. */
export function identityRoutes(deps: IdentityDeps): AnyRoute[] {
  return [...sessionRoutes(deps), ...accountRoutes(deps), ...tokenRoutes(deps), auditRoute(deps)];
}
