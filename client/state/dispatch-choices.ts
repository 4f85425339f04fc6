/** Whom a case can be given to from the wall: who is near and on duty, and whom the lists name. Pure. */
import type { OnDutyAnswer } from '../../server/duty/people/people-contract.ts';
import type { HolderInput, WireReport } from '../wire/wire-types.ts';

export type PersonOnDuty = OnDutyAnswer['staff'][number];
type HeldPost = PersonOnDuty['posts'][number];

export interface PersonChoice {
  person: PersonOnDuty;
  /** The post by which the case goes to the person; undefined: to the organisation. */
  held: HeldPost | undefined;
  to: HolderInput;
  /** The case lies with that post, or with that organisation, already. */
  hasIt: boolean;
}

/** The people as choices, in their order. Somebody with several posts gets it by the one nearest to the place. */
export function personChoices(staff: readonly PersonOnDuty[], report: WireReport): PersonChoice[] {
  return staff.map((person) => {
    const held = postFor(person.posts, report);
    const to: HolderInput =
      held === undefined
        ? { organisation: person.organisation }
        : { cell: `${held.cell.level}:${held.cell.code}`, post: held.post };
    return { person, held, to, hasIt: has(report, to) };
  });
}

/** A post on the deepest cell of the place; else the one of a grid worker; else the first. */
function postFor(posts: readonly HeldPost[], { path }: WireReport): HeldPost | undefined {
  for (const cell of path.toReversed()) {
    const here = posts.find((post) => post.cell.code === cell.code && post.cell.level === cell.level);
    if (here !== undefined) return here;
  }
  return posts.find(({ post }) => post === 'grid-worker') ?? posts[0];
}

/** Codes of the organisations that the routing named for this case, each once, whoever assists last. */
export function routedOrganisations({ reasons, holder, assisting }: WireReport): string[] {
  const codes = [
    ...(holder.kind === 'organisation' ? [holder.code] : []),
    ...reasons.flatMap(({ code, params }) =>
      params.organisation === undefined || code.startsWith('organisation-') || code === 'assisting-retired'
        ? []
        : [params.organisation],
    ),
    ...assisting,
  ];
  return [...new Set(codes)];
}

/** Whether `report` lies with `to` already. */
export function has({ holder }: WireReport, to: HolderInput): boolean {
  if ('organisation' in to) return holder.kind === 'organisation' && holder.code === to.organisation;
  return (
    holder.kind === 'post' &&
    holder.post === to.post &&
    holder.cell !== null &&
    `${holder.cell.level}:${holder.cell.code}` === to.cell
  );
}
