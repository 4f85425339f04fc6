import { SITE_STATUSES } from '../../server/sites/contract.ts';
import { named, t } from '../i18n/i18n.ts';
import { toggled } from '../state/site-filter.ts';
import { SiteMark } from './site-mark.tsx';
import type { WallModel } from './wall-model.ts';

/** Which key sites the map and their list show, by how they stand and by kind. Kinds that are gone stay while chosen. */
export function SiteFilterFields({ wall }: { wall: WallModel }) {
  const { kinds, statuses } = wall.siteFilter.value;
  const known = [...wall.sites.kinds.value.values()]
    .filter(({ retiredAt, code }) => retiredAt === null || kinds.includes(code))
    .sort((a, b) => a.position - b.position);
  return (
    <>
      <fieldset class="choice">
        <legend>
          {t('sites.filter.statuses')}{' '}
          <span class="quiet">
            {statuses.length === 0
              ? t('sites.filter.allStatuses')
              : t('sites.filter.chosen', { count: statuses.length })}
          </span>
        </legend>
        <ul class="toggles">
          {SITE_STATUSES.map((status) => (
            <li key={status}>
              <label>
                <input
                  type="checkbox"
                  checked={statuses.includes(status)}
                  onChange={() =>
                    wall.setSiteFilter({
                      statuses: SITE_STATUSES.filter((one) => toggled(statuses, status).includes(one)),
                    })
                  }
                />
                <SiteMark icon="other" status={status} />
                <span>{t(`sites.status.${status}`)}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      {known.length === 0 ? null : (
        <fieldset class="choice">
          <legend>
            {t('sites.filter.kinds')}{' '}
            <span class="quiet">
              {kinds.length === 0 ? t('sites.filter.allKinds') : t('sites.filter.chosen', { count: kinds.length })}
            </span>
          </legend>
          <ul class="toggles">
            {known.map(({ code, name, icon }) => (
              <li key={code}>
                <label>
                  <input
                    type="checkbox"
                    checked={kinds.includes(code)}
                    onChange={() => wall.setSiteFilter({ kinds: [...toggled(kinds, code)].sort() })}
                  />
                  <SiteMark icon={icon} status="in-order" />
                  <span>{named(name)}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      )}
    </>
  );
}
