import { expect } from 'chai';
import { heatStops, scaleOfReports } from '../../../client/state/report-heat.ts';
import { ageingOf } from '../../../server/tiles/report-weight.ts';
import { sampleReport } from '../sample-wall.ts';

const NOW_S = Date.parse('2026-11-22T10:00:00Z') / 1000;

describe('the heat of reports at hand', () => {
  const crowd = (count: number) => {
    let seed = 7;
    const random = (): number => {
      seed = (seed * 16807) % 2147483647;
      return seed / 2147483647 - 0.5;
    };
    return Array.from({ length: count }, (_, id) =>
      sampleReport(id, { lon: 113.5 + 0.2 * (random() + random()), lat: 27.65 + 0.2 * (random() + random()) }),
    );
  };

  it('reads the same at 500 and at 80,000 points: the scale grows with the crowd', () => {
    const ageing = ageingOf(NOW_S - 86_400, null, NOW_S);
    const few = scaleOfReports(crowd(500), ageing);
    const many = scaleOfReports(crowd(80_000), ageing);
    expect(many.byZoom[10]! / few.byZoom[10]!).to.be.within(40, 220);
  });

  it('never lets a lone report glare', () => {
    const ageing = ageingOf(NOW_S - 86_400, null, NOW_S);
    const [lone] = [scaleOfReports([sampleReport(1)], ageing)];
    expect(20 * 0.3989 * (1 / lone.byZoom[12]!)).to.be.at.most(0.5);
  });

  it('moves up a zoom on a screen twice as large', () => {
    expect(heatStops({ radiusPx: 24, byZoom: [4, 2] }, 2)).to.deep.equal([
      [1, 0.25],
      [2, 0.5],
    ]);
  });
});
