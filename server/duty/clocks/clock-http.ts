import { z } from 'zod';
import { demand } from '../../identity/access.ts';
import { type Actor, type AnyRoute, route } from '../../platform/http.ts';
import type { DutyBook } from '../duty-book.ts';
import { type CellsOfGrid, policeVacancies } from '../people/police-vacancies.ts';
import { readCalendarVersions, readCalendarYear, readNewestVersion, readOfficeHours } from './calendar-store.ts';
import { calendarWarnings } from './calendar-warnings.ts';
import {
  type CalendarYear,
  calendarVersionSchema,
  calendarYearInputSchema,
  calendarYearSchema,
  clockRulesInputSchema,
  clockRulesSchema,
  noticeSchema,
  officeHoursInputSchema,
  officeSpanSchema,
} from './clock-contract.ts';
import { type CalendarPlace, editCalendarYear, editOfficeHours } from './edit-calendar.ts';
import { type ClockRulesPlace, editClockRules } from './edit-clock-rules.ts';
import { dayToText, zoneClock } from './zone-clock.ts';

/** 2000 to 2199: a typing mistake makes no calendar. */
const year = z.coerce.number().int().min(2000).max(2199);
const DEFAULT_HOURS = [{ opensAt: '08:30', closesAt: '17:30' }];

/** The working-day calendar, the rules of the clock process, and what whoever runs the service should see to. */
export function clockRoutes(
  place: CalendarPlace & ClockRulesPlace & { duties: DutyBook; grid: CellsOfGrid },
): AnyRoute[] {
  const { database, city, clock, calendar, clockRules } = place;
  const read = { permission: 'staff:read' };
  const write = { permission: 'duty:write' };
  /** They hold for the whole city, and so must those who write them. */
  const author = (actor: Actor | null): string => {
    demand(actor!, 'duty:write', []);
    return actor!.name;
  };
  const calendarYear = async (year: number, asked?: number): Promise<CalendarYear> => {
    const version = asked ?? (await readNewestVersion(database.knex, city.code));
    const days = await readCalendarYear(database.knex, city.code, year, version);
    const spans = await readOfficeHours(database.knex, city.code, version);
    return { year, version, published: days.length > 0, days, officeHours: spans.length > 0 ? spans : DEFAULT_HOURS };
  };
  return [
    route({
      method: 'get',
      path: '/api/calendar',
      summary: 'A year of the working-day calendar, as it is or as a version has it',
      access: { permission: 'map:read' },
      query: z.object({ year, version: z.coerce.number().int().min(1).max(1_000_000).optional() }),
      answers: { 200: { what: 'The year; without days where it is not published', schema: calendarYearSchema } },
      handle: async ({ query }) => ({ json: await calendarYear(query.year, query.version) }),
    }),
    route({
      method: 'get',
      path: '/api/calendar/versions',
      summary: 'Versions of the working-day calendar, newest first',
      access: read,
      answers: { 200: { what: 'The versions', schema: z.array(calendarVersionSchema) } },
      handle: async () => ({ json: await readCalendarVersions(database.knex, city.code) }),
    }),
    route({
      method: 'put',
      path: '/api/calendar/:year',
      summary: 'Publish a year, or replace what the calendar says of it, as a new version',
      access: write,
      params: z.object({ year }),
      body: calendarYearInputSchema,
      answers: { 200: { what: 'The year', schema: calendarYearSchema } },
      handle: async ({ actor, params, body }) => {
        await editCalendarYear(place, author(actor), params.year, body.days, body.reason);
        return { json: await calendarYear(params.year) };
      },
    }),
    route({
      method: 'put',
      path: '/api/office-hours',
      summary: 'Set the office hours of working days, as a new version of the calendar',
      access: write,
      body: officeHoursInputSchema,
      answers: { 200: { what: 'The office hours', schema: z.array(officeSpanSchema) } },
      handle: async ({ actor, body }) => {
        await editOfficeHours(place, author(actor), body.spans, body.reason);
        return { json: body.spans };
      },
    }),
    route({
      method: 'get',
      path: '/api/clock-rules',
      summary: 'What the clock process does, and when',
      access: read,
      answers: { 200: { what: 'The rules', schema: clockRulesSchema } },
      handle: async () => {
        await clockRules.refresh();
        return { json: clockRules.rules() };
      },
    }),
    route({
      method: 'put',
      path: '/api/clock-rules',
      summary: 'Replace the rules of the clock process; they hold for deadlines that run already',
      access: write,
      body: clockRulesInputSchema,
      answers: { 200: { what: 'The rules', schema: clockRulesSchema } },
      handle: async ({ actor, body }) => ({
        json: await editClockRules(place, author(actor), body.rules, body.reason),
      }),
    }),
    route({
      method: 'get',
      path: '/api/notices',
      summary:
        'What whoever runs the service should see to: calendars that are missing, police posts that nobody holds',
      access: { permission: 'case:direct' },
      answers: { 200: { what: 'Notices; none is good', schema: z.array(noticeSchema) } },
      handle: ({ actor }) => {
        const today = zoneClock(city.timeZone).dayOf(clock());
        const vacant = policeVacancies(place.grid, place.duties, dayToText(today), actor!.areaCellId);
        return {
          json: [
            ...calendarWarnings(today, calendar.current()),
            ...(vacant === 0 ? [] : [{ code: 'police-posts-vacant', params: { count: vacant } }]),
          ],
        };
      },
    }),
  ];
}
