import type { ComponentType } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import type { DeskModel } from '../desk-model.ts';
import { todayAt } from '../sheets/days.ts';
import { directoryOf } from '../sheets/directory.ts';
import { AlarmsTab } from './alarms-tab.tsx';
import { CheckListsTab } from './check-lists-tab.tsx';
import { CheckPointsTab } from './check-points-tab.tsx';
import { ClosedGroundTab } from './closed-ground-tab.tsx';
import { CoverageTab } from './coverage-tab.tsx';
import { MarkedTab } from './marked-tab.tsx';
import '../people/people.css';
import '../sheets/sheets.css';
import './patrol.css';
import { type PatrolTab, readPatrolAsked, TAB_PERMISSIONS, TABS, writePatrolAsked } from './patrol-address.ts';
import { createPatrolModel } from './patrol-model.ts';
import { PlansTab } from './plans-tab.tsx';
import { RoundsTab } from './rounds-tab.tsx';
import { RulesTab } from './rules-tab.tsx';
import type { TabProps } from './tab-props.ts';
import { WorkersTab } from './workers-tab.tsx';

const COMPONENTS: Readonly<Record<PatrolTab, ComponentType<TabProps>>> = {
  coverage: CoverageTab,
  workers: WorkersTab,
  rounds: RoundsTab,
  plans: PlansTab,
  'check-lists': CheckListsTab,
  alarms: AlarmsTab,
  marked: MarkedTab,
  'closed-ground': ClosedGroundTab,
  'check-points': CheckPointsTab,
  rules: RulesTab,
};

/** What was walked, by whom and when; who should walk; what is missing; and by which rules all of it is reckoned. */
export default function PatrolView({ desk }: { desk: DeskModel }) {
  const directory = useMemo(() => directoryOf(desk), [desk]);
  const model = useMemo(() => createPatrolModel(desk.api, readPatrolAsked(location.search)), [desk]);
  useEffect(() => void directory.load(), [directory]);
  const asked = model.asked.value;
  const offered = TABS.filter((tab) => desk.may(TAB_PERMISSIONS[tab]));
  const tab = offered.includes(asked.tab) ? asked.tab : 'coverage';
  useEffect(() => history.replaceState(null, '', `${location.pathname}?${writePatrolAsked(asked)}`), [asked]);
  const Component = COMPONENTS[tab];
  const today = todayAt(desk.timeZone.value, desk.dataNow.value);
  return (
    <div class="sheets patrol-view">
      <nav class="view-tabs" aria-label={t('deskPatrol.title')}>
        {offered.map((name) => (
          <a
            key={name}
            href={`${location.pathname}?${writePatrolAsked({ ...asked, tab: name })}`}
            aria-current={name === tab ? 'page' : undefined}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              model.ask({ tab: name });
            }}
          >
            {t(`deskPatrol.tabs.${name}`)}
          </a>
        ))}
      </nav>
      {/* The days of the city are not known before the city is. */}
      {desk.city.value === null ? (
        <p class="empty" role="status">
          {t('sheets.loading')}
        </p>
      ) : (
        <Component desk={desk} model={model} directory={directory} today={today} />
      )}
    </div>
  );
}
