import { useEffect } from 'preact/hooks';
import { formatNumber, formatTime } from '../../i18n/format.ts';
import { named, t } from '../../i18n/i18n.ts';
import { postName } from '../case-words.ts';
import { FaultText } from '../sheets/fault.tsx';
import { PartHead, TableHead } from './list-frame.tsx';
import type { PartProps } from './part-props.ts';
import { Phone } from './people-words.tsx';
import { PlaceFilter } from './place-filter.tsx';

const ON_DUTY_EVERY_MS = 60_000;

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
