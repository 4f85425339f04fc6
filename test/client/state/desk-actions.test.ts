import { expect } from 'chai';
import { deskEn } from '../../../client/i18n/desk-en.ts';
import {
  ACTION_FORMS,
  actionBody,
  arrangeActions,
  checkForm,
  DESK_ACTIONS,
  EMPTY_FORM,
  type FormValues,
  fillTemplate,
  fitsStage,
} from '../../../client/state/desk-actions.ts';
import { CASE_STAGES } from '../../../client/state/desk-filter.ts';
import { caseActionSchema } from '../../../server/cases/contract.ts';
import { type Transition, WORKFLOW } from '../../../server/cases/workflow.ts';

const ZONE = 'Asia/Shanghai';
const NOW = Date.parse('2026-11-22T10:00:00Z');
/** A form in which everything is filled in. */
const FULL: FormValues = {
  text: ' because ',
  to: { kind: 'organisation', code: 'water' },
  system: 'hotline-12345',
  invited: ['water', 'gas'],
  met: ['water'],
  assisting: [],
  decision: 'the water company',
  expectedAt: '2026-11-24T17:00',
  meetsAt: '2026-11-23T09:30',
  into: '20261122-000001',
  category: 'noise',
  lon: '113.5',
  lat: '27.65',
};

describe('forms of actions', () => {
  it('are there for every action that people take', () => {
    const byPeople = Object.entries(WORKFLOW).filter(([, { who }]) =>
      (who as Transition['who']).some((party) => party !== 'clock' && party !== 'peer'),
    );
    expect(DESK_ACTIONS).to.have.members(byPeople.map(([action]) => action));
  });

  it('give a body that the server takes, for every action', () => {
    for (const action of DESK_ACTIONS) {
      expect(checkForm(action, FULL, NOW, ZONE), action).to.deep.equal({});
      const parsed = caseActionSchema.safeParse(actionBody(action, FULL, ZONE, 3));
      expect(parsed.success, `${action}: ${JSON.stringify(parsed.error?.issues)}`).to.equal(true);
      expect(parsed.data).to.deep.include({ action, version: 3 });
    }
  });

  it('stop whatever the server would refuse for want of something', () => {
    for (const action of DESK_ACTIONS) {
      const isInOrder = Object.keys(checkForm(action, EMPTY_FORM, NOW, ZONE)).length === 0;
      const isTaken = caseActionSchema.safeParse(actionBody(action, EMPTY_FORM, ZONE, undefined)).success;
      expect(isInOrder, action).to.equal(isTaken);
    }
  });

  it('name what is wrong, field by field', () => {
    expect(checkForm('merge', { ...FULL, into: '12' }, NOW, ZONE)).to.deep.equal({ into: 'notNumber' });
    expect(checkForm('relocate', { ...FULL, lat: '91' }, NOW, ZONE)).to.deep.equal({ place: 'notPlace' });
    expect(checkForm('reply', { ...FULL, expectedAt: '2026-11-22T17:59' }, NOW, ZONE)).to.deep.equal({
      expectedAt: 'future',
    });
    expect(checkForm('decide', { ...FULL, to: { kind: 'routing' } }, NOW, ZONE)).to.deep.equal({ to: 'required' });
    expect(checkForm('dispatch', { ...FULL, to: { kind: 'routing' } }, NOW, ZONE)).to.deep.equal({});
  });

  it('send times of the city as instants', () => {
    expect(actionBody('reply', FULL, ZONE, undefined)).to.deep.equal({
      action: 'reply',
      reason: 'because',
      expectedAt: '2026-11-24T09:00:00.000Z',
    });
  });

  it('have a name and an explanation', () => {
    for (const action of DESK_ACTIONS) {
      expect(deskEn.act, action).to.have.property(action);
      expect(deskEn.what, action).to.have.property(action);
      for (const field of ACTION_FORMS[action].fields.filter((name) => name !== 'place'))
        expect(deskEn.form, field).to.have.property(field);
    }
  });

  it('put first what leads on, and lose none', () => {
    for (const stage of CASE_STAGES) {
      const allowed = DESK_ACTIONS.filter((action) => fitsStage(action, stage));
      const { next, others } = arrangeActions(stage, allowed);
      expect([...next, ...others]).to.have.members(allowed);
      expect(next.length, stage).to.be.greaterThan(0);
    }
  });

  it('offer nothing that is not allowed', () => {
    expect(arrangeActions('dispatched', ['note', 'overdue'])).to.deep.equal({ next: [], others: ['note'] });
  });

  it('fill templates in, and leave what they do not know', () => {
    expect(fillTemplate('{number} in {cell}: {what}', { number: '7', cell: 'Shengli' })).to.equal(
      '7 in Shengli: {what}',
    );
  });
});
