import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type Express } from 'express';

/** The built client, beside the built server or seen from the sources. */
const FOLDERS = ['../../client/', '../../dist/client/'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
const YEAR_S = 365 * 24 * 3600;

/** Serves the pages `names` (folders of the client) at /NAME, the sign-in page at /, and the hashed assets for ever. */
export function mountPages(app: Express, names: readonly string[]): void {
  const folder = FOLDERS.find((candidate) => existsSync(join(candidate, 'assets')));
  if (folder === undefined) return;
  app.use(
    '/assets',
    express.static(join(folder, 'assets'), {
      immutable: true,
      maxAge: YEAR_S * 1000,
      fallthrough: false,
      index: false,
    }),
  );
  const page = (file: string) => (_request: express.Request, response: express.Response) => {
    response.setHeader('cache-control', 'no-cache');
    response.sendFile(join(folder, file));
  };
  app.get('/', page('index.html'));
  for (const name of names) app.get(`/${name}`, page(join(name, 'index.html')));
  app.use(express.static(folder, { index: false, redirect: false, maxAge: 3600_000 }));
}
