import { useSignal } from '@preact/signals';
import type { OrganisationAnswer } from '../../../server/duty/contract.ts';
import { named, t } from '../../i18n/i18n.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { type Fault, FaultText, faultOf } from '../sheets/fault.tsx';
import { ReasonForm } from '../sheets/reason-form.tsx';
import type { PartProps } from './part-props.ts';
import { organisationEntry } from './people-model.ts';
import { kindName, ORGANISATION_KINDS } from './people-words.tsx';
import { RecordDialog, type RecordField } from './record-dialog.tsx';

/** What is asked about an organisation: one form at a time. */
export type AskingOrganisation =
  | { what: 'edit'; organisation: OrganisationAnswer }
  | { what: 'add'; parent: string | null }
  | { what: 'retire'; organisation: OrganisationAnswer }
  | null;

export function OrganisationForms(props: PartProps & { asking: AskingOrganisation; onClose: () => void }) {
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
