import { expect } from 'chai';
import fc from 'fast-check';
import type { Position } from '../../../server/grid/contract.ts';
import { Ground } from '../../../server/patrol/ground/ground.ts';
import {
  latOf,
  lonOf,
  PIXELS,
  pixelAreaM2,
  pixelHeightM,
  pixelWidthM,
  pixelX,
  pixelY,
  xOf,
  yOf,
} from '../../../server/patrol/ground/lattice.ts';
import { pixelsOf } from './pixels-of.ts';

const LILING: Position = [113.497, 27.646];
const METRES_A_DEGREE = [98_600, 110_800] as const;
const eastSouth = ([lon, lat]: Position, eastM: number, southM: number): Position => [
  lon + eastM / METRES_A_DEGREE[0],
  lat - southM / METRES_A_DEGREE[1],
];

/** Metres from a pixel's centre to a line, on the plane that touches the ellipsoid at the middle of the line. */
function flatDistanceM(a: Position, b: Position, x: number, y: number): number {
  const middle = (yOf(a[1]) + yOf(b[1])) / 2;
  const [width, height] = [pixelWidthM(middle), pixelHeightM(middle)];
  const round = (dx: number): number => dx - Math.round(dx / PIXELS) * PIXELS;
  const [px, py] = [round(x + 0.5 - xOf(a[0])) * width, (y + 0.5 - yOf(a[1])) * height];
  const [dx, dy] = [round(xOf(b[0]) - xOf(a[0])) * width, (yOf(b[1]) - yOf(a[1])) * height];
  const share = Math.max(0, Math.min(1, (px * dx + py * dy) / (dx * dx + dy * dy || 1)));
  return Math.hypot(px - share * dx, py - share * dy);
}

const metres = fc.double({ min: -150, max: 150, noNaN: true });
const walk = fc.array(fc.tuple(metres, metres), { minLength: 1, maxLength: 6 });
const reaches = fc.double({ min: 5, max: 60, noNaN: true });
const grounds = fc.tuple(walk, reaches).map(([steps, reachM]) => {
  const ground = new Ground();
  let here = LILING;
  for (const [east, south] of steps) {
    const next = eastSouth(here, east, south);
    ground.addReach(here, next, reachM);
    here = next;
  }
  return ground;
});

describe('the lattice', () => {
  it('finds its way back from a pixel to its place, all round the world', () => {
    fc.assert(
      fc.property(fc.nat(PIXELS - 1), fc.nat(PIXELS - 1), (x, y) => {
        expect([pixelX(lonOf(x + 0.5)), pixelY(latOf(y + 0.5))]).to.deep.equal([x, y]);
      }),
    );
    expect([pixelX(180), pixelX(-180), pixelY(90), pixelY(-90)]).to.deep.equal([0, 0, 0, PIXELS - 1]);
  });

  it('has pixels of 4.2 m at Liling, whose area is that of the ellipsoid', () => {
    expect(pixelWidthM(yOf(27.646))).to.be.closeTo(4.235, 0.005);
    expect(pixelHeightM(yOf(27.646))).to.be.closeTo(4.213, 0.005);
    // From 27.5 to 27.51 N, a degree of longitude, by the closed formula for a zone of the ellipsoid.
    const stripM2 = 109_490_279.36;
    let strip = 0;
    for (let y = pixelY(27.51); y < pixelY(27.5); y++) strip += pixelAreaM2(y) * (PIXELS / 360);
    const height = (yOf(27.5) - yOf(27.51)) / (pixelY(27.5) - pixelY(27.51));
    expect(strip * height).to.be.closeTo(stripM2, stripM2 * 1e-5);
  });
});

describe('ground', () => {
  it('within reach of a line is every pixel whose centre is', () => {
    const places = fc.constantFrom<Position>(LILING, [179.9999, -45], [-180, 10], [0, 0], [25, 69.5], [-70, -84.9]);
    fc.assert(
      fc.property(places, metres, metres, reaches, (start, east, south, reachM) => {
        const end: Position = [
          start[0] + east / (METRES_A_DEGREE[1] * Math.cos((start[1] * Math.PI) / 180)),
          start[1] - south / METRES_A_DEGREE[1],
        ];
        const ground = new Ground().addReach(start, [end[0] > 180 ? end[0] - 360 : end[0], end[1]], reachM);
        const margin = Math.ceil((reachM + 1) / pixelHeightM(yOf(start[1])) + 1);
        const [x1, x2] = [xOf(start[0]), xOf(end[0])].toSorted((a, b) => a - b) as [number, number];
        const [y1, y2] = [yOf(start[1]), yOf(end[1])].toSorted((a, b) => a - b) as [number, number];
        let expected = 0;
        for (let y = Math.floor(y1) - margin; y <= y2 + margin; y++)
          for (let x = Math.floor(x1) - margin; x <= x2 + margin; x++) {
            const distanceM = flatDistanceM(start, end, x, y);
            const pixel = x & (PIXELS - 1);
            if (Math.abs(distanceM - reachM) < 1e-6) expected += ground.has(pixel, y) ? 1 : 0;
            else {
              if (ground.has(pixel, y) !== distanceM < reachM) expect.fail(`${x}, ${y} at ${distanceM} m of ${reachM}`);
              if (distanceM < reachM) expected++;
            }
          }
        expect(ground.size).to.equal(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same from either end, and along the axes', () => {
    fc.assert(
      fc.property(
        metres,
        metres,
        reaches,
        fc.constantFrom([1, 1], [0, 1], [1, 0], [0, 0]),
        (e, s, reachM, [dx, dy]) => {
          const end = eastSouth(LILING, e * dx!, s * dy!);
          const there = new Ground().addReach(LILING, end, reachM);
          expect(there.equals(new Ground().addReach(end, LILING, reachM))).to.equal(true);
          expect(there.has(pixelX(LILING[0]), pixelY(LILING[1]))).to.equal(true);
          const lengthM = Math.hypot(e * dx!, s * dy!);
          const capsuleM2 = Math.PI * reachM ** 2 + 2 * reachM * lengthM;
          expect(there.areaM2()).to.be.closeTo(capsuleM2, 4.3 * (lengthM + reachM));
        },
      ),
    );
  });

  it('beyond the lattice there is none, and nothing fails', () => {
    for (const lat of [90, 86, -90]) expect(new Ground().addReach([10, lat], [-170, lat], 500).isEmpty).to.equal(true);
    expect(new Ground().addReach([10, 84.9], [12, 85.5], 50).isEmpty).to.equal(false);
  });

  it('is united whatever the order, and twice is once', () => {
    fc.assert(
      fc.property(grounds, grounds, grounds, (a, b, c) => {
        const one = a.clone().add(b).add(c);
        const other = c.clone().add(a.clone().add(b)).add(b);
        expect(one.equals(other)).to.equal(true);
        expect(one.size).to.equal(other.size);
        expect(one.areaM2()).to.equal(other.areaM2());
        expect(one.encode()).to.deep.equal(other.encode());
      }),
      { numRuns: 40 },
    );
  });

  it('is taken away and kept as sets are', () => {
    fc.assert(
      fc.property(grounds, grounds, (a, b) => {
        const inB = new Set(pixelsOf(b));
        expect(pixelsOf(a.clone().remove(b))).to.deep.equal(pixelsOf(a).filter((pixel) => !inB.has(pixel)));
        expect(pixelsOf(a.clone().keep(b))).to.deep.equal(pixelsOf(a).filter((pixel) => inB.has(pixel)));
        expect(a.clone().remove(b).add(a.clone().keep(b)).equals(a)).to.equal(true);
        expect(a.clone().remove(a).isEmpty).to.equal(true);
        expect(a.clone().remove(a).encode()).to.deep.equal(new Ground().encode());
      }),
      { numRuns: 40 },
    );
  });

  it('comes back from its bytes, which are the same for the same ground', () => {
    fc.assert(
      fc.property(grounds, (ground) => {
        const bytes = ground.encode();
        const back = Ground.decode(bytes);
        expect(back.equals(ground)).to.equal(true);
        expect(back.encode()).to.deep.equal(bytes);
        const pixels = new Ground();
        for (const { bx, by, low, high } of [...ground.blocks()].reverse()) pixels.addBlock(bx, by, low, high);
        expect(pixels.encode()).to.deep.equal(bytes);
      }),
      { numRuns: 60 },
    );
  });

  it('takes a full block as next to nothing', () => {
    const ground = new Ground();
    for (let bx = 0; bx < 100; bx++) for (let by = 0; by < 100; by++) ground.addBlock(1000 + bx, 2000 + by, -1, -1);
    expect(ground.size).to.equal(640_000);
    expect(ground.encode().length).to.be.below(1000);
    expect(Ground.decode(ground.encode()).equals(ground)).to.equal(true);
  });

  it('refuses bytes that are not the one form of some ground', () => {
    const ground = new Ground().addReach(LILING, eastSouth(LILING, 60, 40), 30);
    const bytes = ground.encode();
    const refused = (wrong: Uint8Array): void => {
      expect(() => Ground.decode(wrong)).to.throw(RangeError);
    };
    refused(new Uint8Array());
    refused(Uint8Array.of(2));
    refused(Uint8Array.of(...bytes, 0));
    for (let length = 2; length < bytes.length; length++) {
      const cut = bytes.slice(0, length);
      try {
        expect(Ground.decode(cut).encode()).to.deep.equal(cut, 'whole rows are ground too');
      } catch (error) {
        expect(error).to.be.instanceOf(RangeError);
      }
    }
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (noise) => {
        const tried = Uint8Array.of(1, ...noise);
        try {
          expect(Ground.decode(tried).encode()).to.deep.equal(tried);
        } catch (error) {
          expect(error).to.be.instanceOf(RangeError);
        }
      }),
      { numRuns: 200 },
    );
  });
});
