import { t } from '../i18n/i18n.ts';
import { Icon } from '../ui/icon.tsx';
import type { CaseDetail } from '../wire/wire-types.ts';
import { reasonText, roleName } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';

/** Whom to call, and why it lies with them. */
export function CasePeople({ desk, detail }: { desk: DeskModel; detail: CaseDetail }) {
  const { reasons } = detail.case;
  return (
    <>
      <section class="case-part" aria-labelledby="people">
        <h3 id="people">{t('desk.case.people')}</h3>
        {detail.people.length === 0 ? <p class="quiet">{t('desk.case.noPeople')}</p> : null}
        <ul class="people">
          {together(detail.people).map(({ roles, name, phone }) => (
            <li key={`${name} ${phone ?? ''}`}>
              <span>
                <strong>{name}</strong>
                <small>{[...new Set(roles)].map(roleName).join(', ')}</small>
              </span>
              {phone === undefined || phone === '' ? (
                <small class="quiet">{t('desk.case.noPhone')}</small>
              ) : (
                <a
                  class="button"
                  href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}
                  aria-label={t('desk.case.call', { name, phone })}
                >
                  <Icon name="phone" />
                  <span class="numbers">{phone}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section class="case-part" aria-labelledby="why">
        <h3 id="why">{t('desk.case.why')}</h3>
        {reasons.length === 0 ? <p class="quiet">{t('desk.case.noWhy')}</p> : null}
        <ol class="reasons">
          {reasons.map((reason, index) => (
            <li key={index}>{reasonText(desk, detail.case, reason)}</li>
          ))}
        </ol>
      </section>
    </>
  );
}

interface Person {
  name: string;
  phone: string | undefined;
  roles: string[];
}

/** Whoever holds several posts is one person to call. */
function together(people: CaseDetail['people']): Person[] {
  const found = new Map<string, Person>();
  for (const { role, name, phone } of people) {
    const person = found.get(`${name} ${phone}`);
    if (person === undefined) found.set(`${name} ${phone}`, { name, phone, roles: [role] });
    else person.roles.push(role);
  }
  return [...found.values()];
}
