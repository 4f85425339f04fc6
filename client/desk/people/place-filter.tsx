import type { Post } from '../../../server/duty/contract.ts';
import { t } from '../../i18n/i18n.ts';
import { ComboBox } from '../../ui/combo-box.tsx';
import type { Directory } from '../sheets/directory.ts';
import type { PostsAsked } from './people-model.ts';
import { postChoices } from './people-words.tsx';

/** A cell and what lies below it, and a post. */
export function PlaceFilter(props: {
  asked: PostsAsked;
  directory: Directory;
  onChange: (asked: PostsAsked) => void;
  withPost: boolean;
}) {
  const { asked, directory, onChange } = props;
  return (
    <search class="people-filter">
      <ComboBox
        label={t('people.within')}
        value={asked.cell === '' ? null : asked.cell}
        valueText={directory.cellName(asked.cell)}
        options={directory.cellOptions.value}
        none={t('lists.wholeCity')}
        onChange={(cell) => onChange({ ...asked, cell: cell ?? '' })}
      />
      {props.withPost ? (
        <label class="field">
          <span>{t('people.fields.post')}</span>
          <select
            value={asked.post}
            onChange={({ currentTarget }) => onChange({ ...asked, post: currentTarget.value as Post | '' })}
          >
            <option value="">{t('people.all')}</option>
            {postChoices().map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </search>
  );
}
