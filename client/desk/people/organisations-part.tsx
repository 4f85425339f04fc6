import { useSignal } from '@preact/signals';
import { named, t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { PartHead } from './list-frame.tsx';
import { type AskingOrganisation, OrganisationForms } from './organisation-forms.tsx';
import { treeLines } from './organisation-tree.ts';
import type { PartProps } from './part-props.ts';
import { CellLink, kindName, Phone } from './people-words.tsx';
import { TreeView } from './tree-view.tsx';

/** The organisations beside the grid, as a tree; the chosen one at the right. */
export function OrganisationsPart(props: PartProps) {
  const { model, directory, mayEdit, tools } = props;
  const search = useSignal('');
  const withRetired = useSignal(false);
  /** Null until somebody opens or closes one: then it is the top that is open. */
  const touched = useSignal<ReadonlySet<string> | null>(null);
  const chosen = useSignal<string | null>(null);
  const asking = useSignal<AskingOrganisation>(null);
  const all = directory.organisations.value;
  const shown = withRetired.value ? all : all.filter(({ retiredAt }) => retiredAt === null);
  const open = touched.value ?? new Set(shown.filter(({ parent }) => parent === null).map(({ code }) => code));
  const lines = treeLines(shown, open, search.value);
  const isAllOpen = lines.every(({ hasChildren, isOpen }) => isOpen || !hasChildren);
  const current = all.find(({ code }) => code === chosen.value);
  const toggle = (code: string): void => {
    const next = new Set(open);
    if (!next.delete(code)) next.add(code);
    touched.value = next;
  };
  return (
    <div class={`people-split ${current === undefined ? '' : 'people-open'}`}>
      <div class="people-list">
        <PartHead title={t('people.parts.organisations')} what={t('people.what.organisations')}>
          {tools}
          {mayEdit ? (
            <button
              type="button"
              class="button primary"
              onClick={() => {
                asking.value = { what: 'add', parent: null };
              }}
            >
              <Icon name="plus" />
              {t('people.addOrganisation')}
            </button>
          ) : null}
        </PartHead>
        <search class="people-filter">
          <label class="field">
            <span>{t('people.findOrganisation')}</span>
            <input
              type="search"
              value={search.value}
              onInput={({ currentTarget }) => {
                search.value = currentTarget.value;
              }}
            />
          </label>
          <label class="check">
            <input
              type="checkbox"
              checked={withRetired.value}
              onChange={({ currentTarget }) => {
                withRetired.value = currentTarget.checked;
              }}
            />
            {t('people.withRetired')}
          </label>
          <button
            type="button"
            class="button"
            onClick={() => {
              touched.value = isAllOpen ? new Set() : new Set(shown.map(({ code }) => code));
            }}
          >
            {t(isAllOpen ? 'people.closeAll' : 'people.openAll')}
          </button>
        </search>
        {all.length === 0 ? (
          <p class="empty">{t('people.noOrganisation')}</p>
        ) : lines.length === 0 ? (
          <p class="empty">{t('sheets.nothingFound')}</p>
        ) : (
          <TreeView
            lines={lines}
            chosen={chosen.value}
            onChoose={(code) => {
              chosen.value = code;
            }}
            onToggle={toggle}
          />
        )}
      </div>
      {current === undefined ? null : (
        <aside class="person-panel" aria-label={named(current.name)}>
          <header>
            <h3>
              {named(current.name)} <small class="quiet">{current.code}</small>
            </h3>
            <button
              type="button"
              class="icon-button"
              aria-label={t('action.close')}
              title={t('action.close')}
              onClick={() => {
                chosen.value = null;
              }}
            >
              <Icon name="close" />
            </button>
          </header>
          <dl class="fact-list">
            <dt>{t('people.fields.kind')}</dt>
            <dd>{kindName(current.kind)}</dd>
            {current.parent === null ? null : (
              <>
                <dt>{t('people.fields.parent')}</dt>
                <dd>{directory.organisationName(current.parent)}</dd>
              </>
            )}
            {current.cell === null ? null : (
              <>
                <dt>{t('people.fields.cell')}</dt>
                <dd>
                  <CellLink cell={current.cell} />
                </dd>
              </>
            )}
            <dt>{t('people.columns.phone')}</dt>
            <dd>
              <Phone phone={current.phone} />
            </dd>
            {current.retiredAt === null ? null : (
              <>
                <dt>{t('people.retired')}</dt>
                <dd>{props.desk.moment(current.retiredAt)}</dd>
              </>
            )}
          </dl>
          <div class="button-row">
            <button
              type="button"
              class="button"
              onClick={() => {
                model.staffAsked.value = { q: '', organisation: current.code, left: false };
                model.part.value = 'staff';
              }}
            >
              {t('people.itsStaff')}
            </button>
            {mayEdit ? (
              <>
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    asking.value = { what: 'edit', organisation: current };
                  }}
                >
                  {t('people.edit')}
                </button>
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    asking.value = { what: 'add', parent: current.code };
                  }}
                >
                  {t('people.addBelow')}
                </button>
                <button
                  type="button"
                  class="button"
                  onClick={() => {
                    asking.value = { what: 'retire', organisation: current };
                  }}
                >
                  {t(current.retiredAt === null ? 'people.retire' : 'people.restore')}
                </button>
              </>
            ) : null}
          </div>
        </aside>
      )}
      <OrganisationForms
        {...props}
        asking={asking.value}
        onClose={() => {
          asking.value = null;
        }}
      />
    </div>
  );
}
