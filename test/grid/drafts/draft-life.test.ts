import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { DRAFT_STATES, type DraftState } from '../../../server/grid/drafts/draft-contract.ts';
import { DRAFT_ACTIONS, DRAFT_LIFE, stepOfDraft, UNFINISHED } from '../../../server/grid/drafts/draft-life.ts';
import { drawDraftLife } from './draw-draft-life.ts';

describe('the life of a draft', () => {
  it('is drawn in draft-life.md as the table has it', () => {
    const file = readFileSync(new URL('../../../server/grid/drafts/draft-life.md', import.meta.url), 'utf8');
    expect(file).to.equal(drawDraftLife());
  });

  it('reaches every state from the first, with review and without', () => {
    for (const reviewRequired of [true, false]) {
      const seen = new Set<DraftState>(['open']);
      for (const state of seen)
        for (const action of DRAFT_ACTIONS) {
          const step = stepOfDraft(action, state, reviewRequired);
          if ('to' in step) seen.add(step.to);
        }
      expect([...seen], String(reviewRequired)).to.have.members([...DRAFT_STATES]);
    }
  });

  it('says why an action cannot be taken: closed, not where it can be, or not approved', () => {
    const refusals = (action: (typeof DRAFT_ACTIONS)[number], reviewRequired: boolean) =>
      Object.fromEntries(
        DRAFT_STATES.map((state) => {
          const step = stepOfDraft(action, state, reviewRequired);
          return [state, 'to' in step ? step.to : step.refused];
        }),
      );
    const closed = { published: 'draft-closed', discarded: 'draft-closed' };
    expect(refusals('edit', true)).to.deep.equal({ open: 'open', asked: 'open', approved: 'open', ...closed });
    expect(refusals('approve', true)).to.deep.equal({
      open: 'draft-state',
      asked: 'approved',
      approved: 'draft-state',
      ...closed,
    });
    const published = { open: 'published', asked: 'published', approved: 'published', ...closed };
    expect(refusals('publish', false)).to.deep.equal(published);
    expect(refusals('publish', true)).to.deep.equal({ ...published, open: 'review-needed', asked: 'review-needed' });
    expect(refusals('withdraw', true).published).to.equal('open');
    expect(refusals('withdraw', true).open).to.equal('draft-state');
  });

  it('lets nothing be done to a draft that is published or discarded but to withdraw its publication', () => {
    const unfinished: readonly DraftState[] = UNFINISHED;
    for (const action of DRAFT_ACTIONS)
      if (action !== 'withdraw') expect(unfinished, action).to.include.members([...DRAFT_LIFE[action].from]);
  });
});
