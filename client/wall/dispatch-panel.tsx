import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { OrganisationAnswer } from '../../server/duty/contract.ts';
import type { OnDutyAnswer } from '../../server/duty/people/people-contract.ts';
import { formatDistance, formatMoment } from '../i18n/format.ts';
import { named, t } from '../i18n/i18n.ts';
import { has, type PersonChoice, personChoices, routedOrganisations } from '../state/dispatch-choices.ts';
import { holderName, postName, stageName } from '../ui/case-words.ts';
import { Icon } from '../ui/icon.tsx';
import { codeOf, Problem } from '../ui/problem.tsx';
import { ApiProblem } from '../wire/api.ts';
import { act, readCase, readOrganisations } from '../wire/cases.ts';
import type { CaseDetail, HolderInput, WireReport } from '../wire/wire-types.ts';
import { stepWords } from './case-steps.tsx';
import { agoWords } from './patrol-words.ts';
import type { WallModel } from './wall-model.ts';

const NEAREST = 6;

/** What became of the last try. */
type Outcome = { kind: 'refused'; code: string } | { kind: 'late'; detail: CaseDetail };

/**
 * Gives a case to somebody: one click opens this list, one on a name sends it. What is sent names the version of the case
 * that this list was opened on: where somebody was faster, the server says so, and nothing is overwritten unseen.
 */
export function DispatchPanel({
  wall,
  report,
  isPossible,
  onChanged,
}: {
  wall: WallModel;
  report: WireReport;
  /** It can (still) be given to somebody. */
  isPossible: boolean;
  onChanged: () => void;
}) {
  const { number } = report;
  const seen = useRef(report);
  const onDuty = useSignal<OnDutyAnswer | null>(null);
  const offices = useSignal<ReadonlyMap<string, OrganisationAnswer>>(new Map());
  const sending = useSignal(false);
  const outcome = useSignal<Outcome | null>(null);
  const list = useRef<HTMLElement>(null);

  useEffect(() => {
    const stop = new AbortController();
    const { lon, lat } = seen.current;
    const fail = (error: unknown): void => {
      if (!stop.signal.aborted) outcome.value = { kind: 'refused', code: codeOf(error) };
    };
    wall.api
      .get<OnDutyAnswer>(`/api/on-duty?lon=${lon}&lat=${lat}&limit=${NEAREST}`, { signal: stop.signal })
      .then((answer) => {
        onDuty.value = answer;
      })
      .catch(fail);
    readOrganisations(wall.api)
      .then((all) => {
        offices.value = new Map(all.map((office) => [office.code, office]));
      })
      .catch(fail);
    return () => stop.abort();
  }, [wall, offices, onDuty, outcome]);

  // The keyboard is at the first choice as soon as there is one.
  const isReady = onDuty.value !== null;
  useEffect(() => {
    if (isReady) focusChoice(list.current, 0);
  }, [isReady]);

  const send = async (to: HolderInput | undefined, name: string): Promise<void> => {
    if (sending.value) return;
    sending.value = true;
    try {
      const { version } = seen.current;
      await act(wall.api, number, { action: 'dispatch', version, note: '', ...(to === undefined ? {} : { to }) });
      wall.announcement.value = t('dispatch.done', { to: name });
      wall.dispatching.value = false;
      onChanged();
    } catch (error) {
      outcome.value = await outcomeOf(wall, number, error);
      if (outcome.value.kind === 'late') {
        seen.current = outcome.value.detail.case;
        onChanged();
      }
    } finally {
      sending.value = false;
    }
  };

  const routed = routedOrganisations(seen.current)
    .map((code) => offices.value.get(code))
    .filter((office) => office !== undefined)
    .filter(({ kind, retiredAt }) => kind !== 'outside-system' && retiredAt === null);
  const people = personChoices(onDuty.value?.staff ?? [], seen.current);
  return (
    <section
      ref={list}
      class="dispatch"
      aria-label={t('dispatch.title')}
      aria-busy={sending.value || !isPossible}
      onKeyDown={(event) => {
        const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
        if (step === 0) return;
        event.preventDefault();
        moveFocus(list.current, step);
      }}
    >
      <h3>{t('dispatch.title')}</h3>
      <p>
        <span class="quiet">{t('report.holder')}</span> <strong>{holderName(seen.current.holder)}</strong>
      </p>
      <Told wall={wall} outcome={outcome.value} />
      <h4>{t('dispatch.near')}</h4>
      {onDuty.value === null && outcome.value === null ? <p class="quiet">{t('dispatch.loading')}</p> : null}
      {onDuty.value?.staff.length === 0 ? <p class="quiet">{t('dispatch.nobody')}</p> : null}
      {onDuty.value?.warnings.includes('calendar-missing') ? (
        <p class="doubts">{t('dispatch.calendarMissing')}</p>
      ) : null}
      <ul>
        {people.map((choice) => (
          <li key={choice.person.code}>
            <Choice
              busy={sending.value || !isPossible}
              hasIt={choice.hasIt}
              onChoose={() => send(choice.to, named(choice.person.name))}
            >
              <Person choice={choice} office={offices.value.get(choice.person.organisation)} />
            </Choice>
            <Call name={named(choice.person.name)} phone={choice.person.phone} />
          </li>
        ))}
      </ul>
      {routed.length > 0 ? <h4>{t('dispatch.offices')}</h4> : null}
      <ul>
        {routed.map((office) => {
          const to = { organisation: office.code };
          return (
            <li key={office.code}>
              <Choice
                busy={sending.value || !isPossible}
                hasIt={has(seen.current, to)}
                onChoose={() => send(to, named(office.name))}
              >
                <strong>{named(office.name)}</strong>
              </Choice>
              <Call name={named(office.name)} phone={office.phone} />
            </li>
          );
        })}
        <li>
          <Choice
            busy={sending.value || !isPossible}
            hasIt={false}
            onChoose={() => send(undefined, t('dispatch.routing'))}
          >
            <strong>{t('dispatch.routing')}</strong>
            <small>{t('dispatch.routingHow')}</small>
          </Choice>
        </li>
      </ul>
    </section>
  );
}

function Choice(props: { busy: boolean; hasIt: boolean; onChoose: () => void; children: ComponentChildren }) {
  return (
    <button type="button" class="dispatch-choice" disabled={props.busy || props.hasIt} onClick={props.onChoose}>
      {props.children}
      {props.hasIt ? <em>{t('dispatch.hasIt')}</em> : null}
    </button>
  );
}

function Person({
  choice: { person, held },
  office,
}: {
  choice: PersonChoice;
  office: OrganisationAnswer | undefined;
}) {
  const { name, distanceM, live, seenAgoS } = person;
  return (
    <>
      <strong>{named(name)}</strong>
      <span class="dispatch-distance">{distanceM === null ? '—' : formatDistance(distanceM)}</span>
      <small>
        {held === undefined
          ? office === undefined
            ? person.organisation
            : named(office.name)
          : `${postName(held.post)} · ${named(held.cell.name)}`}
      </small>
      <small class={live ? 'dispatch-live' : ''}>
        {distanceM === null
          ? t('dispatch.nowhere')
          : seenAgoS === null
            ? t(live ? 'dispatch.live' : 'dispatch.fromCell')
            : live
              ? `${t('dispatch.live')} · ${t('patrol.dispatch.seen', { ago: agoWords(seenAgoS) })}`
              : t('patrol.dispatch.seen', { ago: agoWords(seenAgoS) })}
      </small>
    </>
  );
}

function Call({ name, phone }: { name: string; phone: string }) {
  if (phone === '') return null;
  return (
    <a
      class="dispatch-call"
      href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}
      aria-label={t('cell.call', { name, phone })}
    >
      <Icon name="phone" />
      {phone}
    </a>
  );
}

async function outcomeOf(wall: WallModel, number: string, error: unknown): Promise<Outcome> {
  if (!(error instanceof ApiProblem && error.status === 409)) return { kind: 'refused', code: codeOf(error) };
  try {
    return { kind: 'late', detail: await readCase(wall.api, number) };
  } catch (again) {
    return { kind: 'refused', code: codeOf(again) };
  }
}

/** What was refused; where somebody was faster, who, when, and what. */
function Told({ wall, outcome }: { wall: WallModel; outcome: Outcome | null }) {
  if (outcome === null) return null;
  if (outcome.kind === 'refused') return <Problem code={outcome.code} />;
  const { case: now, steps, actions } = outcome.detail;
  const last = steps.at(-1);
  return (
    <div class="problem" role="alert">
      <strong>{t('desk.conflict.title')}</strong>
      {last === undefined ? null : (
        <p>
          {formatMoment(Date.parse(last.at), wall.timeZone.value, wall.dataNow.value)} · {stepWords(last)}
        </p>
      )}
      <p>{t('desk.conflict.unknown', { stage: stageName(now.stage) })}</p>
      <p>{t(actions.includes('dispatch') ? 'dispatch.again' : 'desk.conflict.gone')}</p>
    </div>
  );
}

const choicesIn = (list: HTMLElement | null): HTMLButtonElement[] => [
  ...(list?.querySelectorAll<HTMLButtonElement>('.dispatch-choice:not(:disabled)') ?? []),
];
function focusChoice(list: HTMLElement | null, index: number): void {
  choicesIn(list)[index]?.focus();
}
function moveFocus(list: HTMLElement | null, step: 1 | -1): void {
  const choices = choicesIn(list);
  const at = choices.indexOf(document.activeElement as HTMLButtonElement);
  focusChoice(list, (at + step + choices.length) % choices.length);
}
