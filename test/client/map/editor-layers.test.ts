import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { expect } from 'chai';
import fc from 'fast-check';
import { CHANGE_SIDES, EDITOR_SOURCES, type EditorPicture, editorLayers } from '../../../client/map/editor-layers.ts';
import { EDITOR_PALETTES } from '../../../client/map/editor-palette.ts';
import { layerChanges } from '../../../client/map/layer-changes.ts';
import { PALETTES, type Theme } from '../../../client/map/palette.ts';
import { LOCAL_FONTS } from '../../../client/map/picture.ts';

const LEVELS = [1, 2, 3, 4].map((level) => ({ level, minzoom: [0, 6, 8, 9][level - 1] as number }));
const pictures: fc.Arbitrary<EditorPicture> = fc.record({
  theme: fc.constantFrom('light' as const, 'dark' as const),
  language: fc.constantFrom('zh' as const, 'en' as const),
  scale: fc.constantFrom(0.9, 1, 2),
  levels: fc.constantFrom(LEVELS, LEVELS.slice(0, 2), []),
  fonts: fc.constant(LOCAL_FONTS),
});

/** Contrast ratio, WCAG 2.2. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string): number => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe('layers of the editor', () => {
  it('are a valid style, whatever is shown', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const sources = Object.fromEntries(
          Object.values(EDITOR_SOURCES).map((name) => [
            name,
            name === EDITOR_SOURCES.cells
              ? { type: 'vector' as const, tiles: ['http://x/{z}/{x}/{y}.mvt'] }
              : { type: 'geojson' as const, data: { type: 'FeatureCollection' as const, features: [] } },
          ]),
        );
        expect(
          validateStyleMin({ version: 8, sources, layers: editorLayers(picture) }).map(({ message }) => message),
        ).to.deep.equal([]);
      }),
      { numRuns: 40 },
    );
  });

  it('differ in properties alone, so that one map is changed and never rebuilt', () => {
    fc.assert(
      fc.property(pictures, pictures, (before, after) => {
        const [from, to] = [editorLayers(before), editorLayers(after)];
        expect(from.map(({ id }) => id)).to.deep.equal(to.map(({ id }) => id));
        expect(() => layerChanges(from, to)).not.to.throw();
      }),
      { numRuns: 40 },
    );
  });

  it('tell ground that changes hands by pattern and line, not by hue alone', () => {
    const layers = editorLayers({ theme: 'light', language: 'en', scale: 1, levels: LEVELS, fonts: LOCAL_FONTS });
    const paints = (suffix: string): string[] =>
      CHANGE_SIDES.map((side) => JSON.stringify(layers.find(({ id }) => id === `difference-${side}${suffix}`)?.paint));
    const withoutHue = (paint: string): string => paint.replace(/#[0-9a-f]{6}/g, '');
    expect(new Set(paints('-pattern')).size).to.equal(CHANGE_SIDES.length);
    expect(new Set(paints('-line').map(withoutHue)).size).to.equal(CHANGE_SIDES.length);
  });

  for (const theme of ['light', 'dark'] as const satisfies readonly Theme[])
    it(`stand out from the ${theme} ground: marks at 3, words at 4.5`, () => {
      const palette = EDITOR_PALETTES[theme];
      for (const ground of [PALETTES[theme].city, palette.changed])
        for (const name of ['selected', 'lit', 'handle', 'snap', 'alarm', 'gained', 'lost', 'moved', 'other'] as const)
          expect(contrast(palette[name], ground), `${name} on ${ground}`).to.be.at.least(3);
      expect(contrast(palette.casing, palette.snap)).to.be.at.least(4.5);
      expect(contrast(palette.onOther, palette.other)).to.be.at.least(4.5);
      expect(contrast(PALETTES[theme].label, palette.changed)).to.be.at.least(4.5);
    });
});
