import { useEffect, useRef } from 'preact/hooks';
import { named, t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { postName } from '../case-words.ts';
import type { PartProps } from './part-props.ts';
import { CellLink, employmentName, Phone, shiftName, spanWords } from './people-words.tsx';

/** One person: posts held, held before and to come, days away. */
export function PersonPanel({ model, directory, mayEdit, ask }: PartProps) {
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
