import { expect } from 'chai';
import { CATEGORIES } from '../../geodata/categories.ts';
import { generateCity } from '../../geodata/city.ts';
import { DAILY_INSPECTIONS, DEPARTMENT_DUTIES, HAND_OFFS, LEAD_UNITS } from '../../geodata/duty-lists.ts';
import { demoOrganisations } from '../../geodata/organisations.ts';
import { demoStaff, SHIFTS } from '../../geodata/staff.ts';
import { organisationCodeSchema, POSTS, shiftSchema, staffCodeSchema } from '../../server/duty/contract.ts';
import {
  dailyInspectionSchema,
  departmentDutySchema,
  handOffRuleSchema,
} from '../../server/duty/lists/register-contract.ts';

describe('the people of the demo city', () => {
  const cells = generateCity();
  const organisations = demoOrganisations(cells);
  const staff = demoStaff(cells, organisations, 430281);
  const codes = new Set(organisations.map(({ code }) => code));
  const cellByCode = new Map(cells.map((cell) => [cell.code, cell]));
  const heldOn = (post: string, level: number): number =>
    staff.holdings.filter((holding) => holding.post === post && cellByCode.get(holding.cellCode)?.level === level)
      .length;

  it('belong to a tree of organisations: one centre, 24 sub-centres, 270 workstations, departments, two outside systems', () => {
    const count = (kind: string): number => organisations.filter((one) => one.kind === kind).length;
    expect([count('centre'), count('sub-centre'), count('workstation'), count('outside-system')]).to.deep.equal([
      1, 24, 270, 2,
    ]);
    expect(count('department')).to.be.at.least(30);
    for (const { code, parent, cellCode, kind } of organisations) {
      expect(organisationCodeSchema.safeParse(code).success, code).to.equal(true);
      expect(parent === null ? kind === 'centre' : codes.has(parent), code).to.equal(true);
      expect(cellCode === null || cellByCode.has(cellCode), code).to.equal(true);
    }
    expect(codes.size).to.equal(organisations.length);
  });

  it('are 820 grid workers, 220 full-time in urban grids and 600 part-time in rural ones', () => {
    const workers = staff.people.filter(({ code }) => code.startsWith('W'));
    expect(workers.filter(({ employment }) => employment === 'full-time').length).to.equal(220);
    expect(workers.filter(({ employment }) => employment === 'part-time').length).to.equal(600);
    const employment = new Map(workers.map((worker) => [worker.code, worker.employment]));
    for (const { cellCode, post, staff: code } of staff.holdings)
      if (post === 'grid-worker')
        expect(employment.get(code)).to.equal(cellByCode.get(cellCode)!.urban ? 'full-time' : 'part-time');
  });

  it('walk on every day of the week: on rest days all but some of the urban workers and the weekday rounds', () => {
    const daysOf = new Map(SHIFTS.map(({ code, days }) => [code, days]));
    const onRestDays = (employment: string): number =>
      staff.people.filter(
        (person) =>
          person.code.startsWith('W') && person.employment === employment && daysOf.get(person.shift!) === 'every-day',
      ).length;
    expect(onRestDays('full-time')).to.be.within(50, 80);
    expect(onRestDays('part-time')).to.be.within(400, 500);
    expect(staff.people.filter(({ code, shift }) => code.startsWith('W') && shift === null)).to.deep.equal([]);
  });

  it('hold every post, a few of which are empty', () => {
    expect(new Set(staff.holdings.map(({ post }) => post))).to.deep.equal(new Set(POSTS));
    expect([1, 2, 3].map((level) => heldOn('first-responsible', level))).to.deep.equal([5, 24, 270]);
    for (const post of ['grid-worker', 'grid-head', 'party-group-head', 'joint-household-head'])
      expect(heldOn(post, 4) / 820, post).to.be.within(0.96, 0.995);
    for (const post of ['supervisor', 'mediator', 'police', 'patroller', 'information-officer'])
      expect(heldOn(post, 3) / 270, post).to.be.within(0.94, 1);
    const perPerson = new Map<string, number>();
    for (const { staff: code } of staff.holdings) perPerson.set(code, (perPerson.get(code) ?? 0) + 1);
    expect([...perPerson.values()].filter((posts) => posts > 1).length).to.be.above(300);
    expect(Math.max(...perPerson.values())).to.be.below(12);
  });

  it('are invented, with telephones that nobody can have', () => {
    const shifts = new Set(SHIFTS.map(({ code }) => code));
    for (const shift of SHIFTS) shiftSchema.parse(shift);
    for (const { code, name, phone, organisation, shift, invented } of staff.people) {
      expect(staffCodeSchema.safeParse(code).success).to.equal(true);
      expect(name).to.match(/^\p{Script=Han}{2,3}$/u);
      expect(phone).to.match(/^000\d{8}$/);
      expect(codes.has(organisation)).to.equal(true);
      expect(shift === null || shifts.has(shift)).to.equal(true);
      expect(invented).to.equal(true);
    }
    for (const { phone } of organisations) expect(phone).to.match(/^(0731-0\d{7})?$/);
    expect(new Set(staff.people.map(({ phone }) => phone)).size).to.equal(staff.people.length);
  });

  it('are the same for the same seed, and others for another', () => {
    expect(demoStaff(cells, organisations, 430281)).to.deep.equal(staff);
    expect(demoStaff(cells, organisations, 7).people.map(({ name }) => name)).to.not.deep.equal(
      staff.people.map(({ name }) => name),
    );
  });
});

describe('the lists of the demo city', () => {
  const organisations = demoOrganisations(generateCity());
  const kindOf = new Map(organisations.map(({ code, kind }) => [code, kind]));
  const categories = new Set(CATEGORIES.map(({ code }) => code));

  it('name a department for every category, some by area', () => {
    for (const duty of DEPARTMENT_DUTIES) {
      departmentDutySchema.parse(duty);
      for (const code of [duty.lead, ...duty.assisting]) expect(kindOf.get(code), code).to.equal('department');
    }
    expect(new Set(DEPARTMENT_DUTIES.map(({ category }) => category))).to.deep.equal(categories);
    expect(DEPARTMENT_DUTIES.filter(({ area }) => area !== null).length).to.be.above(10);
    const keys = DEPARTMENT_DUTIES.map(({ category, area }) => `${category} ${area}`);
    expect(new Set(keys).size).to.equal(keys.length);
  });

  it('hand categories to both outside systems', () => {
    for (const rule of HAND_OFFS) {
      handOffRuleSchema.parse(rule);
      expect(kindOf.get(rule.system)).to.equal('outside-system');
      expect(categories.has(rule.category)).to.equal(true);
    }
    expect(new Set(HAND_OFFS.map(({ system }) => system)).size).to.equal(2);
  });

  it('say what is looked at on the round, in town and country', () => {
    for (const inspection of DAILY_INSPECTIONS) {
      dailyInspectionSchema.parse(inspection);
      expect(inspection.category === null || categories.has(inspection.category), inspection.code).to.equal(true);
    }
    expect(DAILY_INSPECTIONS.length).to.be.at.least(25);
    for (const where of ['urban', 'rural', 'everywhere'])
      expect(DAILY_INSPECTIONS.filter((inspection) => inspection.where === where).length, where).to.be.above(3);
  });

  it('name one lead unit for each of the thirteen disputes, four of them by the source', () => {
    const disputes = CATEGORIES.filter(({ dispute }) => dispute);
    expect(disputes.length).to.equal(13);
    for (const { code, leadUnit } of disputes) {
      expect(leadUnit).to.equal(LEAD_UNITS[code]);
      expect(kindOf.get(leadUnit!)).to.equal('department');
    }
  });
});
