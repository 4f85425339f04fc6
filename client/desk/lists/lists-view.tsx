import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { RegisterName } from '../../../server/duty/lists/register-contract.ts';
import { t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import type { DeskModel } from '../desk-model.ts';
import { CsvTools } from '../sheets/csv-tools.tsx';
import { todayAt } from '../sheets/days.ts';
import { type Directory, directoryOf } from '../sheets/directory.ts';
import { SheetPane } from '../sheets/sheet-pane.tsx';
import { ViewTabs } from '../sheets/view-tabs.tsx';
import { CalendarPane } from './calendar-pane.tsx';
import { CLOCK_RULES_FORM, LIST_FORMS } from './list-forms.ts';
import './lists.css';
import { LIST_TABS, type ListsModel, type ListTab, listsModelOf, readTab } from './lists-model.ts';
import { OfficeHoursPane } from './office-hours-pane.tsx';
import { VersionsDialog } from './versions-dialog.tsx';

/** The four lists (四单), the working-day calendar, office hours, and what the clock process does. */
export default function ListsView({ desk }: { desk: DeskModel }) {
  const today = todayAt(desk.timeZone.value, Date.now());
  const model = useMemo(() => {
    const found = listsModelOf(desk, today);
    found.tab.value = readTab(location.search);
    return found;
  }, [desk]);
  const directory = useMemo(() => directoryOf(desk), [desk]);
  useEffect(() => {
    void directory.load();
  }, [directory]);
  const tab = model.tab.value;
  const isOpen = (name: ListTab): boolean => {
    if (name === 'calendar') return model.calendar.draft.value !== null;
    if (name === 'office-hours') return model.officeHours.draft.value !== null;
    return (name === 'clock-rules' ? model.rules : model.sheets[name]).draft.value !== null;
  };
  return (
    <div class="sheets lists">
      <ViewTabs
        view="lists"
        parameter="list"
        label={t('lists.title')}
        tabs={LIST_TABS.map((name) => ({
          name,
          text: t(`lists.tabs.${name}`),
          note: isOpen(name) ? t('sheets.draft') : '',
        }))}
        chosen={tab}
        onChoose={(name) => {
          model.tab.value = name;
        }}
      />
      <Tab key={tab} tab={tab} desk={desk} model={model} directory={directory} today={today} />
    </div>
  );
}

function Tab(props: { tab: ListTab; desk: DeskModel; model: ListsModel; directory: Directory; today: string }) {
  const { tab, desk, model, directory } = props;
  // Lists hold for the whole city, and so must those who write them.
  const mayEdit = desk.may('duty:write') && desk.session.area === null;
  if (tab === 'calendar')
    return <CalendarPane desk={desk} model={model.calendar} today={props.today} mayEdit={mayEdit} />;
  if (tab === 'office-hours') return <OfficeHoursPane desk={desk} model={model.officeHours} mayEdit={mayEdit} />;
  const words = { title: t(`lists.tabs.${tab}`), what: t(`lists.what.${tab}`) };
  if (tab === 'clock-rules')
    return (
      <SheetPane
        desk={desk}
        model={model.rules}
        form={CLOCK_RULES_FORM}
        directory={directory}
        mayEdit={mayEdit}
        {...words}
      />
    );
  return (
    <SheetPane
      desk={desk}
      model={model.sheets[tab]}
      form={LIST_FORMS[tab]}
      directory={directory}
      mayEdit={mayEdit}
      tools={<ListTools name={tab} desk={desk} model={model} directory={directory} mayEdit={mayEdit} />}
      {...words}
    />
  );
}

function ListTools(props: {
  name: RegisterName;
  desk: DeskModel;
  model: ListsModel;
  directory: Directory;
  mayEdit: boolean;
}) {
  const { name, desk } = props;
  const isOpen = useSignal(false);
  const sheet = props.model.sheets[name];
  return (
    <>
      <button
        type="button"
        class="button"
        onClick={() => {
          isOpen.value = true;
        }}
      >
        <Icon name="list" />
        {t('lists.versions.title')}
      </button>
      {desk.session.area === null ? (
        <CsvTools
          desk={desk}
          path={`/api/lists/${name}.csv`}
          mayImport={props.mayEdit && sheet.draft.value === null}
          onImported={() => void sheet.load()}
        />
      ) : null}
      {isOpen.value ? (
        <VersionsDialog
          desk={desk}
          name={name}
          directory={props.directory}
          onClose={() => {
            isOpen.value = false;
          }}
        />
      ) : null}
    </>
  );
}
