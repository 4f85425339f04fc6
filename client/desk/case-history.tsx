import { formatDistance } from '../i18n/format.ts';
import { named, t } from '../i18n/i18n.ts';
import type { CaseDetail, CaseStep, WireHolder } from '../wire/wire-types.ts';
import { actionName, actorName, holderName, stageName, type Wording } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';

/** The whole life of a case in one column, newest first: when, who, what, in which words. */
export function CaseHistory({ desk, detail }: { desk: DeskModel; detail: CaseDetail }) {
  const { steps, pauses } = detail;
  return (
    <section class="case-part" aria-labelledby="history">
      <h3 id="history">{t('desk.case.history')}</h3>
      {steps.length === 0 ? <p class="quiet">{t('desk.case.noHistory')}</p> : null}
      <ol class="history" reversed>
        {steps.toReversed().map((step) => (
          <li key={step.version} class={`step step-${stepKind(step)}`}>
            <p class="step-head">
              <strong>{actionName(step.action)}</strong>
              <span>{actorName(step.actor, desk)}</span>
              <time dateTime={step.at}>{desk.moment(step.at)}</time>
            </p>
            <p class="step-stage">{stageName(step.stage)}</p>
            {step.note === '' ? null : <p class="step-note">{step.note}</p>}
            {detailWords(step, desk).map((words) => (
              <p key={words} class="step-detail">
                {words}
              </p>
            ))}
          </li>
        ))}
      </ol>
      {pauses.length === 0 ? null : (
        <>
          <h4>{t('desk.case.pausesLabel')}</h4>
          <ul class="pauses">
            {pauses.map(({ from, to, reason }) => (
              <li key={from}>
                {to === null
                  ? t('desk.case.pauseRuns', { from: desk.moment(from), reason })
                  : t('desk.case.pause', { from: desk.moment(from), to: desk.moment(to), reason })}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Steps of the clock are alarms; the desk's own are plain. */
function stepKind({ action }: CaseStep): 'alarm' | 'clock' | 'plain' {
  if (action === 'overdue' || action === 'breach' || action === 'supervise') return 'alarm';
  return action === 'due-soon' || action === 'remind' ? 'clock' : 'plain';
}

/** What a step decided, in words; whatever has no words is left out, for the table of the workflow grows. */
export function detailWords({ detail, note }: CaseStep, wording: Wording): string[] {
  const words: string[] = [];
  const text = (name: string): string | undefined => {
    const value = detail[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const codes = (name: string): string | undefined => {
    const value = detail[name];
    return Array.isArray(value) && value.length > 0
      ? value.map((code) => wording.organisation(String(code))).join(', ')
      : undefined;
  };
  const holder = holderWords(detail.holder, wording);
  if (holder !== undefined) words.push(t('desk.detail.holder', { holder }));
  const system = text('system');
  if (system !== undefined) words.push(t('desk.detail.system', { name: wording.organisation(system) }));
  const category = text('category');
  if (category !== undefined) words.push(t('desk.detail.category', { name: wording.category(category) }));
  const into = text('into') ?? text('mergedInto');
  if (into !== undefined) words.push(t('desk.detail.into', { number: into }));
  const decision = text('decision');
  if (decision !== undefined && decision !== note) words.push(t('desk.detail.decision', { text: decision }));
  for (const name of ['met', 'invited', 'assisting'] as const) {
    const list = codes(name);
    if (list !== undefined) words.push(t(`desk.detail.${name}`, { list }));
  }
  for (const name of ['dueAt', 'onSiteDueAt', 'expectedAt', 'meetsAt'] as const) {
    const time = text(name);
    if (time !== undefined) words.push(t(`desk.detail.${name}`, { time: wording.moment(time) }));
  }
  const deadline = text('deadline');
  if (deadline !== undefined)
    words.push(
      `${t(detail.clock === 'on-site' ? 'desk.clock.onSite' : 'desk.clock.resolve')} ${wording.moment(deadline)}`,
    );
  for (const name of ['place', 'position'] as const) {
    const at = detail[name] as { lon?: unknown; lat?: unknown } | undefined;
    if (typeof at?.lon === 'number' && typeof at.lat === 'number')
      words.push(t('desk.detail.position', { lon: at.lon.toFixed(5), lat: at.lat.toFixed(5) }));
  }
  if (typeof detail.distanceM === 'number')
    words.push(t('desk.detail.distance', { distance: formatDistance(detail.distanceM) }));
  return words;
}

/** A holder as a step keeps it: the form of the wire, or of the store with codes only. */
function holderWords(value: unknown, wording: Wording): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const holder = value as Partial<{ kind: string; organisation: string; code: string; post: string; cell: unknown }>;
  if (holder.kind === 'desk') return t('desk.holder.desk');
  if (holder.kind === 'organisation') {
    const code = holder.code ?? holder.organisation;
    return code === undefined ? undefined : wording.organisation(code);
  }
  if (holder.kind !== 'post') return undefined;
  const cell = holder.cell as { name?: { zh: string; en: string } } | null | undefined;
  if (cell?.name !== undefined) return holderName(value as WireHolder);
  return t(`desk.post.${holder.post as 'police'}`);
}

export const cellNames = (path: CaseDetail['case']['path']): string => path.map(({ name }) => named(name)).join(' › ');
