import type { ImpactItem } from '../../grid/drafts/draft-contract.ts';
import type { ImpactSource } from '../../grid/drafts/impact-source.ts';
import type { CompareBoundaries } from '../../grid/impact/compare-boundaries.ts';
import { impactPart } from '../../grid/impact/impact-part.ts';
import { isWithinArea } from '../../identity/access.ts';
import { restNowAndThen } from '../../platform/others-turn.ts';
import type { SitesPlace } from '../site-place.ts';
import { readSitesAfter } from '../site-store.ts';

const PAGE = 1_000;

/**
 * Sites that would lie in another cell, or in none. All are looked at: a city has some thousands, and two look-ups of each
 * take less than finding out which to look at.
 */
export const sitesImpact =
  ({ database, city }: Pick<SitesPlace, 'database' | 'city'>, compare: CompareBoundaries): ImpactSource =>
  async (change, viewer) => {
    const { before, after } = await compare(change);
    const rest = restNowAndThen();
    const items: ImpactItem[] = [];
    for (let last = 0; ; ) {
      const sites = await readSitesAfter(database.knex, city.code, last, PAGE);
      for (const { code, name, lon, lat } of sites) {
        const [was, is] = [before.locate([lon, lat]), after.locate([lon, lat])];
        await rest();
        if (was.cell?.id === is.cell?.id) continue;
        const paths = [was, is].map(({ path }) => path.map(({ id }) => id));
        if (!paths.some((path) => isWithinArea(viewer, path))) continue;
        items.push({
          ...{ name: code, what: name, effect: is.cell === null ? 'loses-cell' : 'moves', place: [lon, lat] },
          ...{ from: was.cell?.code ?? null, to: is.cell?.code ?? null },
          ...{ holderFrom: null, holderTo: null, dueAt: null },
        });
      }
      if (sites.length < PAGE) return impactPart('sites', items);
      last = sites.at(-1)!.id;
    }
  };
