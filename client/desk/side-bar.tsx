import { formatNumber } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { CASE_STAGES, type DeskFilter, NO_FILTER, parseFilter } from '../state/desk-filter.ts';
import { Icon } from '../ui/icon.tsx';
import { stageName } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';
import { isSameFilter, QUEUE_TABS } from './queue-tabs.ts';

/** Queues with their counts, the filters that a person keeps, and the stages. */
export function SideBar({ desk }: { desk: DeskModel }) {
  const counts = desk.counts.value;
  const shows = (filter: DeskFilter): boolean => desk.view.value === 'queue' && isSameFilter(desk.filter.value, filter);
  const stages = CASE_STAGES.filter((stage) => (counts?.byStage[stage] ?? 0) > 0);
  return (
    <nav class="side-bar" aria-label={t('desk.tabs.label')}>
      <ul>
        {QUEUE_TABS.map(({ name, label, filter, count, alarm }, index) => {
          const cases = counts === null ? undefined : count(counts);
          return (
            <li key={name}>
              <Tab
                text={t(label)}
                hint={`⇧${index + 1}`}
                {...(cases === undefined ? {} : { count: cases })}
                alarm={alarm === true && (cases ?? 0) > 0}
                current={shows(filter)}
                onClick={() => desk.showFilter(filter)}
              />
            </li>
          );
        })}
      </ul>
      <section aria-labelledby="saved-filters">
        <h2 id="saved-filters">
          {t('desk.saved.label')}
          <button
            type="button"
            class="icon-button"
            aria-label={t('desk.saved.save')}
            title={t('desk.saved.save')}
            onClick={() => {
              desk.dialog.value = { kind: 'save-filter' };
            }}
          >
            <Icon name="plus" />
          </button>
        </h2>
        {desk.saved.value.length === 0 ? <p class="quiet">{t('desk.saved.none')}</p> : null}
        <ul>
          {desk.saved.value.map(({ name, query }, index) => (
            <li key={name} class="saved">
              <Tab
                text={name}
                {...(index < 9 ? { hint: String(index + 1) } : {})}
                current={shows(parseFilter(query))}
                onClick={() => desk.showFilter(parseFilter(query))}
              />
              <button
                type="button"
                class="icon-button"
                aria-label={t('desk.saved.rename', { name })}
                title={t('desk.saved.rename', { name })}
                onClick={() => {
                  desk.dialog.value = { kind: 'save-filter', rename: name };
                }}
              >
                <Icon name="pencil" />
              </button>
              <button
                type="button"
                class="icon-button"
                aria-label={t('desk.saved.remove', { name })}
                title={t('desk.saved.remove', { name })}
                onClick={() => {
                  desk.dialog.value = { kind: 'remove-filter', name };
                }}
              >
                <Icon name="trash" />
              </button>
            </li>
          ))}
        </ul>
      </section>
      {stages.length === 0 ? null : (
        <section aria-labelledby="stages">
          <h2 id="stages">{t('desk.tabs.stages')}</h2>
          <ul>
            {stages.map((stage) => {
              const closed = stage === 'closed' || stage === 'merged';
              const filter: DeskFilter = { ...NO_FILTER, stage: [stage], state: closed ? 'closed' : 'open' };
              return (
                <li key={stage}>
                  <Tab
                    text={stageName(stage)}
                    count={counts?.byStage[stage] ?? 0}
                    current={shows(filter)}
                    onClick={() => desk.showFilter(filter)}
                  />
                </li>
              );
            })}
          </ul>
        </section>
      )}
    </nav>
  );
}

function Tab(props: {
  text: string;
  hint?: string;
  count?: number;
  alarm?: boolean;
  current: boolean;
  onClick: () => void;
}) {
  return (
    <button
      type="button"
      class={`tab${props.alarm === true ? ' tab-alarm' : ''}`}
      aria-current={props.current ? 'true' : undefined}
      onClick={props.onClick}
    >
      <span class="tab-text">{props.text}</span>
      {props.hint === undefined ? null : (
        <span class="key" aria-hidden="true">
          {props.hint}
        </span>
      )}
      {props.count === undefined ? null : <span class="tab-count">{formatNumber(props.count)}</span>}
    </button>
  );
}
