import type { AnyRoute } from '../platform/http.ts';
import { csvRoutes } from './csv-http.ts';
import { listRoutes } from './list-http.ts';
import { organisationRoutes } from './organisation-http.ts';
import { postRoutes } from './post-http.ts';
import type { AnyRegister } from './register-kinds.ts';
import { staffRoutes } from './staff-http.ts';
import { type StandingByPlace, standingByRoutes } from './standing-by-http.ts';

/** Organisations, people and the four lists. Files come before lists: `/api/lists/:name` would take their addresses. */
export function dutyRoutes(place: StandingByPlace, registers: readonly AnyRegister[]): AnyRoute[] {
  return [
    ...csvRoutes(place, registers),
    ...organisationRoutes(place),
    ...staffRoutes(place),
    ...postRoutes(place),
    ...standingByRoutes(place),
    ...listRoutes(place, registers),
  ];
}
