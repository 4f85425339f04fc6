import { useId } from 'preact/hooks';
import type { CheckItem } from '../../../server/sites/contract.ts';
import { named, t } from '../../i18n/i18n.ts';
import { type Answer, failsBy, type Missing } from './answer-form.ts';

/** One item of a check-list with its answer and its photo, and what follows from the answer. */
export function AnswerField(props: {
  item: CheckItem;
  answer: Answer | undefined;
  photo: File | undefined;
  missing: Missing | undefined;
  /** Name of the category that it is reported as; null for none. */
  category: string | null;
  onAnswer: (answer: Answer | undefined) => void;
  onPhoto: (file: File | undefined) => void;
}) {
  const { item, answer, missing, category } = props;
  const id = useId();
  const isFailing = failsBy(item, answer) === true;
  const why = missing === undefined ? undefined : `${id}-why`;
  return (
    <li class={isFailing ? 'item-failing' : ''}>
      <fieldset data-missing={missing} aria-describedby={why}>
        <legend>
          {named(item.name)}
          {item.required ? null : <small class="quiet"> {t('deskSites.inspect.optional')}</small>}
        </legend>
        <div class="answer-row">
          <Control {...props} id={id} why={missing === 'answer' ? why : undefined} />
          <label class="photo-field">
            <span>{t(item.photo ? 'deskSites.inspect.photoAsked' : 'deskSites.inspect.photo')}</span>
            <input
              type="file"
              accept="image/jpeg,image/png,image/webp,image/avif"
              aria-invalid={missing === 'photo'}
              onChange={({ currentTarget }) => props.onPhoto(currentTarget.files?.[0])}
            />
          </label>
        </div>
        {missing === undefined ? null : (
          <p id={why} class="field-problem">
            {t(missing === 'answer' ? 'desk.form.required' : 'deskSites.inspect.photoMissing')}
          </p>
        )}
        {isFailing ? (
          <p class="alarm" role="status">
            {category === null ? t('deskSites.inspect.fails') : t('deskSites.inspect.failsAs', { category })}
          </p>
        ) : null}
      </fieldset>
    </li>
  );
}

function Control(props: {
  item: CheckItem;
  answer: Answer | undefined;
  id: string;
  why: string | undefined;
  onAnswer: (answer: Answer | undefined) => void;
}) {
  const { item, answer, id, why, onAnswer } = props;
  const asked = item.answer;
  const marks = { 'aria-invalid': why !== undefined, 'aria-describedby': why, 'aria-label': named(item.name) };
  switch (asked.type) {
    case 'yes-no':
    case 'choice': {
      const options: { value: Answer; text: string }[] =
        asked.type === 'choice'
          ? asked.options.map(({ code, name }) => ({ value: code, text: named(name) }))
          : [
              { value: true, text: t('deskSites.inspect.yes') },
              { value: false, text: t('deskSites.inspect.no') },
            ];
      return (
        <span class="choice-row">
          {options.map(({ value, text }) => (
            <label key={String(value)} class="check">
              <input type="radio" name={id} checked={answer === value} onChange={() => onAnswer(value)} />
              {text}
            </label>
          ))}
        </span>
      );
    }
    case 'number':
      return (
        <label class="inline-field">
          <input
            {...marks}
            type="number"
            step="any"
            value={answer === undefined ? '' : String(answer)}
            onInput={({ currentTarget }) =>
              onAnswer(Number.isNaN(currentTarget.valueAsNumber) ? undefined : currentTarget.valueAsNumber)
            }
          />
          {asked.unit}
          <small class="quiet">{limitWords(asked)}</small>
        </label>
      );
    case 'text':
      return (
        <input
          {...marks}
          maxLength={1000}
          value={answer === undefined ? '' : String(answer)}
          onInput={({ currentTarget }) => onAnswer(currentTarget.value === '' ? undefined : currentTarget.value)}
        />
      );
  }
}

/** "2 to 8", "at least 2", "at most 8"; nothing where any number will do. */
export function limitWords({ least, most }: { least: number | null; most: number | null }): string {
  if (least !== null && most !== null) return t('deskSites.limits.between', { least, most });
  if (least !== null) return t('deskSites.limits.least', { least });
  return most === null ? '' : t('deskSites.limits.most', { most });
}
