import type { AddProtocolAction } from 'maplibre-gl';

/** Stands before a tile's address to have it fetched by `fetchPatiently`. */
export const PATIENT = 'patient';
/** Answers that pass: nobody is signed in for the moment, too many at once, the server restarts. */
const PASSING = new Set([401, 408, 425, 429, 500, 502, 503, 504]);

/** `patient://` before what lies on a server; other addresses (pmtiles:) as they are. */
export const patiently = (url: string): string => (/^https?:/.test(url) ? `${PATIENT}://${url}` : url);

/**
 * Makes a fetcher of tiles that never fails because of a fault that passes: it asks again until the answer comes or the
 * map wants the tile no more. MapLibre drops the picture of a tile whose refresh failed, and a tile that has failed once
 * is never drawn again (`setTiles` waits for a load that nobody starts): ten seconds of outage took the heat off a wall
 * for good. A tile that is waited for keeps its picture.
 */
export function fetchPatiently(call: typeof fetch, pause: (signal: AbortSignal) => Promise<void>): AddProtocolAction {
  return async ({ url, headers }, { signal }) => {
    for (;;) {
      const response = await call(url.slice(PATIENT.length + '://'.length), { headers, signal }).catch((error) => {
        if (signal.aborted) throw error;
        return undefined;
      });
      if (response?.ok)
        return {
          data: await response.arrayBuffer(),
          cacheControl: response.headers.get('cache-control'),
          expires: response.headers.get('expires'),
          etag: response.headers.get('etag') ?? '',
        };
      if (response !== undefined && !PASSING.has(response.status))
        throw Object.assign(new Error(`The tile ${url} answers ${response.status}`), { status: response.status });
      await pause(signal);
      signal.throwIfAborted();
    }
  };
}
