import { named, t } from '../i18n/i18n.ts';
import { type StateFilter, type TimeWindow, WINDOWS } from '../state/filters.ts';
import { SEVERITIES } from '../state/severity.ts';
import { Choice } from '../ui/choice.tsx';
import { Panel } from '../ui/panel.tsx';
import { severityName } from './report-words.tsx';
import { SiteFilterFields } from './site-filter-fields.tsx';
import type { WallModel } from './wall-model.ts';

const WINDOW_TEXT: Record<TimeWindow, Parameters<typeof t>[0]> = {
  '1h': 'filters.w1h',
  '24h': 'filters.w24h',
  '7d': 'filters.w7d',
  '30d': 'filters.w30d',
  all: 'filters.all_time',
  range: 'filters.range',
};
const STATES: readonly StateFilter[] = ['any', 'open', 'closed'];

/** What is shown; all of it is in the address. */
export function FilterPanel({ wall }: { wall: WallModel }) {
  const filters = wall.filters.value;
  const chosen = new Set(filters.categories);
  const categories = [...wall.state.value.categories.values()].filter(
    ({ retiredAt, code }) => retiredAt === null || chosen.has(code),
  );
  /** Above the long list of categories where sites are looked at. */
  const sitesFirst = wall.sites.mayRead && wall.layers.value.includes('sites');
  const toggle = (code: string): void => {
    wall.setFilters({
      categories: chosen.has(code)
        ? filters.categories.filter((entry) => entry !== code)
        : [...filters.categories, code],
    });
  };
  const day = (name: 'from' | 'to') => (
    <label class="field">
      <span>{t(`filters.${name}`)}</span>
      <input
        type="date"
        {...(name === 'from' ? { max: filters.to } : { min: filters.from })}
        value={filters[name] ?? ''}
        onChange={(event) => {
          const { [name]: _, ...others } = wall.filters.value;
          const value = event.currentTarget.value;
          wall.filters.value = value === '' ? others : { ...others, [name]: value };
        }}
      />
    </label>
  );
  return (
    <Panel title={t('filters.title')} onClose={() => wall.togglePanel('filters')}>
      <Choice
        label={t('filters.window')}
        name="window"
        value={filters.window}
        options={WINDOWS.map((value) => ({ value, text: t(WINDOW_TEXT[value]) }))}
        onChoose={(window) => wall.setFilters({ window })}
      />
      {filters.window === 'range' ? (
        <div class="days">
          {day('from')}
          {day('to')}
        </div>
      ) : null}
      <Choice
        label={t('severity.label')}
        name="severity"
        value={filters.minSeverity}
        options={SEVERITIES.map((value) => ({
          value,
          text:
            value === 1
              ? t('severity.all')
              : value === 4
                ? severityName(4)
                : t('severity.atLeast', { severity: severityName(value) }),
        }))}
        onChoose={(minSeverity) => wall.setFilters({ minSeverity })}
      />
      <Choice
        label={t('state.label')}
        name="state"
        value={filters.state}
        options={STATES.map((value) => ({ value, text: t(`state.${value}`) }))}
        onChoose={(state) => wall.setFilters({ state })}
      />
      {sitesFirst ? <SiteFilterFields wall={wall} /> : null}
      <fieldset class="choice">
        <legend>
          {t('filters.categories')}{' '}
          <span class="quiet">
            {chosen.size === 0 ? t('filters.all') : t('filters.chosen', { count: chosen.size })}
          </span>
        </legend>
        <ul class="toggles">
          {categories.map(({ code, name }) => (
            <li key={code}>
              <label>
                <input type="checkbox" checked={chosen.has(code)} onChange={() => toggle(code)} />
                <span>{named(name)}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      {wall.sites.mayRead && !sitesFirst ? <SiteFilterFields wall={wall} /> : null}
      <button type="button" class="button" onClick={() => wall.clearFilters()}>
        {t('filters.clear')}
      </button>
    </Panel>
  );
}
