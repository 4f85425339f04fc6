/** A kind, a site with an inspection and its photo in the town 11, for the walk through every route. */
import sharp from 'sharp';
import type { TestApp } from '../helpers/app.ts';
import type { Sample } from '../identity/walk-routes.ts';

const KIND = {
  ...{
    code: 'walked',
    name: { zh: '学校', en: 'School' },
    icon: 'school',
    cycleDays: 30,
    checkList: [],
    reason: 'walk',
  },
};
const SITE = { kind: 'walked', name: { zh: '西小学', en: 'West School' }, lon: 113.05, lat: 27.05 };
const AROUND = {
  type: 'Polygon',
  coordinates: [
    [
      [113, 27],
      [113.2, 27],
      [113.2, 27.1],
      [113, 27.1],
      [113, 27],
    ],
  ],
};

export interface SiteSamples {
  samples: Sample[];
  /** Makes the things that the samples visit. */
  seed(app: TestApp): Promise<void>;
}

export function siteSamples(): SiteSamples {
  const ids = { site: 0, retired: 0, inspection: 0, photo: 0 };
  let entered = 0;
  const shows = (answer: unknown) => JSON.stringify(answer).includes('WEST-SITE');
  const inspections = () => `/api/sites/${ids.site}/inspections`;
  const samples: Sample[] = [
    { route: 'GET /api/sites', path: () => '/api/sites?limit=1000', shows },
    { route: 'GET /api/sites', path: () => '/api/sites?near=113.05,27.05&radius=100', shows },
    { route: 'POST /api/sites/search', path: () => '/api/sites/search', body: () => ({ within: AROUND }), shows },
    { route: 'GET /api/exports/sites', path: () => '/api/exports/sites?format=geojson', shows },
    { route: 'GET /api/sites/:id', path: () => `/api/sites/${ids.site}`, shows },
    { route: 'POST /api/sites', path: () => '/api/sites', body: () => ({ ...SITE, code: `WALK-${entered++}` }) },
    // The same again, which changes nothing; its inspection gave it the second version.
    { route: 'PUT /api/sites/:id', path: () => `/api/sites/${ids.site}`, body: () => ({ ...SITE, version: 2 }) },
    {
      route: 'POST /api/sites/:id/retire',
      path: () => `/api/sites/${ids.retired}/retire`,
      body: () => ({ reason: 'x' }),
    },
    {
      route: 'POST /api/sites/:id/inspections',
      path: inspections,
      body: () => ({ kindVersion: 1, answers: {} }),
    },
    { route: 'GET /api/sites/:id/inspections', path: inspections },
    { route: 'GET /api/sites/:id/inspections/:inspection', path: () => `${inspections()}/${ids.inspection}` },
    {
      route: 'GET /api/sites/:id/inspections/:inspection/photos/:photo',
      path: () => `${inspections()}/${ids.inspection}/photos/${ids.photo}`,
    },
    {
      route: 'GET /api/sites/:id/inspections/:inspection/photos/:photo/thumbnail',
      path: () => `${inspections()}/${ids.inspection}/photos/${ids.photo}/thumbnail`,
    },
  ];
  return { samples, seed: (app) => seed(app, ids) };
}

async function seed(app: TestApp, ids: Record<'site' | 'retired' | 'inspection' | 'photo', number>): Promise<void> {
  await app.call('admin', 'POST', '/api/site-kinds', KIND);
  const enter = async (code: string): Promise<number> =>
    (await app.call('admin', 'POST', '/api/sites', { ...SITE, code })).body.id;
  ids.site = await enter('WEST-SITE');
  ids.retired = await enter('WEST-GONE');
  const picture = sharp({ create: { width: 8, height: 8, channels: 3, background: '#204060' } });
  const body = new FormData();
  body.set('kindVersion', '1');
  body.set('answers', '{}');
  body.set('photo', new Blob([new Uint8Array(await picture.jpeg().toBuffer())]), 'a.jpg');
  const headers = { authorization: `Bearer ${app.tokens.admin}` };
  const answer = await fetch(`${app.url}/api/sites/${ids.site}/inspections`, { method: 'POST', headers, body });
  const inspection = (await answer.json()) as { id: number; photos: { id: number }[] };
  ids.inspection = inspection.id;
  ids.photo = inspection.photos[0]!.id;
}
