import { useEffect } from 'preact/hooks';
import { formatNumber } from '../../i18n/format.ts';
import { named, type TextKey, t } from '../../i18n/i18n.ts';
import { POSTS, postName } from '../case-words.ts';
import { FaultText } from '../sheets/fault.tsx';
import { PartHead, TableHead } from './list-frame.tsx';
import type { PartProps } from './part-props.ts';
import type { PostsAsked } from './people-model.ts';
import { CellLink } from './people-words.tsx';
import { PlaceFilter } from './place-filter.tsx';

/** Posts that somebody should hold and nobody does: urgent ones first. */
export function VacanciesPart({ model, directory, mayEdit, ask }: PartProps) {
  const asked = model.vacanciesAsked.value;
  useEffect(() => void model.readVacancies(), [model, asked]);
  const answer = model.vacancies.value;
  const set = (next: PostsAsked): void => {
    model.vacanciesAsked.value = next;
  };
  return (
    <>
      <PartHead title={t('people.parts.vacancies')} what={t('people.what.vacancies')} />
      <PlaceFilter asked={asked} directory={directory} withPost={false} onChange={set} />
      {model.fault.value === null ? null : <FaultText fault={model.fault.value} onRetry={model.readVacancies} />}
      {answer === null ? (
        model.fault.value === null ? (
          <p class="empty" role="status">
            {t('sheets.loading')}
          </p>
        ) : null
      ) : (
        <>
          <p class="vacancy-sum" role="status">
            <strong class={answer.urgent > 0 ? 'alarm' : ''}>
              {t('people.urgent', { count: answer.urgent, amount: formatNumber(answer.urgent) })}
            </strong>
            {t('people.vacant', { count: answer.total, amount: formatNumber(answer.total) })}
          </p>
          <fieldset class="vacancy-posts">
            <legend class="hidden-text">{t('people.byPost')}</legend>
            <button
              type="button"
              class="button"
              aria-pressed={asked.post === ''}
              onClick={() => set({ ...asked, post: '' })}
            >
              {t('people.all')}
            </button>
            {POSTS.filter((post) => (answer.byPost[post] ?? 0) > 0 || post === asked.post).map((post) => (
              <button
                key={post}
                type="button"
                class="button"
                aria-pressed={asked.post === post}
                onClick={() => set({ ...asked, post })}
              >
                {postName(post)} <strong>{formatNumber(answer.byPost[post] ?? 0)}</strong>
              </button>
            ))}
          </fieldset>
          {answer.vacancies.length === 0 ? (
            <p class="empty">{t('people.noVacancy')}</p>
          ) : (
            <div class="sheet-scroll">
              <table class="sheet-rows">
                <TableHead
                  columns={[
                    t('people.columns.cell'),
                    t('people.columns.level'),
                    t('people.columns.post'),
                    t('people.columns.urgent'),
                    '',
                  ]}
                />
                <tbody>
                  {answer.vacancies.map(({ cell, post, urgent }) => (
                    <tr key={`${cell.level}:${cell.code} ${post}`} class={urgent ? 'row-urgent' : ''}>
                      <th scope="row">
                        <CellLink cell={cell} /> <small class="quiet">{cell.code}</small>
                      </th>
                      <td>{t(`level.l${cell.level}` as TextKey)}</td>
                      <td>{postName(post)}</td>
                      <td>{urgent ? <strong class="alarm">{t('people.isUrgent')}</strong> : null}</td>
                      <td class="row-buttons">
                        {mayEdit ? (
                          <button
                            type="button"
                            class="button"
                            aria-label={t('people.giveTitleOf', { post: postName(post), cell: named(cell.name) })}
                            onClick={() =>
                              ask({
                                what: 'give',
                                cell: directory.nameOfCell(cell),
                                cellName: named(cell.name),
                                post,
                              })
                            }
                          >
                            {t('people.fill')}
                          </button>
                        ) : null}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {answer.nextCursor === null ? null : (
            <button type="button" class="button more-button" onClick={() => void model.moreVacancies()}>
              {t('people.more')}
            </button>
          )}
        </>
      )}
    </>
  );
}
