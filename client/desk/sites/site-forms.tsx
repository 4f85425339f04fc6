import { useRef } from 'preact/hooks';
import type { NewSite, WireSite } from '../../../server/sites/contract.ts';
import { named, t } from '../../i18n/i18n.ts';
import { ApiProblem } from '../../wire/api.ts';
import { PlaceField } from '../maps/place-field.tsx';
import { RecordDialog, type RecordField } from '../people/record-dialog.tsx';
import type { Entry } from '../sheets/sheet-form.ts';
import type { Asking, PartProps } from './part-props.ts';
import { BLANK_SITE, rebased, siteEntry, siteInput } from './site-form.ts';

/** Entering, changing, closing and retiring a site. */
export function SiteForms(
  props: PartProps & { asking: Exclude<Asking, null | { what: 'import' | 'inspect' }>; onClose: () => void },
) {
  const { desk, model, today, asking, onClose } = props;
  const site = model.open.value.value;
  // As the form was opened; the site may be read anew while it is.
  const before = useRef(site === null ? null : siteEntry(site, model.byCode.value)).current;
  const say = (): void => {
    desk.said.value = t('deskPatrol.done');
  };
  if (asking.what === 'add')
    return (
      <RecordDialog
        title={t('deskSites.add')}
        what={t('deskSites.formWhat')}
        fields={[
          { key: 'code', label: t('deskSites.fields.code'), kind: 'text', required: true },
          ...siteFields(props),
        ]}
        initial={{ ...BLANK_SITE, kind: model.asked.value.kind }}
        submit={t('deskPatrol.save')}
        onSubmit={async (entry) => {
          const added = await model.add({ ...siteInput(entry), code: String(entry.code) } as NewSite);
          say();
          warn(props, added);
        }}
        onClose={onClose}
      >
        {placeField(desk)}
      </RecordDialog>
    );
  if (site === null) return null;
  const kept = siteEntry(site, model.byCode.value);
  const change = async (entry: Entry): Promise<void> => {
    try {
      const mine = siteInput(rebased(entry, before ?? kept, kept));
      const changed = await model.change(site.id, { ...mine, version: site.version });
      say();
      warn(props, changed);
    } catch (error) {
      // Who was quicker is told; what was typed stays, and is saved over the newer site when it is sent again.
      if (error instanceof ApiProblem && error.code === 'conflict') await model.readOpen(site.id);
      throw error;
    }
  };
  const name = named(site.name);
  switch (asking.what) {
    case 'edit':
      return (
        <RecordDialog
          title={t('deskPatrol.editOf', { name })}
          what={t('deskSites.editWhat')}
          fields={siteFields(props)}
          initial={kept}
          submit={t('deskPatrol.save')}
          onSubmit={change}
          onClose={onClose}
        >
          {placeField(desk)}
        </RecordDialog>
      );
    case 'close':
      return (
        <RecordDialog
          title={t('deskSites.closeOf', { name })}
          what={t('deskSites.closeWhat')}
          fields={[
            { key: 'closed.from', label: t('deskSites.fields.closedFrom'), kind: 'day', required: true },
            { key: 'closed.until', label: t('deskSites.fields.closedUntil'), kind: 'day', optional: true },
            { key: 'closed.reason', label: t('deskPatrol.reason'), kind: 'text' },
          ]}
          initial={{ ...kept, closed: { from: today, until: null, reason: '' } }}
          submit={t('deskSites.close')}
          onSubmit={change}
          onClose={onClose}
        />
      );
    case 'open-again':
      return (
        <RecordDialog
          title={t('deskSites.openAgainOf', { name })}
          what={t('deskSites.openAgainWhat')}
          fields={[]}
          initial={{ ...kept, closed: null }}
          submit={t('deskSites.openAgain')}
          onSubmit={change}
          onClose={onClose}
        />
      );
    case 'retire':
      return (
        <RecordDialog
          title={t('deskSites.retireOf', { name })}
          what={t('deskSites.retireWhat')}
          fields={[{ key: 'reason', label: t('deskPatrol.reason'), kind: 'text', required: true }]}
          initial={{ reason: '' }}
          submit={t('deskSites.retire')}
          onSubmit={async ({ reason }) => {
            await model.retire(site.id, String(reason));
            say();
          }}
          onClose={onClose}
        />
      );
  }
}

const placeField = (desk: PartProps['desk']) => (record: Entry, set: (change: Entry) => void) => (
  <PlaceField desk={desk} record={record} set={set} />
);

function siteFields({ desk, model }: PartProps): RecordField[] {
  const label = (name: string): string => t(`deskSites.fields.${name}` as 'deskSites.fields.code');
  const contacts: RecordField[] = desk.may('site:contacts')
    ? [
        { key: 'contactName', label: label('contactName'), kind: 'text' },
        { key: 'contactPhone', label: label('contactPhone'), kind: 'tel' },
        { key: 'note', label: label('note'), kind: 'long' },
      ]
    : [];
  return [
    {
      ...{ key: 'kind', label: t('deskSites.columns.kind'), kind: 'choice', required: true },
      choices: [...model.byCode.value.values()]
        .filter(({ retiredAt }) => retiredAt === null)
        .map(({ code, name }) => ({ value: code, text: named(name) })),
    },
    { key: 'name.zh', label: label('nameZh'), kind: 'text' },
    { key: 'name.en', label: label('nameEn'), kind: 'text' },
    { key: 'address', label: label('address'), kind: 'text' },
    { key: 'lon', label: t('deskPatrol.lon'), kind: 'number', required: true },
    { key: 'lat', label: t('deskPatrol.lat'), kind: 'number', required: true },
    { key: 'cycleDays', label: label('cycleDays'), kind: 'number' },
    { key: 'dueOn', label: label('dueOn'), kind: 'day', optional: true },
    ...contacts,
  ];
}

/** What to doubt of a site that was taken all the same. */
function warn({ desk }: PartProps, { warnings }: WireSite & { warnings: string[] }): void {
  const known = ['outside-grid', 'swapped-lon-lat'] as const;
  const said = known.filter((code) => warnings.includes(code)).map((code) => t(`deskSites.warnings.${code}`));
  if (said.length > 0) desk.hint.value = said.join(' ');
}
