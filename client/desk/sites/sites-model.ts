import { computed, type Signal, signal } from '@preact/signals';
import type {
  Inspection,
  NewSite,
  SiteInput,
  SiteKind,
  SiteList,
  WireSite,
  WrittenSite,
} from '../../../server/sites/contract.ts';
import type { Api } from '../../wire/api.ts';
import { createCursorList } from '../../wire/cursor-list.ts';
import { createReading } from '../../wire/reading.ts';
import * as wire from '../../wire/site-desk.ts';
import { readSite } from '../../wire/sites.ts';
import { type SitesAsked, siteFilter } from './sites-address.ts';

const A_PAGE = 500;

export type SitesModel = ReturnType<typeof createSitesModel>;

/** The sites that are asked for, the one that is open, and the kinds. Commands reject with what the server refuses. */
export function createSitesModel(api: Api, first: SitesAsked) {
  const asked: Signal<SitesAsked> = signal(first);
  const sites = createCursorList<WireSite, SiteList>(
    (path) => api.get(path),
    (page) => page.features.map(({ properties }) => properties),
  );
  const counts = createReading<SiteList['counts']>();
  const open = createReading<WireSite>();
  const inspections = createCursorList<Inspection, { inspections: Inspection[]; nextCursor: string | null }>(
    (path) => api.get(path),
    (page) => page.inspections,
  );
  const kinds = createReading<SiteKind[]>();
  const byCode = computed<ReadonlyMap<string, SiteKind>>(
    () => new Map((kinds.value.value ?? []).map((kind) => [kind.code, kind])),
  );

  const readCounts = (): Promise<void> => {
    const query = siteFilter(asked.peek(), false);
    query.delete('near');
    query.set('limit', '1');
    return counts.read(async (stop) => (await api.get<SiteList>(`/api/sites?${query}`, { signal: stop })).counts);
  };
  const read = (keep = true): Promise<void> => {
    const query = siteFilter(asked.peek());
    query.set('limit', String(A_PAGE));
    void readCounts();
    return sites.ask(`/api/sites?${query}`, keep);
  };
  const readOpen = async (id: number): Promise<void> => {
    await Promise.all([
      open.read((stop) => readSite(api, String(id), stop)),
      inspections.ask(`/api/sites/${id}/inspections?limit=10`),
    ]);
  };
  const readKinds = (): Promise<void> => kinds.read((stop) => wire.readAllSiteKinds(api, stop));
  /** What was done to a site shows in its row, in the figures, and where it is open. */
  const afterwards = async (site: WireSite): Promise<void> => {
    // Read alone it is asked from no place.
    const distanceM = sites.rows.peek()?.find(({ id }) => id === site.id)?.distanceM;
    sites.replace(distanceM === undefined ? site : { ...site, distanceM }, ({ id }) => id === site.id);
    void readCounts();
    if (asked.peek().site === site.id) await open.read(() => Promise.resolve(site));
  };

  return {
    asked,
    sites,
    counts,
    open,
    inspections,
    kinds,
    byCode,
    ask(change: Partial<SitesAsked>): void {
      asked.value = { ...asked.value, ...change };
    },
    read,
    readOpen,
    readKinds,
    close(): void {
      asked.value = { ...asked.value, site: 0 };
      open.forget();
    },
    /** The row after (1) or before (-1) the open one; the first where none is. */
    step(by: 1 | -1): void {
      const rows = sites.rows.peek() ?? [];
      const at = rows.findIndex(({ id }) => id === asked.peek().site);
      const next = at === -1 ? rows[0] : rows[Math.min(rows.length - 1, Math.max(0, at + by))];
      if (next !== undefined) asked.value = { ...asked.peek(), site: next.id };
    },

    async add(site: NewSite): Promise<WrittenSite> {
      const added = await wire.addSite(api, site);
      void read();
      asked.value = { ...asked.peek(), site: added.id };
      return added;
    },
    async change(id: number, site: SiteInput & { version: number }): Promise<WrittenSite> {
      const changed = await wire.changeSite(api, id, site);
      await afterwards(changed);
      return changed;
    },
    async retire(id: number, reason: string): Promise<void> {
      await wire.retireSite(api, id, reason);
      asked.value = { ...asked.peek(), site: 0 };
      open.forget();
      await read();
    },
    async inspect(id: number, form: FormData, idempotencyKey: string): Promise<Inspection> {
      const inspection = await wire.inspectSite(api, id, form, idempotencyKey);
      // It is recorded, whatever fails now.
      await readSite(api, String(id), new AbortController().signal).then(afterwards, () => {});
      await inspections.again();
      return inspection;
    },
    async importFile(form: FormData, stop: AbortSignal): Promise<wire.SiteImport> {
      const imported = await wire.importSites(api, form, stop);
      if (!imported.dryRun) void read();
      return imported;
    },
    /** `version` is that of the kind as it was read; null adds one. */
    async putKind(kind: wire.SiteKindInput & { code: string }, reason: string, version: number | null): Promise<void> {
      const { code, ...input } = kind;
      if (version === null) await wire.addSiteKind(api, { ...kind, reason });
      else await wire.changeSiteKind(api, code, { ...input, version, reason });
      await readKinds();
    },
    async retireKind(code: string, isRetired: boolean, reason: string): Promise<void> {
      await wire.retireSiteKind(api, code, isRetired, reason);
      await readKinds();
    },
  };
}
