import { useSignal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import { pressOf } from '../../ui/press.ts';
import type { DeskModel } from '../desk-model.ts';
import '../people/people.css';
import '../sheets/sheets.css';
import { todayAt } from '../sheets/days.ts';
import { directoryOf } from '../sheets/directory.ts';
import { InspectDialog } from './inspect-dialog.tsx';
import { KindsPart } from './kinds-part.tsx';
import type { Asking, PartProps } from './part-props.ts';
import { SiteForms } from './site-forms.tsx';
import { SiteImportDialog } from './site-import-dialog.tsx';
import { SiteList } from './site-list.tsx';
import '../patrol/patrol.css';
import './sites.css';
import { readSitesAsked, type SitesAsked, writeSitesAsked } from './sites-address.ts';
import { createSitesModel, type SitesModel } from './sites-model.ts';

const TABS: readonly SitesAsked['tab'][] = ['list', 'kinds'];

/** Key sites: which are due, what was found, and what is done there; and their kinds with what is asked at each. */
export default function SitesView({ desk }: { desk: DeskModel }) {
  const directory = useMemo(() => directoryOf(desk), [desk]);
  const model = useMemo(() => createSitesModel(desk.api, readSitesAsked(location.search)), [desk]);
  const asking = useSignal<Asking>(null);
  useEffect(() => {
    void directory.load();
    void model.readKinds();
  }, [directory, model]);
  const asked = model.asked.value;
  useEffect(() => history.replaceState(null, '', `${location.pathname}?${writeSitesAsked(asked)}`), [asked]);
  useSiteKeys(desk, model, () => {
    asking.value = { what: 'inspect' };
  });
  const props: PartProps = {
    ...{ desk, model, directory, today: todayAt(desk.timeZone.value, desk.dataNow.value) },
    ask: (next) => {
      asking.value = next;
    },
  };
  const close = (): void => {
    asking.value = null;
  };
  const now = asking.value;
  return (
    <div class="sheets sites-view">
      <nav class="view-tabs" aria-label={t('sites.title')}>
        {TABS.map((tab) => (
          <a
            key={tab}
            href={`${location.pathname}?${writeSitesAsked({ ...asked, tab })}`}
            aria-current={tab === asked.tab ? 'page' : undefined}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              model.ask({ tab });
            }}
          >
            {t(`deskSites.tabs.${tab}`)}
          </a>
        ))}
      </nav>
      {asked.tab === 'list' ? <SiteList {...props} /> : <KindsPart {...props} />}
      {now === null ? null : now.what === 'import' ? (
        <SiteImportDialog {...props} onClose={close} />
      ) : now.what === 'inspect' ? (
        <InspectDialog {...props} onClose={close} />
      ) : (
        <SiteForms {...props} asking={now} onClose={close} />
      )}
    </div>
  );
}

/** J and K as in the queue, Enter goes into the site, I inspects it, Esc closes it. */
function useSiteKeys(desk: DeskModel, model: SitesModel, inspect: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.altKey || event.defaultPrevented || event.isComposing || model.asked.peek().tab !== 'list') return;
      const target = event.target as HTMLElement | null;
      if (document.querySelector('dialog[open]') !== null) return;
      if (target?.matches?.('textarea, select, input:not([type=checkbox], [type=radio])')) return;
      const press = pressOf(event);
      const isOpen = model.asked.peek().site !== 0;
      if (press === 'j' || press === 'k') model.step(press === 'j' ? 1 : -1);
      else if (press === 'Enter' && isOpen && !target?.matches?.('button, a, summary'))
        document.querySelector<HTMLElement>('#site')?.focus();
      else if (press === 'i' && isOpen && desk.may('site:inspect')) inspect();
      else if (press === 'Escape' && isOpen) model.close();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [desk, model]);
}
