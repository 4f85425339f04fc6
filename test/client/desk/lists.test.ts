import { expect } from 'chai';
import fc from 'fast-check';
import {
  dayChanges,
  daysToSend,
  neighbourDay,
  rebaseDays,
  weekdayOf,
  yearOf,
} from '../../../client/desk/lists/calendar-draft.ts';
import { createCalendarModel } from '../../../client/desk/lists/calendar-model.ts';
import { CLOCK_RULES_FORM, LIST_FORMS } from '../../../client/desk/lists/list-forms.ts';
import { registerSource } from '../../../client/desk/lists/lists-model.ts';
import {
  changesOf,
  type Draft,
  draftOf,
  entriesOf,
  rebase,
  sizeOf,
  stateOf,
  withAdded,
  withEntry,
  withRemoved,
  withRestored,
} from '../../../client/desk/sheets/draft.ts';
import { columnAt, type Entry, keyOf, sameValue, valueAt, withValue } from '../../../client/desk/sheets/sheet-form.ts';
import { createSheetModel, type SheetSource, type Standing } from '../../../client/desk/sheets/sheet-model.ts';
import { entryName, valueWords } from '../../../client/desk/sheets/value-words.ts';
import { wholeSheet } from '../../../client/desk/sheets/whole-sheet.ts';
import { language } from '../../../client/i18n/i18n.ts';
import { matchOptions } from '../../../client/state/match-options.ts';
import { type Api, ApiProblem } from '../../../client/wire/api.ts';
import { registerDifference } from '../../../server/duty/lists/register-difference.ts';
import { departmentDuties } from '../../../server/duty/lists/register-kinds.ts';
import { REGISTER_KINDS } from '../../../server/reports/category-register.ts';

const FORM = LIST_FORMS['department-duties'];
const key = (entry: Entry): string => keyOf(FORM, entry);
const duty = (category: string, lead: string, area: string | null = null): Entry => ({
  category,
  area,
  lead,
  assisting: [],
  invented: false,
});
const idOf = (draft: Draft, category: string): number =>
  draft.rows.find(({ base, entry }) => (entry ?? base)?.category === category)!.id;
const standing = (version: number, entries: readonly Entry[], author = 'wang'): Standing => ({
  version,
  author,
  madeAt: '2026-11-22T02:00:00.000Z',
  reason: 'because',
  entries,
});

describe('a draft of a list', () => {
  const base = [duty('roads', 'works'), duty('trees', 'parks'), duty('noise', 'police')];

  it('tells what was added, changed and removed, and takes each back', () => {
    let draft = draftOf(base);
    expect(sizeOf(changesOf(draft))).to.equal(0);
    draft = withAdded(draft, duty('water', 'waterworks'));
    draft = withEntry(draft, idOf(draft, 'roads'), duty('roads', 'highways'));
    draft = withRemoved(draft, idOf(draft, 'noise'));
    expect(changesOf(draft)).to.deep.equal({
      added: [duty('water', 'waterworks')],
      removed: [duty('noise', 'police')],
      changed: [{ before: duty('roads', 'works'), after: duty('roads', 'highways') }],
    });
    expect(entriesOf(draft).entries.map(({ category }) => category)).to.deep.equal(['roads', 'trees', 'water']);
    draft = withRestored(draft, idOf(draft, 'roads'));
    draft = withRestored(draft, idOf(draft, 'noise'));
    draft = withRemoved(draft, idOf(draft, 'water'));
    expect(sizeOf(changesOf(draft))).to.equal(0);
    expect(entriesOf(draft).entries).to.deep.equal(base);
  });

  it('is no change where a row is changed and changed back', () => {
    let draft = draftOf(base);
    const id = idOf(draft, 'trees');
    draft = withEntry(draft, id, duty('trees', 'forestry'));
    draft = withEntry(draft, id, duty('trees', 'parks'));
    expect(sizeOf(changesOf(draft))).to.equal(0);
  });

  it('says for each entry that it sends which row it is, new ones last', () => {
    let draft = withAdded(draftOf(base), duty('water', 'waterworks'));
    draft = withRemoved(draft, idOf(draft, 'roads'));
    const { entries, ids } = entriesOf(draft);
    for (const [place, id] of ids.entries())
      expect(draft.rows.find((row) => row.id === id)?.entry).to.equal(entries[place]);
    expect(entries.at(-1)).to.deep.equal(duty('water', 'waterworks'));
  });

  it('is carried over to a newer version, and marks only what both changed', () => {
    let draft = draftOf(base);
    draft = withEntry(draft, idOf(draft, 'roads'), duty('roads', 'highways'));
    draft = withEntry(draft, idOf(draft, 'trees'), duty('trees', 'forestry'));
    draft = withRemoved(draft, idOf(draft, 'noise'));
    draft = withAdded(draft, duty('water', 'waterworks'));
    const theirs = [duty('roads', 'works'), duty('trees', 'gardens'), duty('noise', 'police'), duty('fire', 'brigade')];
    const over = rebase(draft, theirs, key);
    expect(changesOf(over)).to.deep.equal({
      added: [duty('water', 'waterworks')],
      removed: [duty('noise', 'police')],
      changed: [
        { before: duty('roads', 'works'), after: duty('roads', 'highways') },
        { before: duty('trees', 'gardens'), after: duty('trees', 'forestry') },
      ],
    });
    expect(over.rows.filter(({ clash }) => clash).map(({ entry }) => entry)).to.deep.equal([duty('trees', 'forestry')]);
    const back = withRestored(over, idOf(over, 'trees'));
    expect(back.rows.some(({ clash }) => clash)).to.equal(false);
    expect(entriesOf(back).entries).to.deep.include(duty('trees', 'gardens'));
  });

  it('keeps as new what somebody else took out, and drops what both made alike', () => {
    let draft = draftOf(base);
    draft = withEntry(draft, idOf(draft, 'roads'), duty('roads', 'highways'));
    draft = withEntry(draft, idOf(draft, 'trees'), duty('trees', 'forestry'));
    draft = withRemoved(draft, idOf(draft, 'noise'));
    draft = withAdded(draft, duty('water', 'waterworks'));
    const over = rebase(draft, [duty('trees', 'forestry'), duty('water', 'waterworks')], key);
    expect(changesOf(over)).to.deep.equal({ added: [duty('roads', 'highways')], removed: [], changed: [] });
    expect(over.rows.find(({ base: below }) => below === null)?.clash).to.equal(true);
  });

  it('marks a row that two people added differently', () => {
    const draft = withAdded(draftOf(base), duty('water', 'waterworks'));
    const over = rebase(draft, [...base, duty('water', 'river-office')], key);
    const row = over.rows.find(({ entry }) => entry?.category === 'water')!;
    expect([stateOf(row), row.clash, row.base]).to.deep.equal(['changed', true, duty('water', 'river-office')]);
  });

  const list = fc.uniqueArray(
    fc.record(
      {
        category: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
        area: fc.constantFrom(null, '1', '2'),
        lead: fc.constantFrom('x', 'y', 'z'),
      },
      { noNullPrototype: true },
    ),
    { selector: key },
  );
  const editOf = (from: readonly Entry[], to: readonly Entry[]): Draft => {
    let draft = draftOf(from);
    const wanted = new Map(to.map((entry) => [key(entry), entry]));
    for (const row of draft.rows) {
      const entry = wanted.get(key(row.base!));
      draft = entry === undefined ? withRemoved(draft, row.id) : withEntry(draft, row.id, entry);
      wanted.delete(key(row.base!));
    }
    for (const entry of wanted.values()) draft = withAdded(draft, entry);
    return draft;
  };

  it('tells the same difference as the server, whatever the lists', () => {
    fc.assert(
      fc.property(list, list, (from, to) => {
        const mine = changesOf(editOf(from, to));
        const { added, removed, changed } = registerDifference<Entry>(from, to, key);
        expect(new Set(mine.added.map(key))).to.deep.equal(new Set(added.map(key)));
        expect(new Set(mine.removed.map(key))).to.deep.equal(new Set(removed.map(key)));
        expect(new Set(mine.changed.map(({ after }) => key(after)))).to.deep.equal(
          new Set(changed.map(({ after }) => key(after))),
        );
      }),
    );
  });

  it('loses nothing of either side when it is carried over', () => {
    fc.assert(
      fc.property(list, list, list, (from, mine, theirs) => {
        const over = rebase(editOf(from, mine), theirs, key);
        const now = new Map(entriesOf(over).entries.map((entry) => [key(entry), entry]));
        const [was, wanted, other] = [from, mine, theirs].map(
          (all) => new Map(all.map((entry) => [key(entry), entry])),
        );
        for (const at of new Set([...was!.keys(), ...wanted!.keys(), ...other!.keys()])) {
          const [before, here, there] = [was!.get(at), wanted!.get(at), other!.get(at)];
          // What the draft changed is as the draft has it; all else is as the others left it.
          const expected = sameValue(before, here) ? there : here;
          expect(now.get(at), at).to.deep.equal(expected);
          const row = over.rows.find(({ base, entry }) => key((entry ?? base)!) === at);
          const bothChanged = !sameValue(before, here) && !sameValue(before, there) && !sameValue(here, there);
          if (row !== undefined) expect(row.clash, at).to.equal(bothChanged);
        }
        expect(new Set(over.rows.map(({ id }) => id)).size).to.equal(over.rows.length);
      }),
    );
  });
});

describe('the model of a sheet', () => {
  const entries = [duty('roads', 'works'), duty('trees', 'parks')];
  /** A server with one list; `write` may be replaced. */
  const sourceOf = (change: Partial<SheetSource> = {}): SheetSource => ({
    read: async () => standing(1, entries),
    write: async (base, next, reason) => ({ ...standing((base.version ?? 0) + 1, next, 'me'), reason }),
    ...change,
  });
  const begun = async (source: SheetSource) => {
    const model = createSheetModel(source, key);
    await model.load();
    model.begin();
    return model;
  };

  it('puts the draft in force, and is done with it', async () => {
    const model = await begun(sourceOf());
    model.edit(0, duty('roads', 'highways'));
    expect(await model.save('moved')).to.equal(true);
    expect(model.draft.value).to.equal(null);
    expect(model.standing.value).to.deep.include({ version: 2, reason: 'moved' });
  });

  it('says who was quicker, keeps the draft over what is in force, and saves over that', async () => {
    let newest = standing(1, entries);
    const model = await begun(
      sourceOf({
        read: async () => newest,
        write: async (base, next) => {
          if (base.version !== newest.version) throw new ApiProblem('conflict', 409);
          return standing(newest.version! + 1, next, 'me');
        },
      }),
    );
    model.edit(0, duty('roads', 'highways'));
    newest = standing(2, [...entries, duty('fire', 'brigade')], 'li');
    expect(await model.save('moved')).to.equal(false);
    expect(model.overtakenBy.value).to.deep.include({ version: 2, author: 'li', reason: 'because' });
    expect(model.fault.value).to.equal(null);
    expect(sizeOf(model.changes.value)).to.equal(1);
    expect(await model.save('moved')).to.equal(true);
    expect(model.overtakenBy.value).to.equal(null);
    expect(model.standing.value?.entries).to.deep.equal([
      duty('roads', 'highways'),
      entries[1],
      duty('fire', 'brigade'),
    ]);
  });

  it('marks the rows that are refused, and forgets it when they are touched', async () => {
    const model = await begun(
      sourceOf({
        write: async () => {
          throw new ApiProblem('list-refused', 422, 'See errors', [
            { path: 'entries.1.lead', message: 'No organisation has the code "zz"' },
            { path: 'entries.2.category', message: 'No category' },
            { path: 'reason', message: 'too long' },
          ]);
        },
      }),
    );
    model.remove(0);
    model.edit(1, duty('trees', 'zz'));
    const first = model.add(duty('water', 'waterworks'));
    const added = model.add(duty('', 'waterworks'));
    await model.save('x');
    // Sent were: trees, water, the last. The first one is removed and was not among them.
    expect([...model.mistakes.value]).to.deep.equal([
      [first, [{ path: 'lead', message: 'No organisation has the code "zz"' }]],
      [added, [{ path: 'category', message: 'No category' }]],
    ]);
    expect(model.fault.value).to.deep.equal({
      code: 'list-refused',
      detail: '',
      mistakes: [{ path: 'reason', message: 'too long' }],
    });
    model.edit(added, duty('noise', 'police'));
    expect(model.mistakes.value.has(added)).to.equal(false);
    expect(model.draft.value).not.to.equal(null);
  });

  it('sends nothing where nothing is changed', async () => {
    let sent = 0;
    const model = await begun(
      sourceOf({
        write: async (base) => {
          sent++;
          return base;
        },
      }),
    );
    expect(await model.save('x')).to.equal(false);
    expect(sent).to.equal(0);
  });

  it('sends the version that a list was begun on', async () => {
    const sent: unknown[] = [];
    const api = {
      put: async (path: string, body: unknown) => {
        sent.push([path, body]);
        return standing(8, []);
      },
    } as unknown as Api;
    await registerSource(api, 'hand-offs').write(standing(7, []), [duty('a', 'b')], 'why');
    expect(sent).to.deep.equal([
      ['/api/lists/hand-offs', { baseVersion: 7, reason: 'why', entries: [duty('a', 'b')] }],
    ]);
  });

  it('finds out by itself that somebody was quicker where the server keeps no versions', async () => {
    let rules: readonly Entry[] = [duty('a', 'b')];
    const source = wholeSheet(
      async () => rules,
      async (next) => next,
    );
    const base = await source.read();
    expect(await source.write(base, [], 'x')).to.deep.include({ entries: [] });
    rules = [duty('a', 'c')];
    const refused = await source.write(base, [], 'x').catch((error: ApiProblem) => error.code);
    expect(refused).to.equal('conflict');
  });
});

describe('the columns of the four lists', () => {
  it('know rows by the same columns as the server', () => {
    for (const kind of REGISTER_KINDS) expect(LIST_FORMS[kind.what].key, kind.what).to.deep.equal(kind.key);
  });

  it('have a place for every mistake that the server can name, and a blank that lacks no field', () => {
    for (const kind of REGISTER_KINDS) {
      const form = LIST_FORMS[kind.what];
      for (const { key: path } of kind.columns) {
        expect(columnAt(form, path), `${kind.what} ${path}`).not.to.equal(undefined);
        if (!path.startsWith('limits.onSite')) expect(valueAt(form.blank, path), path).not.to.equal(undefined);
      }
    }
    expect(columnAt(CLOCK_RULES_FORM, 'unit')?.kind).to.equal('limit');
    expect(columnAt(LIST_FORMS['event-categories'], 'limits.onSite.amount')?.key).to.equal('limits.onSite');
    expect(columnAt(LIST_FORMS['event-categories'], 'retired')?.kind).to.equal('flags');
    expect(columnAt(FORM, 'lead')?.key).to.equal('lead');
  });

  it('read in words, and write without touching what lies beside', () => {
    language.value = 'en';
    const names = {
      organisationName: (code: string) => `O ${code}`,
      categoryName: (code: string) => `C ${code}`,
      cellName: (name: string) => `W ${name}`,
    };
    const words = (path: string, entry: Entry): string =>
      valueWords(columnAt(LIST_FORMS['event-categories'], path)!, entry, names);
    const category = withValue(LIST_FORMS['event-categories'].blank, 'limits.resolve.amount', 3);
    expect(valueAt(category, 'limits.onSite')).to.equal(null);
    expect(words('limits.resolve', category)).to.equal('3 working days');
    expect(words('limits.onSite', category)).to.equal('no limit');
    expect(words('utility', withValue(withValue(category, '', { utility: true }), 'sealed', true))).to.equal(
      'utility, sealed',
    );
    expect(entryName(FORM, duty('roads', 'works', '101'), names)).to.equal('C roads · W 101');
    expect(entryName(FORM, duty('roads', 'works'), names)).to.equal('C roads · Whole city');
    expect(departmentDuties.schema.safeParse(withValue(duty('roads', 'works'), 'assisting', ['b'])).success).to.equal(
      true,
    );
  });

  it('find by any words, those that begin with them first', () => {
    const options = ['Water Company', 'Waste Water Plant', 'Roads'].map((text) => ({
      code: text,
      text,
      words: text.toLowerCase(),
    }));
    const found = (typed: string, most = 10): string[] => matchOptions(options, typed, most).map(({ text }) => text);
    expect(found('water')).to.deep.equal(['Water Company', 'Waste Water Plant']);
    expect(found('plant wa')).to.deep.equal(['Waste Water Plant']);
    expect(found('', 2)).to.have.length(2);
    expect(found('gas')).to.deep.equal([]);
  });
});

describe('a draft of the calendar', () => {
  const holiday = { day: '2026-10-01', working: false, note: '国庆节' };

  it('has every day of the year, from Monday to Friday worked where nothing is published', () => {
    expect(yearOf(2026, []).size).to.equal(365);
    expect(yearOf(2028, []).size).to.equal(366);
    expect(weekdayOf('2026-11-23')).to.equal(0);
    expect(yearOf(2026, []).get('2026-10-01')?.working).to.equal(true);
    expect(yearOf(2026, [holiday]).get('2026-10-01')).to.deep.equal(holiday);
  });

  it('sends the days that are not as the week has them, and never none', () => {
    expect(daysToSend(yearOf(2026, [holiday]))).to.deep.equal([holiday]);
    expect(daysToSend(yearOf(2026, []))).to.deep.equal([{ day: '2026-01-01', working: true, note: '' }]);
  });

  it('keeps its own changes over newer ones, and names the days that both changed', () => {
    const base = yearOf(2026, []);
    const mine = new Map(base)
      .set('2026-10-01', holiday)
      .set('2026-10-02', { day: '2026-10-02', working: false, note: '' });
    const theirs = new Map(base)
      .set('2026-10-02', { day: '2026-10-02', working: false, note: '国庆节' })
      .set('2026-12-25', { day: '2026-12-25', working: false, note: '' });
    const { days, clashes } = rebaseDays(base, mine, theirs);
    expect(clashes).to.deep.equal(['2026-10-02']);
    expect(dayChanges(theirs, days).map(({ after }) => after.day)).to.deep.equal(['2026-10-01', '2026-10-02']);
    expect(days.get('2026-12-25')?.working).to.equal(false);
  });

  it('is led through by arrows, within the year', () => {
    expect(neighbourDay('2026-01-31', 'ArrowRight')).to.equal('2026-02-01');
    expect(neighbourDay('2026-03-03', 'ArrowUp')).to.equal('2026-02-24');
    expect(neighbourDay('2026-01-03', 'ArrowUp')).to.equal('2026-01-03');
    expect(neighbourDay('2026-01-03', 'x')).to.equal(undefined);
  });

  it('is not published over what somebody else published meanwhile', async () => {
    let published: (typeof holiday)[] = [holiday];
    let puts = 0;
    const answer = () => ({ year: 2026, version: 3, published: true, days: published, officeHours: [] });
    const api = {
      get: async (path: string) => (path.endsWith('/versions') ? [] : answer()),
      put: async () => {
        puts++;
        return answer();
      },
    } as unknown as Api;
    const model = createCalendarModel(api, 2026);
    await model.load();
    model.begin();
    model.set('2026-10-02', { working: false });
    published = [holiday, { day: '2026-10-03', working: true, note: '' }];
    expect(await model.publish('more')).to.equal(false);
    expect(puts).to.equal(0);
    expect(model.clashes.value).to.deep.equal([]);
    expect(model.changes.value.map(({ after }) => after.day)).to.deep.equal(['2026-10-02']);
    expect(await model.publish('more')).to.equal(true);
    expect(puts).to.equal(1);
  });
});
