/** A scene is a saved address with a name: view, layers and filters are all in its query. */
export interface Scene {
  name: string;
  query: string;
}

export interface Tour {
  scenes: readonly Scene[];
  /** How long each scene stays. */
  seconds: number;
}

export const SECONDS_LEAST = 5;
export const SECONDS_MOST = 3600;

/** The place of the next scene; the first follows the last. -1 where there is none. */
export function nextScene(tour: Tour, current: number): number {
  return tour.scenes.length === 0 ? -1 : (current + 1) % tour.scenes.length;
}

export function withScene(tour: Tour, scene: Scene): Tour {
  const scenes = tour.scenes.filter((entry) => entry.name !== scene.name);
  return { ...tour, scenes: [...scenes, scene] };
}

export function withoutScene(tour: Tour, name: string): Tour {
  return { ...tour, scenes: tour.scenes.filter((entry) => entry.name !== name) };
}

/** Writes a tour for an address or for local storage. */
export function formatTour(tour: Tour): string {
  const query = new URLSearchParams({ seconds: String(tour.seconds) });
  for (const scene of tour.scenes) query.append('scene', `${scene.name}?${scene.query}`);
  return query.toString();
}

/** Reads what `formatTour` wrote; undefined when it holds no scene. */
export function parseTour(text: string | null): Tour | undefined {
  if (!text) return undefined;
  const query = new URLSearchParams(text);
  const scenes = query.getAll('scene').flatMap((entry) => {
    const mark = entry.indexOf('?');
    return mark < 1 ? [] : [{ name: entry.slice(0, mark), query: entry.slice(mark + 1) }];
  });
  if (scenes.length === 0) return undefined;
  const seconds = Number(query.get('seconds'));
  return {
    scenes,
    seconds: Math.min(SECONDS_MOST, Math.max(SECONDS_LEAST, Number.isFinite(seconds) && seconds > 0 ? seconds : 30)),
  };
}
