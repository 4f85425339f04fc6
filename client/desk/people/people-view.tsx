import { useSignal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import type { DeskModel } from '../desk-model.ts';
import { CsvTools } from '../sheets/csv-tools.tsx';
import { directoryOf } from '../sheets/directory.ts';
import { SheetPane } from '../sheets/sheet-pane.tsx';
import { ViewTabs } from '../sheets/view-tabs.tsx';
import { OrganisationsPart } from './organisations-part.tsx';
import type { PartProps } from './part-props.ts';
import './people.css';
import { AbsencesPart } from './absences-part.tsx';
import { OnDutyPart } from './on-duty-part.tsx';
import { PARTS, type Part, peopleModelOf, readPart } from './people-model.ts';
import { type Asking, PersonForms } from './person-forms.tsx';
import { PostsPart } from './posts-part.tsx';
import { SHIFT_FORM } from './shift-form.ts';
import { StaffPart } from './staff-part.tsx';
import { VacanciesPart } from './vacancies-part.tsx';

const COMPONENTS: Readonly<Record<Exclude<Part, 'shifts'>, ComponentType<PartProps>>> = {
  staff: StaffPart,
  organisations: OrganisationsPart,
  posts: PostsPart,
  vacancies: VacanciesPart,
  absences: AbsencesPart,
  'on-duty': OnDutyPart,
};
/** Parts that are a list of their own, and so can be had as a file. */
const FILES: readonly Part[] = ['staff', 'organisations', 'posts', 'shifts', 'absences'];

/** Organisations, staff, who holds which post, which nobody holds, shifts, absences, and who is on duty now. */
export default function PeopleView({ desk }: { desk: DeskModel }) {
  const directory = useMemo(() => directoryOf(desk), [desk]);
  const model = useMemo(() => {
    const found = peopleModelOf(desk, directory);
    found.part.value = readPart(location.search);
    return found;
  }, [desk, directory]);
  const asking = useSignal<Asking>(null);
  useEffect(() => {
    void directory.load();
    void model.readShifts();
  }, [model, directory]);
  const part = model.part.value;
  const mayEdit = desk.may('duty:write');
  const isWholeCity = desk.session.area === null;
  const tools =
    FILES.includes(part) && isWholeCity ? (
      <CsvTools
        desk={desk}
        path={`/api/${part}.csv`}
        mayImport={mayEdit}
        onImported={() => {
          void model.afterwards();
          void model.shiftSheet.load();
        }}
      />
    ) : null;
  return (
    <div class="sheets people-view">
      <ViewTabs
        view="people"
        parameter="part"
        label={t('people.title')}
        tabs={PARTS.map((name) => ({ name, text: t(`people.parts.${name}`), note: '' }))}
        chosen={part}
        onChoose={(name) => {
          model.part.value = name;
        }}
      />
      {part === 'shifts' ? (
        <SheetPane
          desk={desk}
          model={model.shiftSheet}
          form={SHIFT_FORM}
          directory={directory}
          title={t('people.parts.shifts')}
          what={t('people.what.shifts')}
          mayEdit={mayEdit && isWholeCity}
          tools={tools}
        />
      ) : (
        <PartOf
          part={part}
          props={{
            desk,
            model,
            directory,
            mayEdit,
            tools,
            ask: (next) => {
              asking.value = next;
            },
          }}
        />
      )}
      <PersonForms
        asking={asking.value}
        model={model}
        directory={directory}
        onDone={(said) => {
          desk.said.value = said;
        }}
        onClose={() => {
          asking.value = null;
        }}
      />
    </div>
  );
}

function PartOf({ part, props }: { part: Exclude<Part, 'shifts'>; props: PartProps }) {
  const Component = COMPONENTS[part];
  return <Component key={part} {...props} />;
}
