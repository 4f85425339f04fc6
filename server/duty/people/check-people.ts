/** Rules of staff, posts and absences. Paths of mistakes begin with the index in `wanted`. */
import type { Mistake } from '../../platform/errors.ts';
import type { Absence, Organisation, PostHolding, StaffMember } from '../contract.ts';
import { SINGLE_POSTS } from './expected-posts.ts';

type Holding = Omit<PostHolding, 'id'>;
type Away = Omit<Absence, 'id'>;
interface Span {
  fromDay: string;
  toDay: string | null;
}
/** After every day that is written with four digits of a year. */
const NEVER = '9999-12-32';
const overlap = (a: Span, b: Span): boolean => a.fromDay <= (b.toDay ?? NEVER) && b.fromDay <= (a.toDay ?? NEVER);

/** Everybody belongs to an organisation, which is in use while they serve; the shift is known; nobody leaves before they join. */
export function staffMistakes(
  wanted: readonly StaffMember[],
  organisation: (code: string) => Pick<Organisation, 'retiredAt'> | undefined,
  hasShift: (code: string) => boolean,
): Mistake[] {
  return wanted.flatMap((member, index) => {
    const mistakes: Mistake[] = [];
    const wrong = (path: string, message: string) => mistakes.push({ path: `${index}.${path}`, message });
    const own = organisation(member.organisation);
    if (own === undefined) wrong('organisation', `No organisation has the code "${member.organisation}"`);
    else if (own.retiredAt !== null && member.leftOn === null)
      wrong('organisation', `"${member.organisation}" is retired`);
    if (member.shift !== null && !hasShift(member.shift)) wrong('shift', `No shift has the code "${member.shift}"`);
    if (member.leftOn !== null && member.leftOn < member.joinedOn) wrong('leftOn', 'is before the first day');
    return mistakes;
  });
}

/**
 * A post is held by somebody in service, from a day to a day, by the same person not twice at once; some posts by one
 * person at a time. Who has left holds nothing after, whatever the holding says.
 */
export function postMistakes(
  wanted: readonly Holding[],
  standing: readonly Holding[],
  memberOf: (code: string) => Pick<StaffMember, 'joinedOn' | 'leftOn'> | undefined,
): Mistake[] {
  const byPost = new Map<string, Holding[]>();
  const rewritten = new Set(wanted.map(keyOf));
  for (const holding of [...standing.filter((one) => !rewritten.has(keyOf(one))), ...wanted])
    byPost.set(postOf(holding), [...(byPost.get(postOf(holding)) ?? []), holding]);
  const whileServing = (holding: Holding): Holding => {
    const leftOn = memberOf(holding.staff)?.leftOn ?? null;
    return leftOn === null || leftOn >= (holding.toDay ?? NEVER) ? holding : { ...holding, toDay: leftOn };
  };
  return wanted.flatMap((holding, index) => {
    const mistakes: Mistake[] = [];
    const wrong = (path: string, message: string) => mistakes.push({ path: `${index}.${path}`, message });
    const { fromDay, toDay, staff, post } = holding;
    const member = memberOf(staff);
    if (member === undefined) wrong('staff', `Nobody has the number "${staff}"`);
    else if (fromDay < member.joinedOn) wrong('fromDay', `"${staff}" joined on ${member.joinedOn} only`);
    else if (member.leftOn !== null && fromDay > member.leftOn) wrong('fromDay', `"${staff}" left on ${member.leftOn}`);
    if (toDay !== null && toDay < fromDay) wrong('toDay', 'is before the first day');
    for (const other of byPost.get(postOf(holding)) ?? []) {
      if (other === holding || !overlap(whileServing(holding), whileServing(other))) continue;
      if (other.staff === staff) wrong('fromDay', `"${staff}" holds this post from ${other.fromDay} already`);
      else if (SINGLE_POSTS.includes(post))
        wrong('post', `"${other.staff}" holds this post from ${other.fromDay}; end that first`);
    }
    return mistakes;
  });
}
const keyOf = ({ cellId, post, staff, fromDay }: Holding): string => `${cellId} ${post} ${staff} ${fromDay}`;
const postOf = ({ cellId, post }: Holding): string => `${cellId} ${post}`;

/** The person is known, ends do not come before beginnings, and nobody is away twice at once. */
export function absenceMistakes(
  wanted: readonly Away[],
  standing: readonly Away[],
  isKnown: (staff: string) => boolean,
): Mistake[] {
  const rewritten = new Set(wanted.map(({ staff, fromDay }) => `${staff} ${fromDay}`));
  const byStaff = new Map<string, Away[]>();
  for (const one of [...standing.filter(({ staff, fromDay }) => !rewritten.has(`${staff} ${fromDay}`)), ...wanted])
    byStaff.set(one.staff, [...(byStaff.get(one.staff) ?? []), one]);
  return wanted.flatMap((absence, index) => {
    const mistakes: Mistake[] = [];
    const wrong = (path: string, message: string) => mistakes.push({ path: `${index}.${path}`, message });
    if (!isKnown(absence.staff)) wrong('staff', `Nobody has the number "${absence.staff}"`);
    if (absence.toDay < absence.fromDay) wrong('toDay', 'is before the first day');
    const other = byStaff.get(absence.staff)?.find((one) => one !== absence && overlap(one, absence));
    if (other !== undefined)
      wrong('fromDay', `"${absence.staff}" is away from ${other.fromDay} to ${other.toDay} already`);
    return mistakes;
  });
}
