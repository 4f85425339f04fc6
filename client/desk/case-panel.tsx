import { formatDistance } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { Problem } from '../ui/problem.tsx';
import type { CaseDetail } from '../wire/wire-types.ts';
import { CaseActions } from './case-actions.tsx';
import { CaseHead } from './case-head.tsx';
import { CaseHistory } from './case-history.tsx';
import { CaseMap } from './case-map.tsx';
import { CasePeople } from './case-people.tsx';
import type { DeskModel } from './desk-model.ts';

/** The right column: all of one case, from its clocks to its history. The map in it is made once and goes from case to case. */
export function CasePanel({ desk }: { desk: DeskModel }) {
  const open = desk.open.value;
  const detail = open?.detail ?? null;
  return (
    <aside class="case" id="case" tabIndex={-1} aria-label={t('desk.case.label')}>
      {open === null ? (
        <div class="empty">
          <p>
            <strong>{t('desk.case.none')}</strong>
          </p>
          <p>{t('desk.case.noneHint')}</p>
        </div>
      ) : (
        <>
          {open.problem === null ? null : <Problem code={open.problem} />}
          {detail === null && open.problem === null ? (
            <p class="empty" role="status">
              {t('desk.case.loading', { number: open.number })}
            </p>
          ) : null}
          {detail === null ? null : <CaseHead desk={desk} detail={detail} />}
          {detail === null ? null : <CaseActions desk={desk} detail={detail} />}
        </>
      )}
      <CaseMap desk={desk} detail={detail} />
      {detail === null ? null : (
        <>
          <Duplicates desk={desk} detail={detail} />
          <CasePeople desk={desk} detail={detail} />
          <Photos detail={detail} />
          <CaseHistory desk={desk} detail={detail} />
        </>
      )}
    </aside>
  );
}

function Duplicates({ desk, detail }: { desk: DeskModel; detail: CaseDetail }) {
  const { duplicates, merged } = detail;
  if (duplicates.length === 0 && merged.length === 0) return null;
  const mayMerge = detail.actions.includes('merge');
  return (
    <section class="case-part" aria-labelledby="duplicates">
      <h3 id="duplicates">{t(duplicates.length > 0 ? 'desk.case.duplicates' : 'desk.case.merged')}</h3>
      <ul class="others">
        {duplicates.map(({ number, distanceM, occurredAt, description }) => (
          <li key={number}>
            <button type="button" class="link-button" onClick={() => desk.choose(number, { open: true })}>
              <code>{number}</code>
            </button>
            <span>
              {t('desk.case.duplicate', { distance: formatDistance(distanceM), when: desk.moment(occurredAt) })}
              {description === '' ? '' : ` · ${description}`}
            </span>
            {mayMerge ? (
              <button
                type="button"
                class="button"
                title={t('desk.case.mergeInto', { number })}
                aria-label={t('desk.case.mergeInto', { number })}
                onClick={() => {
                  desk.dialog.value = {
                    kind: 'action',
                    action: 'merge',
                    numbers: [detail.case.number],
                    preset: { into: number },
                  };
                }}
              >
                {t('desk.act.merge')}
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {merged.length > 0 ? (
        <>
          {duplicates.length > 0 ? <h3>{t('desk.case.merged')}</h3> : null}
          <ul class="others">
            {merged.map((number) => (
              <li key={number}>
                <button type="button" class="link-button" onClick={() => desk.choose(number, { open: true })}>
                  <code>{number}</code>
                </button>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Photos({ detail }: { detail: CaseDetail }) {
  const { photoLinks } = detail.case;
  if (photoLinks.length === 0) return null;
  return (
    <section class="case-part" aria-labelledby="photos">
      <h3 id="photos">{t('desk.case.photos')}</h3>
      <ul class="photos">
        {photoLinks.map(({ href, thumbnailHref, width, height }, index, all) => (
          <li key={href}>
            <a href={href} target="_blank" rel="noopener">
              <img
                src={thumbnailHref}
                width={width}
                height={height}
                loading="lazy"
                alt={t('report.photo', { number: index + 1, count: all.length })}
              />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
