import type { AnyRoute } from '../platform/http.ts';
import { csvRoutes } from './files/csv-http.ts';
import { listRoutes } from './lists/list-http.ts';
import type { AnyRegister } from './lists/register-kinds.ts';
import { organisationRoutes } from './people/organisation-http.ts';
import { postRoutes } from './people/post-http.ts';
import { staffRoutes } from './people/staff-http.ts';
import { type StandingByPlace, standingByRoutes } from './people/standing-by-http.ts';

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
