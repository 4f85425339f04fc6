import { signal } from '@preact/signals';
import type { OrganisationAnswer, Post, Shift } from '../../../server/duty/contract.ts';
import type {
  OnDutyAnswer,
  PostAnswer,
  StaffAnswer,
  VacanciesAnswer,
} from '../../../server/duty/people/people-contract.ts';
import type { Option } from '../../state/match-options.ts';
import type { Api } from '../../wire/api.ts';
import { createPagedList, type PagedList } from '../../wire/paged-list.ts';
import type { DeskModel } from '../desk-model.ts';
import { todayAt } from '../sheets/days.ts';
import type { Directory } from '../sheets/directory.ts';
import { type Fault, faultOf } from '../sheets/fault.tsx';
import { type Entry, keyOf } from '../sheets/sheet-form.ts';
import { createSheetModel } from '../sheets/sheet-model.ts';
import { wholeSheet } from '../sheets/whole-sheet.ts';
import { SHIFT_FORM } from './shift-form.ts';

export const PARTS = ['staff', 'organisations', 'posts', 'vacancies', 'shifts', 'absences', 'on-duty'] as const;
export type Part = (typeof PARTS)[number];

export function readPart(search: string): Part {
  const asked = new URLSearchParams(search).get('part');
  return PARTS.find((part) => part === asked) ?? 'staff';
}

export interface AbsenceAnswer {
  id: number;
  staff: string;
  name: { zh: string; en: string };
  fromDay: string;
  toDay: string;
  note: string;
}
/** What is asked of each list; '' asks for all. */
export interface StaffAsked {
  q: string;
  organisation: string;
  left: boolean;
}
export interface PostsAsked {
  cell: string;
  post: Post | '';
}
/** Somebody, with all posts ever held and days away to come. */
export interface OpenPerson {
  person: StaffAnswer;
  posts: readonly PostAnswer[];
  absences: readonly AbsenceAnswer[];
}

const A_PAGE = 100;
/** As many as one answer of who is on duty has. */
export const MOST_ON_DUTY = 1_000;

export type PeopleModel = ReturnType<typeof createPeopleModel>;
const models = new WeakMap<DeskModel, PeopleModel>();

/** The one model of a desk: what was looked for stays while somebody looks at another view. */
export function peopleModelOf(desk: DeskModel, directory: Directory): PeopleModel {
  const found =
    models.get(desk) ?? createPeopleModel(desk.api, directory, () => todayAt(desk.timeZone.value, Date.now()));
  models.set(desk, found);
  return found;
}

/** Commands reject with what the server refuses, for the form that asked shows it; readings keep it in `fault`. */
export function createPeopleModel(api: Api, directory: Pick<Directory, 'load'>, today: () => string) {
  const part = signal<Part>('staff');
  const staffAsked = signal<StaffAsked>({ q: '', organisation: '', left: false });
  const postsAsked = signal<PostsAsked>({ cell: '', post: '' });
  const vacanciesAsked = signal<PostsAsked>({ cell: '', post: '' });
  const onDutyAsked = signal<PostsAsked>({ cell: '', post: '' });
  const staff: PagedList<StaffAnswer> = createPagedList(api);
  const posts: PagedList<PostAnswer> = createPagedList(api);
  const absences: PagedList<AbsenceAnswer> = createPagedList(api);
  const vacancies = signal<VacanciesAnswer | null>(null);
  const onDuty = signal<OnDutyAnswer | null>(null);
  const shifts = signal<readonly Shift[]>([]);
  const open = signal<OpenPerson | null>(null);
  const fault = signal<Fault | null>(null);
  const shiftSheet = createSheetModel(
    wholeSheet(
      async () => {
        shifts.value = await api.get<Shift[]>('/api/shifts');
        return shifts.value as unknown as Entry[];
      },
      (entries, reason) => api.put<Entry[]>('/api/shifts', { shifts: entries, reason }),
    ),
    (entry) => keyOf(SHIFT_FORM, entry),
  );

  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      fault.value = null;
    } catch (error) {
      fault.value = faultOf(error);
    }
  };
  const turns = new Map<string, number>();
  /** Keeps an answer unless its question was asked again meanwhile. */
  const latest = async <T>(what: string, work: Promise<T>, keep: (answer: T) => void): Promise<void> => {
    const mine = (turns.get(what) ?? 0) + 1;
    turns.set(what, mine);
    const answer = await work;
    if (turns.get(what) === mine) keep(answer);
  };

  const readStaff = (): Promise<void> => {
    const { q, organisation, left } = staffAsked.value;
    return staff.ask(`/api/staff?${queryOf({ q: q.trim(), organisation, left: left ? '1' : '' })}`);
  };
  const readPosts = (): Promise<void> => posts.ask(`/api/posts?${queryOf({ ...postsAsked.value, below: '1' })}`);
  const readVacancies = (): Promise<void> =>
    attempt(() =>
      latest('vacancies', api.get<VacanciesAnswer>(`/api/vacancies?${queryOf(vacanciesAsked.value)}`), (answer) => {
        vacancies.value = answer;
      }),
    );
  const readAbsences = (): Promise<void> => absences.ask(`/api/absences?${queryOf({})}`);
  const readOnDuty = (): Promise<void> =>
    attempt(() =>
      latest('on-duty', api.get<OnDutyAnswer>(`/api/on-duty?${queryOf(onDutyAsked.value, MOST_ON_DUTY)}`), (answer) => {
        onDuty.value = answer;
      }),
    );
  const readShifts = (): Promise<void> =>
    attempt(async () => {
      shifts.value = await api.get<Shift[]>('/api/shifts');
    });
  const openPerson = (code: string): Promise<void> =>
    attempt(() =>
      latest(
        'person',
        Promise.all([
          api.get<StaffAnswer[]>(`/api/staff?${queryOf({ q: code, left: '1' }, 1_000)}`),
          api.get<PostAnswer[]>(`/api/posts?${queryOf({ staff: code, day: 'any' })}`),
          api.get<AbsenceAnswer[]>(`/api/absences?${queryOf({ staff: code })}`),
        ]),
        ([found, held, away]) => {
          const person = found.find((one) => one.code === code);
          open.value =
            person === undefined
              ? null
              : { person, posts: held.toSorted((a, b) => b.fromDay.localeCompare(a.fromDay)), absences: away };
        },
      ),
    );
  /** What shows on the page is read again: one deed touches several lists. */
  const afterwards = async (): Promise<void> => {
    const shown: Partial<Record<Part, () => Promise<void>>> = {
      staff: staff.again,
      posts: posts.again,
      vacancies: readVacancies,
      absences: absences.again,
      'on-duty': readOnDuty,
      organisations: directory.load,
    };
    const person = open.value?.person.code;
    await Promise.all([shown[part.value]?.(), person === undefined ? undefined : openPerson(person)]);
  };
  const command = async (work: Promise<unknown>): Promise<void> => {
    await work;
    await afterwards();
  };

  return {
    part,
    staffAsked,
    postsAsked,
    vacanciesAsked,
    onDutyAsked,
    staff,
    posts,
    absences,
    vacancies,
    onDuty,
    shifts,
    open,
    fault,
    shiftSheet,
    today,
    readStaff,
    readPosts,
    readVacancies,
    readAbsences,
    readOnDuty,
    readShifts,
    openPerson,
    afterwards,
    closePerson(): void {
      open.value = null;
    },
    moreVacancies: (): Promise<void> =>
      attempt(async () => {
        const before = vacancies.value;
        if (before === null || before.nextCursor === null) return;
        const query = queryOf({ ...vacanciesAsked.value, cursor: before.nextCursor });
        await latest('vacancies', api.get<VacanciesAnswer>(`/api/vacancies?${query}`), (answer) => {
          vacancies.value = { ...answer, vacancies: [...before.vacancies, ...answer.vacancies] };
        });
      }),
    /** People in service by name, number or telephone, for a field that finds them. */
    findStaff: async (typed: string): Promise<Option[]> => {
      const query = new URLSearchParams({ q: typed.trim(), limit: '10' });
      const found = await api.get<StaffAnswer[]>(`/api/staff?${query}`);
      return found.map(({ code, name }) => ({ code, text: name.zh, note: code, words: '' }));
    },
    addStaff: (entry: Entry): Promise<void> => command(api.post('/api/staff', entry)),
    editStaff: (code: string, entry: Entry): Promise<void> =>
      command(api.put(`/api/staff/${encodeURIComponent(code)}`, entry)),
    givePost: (entry: Entry): Promise<void> => command(api.post('/api/posts', entry)),
    endPost: (id: number, entry: Entry): Promise<void> => command(api.post(`/api/posts/${id}/end`, entry)),
    enterAbsence: (entry: Entry): Promise<void> => command(api.post('/api/absences', entry)),
    addOrganisation: (entry: Entry): Promise<void> => command(api.post('/api/organisations', entry)),
    editOrganisation: (code: string, entry: Entry): Promise<void> =>
      command(api.put(`/api/organisations/${encodeURIComponent(code)}`, entry)),
    retireOrganisation: ({ code, retiredAt }: OrganisationAnswer, reason: string): Promise<void> =>
      command(
        api.post(`/api/organisations/${encodeURIComponent(code)}/${retiredAt === null ? 'retire' : 'restore'}`, {
          reason,
        }),
      ),
  };
}

/** Only what is asked, and how much at a time. */
function queryOf(asked: object, limit = A_PAGE): URLSearchParams {
  const query = new URLSearchParams({ limit: String(limit) });
  for (const [name, value] of Object.entries(asked)) if (value !== '') query.set(name, String(value));
  return query;
}

/** The row of a person as the server takes it: without what only the answer tells. */
export function staffEntry({ code: _, posts: __, name, ...rest }: StaffAnswer): Entry {
  return { ...rest, name: name.zh };
}

export function organisationEntry({ code: _, retiredAt: __, cell, ...rest }: OrganisationAnswer): Entry {
  return { ...rest, cell: cell === null ? null : `${cell.level}:${cell.code}` };
}
