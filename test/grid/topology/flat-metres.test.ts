import { expect } from 'chai';
import { metresBetween } from '../../../server/grid/metres.ts';
import { flatMetres, squeezeAt } from '../../../server/grid/topology/structure/flat-metres.ts';

describe('flatMetres', () => {
  it('measures short ways as the sphere does', () => {
    for (const lat of [-70, 0, 27, 41.8, 60])
      for (const [dx, dy] of [
        [1e-7, 0],
        [0, 4e-4],
        [3e-4, -2e-4],
      ] as const) {
        const [p, q] = [
          [113, lat],
          [113 + dx, lat + dy],
        ] as [[number, number], [number, number]];
        expect(flatMetres(p, q)).to.be.closeTo(metresBetween(p, q), 1e-4);
      }
  });

  it('has the cosine of every latitude to the last digits', () => {
    for (let lat = -90; lat <= 90; lat += 0.37)
      expect(squeezeAt(lat)).to.be.closeTo(Math.cos((lat * Math.PI) / 180), 1e-15);
  });
});

describe('the kernel of the boundary editor', () => {
  it('decides nothing by functions that engines round as they like', async () => {
    const { readdirSync, readFileSync } = await import('node:fs');
    const root = new URL('../../../server/grid/topology/', import.meta.url);
    const deciding = ['check', 'edit', 'operations', 'structure'].flatMap((room) =>
      readdirSync(new URL(`${room}/`, root)).map((file) => `${room}/${file}`),
    );
    const rough = /Math\.(hypot|cos|sin|tan|atan2?|asin|acos|pow|exp|log\w*|cbrt)\b|[^/*]\*\*[^/*]|metresBetween/;
    expect(
      deciding.filter((file) => rough.test(readFileSync(new URL(file, root), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''))),
    ).to.deep.equal([]);
  });
});
