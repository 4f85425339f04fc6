import { useEffect } from 'preact/hooks';
import type { PostAnswer } from '../../../server/duty/people/people-contract.ts';
import { named, t } from '../../i18n/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { postName } from '../case-words.ts';
import { PagedTable, PartHead } from './list-frame.tsx';
import type { PartProps } from './part-props.ts';
import { CellLink, Phone, spanWords } from './people-words.tsx';
import { PlaceFilter } from './place-filter.tsx';

/** Who holds which post today. */
export function PostsPart({ model, directory, mayEdit, tools, ask }: PartProps) {
  const asked = model.postsAsked.value;
  useEffect(() => void model.readPosts(), [model, asked]);
  return (
    <>
      <PartHead title={t('people.parts.posts')} what={t('people.what.posts')}>
        {tools}
        {mayEdit ? (
          <button
            type="button"
            class="button primary"
            onClick={() => ask({ what: 'give', ...(asked.cell === '' ? {} : { cell: asked.cell }) })}
          >
            <Icon name="plus" />
            {t('people.give')}
          </button>
        ) : null}
      </PartHead>
      <PlaceFilter
        asked={asked}
        directory={directory}
        withPost
        onChange={(next) => {
          model.postsAsked.value = next;
        }}
      />
      <PagedTable
        list={model.posts}
        columns={[
          t('people.columns.cell'),
          t('people.columns.post'),
          t('people.columns.name'),
          t('people.columns.phone'),
          t('people.columns.days'),
          '',
        ]}
        empty={t('people.nobodyHolds')}
        onRetry={model.readPosts}
      >
        {(holding: PostAnswer) => (
          <tr key={holding.id}>
            <th scope="row">
              <CellLink cell={holding.cell} />
            </th>
            <td>{postName(holding.post)}</td>
            <td>
              {named(holding.name)} <small class="quiet">{holding.staff}</small>
            </td>
            <td class="nowrap">
              <Phone phone={holding.phone} />
            </td>
            <td class="nowrap">{spanWords(holding.fromDay, holding.toDay)}</td>
            <td class="row-buttons">
              {mayEdit ? (
                <button
                  type="button"
                  class="button"
                  aria-label={t('people.endOf', { post: postName(holding.post), name: named(holding.name) })}
                  onClick={() => ask({ what: 'end', holding })}
                >
                  {t('people.end')}
                </button>
              ) : null}
            </td>
          </tr>
        )}
      </PagedTable>
    </>
  );
}
