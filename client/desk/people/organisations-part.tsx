import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { OrganisationAnswer } from '../../../server/duty/contract.ts';
import { named, t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { Dialog } from '../dialog.tsx';
import { type Fault, FaultText, faultOf } from '../sheets/fault.tsx';
import { ReasonForm } from '../sheets/reason-form.tsx';
import { PartHead } from './list-frame.tsx';
import { type TreeLine, treeLines, treeStep } from './organisation-tree.ts';
import type { PartProps } from './part-props.ts';
import { organisationEntry } from './people-model.ts';
import { CellLink, kindName, ORGANISATION_KINDS, Phone } from './people-words.tsx';
import { RecordDialog, type RecordField } from './record-dialog.tsx';

type AskingOrganisation =
  | { what: 'edit'; organisation: OrganisationAnswer }
  | { what: 'add'; parent: string | null }
  | { what: 'retire'; organisation: OrganisationAnswer }
  | null;

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
          <Tree
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

/** A tree as WAI-ARIA describes it: one line has the focus, arrows move, open and close. */
function Tree(props: {
  lines: readonly TreeLine[];
  chosen: string | null;
  onChoose: (code: string) => void;
  onToggle: (code: string) => void;
}) {
  const { lines, chosen } = props;
  const list = useRef<HTMLDivElement>(null);
  const at = useSignal('');
  const moved = useRef(false);
  const here = lines.some(({ organisation }) => organisation.code === at.value)
    ? at.value
    : (lines[0]?.organisation.code ?? '');
  useEffect(() => {
    if (moved.current) list.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
    moved.current = false;
  }, [here]);
  return (
    <div
      ref={list}
      class="tree"
      role="tree"
      aria-label={t('people.parts.organisations')}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          props.onChoose(here);
          return;
        }
        const step = treeStep(lines, here, event.key);
        if (step === undefined) return;
        event.preventDefault();
        if ('toggle' in step) props.onToggle(step.toggle);
        else {
          moved.current = true;
          at.value = step.go;
        }
      }}
    >
      {lines.map(({ organisation, depth, hasChildren, isOpen }) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the tree answers the keys of its lines
        <div
          key={organisation.code}
          role="treeitem"
          class={`tree-line depth-${Math.min(depth, 5)}`}
          aria-level={depth}
          aria-expanded={hasChildren ? isOpen : undefined}
          aria-selected={organisation.code === chosen}
          tabIndex={organisation.code === here ? 0 : -1}
          onFocus={() => {
            at.value = organisation.code;
          }}
          onClick={() => props.onChoose(organisation.code)}
        >
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: arrows open and close */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: for pointers only; the line says whether it is open */}
          <span
            class={`tree-mark ${isOpen ? 'tree-mark-open' : ''}`}
            onClick={(event) => {
              if (!hasChildren) return;
              event.stopPropagation();
              props.onToggle(organisation.code);
            }}
          >
            {hasChildren ? <Icon name="chevron" /> : null}
          </span>
          <span>{named(organisation.name)}</span>
          <small class="quiet">{kindName(organisation.kind)}</small>
          {organisation.retiredAt === null ? null : <span class="row-mark">{t('people.retired')}</span>}
        </div>
      ))}
    </div>
  );
}

function OrganisationForms(props: PartProps & { asking: AskingOrganisation; onClose: () => void }) {
  const { asking, model, directory, desk, onClose } = props;
  const fault = useSignal<Fault | null>(null);
  const isWorking = useSignal(false);
  if (asking === null) return null;
  const done = async (work: Promise<void>): Promise<void> => {
    await work;
    desk.said.value = t('people.done');
  };
  if (asking.what === 'retire') {
    const { organisation } = asking;
    const isRetired = organisation.retiredAt !== null;
    const close = (): void => {
      fault.value = null;
      onClose();
    };
    return (
      <Dialog
        title={t(isRetired ? 'people.restoreTitle' : 'people.retireTitle', { name: named(organisation.name) })}
        onClose={close}
      >
        <ReasonForm
          submit={t(isRetired ? 'people.restore' : 'people.retire')}
          working={isWorking.value}
          onSubmit={async (reason) => {
            isWorking.value = true;
            try {
              await done(model.retireOrganisation(organisation, reason));
              close();
            } catch (error) {
              fault.value = faultOf(error);
            } finally {
              isWorking.value = false;
            }
          }}
        >
          {fault.value === null ? null : <FaultText fault={fault.value} />}
          {isRetired ? null : <p>{t('people.retireWhat')}</p>}
        </ReasonForm>
      </Dialog>
    );
  }
  const isNew = asking.what === 'add';
  const own = isNew ? null : asking.organisation;
  const code: RecordField = { key: 'code', label: t('people.fields.code'), kind: 'text', required: true };
  return (
    <RecordDialog
      title={own === null ? t('people.addOrganisation') : t('people.editOrganisation', { name: named(own.name) })}
      fields={[
        ...(isNew ? [code] : []),
        { key: 'name.zh', label: t('people.fields.nameZh'), kind: 'text', required: true },
        { key: 'name.en', label: t('people.fields.nameEn'), kind: 'text', required: true },
        {
          key: 'kind',
          label: t('people.fields.kind'),
          kind: 'choice',
          choices: ORGANISATION_KINDS.map((value) => ({ value, text: kindName(value) })),
        },
        {
          key: 'parent',
          label: t('people.fields.parent'),
          kind: 'find',
          options: directory.organisationOptions.value,
          none: t('people.noParent'),
        },
        {
          key: 'cell',
          label: t('people.fields.answersFor'),
          kind: 'find',
          options: directory.cellOptions.value,
          none: t('people.noCell'),
          ...(own?.cell == null ? {} : { valueText: named(own.cell.name) }),
        },
        { key: 'phone', label: t('people.fields.phone'), kind: 'tel' },
        { key: 'position', label: t('people.fields.position'), kind: 'number' },
        { key: 'reason', label: t('people.fields.reason'), kind: 'text' },
      ]}
      initial={
        asking.what === 'add'
          ? {
              code: '',
              name: { zh: '', en: '' },
              kind: 'department',
              parent: asking.parent,
              cell: null,
              phone: '',
              position: 0,
              reason: '',
            }
          : { ...organisationEntry(asking.organisation), reason: '' }
      }
      submit={t('people.save')}
      onSubmit={(entry) => done(own === null ? model.addOrganisation(entry) : model.editOrganisation(own.code, entry))}
      onClose={onClose}
    />
  );
}
