import { useId } from 'preact/hooks';
import type { OrganisationAnswer, Post } from '../../server/duty/contract.ts';
import { t } from '../i18n/i18n.ts';
import type { DeskAction, FormValues } from '../state/desk-actions.ts';
import { Labelled } from '../ui/labelled.tsx';
import { POSTS, postName } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';
import { OrganisationPicker } from './organisation-picker.tsx';

/** To an organisation, to a post on a cell, or as the routing says. */
export function ToWhom(props: {
  desk: DeskModel;
  action: DeskAction;
  values: FormValues;
  onChange: (change: Partial<FormValues>) => void;
  invalid: string | undefined;
}) {
  const { desk, values, onChange, invalid, action } = props;
  const { to } = values;
  const name = useId();
  const kinds = (['organisation', 'post', 'routing'] as const).filter(
    (kind) => kind !== 'routing' || action === 'dispatch',
  );
  const organisations = [...desk.organisations.value.values()].filter(({ kind }) => kind !== 'outside-system');
  return (
    <fieldset class="to-whom">
      <legend>{t('desk.form.to')}</legend>
      <div class="choice-row">
        {kinds.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name={name}
              checked={to.kind === kind}
              onChange={() =>
                onChange({
                  to:
                    kind === 'organisation'
                      ? { kind, code: '' }
                      : kind === 'post'
                        ? { kind, post: 'grid-worker', cell: desk.open.value?.detail?.case.cell?.code ?? '' }
                        : { kind },
                })
              }
            />
            <span>{t(`desk.form.${kind}`)}</span>
          </label>
        ))}
      </div>
      {to.kind === 'organisation' ? (
        <OrganisationPicker
          label={t('desk.form.organisation')}
          organisations={byDepartmentFirst(organisations)}
          chosen={to.code === '' ? [] : [to.code]}
          several={false}
          invalid={invalid}
          onChange={(chosen) => onChange({ to: { kind: 'organisation', code: chosen[0] ?? '' } })}
        />
      ) : null}
      {to.kind === 'post' ? (
        <div class="field-pair">
          <Labelled label={t('desk.form.postName')} invalid={undefined}>
            {(attributes) => (
              <select
                {...attributes}
                value={to.post}
                onChange={(event) => onChange({ to: { ...to, post: event.currentTarget.value as Post } })}
              >
                {POSTS.map((post) => (
                  <option key={post} value={post}>
                    {postName(post)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
          <Labelled label={t('desk.form.cellCode')} invalid={invalid}>
            {(attributes) => (
              <input
                {...attributes}
                value={to.cell}
                onInput={(event) => onChange({ to: { ...to, cell: event.currentTarget.value } })}
              />
            )}
          </Labelled>
        </div>
      ) : null}
      {to.kind === 'routing' && invalid !== undefined ? <p class="field-problem">{invalid}</p> : null}
    </fieldset>
  );
}

/** Departments first: workstations are many, and known by the routing. */
function byDepartmentFirst(organisations: readonly OrganisationAnswer[]): OrganisationAnswer[] {
  const ofCell = ({ cell }: OrganisationAnswer): boolean => cell !== null;
  return [...organisations.filter((entry) => !ofCell(entry)), ...organisations.filter(ofCell)];
}
