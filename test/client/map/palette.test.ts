import { expect } from 'chai';
import { PALETTES, type Palette } from '../../../client/map/palette.ts';

type Rgb = [number, number, number];

const linear = (hex: string): Rgb =>
  [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as Rgb;

/** Lightness in Oklab (Ottosson 2020). */
function lightness([r, g, b]: Rgb): number {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
}

/** As seen with no red, no green or no blue cones (Machado 2009, severity 1). */
const BLIND: Record<string, readonly [Rgb, Rgb, Rgb]> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const seen = (matrix: readonly [Rgb, Rgb, Rgb], rgb: Rgb): Rgb =>
  matrix.map((row) => Math.max(0, row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])) as Rgb;

const luminance = ([r, g, b]: Rgb): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

for (const [theme, palette] of Object.entries(PALETTES) as [string, Palette][]) {
  describe(`colours of the ${theme} map`, () => {
    const steps = (values: number[]): number[] =>
      values.slice(1).map((value, index) => value - (values[index] as number));

    it('climb both ramps in even steps of lightness', () => {
      for (const ramp of [palette.ramp, palette.walked]) {
        const sizes = steps(ramp.map((hex) => lightness(linear(hex)))).map(Math.abs);
        expect(Math.max(...sizes) / Math.min(...sizes)).to.be.below(1.35);
      }
    });

    for (const [name, matrix] of Object.entries(BLIND))
      it(`keep the order of both ramps with ${name}opia`, () => {
        for (const ramp of [palette.ramp, palette.walked]) {
          const sizes = steps(ramp.map((hex) => lightness(seen(matrix, linear(hex)))));
          expect(new Set(sizes.map(Math.sign)).size).to.equal(1);
          expect(Math.min(...sizes.map(Math.abs))).to.be.above(0.045);
        }
      });

    it('can be read: names and severe marks stand out from the ground', () => {
      expect(contrast(palette.label, palette.city)).to.be.above(7);
      expect(contrast(palette.labelQuiet, palette.city)).to.be.above(4.5);
      for (const mark of [
        palette.serious,
        palette.critical,
        palette.selected,
        palette.point,
        palette.walker,
        palette.site,
      ])
        expect(contrast(mark, palette.city), mark).to.be.above(3);
      for (const mark of [palette.serious, palette.critical])
        expect(contrast(mark, palette.onSevere), mark).to.be.above(3);
      expect(contrast(palette.walker, palette.onWalker)).to.be.above(4.5);
    });
  });
}
