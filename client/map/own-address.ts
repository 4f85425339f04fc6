/** Addresses of tiles at the origin of this page, whatever a proxy made of them; absolute, for a worker has no page to resolve against. */
export const ownAddresses = ({ tiles }: { tiles: readonly string[] }): string[] =>
  tiles.map((tile) => `${location.origin}${tile.replace(/^https?:\/\/[^/]+/, '')}`);
