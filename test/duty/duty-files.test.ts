import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { readCsv, writeCsv } from '../../server/duty/files/csv-sheet.ts';
import { departmentDuties } from '../../server/duty/lists/register-kinds.ts';
import { organisationSheet, staffSheet } from '../../server/duty/people/people-sheets.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { commandLine } from '../helpers/command-line.ts';
import { onBothEngines } from '../helpers/engines.ts';
import { publishTwoTowns } from '../identity/two-towns.ts';

const LISTS = [
  'organisations',
  'staff',
  'posts',
  'shifts',
  'absences',
  'lists/department-duties',
  'lists/daily-inspections',
  'lists/event-categories',
  'lists/hand-offs',
];
/** Texts that a spreadsheet, a parser or a person would trip over. */
const nasty = (most: number) =>
  fc
    .oneof(
      fc.string({ unit: 'grapheme', maxLength: most }),
      fc
        .array(
          fc.constantFrom('=', '+', '-', '@', "'", '"', ',', '\r', '\n', '\t', '；', '1', 'é', '网', '\uFEFF', ' '),
          {
            maxLength: most,
          },
        )
        .map((parts) => parts.join('')),
    )
    .map((text) =>
      text
        .replace(/[\0\p{Surrogate}]/gu, '')
        .slice(0, most)
        .trim(),
    );
const person = (name: string, phone: string, index: number) => ({
  code: `W${index}`,
  name,
  phone,
  employment: 'part-time' as const,
  organisation: 'office',
  shift: null,
  joinedOn: '2017-04-01',
  leftOn: index % 2 === 0 ? null : '2030-01-01',
  invented: index % 3 === 0,
});

describe('a duty list as a CSV file', () => {
  it('comes back as it went, whatever its texts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(nasty(40), nasty(30)), { maxLength: 8 }),
        fc.constantFrom('zh', 'en'),
        (texts, language) => {
          const staff = texts.filter(([name]) => name !== '').map(([name, phone], index) => person(name, phone, index));
          const text = writeCsv(staffSheet, staff, language as 'zh' | 'en');
          expect(readCsv(staffSheet, text).rows.map(({ row }) => row)).to.deep.equal(staff);
          expect(readCsv(staffSheet, text).mistakes).to.deep.equal([]);
        },
      ),
    );
  });

  it('holds nothing that a spreadsheet would run', () => {
    for (const name of ['=1+1', '+86', '-1', '@SUM(A1)', '\t=1', '\r=1', "'=1"]) {
      const [, line] = writeCsv(staffSheet, [person(name, '', 0)], 'en').split('\r\n');
      expect(line?.split(',')[1]?.replaceAll('"', ''), name).to.match(/^'/);
    }
  });

  it('begins as Excel wants UTF-8 to begin, and ends its lines with CR LF', () => {
    const text = writeCsv(departmentDuties, [], 'zh');
    expect(text).to.equal('\uFEFF事件类别,区域,牵头单位,协办单位,虚构\r\n');
  });

  it('may come as a spreadsheet saved it: other dates, other order, empty lines, columns left out', () => {
    const text =
      '姓名,编号,用工性质,所属机构,入职日期\n李雷,W1,official,office,2019/5/8\n\n韩梅梅,W2,official,office,2020-1-02\n';
    expect(readCsv(staffSheet, text)).to.deep.equal({
      rows: [
        {
          row: {
            ...person('李雷', '', 0),
            code: 'W1',
            employment: 'official',
            joinedOn: '2019-05-08',
            invented: false,
          },
          at: 2,
        },
        {
          row: {
            ...person('韩梅梅', '', 0),
            code: 'W2',
            employment: 'official',
            joinedOn: '2020-01-02',
            invented: false,
          },
          at: 4,
        },
      ],
      mistakes: [],
    });
  });

  it('keeps what stands in the columns that the file does not have', () => {
    const standing = { ...person('李雷', '0731', 1), shift: 'night' };
    const [read] = readCsv(staffSheet, 'code,name\r\nW1,李蕾\r\n', { standing: [standing] }).rows;
    expect(read?.row).to.deep.equal({ ...standing, name: '李蕾' });
  });

  it('names row and column of every mistake', () => {
    const text = 'code,kind,name.zh,name.en,invented,position\na,castle,甲,A,maybe,1\nb b,centre,,B,,x\nc,centre\n';
    expect(readCsv(organisationSheet, text).mistakes.map(({ path }) => path)).to.have.members([
      'rows.2.kind',
      'rows.2.invented',
      'rows.3.code',
      'rows.3.name.zh',
      'rows.3.position',
      'rows.4',
    ]);
    expect(() => readCsv(organisationSheet, 'code,colour\n'))
      .to.throw()
      .with.property('code', 'import-refused');
    expect(() => readCsv(organisationSheet, 'kind\n'))
      .to.throw()
      .with.property('code', 'import-refused');
    expect(() => readCsv(organisationSheet, 'code,"kind\n'))
      .to.throw()
      .with.property('code', 'import-refused');
    expect(() => readCsv(organisationSheet, ''))
      .to.throw()
      .with.property('code', 'import-refused');
  });

  onBothEngines((engine) => {
    let app: TestApp;
    before(async () => {
      app = await startApp(engine, { prepare: async (database) => void (await publishTwoTowns(database)) });
    });
    after(() => app?.stop());
    const send = async (list: string, text: string | Uint8Array, query = '') => {
      const answer = await fetch(`${app.url}/api/${list}.csv${query}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${app.tokens.admin}`, 'content-type': 'text/csv' },
        body: text as BodyInit,
      });
      // biome-ignore lint/suspicious/noExplicitAny: answers of two shapes
      return { status: answer.status, body: (await answer.json()) as any };
    };
    const take = async (list: string, lang = 'en') =>
      (await app.call('dispatcher', 'GET', `/api/${list}.csv?lang=${lang}`)).body;
    const FILES: [string, string][] = [
      [
        'organisations',
        'code,parent,kind,name.zh,name.en,cell\noffice,,centre,"办公室, ""一""",=Office,\nwater,office,department,水务局,Water,\ntown,office,sub-centre,西镇,West,11\nhotline,,outside-system,热线,Hotline,\nold,office,department,旧,Old,\n',
      ],
      ['shifts', 'code,name.zh,name.en,days,startsAt,endsAt\nnight,夜,Night,every-day,22:00,6:00\n'],
      [
        'staff',
        'code,name,phone,employment,organisation,shift,joinedOn,leftOn\nW1,"李\n雷",\'+86 731,full-time,town,night,2017/4/1,\nW2,韩梅梅,,official,office,,2017-04-01,2030-01-01\n',
      ],
      ['posts', 'cell,post,staff,fromDay,toDay\n11,grid-worker,W1,2017-04-01,2020-01-01\n2:11,police,W2,2018-01-01,\n'],
      ['absences', 'staff,fromDay,toDay,note\nW1,2026-01-01,2026-01-02,"病, 假"\n'],
      ['lists/department-duties', 'category,area,lead,assisting\nnoise,,water,office town\nnoise,11,town,\n'],
      [
        'lists/daily-inspections',
        'code,name.zh,name.en,where,everyWorkingDays,category\nlids,井盖,Lids,urban,1,manhole-cover\n',
      ],
      ['lists/hand-offs', 'category,area,system\nrubbish,,hotline\n'],
    ];

    it('brings a whole staff in from a city’s own files', async () => {
      for (const [list, text] of FILES) {
        const lines = text.match(/\n(?=\w+,|\d+:|lids)/g)?.length ?? 0;
        const dry = await send(list, text, '?dryRun=1');
        expect([dry.status, dry.body.dryRun], `${list}: ${JSON.stringify(dry.body)}`).to.deep.equal([200, true]);
        const done = await send(list, text);
        expect(done.body.added, list).to.equal(dry.body.added).and.to.equal(lines);
        const again = await send(list, text);
        expect(again.body, list).to.deep.include({ added: 0, changed: 0, removed: 0, unchanged: lines });
      }
      await app.call('admin', 'POST', '/api/organisations/old/retire', {});
      expect(app.service.workplace.duties.staffMember('W1')).to.deep.include({ name: '李\n雷', phone: '+86 731' });
    });

    it('goes out and comes back in either language without a change', async () => {
      for (const list of LISTS)
        for (const lang of ['zh', 'en']) {
          const events = await app.database.knex('event').count({ count: '*' }).first();
          const text = await take(list, lang);
          const back = await send(list, text);
          expect(back.status, `${list}: ${JSON.stringify(back.body)}`).to.equal(200);
          expect(back.body, list).to.deep.include({ added: 0, changed: 0, removed: 0 });
          expect(back.body.unchanged, list).to.be.greaterThan(0);
          expect(await take(list, lang), list).to.equal(text);
          expect(await app.database.knex('event').count({ count: '*' }).first()).to.deep.equal(events);
        }
    });

    it('is refused whole for one mistake, with every one told', async () => {
      const staff =
        'code,name,employment,organisation,joinedOn\nW5,甲,official,office,2020-01-01\nW6,乙,official,none,2020-01-01\nW5,丙,official,office,2020-01-01\nW7,丁,boss,office,2020-01-01\n';
      const { status, body } = await send('staff', staff);
      expect([status, body.code]).to.deep.equal([422, 'import-refused']);
      expect(body.errors.map(({ path }: { path: string }) => path)).to.have.members([
        'rows.5.employment',
        'rows.4.code',
      ]);
      const rules = await send('staff', staff.replace('boss', 'official').replace('\nW5,丙', '\nW8,丙'));
      expect(rules.body.errors).to.deep.equal([
        { path: 'rows.3.organisation', message: 'No organisation has the code "none"' },
      ]);
      expect(app.service.workplace.duties.staffMember('W5')).to.equal(undefined);
      const swap =
        'code,kind,name.zh,name.en,parent,cell\ntown,sub-centre,西镇,West,office,12\nfar,sub-centre,东镇,East,office,11\n';
      expect((await send('organisations', swap)).body, 'cells may change hands').to.deep.include({
        added: 1,
        changed: 1,
      });
      const list = await send('lists/hand-offs', 'category,area,system\nrubbish,,water\nnothing,,hotline\n');
      expect(list.body.errors.map(({ path }: { path: string }) => path)).to.have.members([
        'rows.2.system',
        'rows.3.category',
      ]);
    });

    it('says when a file is in another encoding, and reads it when told which', async () => {
      const gbk = new Uint8Array(Buffer.from('636f64652c6e616d650a57312cc0eec0d70a', 'hex'));
      expect((await send('staff', gbk)).body.detail).to.include('gb18030');
      expect((await send('staff', gbk, '?encoding=gb18030')).body).to.deep.include({ changed: 1 });
      expect(app.service.workplace.duties.staffMember('W1')?.name).to.equal('李雷');
    });

    it('comes and goes by command as well', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'duties-'));
      try {
        const file = join(folder, 'staff.csv');
        const run = (...args: string[]) => commandLine(app.service.workplace, ...args);
        expect((await run('export', 'duties', 'staff', '--out', file)).exit).to.equal(0);
        expect(readFileSync(file, 'utf8')).to.equal(`\uFEFF${await take('staff')}`);
        const same = await run('import', 'duties', 'staff', file);
        expect([same.exit, same.out]).to.deep.equal([0, 'staff: 0 added, 0 changed, 0 taken out, 2 as they were\n']);
        writeFileSync(file, 'code,name\nW1,李磊\nW2,\n');
        const wrong = await run('import', 'duties', 'staff', file);
        expect([wrong.exit, wrong.err]).to.deep.equal([
          1,
          'The file was not imported. The file has 1 mistake. Nothing was written\n  rows.3.name: Too small: expected string to have >=1 characters\n',
        ]);
        writeFileSync(file, 'code,name\nW1,李磊\n');
        expect((await run('import', 'duties', 'staff', file, '--dry-run')).out)
          .to.include('1 changed')
          .and.include('Nothing was');
        expect(JSON.parse((await run('import', 'duties', 'staff', file, '--json')).out).changed).to.equal(1);
        expect((await run('import', 'duties', 'wishes', file)).exit).to.equal(1);
        expect((await run('import', 'duties', 'staff', join(folder, 'none.csv'))).err).to.include('none.csv');
        expect((await run('export', 'duties', 'hand-offs', '--lang', 'zh')).out).to.include('转办系统');
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    it('is taken out under the eyes of the audit, and by whole-city accounts alone', async () => {
      expect(
        (await app.database.knex('audit').where({ action: 'duty.export', subject: 'staff' })).length,
      ).to.be.greaterThan(0);
      expect((await app.call('worker', 'GET', '/api/staff.csv')).status).to.equal(403);
      expect((await app.call('dispatcher', 'POST', '/api/staff.csv')).status).to.equal(403);
    });
  });
});
