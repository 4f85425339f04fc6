import { named, t } from '../i18n/i18n.ts';
import type { CellDetail } from '../wire/wire-types.ts';

/** Who answers for the cell, and how to call them where the account may know. */
export function CellPosts({ posts }: { posts: CellDetail['properties']['posts'] }) {
  if (posts === null || posts.length === 0) return <p class="quiet">{t('cell.noPosts')}</p>;
  return (
    <ul class="cell-list cell-posts">
      {posts.map(({ post, staff, name, phone }) => (
        <li key={`${post} ${staff}`}>
          <span>
            <strong>{named(name)}</strong> <span class="quiet">{t(`desk.post.${post}` as 'desk.post.police')}</span>
          </span>
          {phone === undefined || phone === '' ? null : (
            <a
              href={`tel:${phone.replaceAll(/[^\d+]/g, '')}`}
              aria-label={t('cell.call', { name: named(name), phone })}
            >
              {phone}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
