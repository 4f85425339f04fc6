import { expect } from 'chai';
import { has, type PersonOnDuty, personChoices, routedOrganisations } from '../../../client/state/dispatch-choices.ts';
import { sampleReport } from '../sample-wall.ts';

const cell = (code: string, level = 4) => ({ code, level, name: { zh: code, en: code } });
const person = (code: string, posts: PersonOnDuty['posts']): PersonOnDuty => ({
  code,
  name: { zh: code, en: code },
  phone: '',
  organisation: 'workstation-1',
  posts,
  distanceM: 10,
  live: false,
  seenAgoS: null,
});
const report = sampleReport(1, {
  cell: cell('A1'),
  path: [cell('S', 1), cell('T', 2), cell('A', 3), cell('A1')],
  holder: { kind: 'post', post: 'grid-worker', cell: cell('A1') },
});

describe('whom a case can be given to', () => {
  it('is somebody by the post that is nearest to the place', () => {
    const [own, other, office] = personChoices(
      [
        person('1', [
          { post: 'grid-worker', cell: cell('B1') },
          { post: 'police', cell: cell('A', 3) },
        ]),
        person('2', [
          { post: 'mediator', cell: cell('B1') },
          { post: 'grid-worker', cell: cell('B2') },
        ]),
        person('3', []),
      ],
      report,
    );
    expect(own?.to).to.deep.equal({ cell: '3:A', post: 'police' });
    expect(other?.to).to.deep.equal({ cell: '4:B2', post: 'grid-worker' });
    expect(office?.to).to.deep.equal({ organisation: 'workstation-1' });
  });

  it('marks who has it already', () => {
    const choices = personChoices([person('1', [{ post: 'grid-worker', cell: cell('A1') }])], report);
    expect(choices[0]?.hasIt).to.equal(true);
    expect(has(report, { organisation: 'roads' })).to.equal(false);
    const held = sampleReport(2, { holder: { kind: 'organisation', code: 'roads', name: { zh: '', en: '' } } });
    expect(has(held, { organisation: 'roads' })).to.equal(true);
  });

  it('are the offices that the routing named, each once, and none that it passed over', () => {
    const routed = sampleReport(3, {
      holder: { kind: 'organisation', code: 'roads', name: { zh: '', en: '' } },
      assisting: ['water', 'roads'],
      reasons: [
        { code: 'organisation-retired', params: { organisation: 'old-office' } },
        { code: 'department-list', params: { organisation: 'roads', category: 'x', area: '*' } },
        { code: 'post-vacant', params: { post: 'grid-worker', cell: '4:A1' } },
      ],
    });
    expect(routedOrganisations(routed)).to.deep.equal(['roads', 'water']);
    expect(routedOrganisations(report)).to.deep.equal([]);
  });
});
