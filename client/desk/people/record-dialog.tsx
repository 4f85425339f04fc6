import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { t } from '../../i18n/i18n.ts';
import type { Option } from '../../state/match-options.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type Fault, FaultText, faultOf } from '../sheets/fault.tsx';
import { type Entry, valueAt, withValue } from '../sheets/sheet-form.ts';

interface FieldBase {
  /** Dotted path in the record, by which mistakes name it too. */
  key: string;
  label: string;
  required?: boolean;
}
export type RecordField = FieldBase &
  (
    | { kind: 'text' | 'tel' | 'number' | 'check' | 'time' }
    /** Several lines. */
    | { kind: 'long'; placeholder?: string }
    /** `optional`: may be empty, and is null then. */
    | { kind: 'day'; optional?: boolean }
    | { kind: 'choice'; choices: readonly { value: string; text: string }[]; none?: string }
    | {
        kind: 'find';
        options: readonly Option[] | ((typed: string) => Promise<Option[]>);
        none?: string;
        valueText?: string;
      }
  );

/** One record as a form: what is missing is said before it is sent, and what is refused at the field that it is about. */
export function RecordDialog(props: {
  title: string;
  what?: string;
  fields: readonly RecordField[];
  initial: Entry;
  submit: string;
  /** Rejects with what the server refuses. */
  onSubmit: (record: Entry) => Promise<void>;
  onClose: () => void;
  /** What stands below the fields and may set them: a map to take a place from. */
  children?: (record: Entry, set: (change: Entry) => void) => ComponentChildren;
}) {
  const record = useSignal(props.initial);
  const missing = useSignal<ReadonlySet<string>>(new Set());
  const fault = useSignal<Fault | null>(null);
  const isWorking = useSignal(false);
  const submit = async (): Promise<void> => {
    const empty = props.fields.filter(
      ({ key, required }) => required && ['', null, undefined].includes(valueAt(record.value, key) as null),
    );
    missing.value = new Set(empty.map(({ key }) => key));
    if (empty.length > 0 || isWorking.value) return;
    isWorking.value = true;
    try {
      await props.onSubmit(record.value);
      props.onClose();
    } catch (error) {
      fault.value = faultOf(error);
    } finally {
      isWorking.value = false;
    }
  };
  const mistakesAt = (key: string): string[] => [
    ...(missing.value.has(key) ? [t('desk.form.required')] : []),
    ...(fault.value?.mistakes ?? []).filter(({ path }) => path === key).map(({ message }) => message),
  ];
  const known = new Set(props.fields.map(({ key }) => key));
  const rest = fault.value && { ...fault.value, mistakes: fault.value.mistakes.filter(({ path }) => !known.has(path)) };
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        class="dialog-body"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void submit();
        }}
      >
        {props.what === undefined ? null : <p class="quiet">{props.what}</p>}
        {rest === null ? null : <FaultText fault={rest} />}
        <div class="record-fields">
          {props.fields.map((field, index) => (
            <Field
              key={field.key}
              field={field}
              isFirst={index === 0}
              value={valueAt(record.value, field.key)}
              mistakes={mistakesAt(field.key)}
              onChange={(value) => {
                record.value = withValue(record.value, field.key, value);
              }}
            />
          ))}
        </div>
        {props.children?.(record.value, (change) => {
          record.value = { ...record.value, ...change };
        })}
        <div class="dialog-foot">
          <small class="quiet">{t('desk.form.send')}</small>
          <button type="submit" class="button primary" disabled={isWorking.value}>
            {isWorking.value ? t('desk.form.working') : props.submit}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Field(props: {
  field: RecordField;
  isFirst: boolean;
  value: unknown;
  mistakes: readonly string[];
  onChange: (value: unknown) => void;
}) {
  const { field, value, mistakes } = props;
  const id = useId();
  const why = mistakes.length === 0 ? undefined : `${id}-why`;
  const marks = { id, 'aria-invalid': why !== undefined, 'aria-describedby': why, autofocus: props.isFirst };
  const problem =
    why === undefined ? null : (
      <p id={why} class="field-problem">
        {mistakes.join('; ')}
      </p>
    );
  if (field.kind === 'check')
    return (
      <label class="check">
        <input
          type="checkbox"
          checked={value === true}
          onChange={({ currentTarget }) => props.onChange(currentTarget.checked)}
        />
        {field.label}
      </label>
    );
  if (field.kind === 'find')
    return (
      <div>
        <ComboBox
          label={field.label}
          value={(value ?? null) as string | null}
          options={field.options}
          none={field.none}
          {...(field.valueText === undefined ? {} : { valueText: field.valueText })}
          invalid={why !== undefined}
          describedBy={why}
          autofocus={props.isFirst}
          onChange={props.onChange}
        />
        {problem}
      </div>
    );
  return (
    <div class={field.kind === 'long' ? 'field field-whole' : 'field'}>
      <label for={id}>{field.label}</label>
      {field.kind === 'choice' ? (
        <select
          {...marks}
          value={String(value ?? '')}
          onChange={({ currentTarget }) => props.onChange(currentTarget.value === '' ? null : currentTarget.value)}
        >
          {field.none === undefined && value ? null : <option value="">{field.none ?? ''}</option>}
          {field.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.text}
            </option>
          ))}
        </select>
      ) : field.kind === 'long' ? (
        <textarea
          {...marks}
          rows={4}
          placeholder={field.placeholder}
          value={String(value ?? '')}
          onInput={({ currentTarget }) => props.onChange(currentTarget.value)}
        />
      ) : (
        <input
          {...marks}
          // The types of attributes know one kind of field at a time.
          type={(field.kind === 'day' ? 'date' : field.kind) as 'text'}
          value={String(value ?? '')}
          onInput={({ currentTarget }) => {
            if (field.kind === 'number') props.onChange(currentTarget.valueAsNumber);
            else props.onChange(field.kind === 'day' && currentTarget.value === '' ? null : currentTarget.value);
          }}
        />
      )}
      {problem}
    </div>
  );
}
