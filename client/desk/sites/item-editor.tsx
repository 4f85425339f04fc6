import type { CheckItem } from '../../../server/sites/contract.ts';
import { named, t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { Labelled } from '../../ui/labelled.tsx';
import type { Category } from '../../wire/wire-types.ts';
import { ANSWER_TYPES, type AnswerType, blankAnswer } from './kind-draft.ts';

/** One item of a check-list while its kind is edited. */
export function ItemEditor(props: {
  item: CheckItem;
  categories: readonly Category[];
  onChange: (item: CheckItem) => void;
  onMove: (step: 1 | -1) => void;
  onRemove: () => void;
}) {
  const { item, onChange } = props;
  const set = (change: Partial<CheckItem>): void => onChange({ ...item, ...change });
  const name = named(item.name) || item.code;
  return (
    <li class="item-editor">
      <fieldset>
        <legend class="hidden-text">{name}</legend>
        <div class="import-fields">
          {(['zh', 'en'] as const).map((side) => (
            <Labelled
              key={side}
              label={t(side === 'zh' ? 'deskSites.kinds.itemZh' : 'deskSites.kinds.itemEn')}
              invalid={undefined}
            >
              {(marks) => (
                <input
                  {...marks}
                  value={item.name[side]}
                  onInput={({ currentTarget }) => set({ name: { ...item.name, [side]: currentTarget.value } })}
                />
              )}
            </Labelled>
          ))}
          <Labelled label={t('deskSites.fields.code')} invalid={undefined}>
            {(marks) => (
              <input {...marks} value={item.code} onInput={({ currentTarget }) => set({ code: currentTarget.value })} />
            )}
          </Labelled>
          <Labelled label={t('deskSites.kinds.columns.answer')} invalid={undefined}>
            {(marks) => (
              <select
                {...marks}
                value={item.answer.type}
                onChange={({ currentTarget }) => set({ answer: blankAnswer(currentTarget.value as AnswerType) })}
              >
                {ANSWER_TYPES.map((type) => (
                  <option key={type} value={type}>
                    {t(`deskSites.kinds.types.${type}`)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
          <AnswerEditor answer={item.answer} onChange={(answer) => set({ answer })} />
          <Labelled label={t('deskSites.kinds.columns.category')} invalid={undefined}>
            {(marks) => (
              <select
                {...marks}
                value={item.category ?? ''}
                onChange={({ currentTarget }) =>
                  set({ category: currentTarget.value === '' ? null : currentTarget.value })
                }
              >
                <option value="">{t('deskSites.kinds.noReport')}</option>
                {props.categories.map((category) => (
                  <option key={category.code} value={category.code}>
                    {named(category.name)}
                  </option>
                ))}
              </select>
            )}
          </Labelled>
        </div>
        <div class="button-row">
          {(['required', 'photo'] as const).map((flag) => (
            <label key={flag} class="check">
              <input
                type="checkbox"
                checked={item[flag]}
                onChange={({ currentTarget }) => set({ [flag]: currentTarget.checked })}
              />
              {t(`deskSites.kinds.flags.${flag}`)}
            </label>
          ))}
          <span class="spread" />
          <button type="button" class="button" onClick={() => props.onMove(-1)}>
            {t('deskSites.kinds.up')}
          </button>
          <button type="button" class="button" onClick={() => props.onMove(1)}>
            {t('deskSites.kinds.down')}
          </button>
          <button
            type="button"
            class="icon-button"
            aria-label={t('sheets.removeRow', { name })}
            title={t('sheets.removeRow', { name })}
            onClick={props.onRemove}
          >
            <Icon name="trash" />
          </button>
        </div>
      </fieldset>
    </li>
  );
}

function AnswerEditor({
  answer,
  onChange,
}: {
  answer: CheckItem['answer'];
  onChange: (answer: CheckItem['answer']) => void;
}) {
  switch (answer.type) {
    case 'yes-no':
      return (
        <Labelled label={t('deskSites.kinds.columns.fails')} invalid={undefined}>
          {(marks) => (
            <select
              {...marks}
              value={answer.failsWhen ?? ''}
              onChange={({ currentTarget }) =>
                onChange({ ...answer, failsWhen: (currentTarget.value || null) as 'yes' | 'no' | null })
              }
            >
              <option value="">{t('deskSites.kinds.neverFails')}</option>
              <option value="yes">{t('deskSites.inspect.yes')}</option>
              <option value="no">{t('deskSites.inspect.no')}</option>
            </select>
          )}
        </Labelled>
      );
    case 'number':
      return (
        <>
          {(['least', 'most'] as const).map((end) => (
            <Labelled key={end} label={t(`deskSites.kinds.${end}`)} invalid={undefined}>
              {(marks) => (
                <input
                  {...marks}
                  type="number"
                  step="any"
                  value={answer[end] ?? ''}
                  onChange={({ currentTarget: { valueAsNumber } }) =>
                    onChange({ ...answer, [end]: Number.isNaN(valueAsNumber) ? null : valueAsNumber })
                  }
                />
              )}
            </Labelled>
          ))}
          <Labelled label={t('deskSites.kinds.unit')} invalid={undefined}>
            {(marks) => (
              <input
                {...marks}
                maxLength={20}
                value={answer.unit}
                onInput={({ currentTarget }) => onChange({ ...answer, unit: currentTarget.value })}
              />
            )}
          </Labelled>
        </>
      );
    case 'choice':
      return <OptionsEditor answer={answer} onChange={onChange} />;
    case 'text':
      return null;
  }
}

type ChoiceAnswer = Extract<CheckItem['answer'], { type: 'choice' }>;

/** The options of a choice: code, both names, and whether it fails. */
function OptionsEditor({ answer, onChange }: { answer: ChoiceAnswer; onChange: (answer: ChoiceAnswer) => void }) {
  const { options } = answer;
  const set = (at: number, change: Partial<ChoiceAnswer['options'][number]>): void =>
    onChange({ ...answer, options: options.map((one, index) => (index === at ? { ...one, ...change } : one)) });
  return (
    <div class="option-editor">
      {options.map((option, at) => (
        <div key={`${at} ${options.length}`} class="button-row">
          <input
            aria-label={t('deskSites.kinds.optionCode')}
            value={option.code}
            onInput={({ currentTarget }) => set(at, { code: currentTarget.value })}
          />
          {(['zh', 'en'] as const).map((side) => (
            <input
              key={side}
              aria-label={t(side === 'zh' ? 'deskSites.fields.nameZh' : 'deskSites.fields.nameEn')}
              value={option.name[side]}
              onInput={({ currentTarget }) => set(at, { name: { ...option.name, [side]: currentTarget.value } })}
            />
          ))}
          <label class="check">
            <input
              type="checkbox"
              checked={option.fails}
              onChange={({ currentTarget }) => set(at, { fails: currentTarget.checked })}
            />
            {t('deskSites.fails')}
          </label>
          {options.length > 2 ? (
            <button
              type="button"
              class="icon-button"
              aria-label={t('sheets.removeRow', { name: named(option.name) })}
              onClick={() => onChange({ ...answer, options: options.filter((_, index) => index !== at) })}
            >
              <Icon name="minus" />
            </button>
          ) : null}
        </div>
      ))}
      <button
        type="button"
        class="button"
        onClick={() =>
          onChange({
            ...answer,
            options: [...options, { code: `option-${options.length + 1}`, name: { zh: '', en: '' }, fails: false }],
          })
        }
      >
        {t('deskSites.kinds.addOption')}
      </button>
    </div>
  );
}
