import type { Inspection, WireSite } from '../../../server/sites/contract.ts';
import { formatDistance } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { photoPath } from '../../wire/site-desk.ts';
import { CursorFrame } from '../sheets/cursor-frame.tsx';
import type { PartProps } from './part-props.ts';
import { whoInspected } from './site-words.ts';

/** What was found at a site, newest first; the last one open. */
export function InspectionList({ desk, model, site }: PartProps & { site: WireSite }) {
  return (
    <CursorFrame list={model.inspections} empty={t('sites.site.noInspections')}>
      {(inspections) => (
        <div class="inspections">
          {inspections.map((inspection, at) => (
            <InspectionEntry
              key={inspection.id}
              inspection={inspection}
              isFirst={at === 0}
              moment={desk.moment}
              site={site}
            />
          ))}
        </div>
      )}
    </CursorFrame>
  );
}

function InspectionEntry(props: {
  inspection: Inspection;
  isFirst: boolean;
  site: WireSite;
  moment: (at: string) => string;
}) {
  const { inspection, site } = props;
  const { answers, photos, result, note, place, distanceM } = inspection;
  const by = whoInspected(inspection);
  const failed = answers.filter((answer) => answer.failed).length;
  return (
    <details class={`inspection inspection-${result}`} open={props.isFirst}>
      <summary>
        <strong class={result === 'failed' ? 'alarm' : ''}>
          {result === 'failed' ? t('deskSites.failedCount', { count: failed }) : t('sites.site.passed')}
        </strong>{' '}
        {props.moment(inspection.at)} <span class="quiet">{by === '' ? '' : t('sites.site.by', { name: by })}</span>
      </summary>
      <p class={place === 'there' ? 'quiet' : 'watch'}>
        {t(`deskSites.place.${place}`, { distance: distanceM === null ? '' : formatDistance(distanceM) })}
      </p>
      {note === '' ? null : <p>{note}</p>}
      <table class="answers">
        <tbody>
          {answers.map((answer) => (
            <tr key={answer.code} class={answer.failed ? 'answer-failed' : ''}>
              <th scope="row">{named(answer.name)}</th>
              <td>
                {answer.answer === null ? <span class="quiet">{t('deskSites.unanswered')}</span> : named(answer.said)}
                {answer.failed ? <span class="row-mark">{t('deskSites.fails')}</span> : null}
                {answer.owed ? (
                  <>
                    {' '}
                    <span class="watch">{t('deskSites.owed')}</span>
                  </>
                ) : null}
                {answer.report === null ? null : (
                  <>
                    {' '}
                    <a href={`/desk?case=${answer.report}`}>{t('sites.site.report', { number: answer.report })}</a>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {photos.length === 0 ? null : (
        <ul class="photo-row">
          {photos.map(({ id, item }) => {
            const of = answers.find(({ code }) => code === item);
            const path = photoPath(site.id, inspection.id, id);
            return (
              <li key={id}>
                <a href={path} target="_blank" rel="noopener">
                  <img
                    class="thumbnail"
                    src={`${path}/thumbnail`}
                    alt={of === undefined ? t('deskSites.photo') : t('deskSites.photoOf', { item: named(of.name) })}
                    loading="lazy"
                  />
                </a>
              </li>
            );
          })}
        </ul>
      )}
    </details>
  );
}
