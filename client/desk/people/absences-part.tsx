import { useEffect } from 'preact/hooks';
import { named, t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { PagedTable, PartHead } from './list-frame.tsx';
import type { PartProps } from './part-props.ts';
import type { AbsenceAnswer } from './people-model.ts';
import { spanWords } from './people-words.tsx';

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
