import { useEffect } from 'preact/hooks';
import type { Post } from '../../../server/duty/contract.ts';
import type { PostAnswer } from '../../../server/duty/people-contract.ts';
import { formatNumber, formatTime } from '../../i18n/format.ts';
import { named, type TextKey, t } from '../../i18n/i18n.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Icon } from '../../ui/icon.tsx';
import { POSTS, postName } from '../case-words.ts';
import type { Directory } from '../sheets/directory.ts';
import { FaultText } from '../sheets/fault.tsx';
import { PagedTable, PartHead, TableHead } from './list-frame.tsx';
import type { PartProps } from './part-props.ts';
import type { AbsenceAnswer, PostsAsked } from './people-model.ts';
import { CellLink, Phone, postChoices, spanWords } from './people-words.tsx';

const ON_DUTY_EVERY_MS = 60_000;

/** A cell and what lies below it, and a post. */
function PlaceFilter(props: {
  asked: PostsAsked;
  directory: Directory;
  onChange: (asked: PostsAsked) => void;
  withPost: boolean;
}) {
  const { asked, directory, onChange } = props;
  return (
    <search class="people-filter">
      <ComboBox
        label={t('people.within')}
        value={asked.cell === '' ? null : asked.cell}
        valueText={directory.cellName(asked.cell)}
        options={directory.cellOptions.value}
        none={t('lists.wholeCity')}
        onChange={(cell) => onChange({ ...asked, cell: cell ?? '' })}
      />
      {props.withPost ? (
        <label class="field">
          <span>{t('people.fields.post')}</span>
          <select
            value={asked.post}
            onChange={({ currentTarget }) => onChange({ ...asked, post: currentTarget.value as Post | '' })}
          >
            <option value="">{t('people.all')}</option>
            {postChoices().map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </search>
  );
}

/** Who holds which post today. */
export function PostsPart({ model, directory, mayEdit, tools, ask }: PartProps) {
  const asked = model.postsAsked.value;
  useEffect(() => void model.readPosts(), [model, asked]);
  return (
    <>
      <PartHead title={t('people.parts.posts')} what={t('people.what.posts')}>
        {tools}
        {mayEdit ? (
          <button
            type="button"
            class="button primary"
            onClick={() => ask({ what: 'give', ...(asked.cell === '' ? {} : { cell: asked.cell }) })}
          >
            <Icon name="plus" />
            {t('people.give')}
          </button>
        ) : null}
      </PartHead>
      <PlaceFilter
        asked={asked}
        directory={directory}
        withPost
        onChange={(next) => {
          model.postsAsked.value = next;
        }}
      />
      <PagedTable
        list={model.posts}
        columns={[
          t('people.columns.cell'),
          t('people.columns.post'),
          t('people.columns.name'),
          t('people.columns.phone'),
          t('people.columns.days'),
          '',
        ]}
        empty={t('people.nobodyHolds')}
        onRetry={model.readPosts}
      >
        {(holding: PostAnswer) => (
          <tr key={holding.id}>
            <th scope="row">
              <CellLink cell={holding.cell} />
            </th>
            <td>{postName(holding.post)}</td>
            <td>
              {named(holding.name)} <small class="quiet">{holding.staff}</small>
            </td>
            <td class="nowrap">
              <Phone phone={holding.phone} />
            </td>
            <td class="nowrap">{spanWords(holding.fromDay, holding.toDay)}</td>
            <td class="row-buttons">
              {mayEdit ? (
                <button
                  type="button"
                  class="button"
                  aria-label={t('people.endOf', { post: postName(holding.post), name: named(holding.name) })}
                  onClick={() => ask({ what: 'end', holding })}
                >
                  {t('people.end')}
                </button>
              ) : null}
            </td>
          </tr>
        )}
      </PagedTable>
    </>
  );
}

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

/** Days on which people are away, from today on. */
export function AbsencesPart({ model, mayEdit, tools, ask }: PartProps) {
  useEffect(() => void model.readAbsences(), [model]);
  return (
    <>
      <PartHead title={t('people.parts.absences')} what={t('people.what.absences')}>
        {tools}
        {mayEdit ? (
          <button type="button" class="button primary" onClick={() => ask({ what: 'absence' })}>
            <Icon name="plus" />
            {t('people.addAbsence')}
          </button>
        ) : null}
      </PartHead>
      <PagedTable
        list={model.absences}
        columns={[t('people.columns.name'), t('people.columns.days'), t('people.fields.note'), '']}
        empty={t('people.noAbsences')}
        onRetry={model.readAbsences}
      >
        {({ id, staff, name, fromDay, toDay, note }: AbsenceAnswer) => (
          <tr key={id}>
            <th scope="row">
              {named(name)} <small class="quiet">{staff}</small>
            </th>
            <td class="nowrap">{spanWords(fromDay, toDay)}</td>
            <td>{note}</td>
            <td class="row-buttons">
              {mayEdit ? (
                <button
                  type="button"
                  class="button"
                  aria-label={t('people.absenceOf', { name: named(name) })}
                  onClick={() =>
                    ask({ what: 'absence', staff: { code: staff, name: named(name) }, fromDay, toDay, note })
                  }
                >
                  {t('people.edit')}
                </button>
              ) : null}
            </td>
          </tr>
        )}
      </PagedTable>
    </>
  );
}

/** Who works a shift at this moment; looked at again every minute. */
export function OnDutyPart({ desk, model, directory }: PartProps) {
  const asked = model.onDutyAsked.value;
  useEffect(() => {
    void model.readOnDuty();
    const timer = setInterval(() => void model.readOnDuty(), ON_DUTY_EVERY_MS);
    return () => clearInterval(timer);
  }, [model, asked]);
  const answer = model.onDuty.value;
  return (
    <>
      <PartHead title={t('people.parts.on-duty')} what={t('people.what.on-duty')} />
      <PlaceFilter
        asked={asked}
        directory={directory}
        withPost
        onChange={(next) => {
          model.onDutyAsked.value = next;
        }}
      />
      {model.fault.value === null ? null : <FaultText fault={model.fault.value} onRetry={model.readOnDuty} />}
      {answer === null ? null : (
        <>
          {answer.warnings.includes('calendar-missing') ? (
            <p class="sheet-notice">{t('people.calendarMissing')}</p>
          ) : null}
          <p class="vacancy-sum" role="status">
            <strong>{t('people.onDuty', { count: answer.total, amount: formatNumber(answer.total) })}</strong>
            {t('people.asOf', { time: formatTime(Date.parse(answer.at), desk.timeZone.value) })}
            {answer.staff.length < answer.total
              ? ` ${t('people.firstOnly', { count: formatNumber(answer.staff.length) })}`
              : ''}
          </p>
          {answer.staff.length === 0 ? (
            <p class="empty">{t('people.nobodyOnDuty')}</p>
          ) : (
            <div class="sheet-scroll">
              <table class="sheet-rows">
                <TableHead
                  columns={[
                    t('people.columns.name'),
                    t('people.columns.phone'),
                    t('people.columns.organisation'),
                    t('people.columns.posts'),
                  ]}
                />
                <tbody>
                  {answer.staff.map(({ code, name, phone, organisation, posts }) => (
                    <tr key={code}>
                      <th scope="row">
                        {named(name)} <small class="quiet">{code}</small>
                      </th>
                      <td class="nowrap">
                        <Phone phone={phone} />
                      </td>
                      <td>{directory.organisationName(organisation)}</td>
                      <td>
                        {posts
                          .map(({ post, cell }) => `${postName(post)} · ${named(cell.name)}`)
                          .join(t('sheets.comma'))}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </>
      )}
    </>
  );
}
