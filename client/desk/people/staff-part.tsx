import { useEffect, useRef } from 'preact/hooks';
import type { StaffAnswer } from '../../../server/duty/people-contract.ts';
import { named, t } from '../../i18n/i18n.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Icon } from '../../ui/icon.tsx';
import { postName } from '../case-words.ts';
import { PagedTable, PartHead } from './list-frame.tsx';
import type { PartProps } from './part-props.ts';
import type { StaffAsked } from './people-model.ts';
import { CellLink, employmentName, Phone, spanWords } from './people-words.tsx';

const SEARCH_REST_MS = 250;
/** Posts in a row; the panel has them all. */
const POSTS_SHOWN = 3;

/** Everybody: found by name, number, telephone or organisation; the one who is open at the right. */
export function StaffPart({ desk, model, directory, mayEdit, tools, ask }: PartProps) {
  const asked = model.staffAsked.value;
  const { q, organisation, left } = asked;
  useEffect(() => {
    const timer = setTimeout(() => void model.readStaff(), model.staff.rows.value === null ? 0 : SEARCH_REST_MS);
    return () => clearTimeout(timer);
  }, [q, organisation, left]);
  const set = (change: Partial<StaffAsked>): void => {
    model.staffAsked.value = { ...asked, ...change };
  };
  const open = model.open.value;
  return (
    <div class={`people-split ${open === null ? '' : 'people-open'}`}>
      <div class="people-list">
        <PartHead title={t('people.parts.staff')} what={t('people.what.staff')}>
          {tools}
          {mayEdit ? (
            <button
              type="button"
              class="button primary"
              onClick={() => ask({ what: 'staff', person: null, organisation })}
            >
              <Icon name="plus" />
              {t('people.addStaff')}
            </button>
          ) : null}
        </PartHead>
        <search class="people-filter">
          <label class="field">
            <span>{t('people.find')}</span>
            <input type="search" value={q} onInput={({ currentTarget }) => set({ q: currentTarget.value })} />
          </label>
          <ComboBox
            label={t('people.fields.organisation')}
            value={organisation === '' ? null : organisation}
            valueText={directory.organisationName(organisation)}
            options={directory.organisationOptions.value}
            none={t('people.all')}
            onChange={(code) => set({ organisation: code ?? '' })}
          />
          <label class="check">
            <input
              type="checkbox"
              checked={left}
              onChange={({ currentTarget }) => set({ left: currentTarget.checked })}
            />
            {t('people.withLeft')}
          </label>
        </search>
        <PagedTable
          list={model.staff}
          columns={[
            t('people.columns.name'),
            t('people.columns.phone'),
            t('people.columns.organisation'),
            t('people.columns.employment'),
            t('people.columns.shift'),
            t('people.columns.posts'),
          ]}
          empty={t('people.nobody')}
          onRetry={model.readStaff}
        >
          {(person: StaffAnswer) => (
            <tr key={person.code} class={open?.person.code === person.code ? 'row-chosen' : ''}>
              <th scope="row">
                <button type="button" class="link-button" onClick={() => void model.openPerson(person.code)}>
                  {named(person.name)}
                </button>{' '}
                <small class="quiet">{person.code}</small>
                {person.leftOn === null ? null : (
                  <span class="row-mark">{t('people.leftOn', { day: person.leftOn })}</span>
                )}
              </th>
              <td class="nowrap">
                <Phone phone={person.phone} />
              </td>
              <td>{directory.organisationName(person.organisation)}</td>
              <td class="nowrap">{employmentName(person.employment)}</td>
              <td>{shiftName(model.shifts.value, person.shift)}</td>
              <td>
                {person.posts
                  .slice(0, POSTS_SHOWN)
                  .map(({ post, cell }) => `${postName(post)} · ${named(cell.name)}`)
                  .join(t('sheets.comma'))}
                {person.posts.length > POSTS_SHOWN
                  ? ` ${t('people.andMore', { count: person.posts.length - POSTS_SHOWN })}`
                  : ''}
              </td>
            </tr>
          )}
        </PagedTable>
      </div>
      {open === null ? null : (
        <PersonPanel
          key={open.person.code}
          desk={desk}
          model={model}
          directory={directory}
          mayEdit={mayEdit}
          tools={null}
          ask={ask}
        />
      )}
    </div>
  );
}

/** One person: posts held, held before and to come, days away. */
function PersonPanel({ model, directory, mayEdit, ask }: PartProps) {
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  const open = model.open.value;
  if (open === null) return null;
  const { person, posts, absences } = open;
  const name = named(person.name);
  return (
    <aside
      ref={box}
      class="person-panel"
      tabIndex={-1}
      aria-label={name}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        model.closePerson();
      }}
    >
      <header>
        <h3>
          {name} <small class="quiet">{person.code}</small>
        </h3>
        <button
          type="button"
          class="icon-button"
          aria-label={t('action.close')}
          title={t('action.close')}
          onClick={() => model.closePerson()}
        >
          <Icon name="close" />
        </button>
      </header>
      <dl class="fact-list">
        <dt>{t('people.columns.phone')}</dt>
        <dd>
          <Phone phone={person.phone} />
        </dd>
        <dt>{t('people.columns.organisation')}</dt>
        <dd>{directory.organisationName(person.organisation)}</dd>
        <dt>{t('people.columns.employment')}</dt>
        <dd>{employmentName(person.employment)}</dd>
        <dt>{t('people.columns.shift')}</dt>
        <dd>{shiftName(model.shifts.value, person.shift) || t('people.noShift')}</dd>
        <dt>{t('people.service')}</dt>
        <dd>{spanWords(person.joinedOn, person.leftOn)}</dd>
      </dl>
      {mayEdit ? (
        <div class="button-row">
          <button type="button" class="button" onClick={() => ask({ what: 'staff', person })}>
            {t('people.edit')}
          </button>
          <button type="button" class="button" onClick={() => ask({ what: 'leave', person })}>
            {t('people.leave')}
          </button>
          <button type="button" class="button" onClick={() => ask({ what: 'give', staff: person })}>
            {t('people.give')}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => ask({ what: 'absence', staff: { code: person.code, name } })}
          >
            {t('people.addAbsence')}
          </button>
        </div>
      ) : null}
      <h4>{t('people.columns.posts')}</h4>
      {posts.length === 0 ? <p class="quiet">{t('people.noPosts')}</p> : null}
      <ul class="holdings">
        {posts.map((holding) => {
          const isOver = holding.toDay !== null && holding.toDay < model.today();
          return (
            <li key={holding.id} class={isOver ? 'holding-over' : ''}>
              <span>
                <strong>{postName(holding.post)}</strong> · <CellLink cell={holding.cell} />
                <small class="quiet">{spanWords(holding.fromDay, holding.toDay)}</small>
              </span>
              {mayEdit && !isOver ? (
                <button
                  type="button"
                  class="button"
                  aria-label={t('people.endOf', { post: postName(holding.post), name })}
                  onClick={() => ask({ what: 'end', holding })}
                >
                  {t('people.end')}
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      <h4>{t('people.parts.absences')}</h4>
      {absences.length === 0 ? <p class="quiet">{t('people.noAbsence')}</p> : null}
      <ul class="holdings">
        {absences.map(({ id, fromDay, toDay, note }) => (
          <li key={id}>
            {spanWords(fromDay, toDay)}
            {note === '' ? '' : ` · ${note}`}
          </li>
        ))}
      </ul>
    </aside>
  );
}

function shiftName(shifts: readonly { code: string; name: { zh: string; en: string } }[], code: string | null): string {
  const shift = shifts.find((one) => one.code === code);
  return shift === undefined ? (code ?? '') : named(shift.name);
}
