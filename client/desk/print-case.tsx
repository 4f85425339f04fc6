import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { OrganisationAnswer } from '../../server/duty/contract.ts';
import { formatMoment } from '../i18n/format.ts';
import { named, t } from '../i18n/i18n.ts';
import { sourceName } from '../i18n/source-name.ts';
import { type ClockName, readClock } from '../state/desk-clocks.ts';
import { Icon } from '../ui/icon.tsx';
import { codeOf, Problem } from '../ui/problem.tsx';
import type { Api } from '../wire/api.ts';
import { readCase, readOrganisations } from '../wire/cases.ts';
import type { CaseDetail, Category, Session, WallSnapshot } from '../wire/wire-types.ts';
import { cellNames, detailWords } from './case-history.tsx';
import { actionName, actorName, holderName, roleName, severityName, stageName, type Wording } from './case-words.ts';
import { ClockWords } from './queue-row.tsx';

interface Printed {
  detail: CaseDetail;
  city: WallSnapshot['city'];
  categories: ReadonlyMap<string, Category>;
  organisations: ReadonlyMap<string, OrganisationAnswer>;
  now: number;
}

/** The record of a case on A4: what was reported, both clocks, and its whole history in order. One page, one file. */
export function PrintCase({ api, session, number }: { api: Api; session: Session; number: string }) {
  const printed = useSignal<Printed | null>(null);
  const problem = useSignal<string | null>(null);
  useEffect(() => {
    Promise.all([
      readCase(api, number),
      api.get<WallSnapshot>('/api/wall'),
      readOrganisations(api).catch(() => []),
    ]).then(
      ([detail, wall, organisations]) => {
        printed.value = {
          detail,
          city: wall.city,
          categories: new Map(wall.categories.map((category) => [category.code, category])),
          organisations: new Map(organisations.map((organisation) => [organisation.code, organisation])),
          now: Date.parse(wall.at),
        };
      },
      (error) => {
        problem.value = codeOf(error);
      },
    );
  }, [api, number, printed, problem]);
  useEffect(() => {
    document.title = `${number} · ${t('desk.print.title')}`;
  });
  return (
    <main class="print-page">
      <p class="print-tools">
        <button type="button" class="button primary" disabled={printed.value === null} onClick={() => print()}>
          <Icon name="print" />
          {t('desk.print.print')}
        </button>
        <a class="button" href={`/desk?case=${number}`}>
          {t('desk.print.back')}
        </a>
      </p>
      {problem.value === null ? null : <Problem code={problem.value} />}
      {printed.value === null ? (
        problem.value === null ? (
          <p role="status">{t('desk.case.loading', { number })}</p>
        ) : null
      ) : (
        <Sheet printed={printed.value} name={session.name} />
      )}
    </main>
  );
}

function Sheet({
  printed: { detail, city, categories, organisations, now },
  name,
}: {
  printed: Printed;
  name: string;
}) {
  const row = detail.case;
  const wording: Wording = {
    category: (code) => nameIn(categories, code),
    organisation: (code) => nameIn(organisations, code),
    moment: (text) => formatMoment(Date.parse(text), city.timeZone, now),
  };
  return (
    <article class="sheet">
      <header>
        <p>{named(city.name)}</p>
        <h1>
          {t('desk.print.title')} <code>{row.number}</code>
        </h1>
        <p>
          {wording.category(row.category)} · {severityName(row.severity)} · {stageName(row.stage)}
        </p>
      </header>
      <section>
        <h2>{t('desk.print.description')}</h2>
        <p class="sheet-text">{row.description || t('report.noDescription')}</p>
        <dl>
          <dt>{t('desk.case.place')}</dt>
          <dd>
            {cellNames(row.path) || t('desk.case.outsideOnly')}
            {row.cell === null ? '' : ` (${row.cell.code})`} · {row.lon.toFixed(5)}, {row.lat.toFixed(5)}
          </dd>
          <dt>{t('desk.case.seen')}</dt>
          <dd>{wording.moment(row.occurredAt)}</dd>
          <dt>{t('desk.case.recorded')}</dt>
          <dd>{[wording.moment(row.recordedAt), sourceName(row.source), row.reporter].filter(Boolean).join(' · ')}</dd>
          <dt>{t('desk.case.holder')}</dt>
          <dd>
            {holderName(row.holder)}
            {row.assisting.length === 0
              ? ''
              : ` · ${t('desk.case.assisting')}: ${row.assisting.map(wording.organisation).join(', ')}`}
          </dd>
          {detail.people.length === 0 ? null : (
            <>
              <dt>{t('desk.case.people')}</dt>
              <dd>
                {detail.people
                  .map((person) => [roleName(person.role), person.name, person.phone].filter(Boolean).join(' '))
                  .join('; ')}
              </dd>
            </>
          )}
        </dl>
      </section>
      <section>
        <h2>{t('desk.print.clocks')}</h2>
        <table>
          <thead>
            <tr>
              <th />
              <th>{t('desk.print.due')}</th>
              <th>{t('desk.print.standing')}</th>
            </tr>
          </thead>
          <tbody>
            {(['resolve', 'onSite'] as const).map((clock) => (
              <ClockRow key={clock} clock={clock} detail={detail} now={now} moment={wording.moment} />
            ))}
          </tbody>
        </table>
        {detail.pauses.map(({ from, to, reason }) => (
          <p key={from}>
            {to === null
              ? t('desk.case.pauseRuns', { from: wording.moment(from), reason })
              : t('desk.case.pause', { from: wording.moment(from), to: wording.moment(to), reason })}
          </p>
        ))}
      </section>
      <section>
        <h2>{t('desk.case.history')}</h2>
        <table class="sheet-history">
          <thead>
            <tr>
              <th>{t('desk.print.step')}</th>
              <th>{t('desk.print.when')}</th>
              <th>{t('desk.print.who')}</th>
              <th>{t('desk.print.action')}</th>
              <th>{t('desk.print.words')}</th>
            </tr>
          </thead>
          <tbody>
            {detail.steps.map((step) => (
              <tr key={step.version}>
                <td>{step.version}</td>
                <td>{wording.moment(step.at)}</td>
                <td>{actorName(step.actor, wording)}</td>
                <td>
                  {actionName(step.action)}
                  <small>{stageName(step.stage)}</small>
                </td>
                <td>
                  {step.note}
                  {detailWords(step, wording).map((words) => (
                    <small key={words}>{words}</small>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {row.photoLinks.length === 0 ? null : (
        <section class="sheet-photos">
          <h2>{t('desk.case.photos')}</h2>
          {row.photoLinks.map(({ thumbnailHref }, index, all) => (
            <img
              key={thumbnailHref}
              src={thumbnailHref}
              alt={t('report.photo', { number: index + 1, count: all.length })}
            />
          ))}
        </section>
      )}
      <footer>
        <span>{t('desk.print.printedAt', { time: formatMoment(now, city.timeZone, now), name })}</span>
        <span class="sheet-signature">{t('desk.print.signature')}</span>
      </footer>
    </article>
  );
}

function ClockRow(props: { clock: ClockName; detail: CaseDetail; now: number; moment: (text: string) => string }) {
  const reading = readClock(props.detail.case, props.clock, props.now);
  if (reading === undefined) return null;
  return (
    <tr>
      <th scope="row">{t(`desk.clock.${props.clock}`)}</th>
      <td>{reading.dueAt === null ? '—' : props.moment(new Date(reading.dueAt).toISOString())}</td>
      <td>
        <ClockWords reading={reading} />
      </td>
    </tr>
  );
}

function nameIn(list: ReadonlyMap<string, { name: { zh: string; en: string } }>, code: string): string {
  const found = list.get(code);
  return found === undefined ? code : named(found.name);
}
