import { useEffect } from 'preact/hooks';
import type { StaffAnswer } from '../../../server/duty/people/people-contract.ts';
import { named, t } from '../../i18n/i18n.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Icon } from '../../ui/icon.tsx';
import { postName } from '../case-words.ts';
import { PagedTable, PartHead } from './list-frame.tsx';
import type { PartProps } from './part-props.ts';
import type { StaffAsked } from './people-model.ts';
import { employmentName, Phone, shiftName } from './people-words.tsx';
import { PersonPanel } from './person-panel.tsx';

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
