import { useLayoutEffect, useRef } from 'preact/hooks';
import { formatDate } from '../i18n/format.ts';
import { named, t } from '../i18n/i18n.ts';
import {
  ACTION_FORMS,
  type DeskAction,
  type Field,
  type FormValues,
  fillTemplate,
  type Mistake,
} from '../state/desk-actions.ts';
import { Labelled } from '../ui/labelled.tsx';
import type { WireCase } from '../wire/wire-types.ts';
import { categoryName, placeName } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';
import { OrganisationPicker } from './organisation-picker.tsx';
import { ToWhom } from './to-whom.tsx';

interface FieldsProps {
  desk: DeskModel;
  action: DeskAction;
  /** Absent: for many at once. */
  row: WireCase | undefined;
  values: FormValues;
  mistakes: Partial<Record<Field, Mistake>>;
  onChange: (change: Partial<FormValues>) => void;
}

/** The fields of an action, in the order of its form; the first has the focus. */
export function ActionFields(props: FieldsProps) {
  const box = useRef<HTMLDivElement>(null);
  // Marked before the dialog opens, which then puts the focus there at once: a key pressed right after goes into it.
  useLayoutEffect(() => {
    const find = (what: string) => box.current?.querySelector<HTMLElement>(what);
    // Words before their templates; a name before the kinds of whom it may be, which stand already.
    const first = find('[data-first]') ?? find('input:not([type=radio]), textarea, select');
    if (first != null) first.autofocus = true;
  }, []);
  return (
    <div class="dialog-fields" ref={box}>
      {ACTION_FORMS[props.action].fields.map((field) => (
        <OneField key={field} field={field} {...props} />
      ))}
    </div>
  );
}

function OneField({ field, ...props }: FieldsProps & { field: Field }) {
  const { desk, values, onChange, mistakes, action } = props;
  const mistake = mistakes[field];
  const invalid = mistake === undefined ? undefined : t(`desk.form.${mistake}`);
  const organisations = [...desk.organisations.value.values()];
  const inside = organisations.filter(({ kind }) => kind !== 'outside-system');
  switch (field) {
    case 'reason':
    case 'note':
    case 'words':
      return <Words {...props} field={field} invalid={invalid} />;
    case 'to':
      return <ToWhom desk={desk} action={action} values={values} onChange={onChange} invalid={invalid} />;
    case 'system':
      return (
        <Labelled label={t('desk.form.system')} invalid={invalid}>
          {(attributes) => (
            <select
              {...attributes}
              value={values.system}
              onChange={(event) => onChange({ system: event.currentTarget.value })}
            >
              <option value="" />
              {organisations
                .filter(({ kind, retiredAt }) => kind === 'outside-system' && retiredAt === null)
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {named(name)}
                  </option>
                ))}
            </select>
          )}
        </Labelled>
      );
    case 'invited':
    case 'met':
    case 'assisting':
      return (
        <OrganisationPicker
          label={t(`desk.form.${field}`)}
          organisations={inside}
          chosen={values[field]}
          several
          invalid={invalid}
          onChange={(chosen) => onChange({ [field]: chosen })}
        />
      );
    case 'category':
      return (
        <Labelled label={t('desk.form.category')} invalid={invalid}>
          {(attributes) => (
            <select
              {...attributes}
              value={values.category}
              onChange={(event) => onChange({ category: event.currentTarget.value })}
            >
              <option value="" />
              {[...desk.categories.value.values()]
                .filter(({ retiredAt, sealed }) => retiredAt === null && !sealed)
                .map(({ code, name }) => (
                  <option key={code} value={code}>
                    {named(name)}
                  </option>
                ))}
            </select>
          )}
        </Labelled>
      );
    case 'decision':
      return (
        <Labelled label={t('desk.form.decision')} invalid={invalid}>
          {(attributes) => (
            <textarea
              {...attributes}
              rows={4}
              maxLength={2000}
              value={values.decision}
              onInput={(event) => onChange({ decision: event.currentTarget.value })}
            />
          )}
        </Labelled>
      );
    case 'into':
      return (
        <Labelled label={t('desk.form.into')} invalid={invalid}>
          {(attributes) => (
            <input
              {...attributes}
              value={values.into}
              placeholder="20190508-000001"
              onInput={(event) => onChange({ into: event.currentTarget.value })}
            />
          )}
        </Labelled>
      );
    case 'expectedAt':
    case 'meetsAt':
      return (
        <Labelled label={`${t(`desk.form.${field}`)} (${t('desk.form.optional')})`} invalid={invalid}>
          {(attributes) => (
            <input
              {...attributes}
              type="datetime-local"
              value={values[field]}
              onInput={(event) => onChange({ [field]: event.currentTarget.value })}
            />
          )}
        </Labelled>
      );
    case 'place':
      return (
        <div class="field-pair">
          {(['lon', 'lat'] as const).map((axis) => (
            <Labelled key={axis} label={t(`desk.form.${axis}`)} invalid={axis === 'lon' ? invalid : undefined}>
              {(attributes) => (
                <input
                  {...attributes}
                  inputMode="decimal"
                  value={values[axis]}
                  onInput={(event) => onChange({ [axis]: event.currentTarget.value })}
                />
              )}
            </Labelled>
          ))}
        </div>
      );
  }
}

/** Words, with the templates of the action to begin from. */
function Words(props: FieldsProps & { field: 'reason' | 'note' | 'words'; invalid: string | undefined }) {
  const { desk, action, row, values, onChange, field } = props;
  const templates = desk.templates.value.filter((template) => template.action === action);
  const now = desk.dataNow.value;
  const fill = (text: string): string =>
    row === undefined
      ? text
      : fillTemplate(text, {
          number: row.number,
          category: categoryName(desk, row.category),
          cell: row.cell === null ? placeName(row) : named(row.cell.name),
          due: row.dueAt === null ? '' : desk.moment(row.dueAt),
          today: formatDate(now, desk.timeZone.value),
        });
  return (
    <>
      {templates.length === 0 ? null : (
        <Labelled label={t('desk.form.template')} invalid={undefined}>
          {(attributes) => (
            <select
              {...attributes}
              onChange={(event) => {
                const chosen = templates.find(({ code }) => code === event.currentTarget.value);
                if (chosen !== undefined) onChange({ text: fill(named(chosen.text)) });
              }}
            >
              <option value="">{t('desk.form.noTemplate')}</option>
              {templates.map(({ code, name }) => (
                <option key={code} value={code}>
                  {named(name)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      <Labelled label={t(`desk.form.${field}`)} invalid={props.invalid}>
        {(attributes) => (
          <textarea
            {...attributes}
            {...(ACTION_FORMS[action].fields[0] === field ? { 'data-first': '' } : {})}
            rows={field === 'note' ? 2 : 4}
            maxLength={2000}
            value={values.text}
            onInput={(event) => onChange({ text: event.currentTarget.value })}
          />
        )}
      </Labelled>
    </>
  );
}
