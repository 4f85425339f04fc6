import { expect } from 'chai';
import { treeLines, treeStep } from '../../../client/desk/people/organisation-tree.ts';
import {
  createPeopleModel,
  organisationEntry,
  readPart,
  staffEntry,
} from '../../../client/desk/people/people-model.ts';
import { SHIFT_FORM } from '../../../client/desk/people/shift-form.ts';
import { todayAt } from '../../../client/desk/sheets/days.ts';
import type { Api } from '../../../client/wire/api.ts';
import { createPagedList } from '../../../client/wire/paged-list.ts';
import type { OrganisationAnswer } from '../../../server/duty/contract.ts';
import {
  organisationInputSchema,
  shiftInputSchema,
  staffInputSchema,
} from '../../../server/duty/people/people-contract.ts';

const organisation = (code: string, parent: string | null): OrganisationAnswer => ({
  code,
  parent,
  kind: 'department',
  name: { zh: code, en: `Office ${code}` },
  cell: null,
  phone: '',
  invented: false,
  position: 0,
  retiredAt: null,
});

describe('the tree of organisations', () => {
  const all = [
    organisation('centre', null),
    organisation('north', 'centre'),
    organisation('mill', 'north'),
    organisation('south', 'centre'),
    organisation('lost', 'elsewhere'),
  ];
  const codes = (open: string[], search = ''): string[] =>
    treeLines(all, new Set(open), search).map(({ organisation: { code }, depth }) => `${depth} ${code}`);

  it('shows what is open, and at the top what has nothing above it here', () => {
    expect(codes([])).to.deep.equal(['1 centre', '1 lost']);
    expect(codes(['centre'])).to.deep.equal(['1 centre', '2 north', '2 south', '1 lost']);
    expect(codes(['centre', 'north'])).to.deep.equal(['1 centre', '2 north', '3 mill', '2 south', '1 lost']);
  });

  it('shows what is found and all above it, open or not', () => {
    expect(codes([], 'office mill')).to.deep.equal(['1 centre', '2 north', '3 mill']);
    expect(codes([], 'nothing')).to.deep.equal([]);
  });

  it('is walked by arrows as trees are', () => {
    const lines = treeLines(all, new Set(['centre']), '');
    expect(treeStep(lines, 'centre', 'ArrowDown')).to.deep.equal({ go: 'north' });
    expect(treeStep(lines, 'centre', 'ArrowRight')).to.deep.equal({ go: 'north' });
    expect(treeStep(lines, 'north', 'ArrowRight')).to.deep.equal({ toggle: 'north' });
    expect(treeStep(lines, 'south', 'ArrowRight')).to.equal(undefined);
    expect(treeStep(lines, 'south', 'ArrowLeft')).to.deep.equal({ go: 'centre' });
    expect(treeStep(lines, 'centre', 'ArrowLeft')).to.deep.equal({ toggle: 'centre' });
    expect(treeStep(lines, 'centre', 'ArrowUp')).to.equal(undefined);
    expect(treeStep(lines, 'north', 'End')).to.deep.equal({ go: 'lost' });
  });
});

describe('a list page by page', () => {
  /** Answers `/x?n=3` with the rows 3 and 4 and a link to 5, up to 6. */
  const apiOf = (asked: string[]): Pick<Api, 'open'> => ({
    open: async (path) => {
      asked.push(path);
      const from = Number(path.split('=')[1]);
      const link: Record<string, string> = from < 5 ? { link: `</x?n=${from + 2}>; rel="next"` } : {};
      return new Response(JSON.stringify([from, from + 1]), { headers: link });
    },
  });

  it('reads on from where it is, and as many rows again', async () => {
    const asked: string[] = [];
    const list = createPagedList<number>(apiOf(asked));
    await list.ask('/x?n=1');
    expect([list.rows.value, list.hasMore.value]).to.deep.equal([[1, 2], true]);
    await list.more();
    expect(list.rows.value).to.deep.equal([1, 2, 3, 4]);
    asked.length = 0;
    await list.again();
    expect(list.rows.value).to.deep.equal([1, 2, 3, 4]);
    expect(asked).to.deep.equal(['/x?n=1', '/x?n=3']);
    await list.more();
    expect([list.rows.value, list.hasMore.value]).to.deep.equal([[1, 2, 3, 4, 5, 6], false]);
    await list.more();
    expect(list.rows.value).to.have.length(6);
  });

  it('drops an answer that comes after a newer question', async () => {
    const waiting: (() => void)[] = [];
    const list = createPagedList<string>({
      open: (path) => new Promise((answer) => waiting.push(() => answer(new Response(JSON.stringify([path]))))),
    });
    const [first, second] = [list.ask('/first'), list.ask('/second')];
    waiting[1]!();
    await second;
    waiting[0]!();
    await first;
    expect(list.rows.value).to.deep.equal(['/second']);
  });

  it('keeps the rows and says why when it is refused', async () => {
    let down = false;
    const list = createPagedList<number>({
      open: async () => {
        if (down) throw new Error('away');
        return new Response('[1]');
      },
    });
    await list.ask('/x');
    down = true;
    await list.again();
    expect(list.rows.value).to.deep.equal([1]);
    expect((list.error.value as Error).message).to.equal('away');
  });
});

describe('the people of the desk', () => {
  const person = {
    code: 'W1',
    name: { zh: '王五', en: '王五' },
    phone: '1',
    employment: 'full-time' as const,
    organisation: 'centre',
    shift: null,
    joinedOn: '2020-01-01',
    leftOn: null,
    invented: false,
    posts: [],
  };

  it('are sent back in the form that the server takes', () => {
    expect(staffInputSchema.safeParse(staffEntry(person)).success).to.equal(true);
    const cell = { code: '101', level: 2 as const, name: { zh: '镇', en: 'Town' } };
    const entry = organisationEntry({ ...organisation('a', null), kind: 'sub-centre', cell });
    expect(organisationInputSchema.safeParse(entry).success).to.equal(true);
    expect(entry.cell).to.equal('2:101');
    const shift = { ...SHIFT_FORM.blank, code: 'day', name: { zh: '白班', en: 'Day' } };
    expect(shiftInputSchema.safeParse(shift).success).to.equal(true);
  });

  it('are read again after a deed: the list that shows, and the person who is open', async () => {
    const asked: string[] = [];
    const api = {
      open: async (path: string) => {
        asked.push(path);
        return new Response('[]');
      },
      get: async (path: string) => {
        asked.push(path);
        if (path.startsWith('/api/staff')) return [person];
        return path.startsWith('/api/vacancies')
          ? { total: 0, urgent: 0, byPost: {}, vacancies: [], nextCursor: null, day: '2026-11-22' }
          : [];
      },
      post: async () => ({}),
    } as unknown as Api;
    const model = createPeopleModel(api, { load: async () => {} }, () => '2026-11-22');
    model.part.value = 'vacancies';
    await model.openPerson('W1');
    expect(model.open.value?.person.code).to.equal('W1');
    asked.length = 0;
    await model.givePost({});
    expect(asked.map((path) => path.split('?')[0]).sort()).to.deep.equal([
      '/api/absences',
      '/api/posts',
      '/api/staff',
      '/api/vacancies',
    ]);
  });

  it('have parts with addresses, and days of the city', () => {
    expect(readPart('?view=people&part=vacancies')).to.equal('vacancies');
    expect(readPart('?part=moon')).to.equal('staff');
    expect(todayAt('Asia/Shanghai', Date.parse('2026-11-22T16:30:00Z'))).to.equal('2026-11-23');
  });
});
