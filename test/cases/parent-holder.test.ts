import { expect } from 'chai';
import { parentHolder } from '../../server/cases/parent-holder.ts';
import type { Organisation } from '../../server/duty/contract.ts';
import type { Holder } from '../../server/duty/holder.ts';

const one = (code: string, kind: Organisation['kind'], parent: string | null, cellId: number | null, retired = false) =>
  ({ code, kind, parent, cellId, retiredAt: retired ? new Date(0) : null }) as Organisation;
/** Sector 1, town 2, village 3 without an office, basic grid 4. */
const OFFICES = [
  one('city', 'centre', null, null),
  one('sector', 'centre', 'city', 1),
  one('town', 'sub-centre', 'sector', 2),
  one('other-town', 'sub-centre', 'sector', 9),
  one('roads', 'department', 'bureau', null),
  one('bureau', 'department', 'city', null, true),
  one('loose', 'department', null, null),
  one('digital', 'outside-system', 'city', null),
];
const offices = {
  organisation: (code: string) => OFFICES.find((office) => office.code === code),
  organisationOf: (cellId: number) => OFFICES.find((office) => office.cellId === cellId),
};
const cellPath = [1, 2, 3, 4];
const above = (holder: Holder, path: readonly number[] = cellPath) => {
  const found = parentHolder({ holder, cellPath: path }, offices);
  return found?.kind === 'organisation' ? found.organisation : found;
};
const by = (organisation: string): Holder => ({ kind: 'organisation', organisation });
const post = (cellId: number): Holder => ({ kind: 'post', cellId, post: 'grid-worker' });

describe('the way upward', () => {
  it('climbs from a post to the lowest office above its cell', () => {
    expect(above(post(4))).to.equal('town');
    expect(above(post(2))).to.equal('sector');
  });

  it('climbs from office to office one level at a time, up to the top', () => {
    expect(above(by('town'))).to.equal('sector');
    expect(above(by('sector'))).to.equal('city');
    expect(above(by('city'))).to.equal(undefined);
  });

  it('climbs from a department to the one it stands under, past one that takes no more cases', () => {
    expect(above(by('roads'))).to.equal('city');
    expect(above(by('loose'))).to.equal(undefined);
  });

  it('climbs from the desk to the lowest office of the place', () => {
    expect(above({ kind: 'desk' })).to.equal('town');
    expect(above({ kind: 'desk' }, [])).to.equal(undefined);
  });

  it('does not climb from an outside system, or one that is not known', () => {
    expect(above(by('digital'))).to.equal(undefined);
    expect(above(by('nobody'))).to.equal(undefined);
  });

  it('begins at the place where the case lies now when its holder is of another', () => {
    expect(above(post(8))).to.equal('town');
    expect(above(by('other-town'))).to.equal('town');
  });
});
