import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Express, type Request, type RequestHandler, type Response } from 'express';

/** The built client, beside the built server or seen from the sources. */
const FOLDERS = ['../../client/', '../../dist/client/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
const YEAR_S = 365 * 24 * 3600;

/** What the build writes beside a file that packs well, best first. */
const CODINGS = { br: '.br', gzip: '.gz' } as const;
type Coding = keyof typeof CODINGS;

/** Serves the pages `names` (folders of the client) at /NAME, the sign-in page at /, and the hashed assets for ever. */
export function mountPages(app: Express, names: readonly string[]): void {
  const folder = FOLDERS.find((candidate) => existsSync(join(candidate, 'assets')));
  if (folder === undefined) return;
  const built = new Set(readdirSync(folder, { recursive: true, encoding: 'utf8' }));
  /** The way to have `file` that suits the caller best; undefined as it is. */
  const choose = (file: string, request: Request, response: Response): Coding | undefined => {
    const offered = (Object.keys(CODINGS) as Coding[]).filter((coding) => built.has(file + CODINGS[coding]));
    if (offered.length === 0) return undefined;
    response.vary('accept-encoding');
    return offered.find((coding) => request.acceptsEncodings(coding) !== false);
  };
  const mark = (response: Response, file: string, coding: Coding): void => {
    response.setHeader('content-encoding', coding);
    response.type(extname(file));
  };

  const packedAsset: RequestHandler = (request, response, next) => {
    const file = join('assets', request.path);
    const coding = choose(file, request, response);
    if (coding !== undefined) {
      mark(response, file, coding);
      request.url = request.path + CODINGS[coding];
    }
    next();
  };
  app.use(
    '/assets',
    packedAsset,
    express.static(join(folder, 'assets'), {
      immutable: true,
      maxAge: YEAR_S * 1000,
      fallthrough: false,
      index: false,
    }),
  );
  const page = (file: string) => (request: Request, response: Response) => {
    response.setHeader('cache-control', 'no-cache');
    const coding = choose(file, request, response);
    if (coding !== undefined) mark(response, file, coding);
    response.sendFile(join(folder, file + (coding === undefined ? '' : CODINGS[coding])));
  };
  app.get('/', page('index.html'));
  for (const name of names) app.get(`/${name}`, page(join(name, 'index.html')));
  app.use(express.static(folder, { index: false, redirect: false, maxAge: 3600_000 }));
}
