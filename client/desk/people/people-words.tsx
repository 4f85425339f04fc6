import type { Employment, OrganisationKind, Post } from '../../../server/duty/contract.ts';
import { named, t } from '../../i18n/i18n.ts';
import { peopleEn } from '../../i18n/people-en.ts';
import type { CellRef } from '../../wire/wire-types.ts';
import { POSTS, postName } from '../case-words.ts';

export const EMPLOYMENTS = Object.keys(peopleEn.employments) as Employment[];
export const ORGANISATION_KINDS = Object.keys(peopleEn.kinds) as OrganisationKind[];

export const employmentName = (employment: Employment): string => t(`people.employments.${employment}`);
export const kindName = (kind: OrganisationKind): string => t(`people.kinds.${kind}`);

export const postChoices = (): { value: Post; text: string }[] =>
  POSTS.map((post) => ({ value: post, text: postName(post) }));

/** A cell by its name, and where the wall shows it. */
export function CellLink({ cell }: { cell: CellRef | null }) {
  if (cell === null) return <span class="quiet">{t('people.cellGone')}</span>;
  return (
    <a href={`/wall?cell=${encodeURIComponent(`${cell.level}:${cell.code}`)}`} target="gridwarden-wall">
      {named(cell.name)}
    </a>
  );
}

/** A number to call. */
export function Phone({ phone }: { phone: string }) {
  return phone === '' ? null : <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>;
}

/** "from 2026-01-01", "2026-01-01 to 2026-06-30" */
export const spanWords = (fromDay: string, toDay: string | null): string =>
  toDay === null ? t('people.since', { day: fromDay }) : t('people.fromTo', { from: fromDay, to: toDay });

/** A shift by its name; its code where it is not known, nothing where there is none. */
export function shiftName(
  shifts: readonly { code: string; name: { zh: string; en: string } }[],
  code: string | null,
): string {
  const shift = shifts.find((one) => one.code === code);
  return shift === undefined ? (code ?? '') : named(shift.name);
}
