import { expect } from 'chai';
import {
  matchesSite,
  parseSiteFilter,
  quietStatuses,
  siteTileQuery,
  toggled,
} from '../../../client/state/site-filter.ts';

describe('the filter of key sites', () => {
  it('shows all sites where nothing is asked for', () => {
    expect(matchesSite(parseSiteFilter(null, null), { kind: 'kiln', status: 'closed' })).to.equal(true);
    expect(siteTileQuery(parseSiteFilter('', ''))).to.equal('');
  });

  it('keeps sites that are of one of the kinds and stand in one of the ways', () => {
    const filter = parseSiteFilter('school,kiln', 'overdue,failed');
    expect(matchesSite(filter, { kind: 'kiln', status: 'failed' })).to.equal(true);
    expect(matchesSite(filter, { kind: 'hotel', status: 'failed' })).to.equal(false);
    expect(matchesSite(filter, { kind: 'kiln', status: 'due' })).to.equal(false);
    expect(siteTileQuery(filter)).to.equal('?kind=kiln,school');
  });

  it('asks apart for what no list of pressing sites holds', () => {
    expect(quietStatuses(parseSiteFilter(null, 'closed,failed,in-order'))).to.deep.equal(['closed', 'in-order']);
    expect(quietStatuses(parseSiteFilter('kiln', 'failed'))).to.deep.equal([]);
  });

  it('leaves out what is malformed', () => {
    expect(parseSiteFilter('KILN,,a b,kiln,kiln', 'burning')).to.deep.equal({ kinds: ['kiln'], statuses: [] });
  });

  it('turns a kind on and off', () => {
    expect(toggled(toggled(['a'], 'b'), 'a')).to.deep.equal(['b']);
  });
});
