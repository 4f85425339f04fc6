import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers on every answer. The content policy is strict: own scripts only, none inline; MapLibre's worker is a file of
 * ours (`setWorkerUrl`), `blob:` serves its images. `basemap` adds the one origin that a foreign base map comes from.
 * Headers that browsers heed on https alone are sent there alone: on plain http they would log an error each time.
 */
export function securityHeaders(options: {
  publicUrl?: string | undefined;
  basemap?: string | undefined;
}): RequestHandler {
  const secure = options.publicUrl?.startsWith('https:') ?? false;
  const foreign = originOf(options.basemap);
  const setHeaders = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'"],
        'style-src': ["'self'"],
        'img-src': ["'self'", 'data:', 'blob:', ...foreign],
        'connect-src': ["'self'", ...foreign],
        'worker-src': ["'self'", 'blob:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        ...(secure ? { 'upgrade-insecure-requests': [] } : {}),
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
  const { added, removed } = headersOf(setHeaders);
  return (_request, response, next) => {
    for (const name of removed) response.removeHeader(name);
    for (const [name, value] of added) response.setHeader(name, value);
    next();
  };
}

/** What helmet does is the same for every answer: its dozen steps run once, not for each request. */
function headersOf(setHeaders: ReturnType<typeof helmet>): { added: [string, string][]; removed: string[] } {
  const added: [string, string][] = [];
  const removed: string[] = [];
  const response = {
    setHeader: (name: string, value: string) => added.push([name, value]),
    removeHeader: (name: string) => removed.push(name),
  };
  setHeaders({} as IncomingMessage, response as unknown as ServerResponse, (error) => {
    if (error) throw error;
  });
  return { added, removed };
}

function originOf(url: string | undefined): string[] {
  if (url === undefined || !URL.canParse(url)) return [];
  const { origin } = new URL(url);
  return origin === 'null' ? [] : [origin];
}
